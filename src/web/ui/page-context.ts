import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Engine } from '../engine/engine.ts';
import type { Catalogue } from './catalogue.ts';
import type { Words } from './words.ts';

/** What every part of the page may need. */
type PageContext = {
  readonly engine: Engine;
  readonly catalogue: Catalogue;
  readonly words: Words;
  /** Say a sentence to those who listen rather than look. */
  readonly announce: (sentence: string) => void;
};

export const Page = createContext<PageContext | undefined>(undefined);

/** Give what the page is made of; outside of it a part cannot be drawn. */
export function usePage(): PageContext {
  const page = useContext(Page);
  if (page === undefined) throw new Error('a part of the page stands outside of it');
  return page;
}

/** Give the words of the page's language. */
export function useWords(): Words {
  return usePage().words;
}
