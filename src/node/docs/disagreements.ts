import type { Outcome, Run } from '../../core/index.ts';
import { probability } from '../render/number-words.ts';
import type { Catalogue, CatalogueClaim } from '../show/catalogue.ts';
import { outcomeOf } from './baseline-labels.ts';
import { claimLink, quoted } from './claim-tables.ts';
import { chapterName } from './context.ts';
import { plainText, table } from './markdown.ts';

/** Claims on which model and author differ, and why, as written by hand. */
export type Disagreement = { readonly claims: readonly string[]; readonly why: string };

/** What a run says of a claim over a term. */
type Verdict = Pick<Outcome, 'claim' | 'horizon' | 'verdict'>;

const TERMS = ['mid', 'long'] as const;

/**
 * Read what was written by hand: for each disagreement a heading of the second level with the ids of
 * the claims, then the reason. What stands before the first is left out.
 */
export function readDisagreements(text: string): readonly Disagreement[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...why] = part.split('\n');
      return {
        claims: head.split(/[\s,]+/).filter((id) => id !== ''),
        why: why.join('\n').trim().replaceAll(/\s+/g, ' '),
      };
    });
}

/**
 * Make the table of disagreements: claim, author, model and why. Author and model come from data and
 * run. Throws for a claim that is not there or not tested.
 */
export function disagreementTable(
  disagreements: readonly Disagreement[],
  catalogue: Catalogue,
  run: Run,
): readonly string[] {
  const rows = disagreements.map(({ claims: ids, why }) => {
    const claims = ids.map((id) => testedClaim(id, catalogue));
    return [
      claims.map(claimLink).join(', '),
      claims.map((claim) => authorWords(claim, catalogue)).join(' '),
      [...new Set(claims.map((claim) => modelWords(claim, run)))].join('. '),
      why,
    ];
  });
  return table(['claim', 'author', 'model', 'why'], rows);
}

/** List the claims that the run overturns at mid or long term and that no disagreement explains. */
export function unexplained(
  disagreements: readonly Disagreement[],
  outcomes: readonly Verdict[],
): readonly string[] {
  const explained = new Set(disagreements.flatMap(({ claims }) => claims));
  const overturned = outcomes.filter(
    ({ verdict, horizon, claim }) =>
      verdict === 'overturned' && horizon !== 'short' && !explained.has(claim),
  );
  return [...new Set(overturned.map(({ claim }) => claim))];
}

/** List the explained claims of which the run says that they hold at mid and long term. */
export function agreed(
  disagreements: readonly Disagreement[],
  outcomes: readonly Verdict[],
): readonly string[] {
  return disagreements
    .flatMap(({ claims }) => claims)
    .filter((id) => {
      const own = outcomes.filter(({ claim, horizon }) => claim === id && horizon !== 'short');
      return own.length > 0 && own.every(({ verdict }) => verdict === 'holds');
    });
}

function testedClaim(id: string, { claims }: Catalogue): CatalogueClaim {
  const found = claims.find(({ compiled }) => compiled.id === id);
  if (found?.compiled.kind !== 'tested') throw new Error(`no tested claim ${id}`);
  return found;
}

function authorWords({ spec, compiled }: CatalogueClaim, catalogue: Catalogue): string {
  const confidence =
    spec.confidence === null ? 'no confidence word' : `confidence: ${quoted(spec.confidence)}`;
  return `${chapterName(compiled.chapter, catalogue)}: ${plainText(spec.text)} (${confidence})`;
}

function modelWords(claim: CatalogueClaim, run: Run): string {
  const words = TERMS.flatMap((term) => {
    const outcome = outcomeOf(claim, term, run);
    if (outcome === undefined) return [];
    const { verdict, likelihood, label } = outcome;
    return [
      `${term}: ${plainText(label)} (${verdict}, ${likelihood}, ${probability(outcome.probability)})`,
    ];
  });
  return words.length === 0 ? 'not tested at mid or long term' : words.join('; ');
}
