import { basename } from 'node:path';
import { WrongInputError } from '../wrong-input.ts';
import { unusableName } from './messages.ts';

/** Where a scenario is written, and what it is called. */
export type ScenarioName = {
  /** As given, with ".json" at its end. */
  readonly path: string;
  /** The last part of it without ".json": what other scenarios would call it. */
  readonly id: string;
};

/** Read the name of a scenario to be, with or without ".json"; throws where it cannot be one. */
export function readName(name: string): ScenarioName {
  const path = name.endsWith('.json') ? name : `${name}.json`;
  const id = basename(path, '.json');
  const isUsable = /^[^-.+\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}][^+\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;
  if (/[/\\]$/.test(name) || name.startsWith('-') || name.includes('+') || !isUsable.test(id)) {
    throw new WrongInputError(unusableName(name));
  }
  return { path, id };
}

/** Make a title of a name: "two-borders" becomes "Two borders". */
export function titleOf(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  const [first = ''] = words;
  return (first.toUpperCase() + words.slice(first.length)).slice(0, 200) || id;
}
