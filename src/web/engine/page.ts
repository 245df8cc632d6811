import type { Vocabulary } from '../../core/index.ts';
import type { Catalogue, ClaimText } from '../ui/catalogue.ts';
import type { Texts } from '../ui/texts.ts';
import type { Engine } from './engine.ts';

/** What the user interface is given when the page opens. */
export type Page = {
  readonly catalogue: Catalogue;
  /** What a scenario may name: `stateFromFile` and `stateFromLink` check against it. */
  readonly vocabulary: Vocabulary;
  /** Translations of the data, by language: the files of data/languages as they are. */
  readonly languages: Readonly<Record<string, LanguageFile>>;
  /** Texts of the interface, by language: the files of src/web/languages as they are. */
  readonly texts: Readonly<Record<string, Texts>>;
  readonly engine: Engine;
};

/** A file of data/languages. The page reads it through `own` look-ups, so that a gap shows English. */
export type LanguageFile = Readonly<Record<string, unknown>>;

/** What the page knows beside the knowledge that every run uses: made at build time. */
export type PageExtras = Pick<Catalogue, 'version' | 'rows' | 'scenarios'> & {
  /** The words of each claim, in the order of the knowledge. */
  readonly claims: readonly Pick<ClaimText, 'text' | 'wording'>[];
  /** Names of the parameters to offer, the most influential first. */
  readonly assumables: readonly string[];
  readonly languages: Page['languages'];
  readonly texts: Page['texts'];
};
