import type { CompiledModel } from '../../core/index.ts';
import { elementWords } from './context.ts';
import { code, listed, plainText, table } from './markdown.ts';

type Frame = Pick<CompiledModel, 'sets' | 'places' | 'units' | 'variables'>;

/** Make the tables of what all sectors share: sets, those most in use first, places and units. */
export function frameTables({ sets, places, units, variables }: Frame): readonly string[] {
  const uses = ({ name }: Frame['sets'][number]): number =>
    variables.filter(({ over }) => over.includes(name)).length;
  return [
    ...table(
      ['set', 'what it holds', 'elements'],
      sets
        .toSorted((a, b) => uses(b) - uses(a))
        .map(({ name, label, elements }) => [
          code(name),
          plainText(label),
          listed(elements.map((element) => elementWords(element, { places }))),
        ]),
    ),
    ...table(
      ['place', 'name', 'who is in it'],
      places.map(({ code: id, label, members = '' }) => [
        code(id),
        plainText(label),
        plainText(members),
      ]),
    ),
    ...table(
      ['unit', 'meaning'],
      units.map(({ name, meaning }) => [code(name), plainText(meaning)]),
    ),
  ];
}
