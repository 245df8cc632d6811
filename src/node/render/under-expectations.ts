import type { Knowledge, Outcome } from '../../core/index.ts';
import { placeName } from './place-name.ts';
import { renderTable } from './tables.ts';
import type { Column } from './tables.ts';

type Line = Pick<Outcome, 'claim' | 'chapter'>;

/**
 * Set lines about outcomes in columns, and write each expectation above its lines and each chapter
 * above its expectations. `rows` are the cells of the outcomes, in the same order.
 */
export function tableUnderExpectations(
  columns: readonly Column[],
  outcomes: readonly Line[],
  rows: readonly (readonly string[])[],
  knowledge: Knowledge,
): string {
  const [head = '', ...lines] = renderTable(columns, rows).split('\n');
  const expected = new Map(
    knowledge.claims.flatMap((claim) =>
      claim.kind === 'tested' ? [[claim.id, claim.labels.holds]] : [],
    ),
  );
  return [
    head,
    ...lines.flatMap((line, i) => {
      const [outcome, before] = [outcomes[i], outcomes[i - 1]];
      return [
        ...(outcome?.chapter === before?.chapter
          ? []
          : [chapterTitle(outcome?.chapter, knowledge)]),
        ...(outcome?.claim === before?.claim
          ? []
          : [`  ${expected.get(outcome?.claim ?? '') ?? ''}`]),
        line,
      ];
    }),
  ].join('\n');
}

function chapterTitle(chapter = '', knowledge: Knowledge): string {
  return chapter === 'summary' ? 'Summary' : placeName(chapter, knowledge);
}
