import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Choice, Row, Yearbook } from './yearbook.ts';

/** Check that the rows of each choice exist, stand in it once, and that the chosen one fits. */
export function checkChoices({ rows, choices }: Yearbook): readonly Issue[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  return choices.flatMap((choice) => {
    const again = seen.has(choice.id);
    seen.add(choice.id);
    const twice = again
      ? [faultAt(choice, 'not-unique', say.choiceAmongItself(choice.id, choice.id))]
      : [];
    return [...twice, ...checkChoice(choice, byId)];
  });
}

function checkChoice(choice: Choice, rows: ReadonlyMap<string, Row>): readonly Issue[] {
  const named = [choice.chosen, ...choice.others.map((other) => other.row)];
  const unknown = named
    .filter((id) => !rows.has(id))
    .map((id) => faultAt(choice, 'unknown-reference', say.unknownReference(choice.id, 'row', id)));
  const twice = named
    .filter((id, index) => named.indexOf(id) !== index)
    .map((id) => faultAt(choice, 'not-unique', say.choiceAmongItself(choice.id, id)));
  const chosen = rows.get(choice.chosen);
  if (chosen === undefined) return [...unknown, ...twice];
  const pairs: readonly (readonly [string, string, string | undefined])[] = [
    ['indicator', choice.indicator, chosen.indicator],
    ['country', choice.country, chosen.country],
    ['partner', choice.partner, chosen.partner],
  ];
  const mismatches = pairs
    .filter(([, wanted, found]) => wanted !== found)
    .map(([column]) =>
      faultAt(choice, 'choice-mismatch', say.choiceMismatch(choice.id, chosen.id, column)),
    );
  return [...unknown, ...twice, ...mismatches];
}
