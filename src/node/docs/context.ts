import type { CompiledModel, CompiledVariable } from '../../core/index.ts';
import type { Catalogue } from '../show/catalogue.ts';
import type { Wording } from './formula-words.ts';

/** What an element code of a set or a corridor is called: "Kazakhstan", "Kazakhstan → Turkey". */
export function elementWords(element: string, { places }: Pick<CompiledModel, 'places'>): string {
  return element
    .split('.')
    .map((part) => places.find(({ code }) => code === part)?.label ?? part)
    .join(' → ');
}

/** How the equations of a model are put into words. */
export function wordingOf(model: CompiledModel): Wording {
  return {
    subscript: (name) =>
      model.sets.some((set) => set.name === name) ? name : elementWords(name, model),
    words: { elapsed: `years since ${model.baseYear}`, year: 'calendar year' },
  };
}

/** Say a unit; quantities without one are ratios or shares. */
export function unitWords(unit: string): string {
  return unit === '1' ? 'a ratio, without unit' : unit;
}

/** Say over which sets a variable runs; nothing for a single number. */
export function overWords({ over }: Pick<CompiledVariable, 'over'>): string {
  return over.length === 0 ? '' : `one for each ${over.join(' and each ')}`;
}

/** What a chapter is called: its country's name, else its code with a capital. */
export function chapterName(chapter: string, { knowledge: { model } }: Catalogue): string {
  const label = model.places.find(({ code }) => code === chapter)?.label;
  return label ?? `${chapter.slice(0, 1).toUpperCase()}${chapter.slice(1)}`;
}
