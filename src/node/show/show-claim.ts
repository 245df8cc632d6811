import { tablePart } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** Show what a chapter expects: its words, its test or why there is none. */
export function showClaim({ catalogue, id }: Subject): Sheet {
  const found = catalogue.claims.find(({ compiled }) => compiled.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  const { spec, compiled } = found;
  const tested = compiled.kind === 'tested';
  const series = tested ? compiled.series : [];
  const { outputs } = catalogue.knowledge.model;
  return {
    ...{ kind: 'claim', id, label: spec.text },
    facts: {
      ...{ chapter: compiled.chapter, section: compiled.section, line: spec.line },
      horizon: compiled.horizons.map(({ name }) => name),
      ...{ horizon_wording: spec.horizon_wording, confidence: spec.confidence },
      ...{ direction: spec.direction, tested, reason: tested ? null : compiled.reason },
      ...{ test: spec.test ?? null, why_this_test: spec.test_doc ?? null },
      true_by_construction: tested && compiled.trueByConstruction ? true : null,
      levers: tested ? compiled.levers : [],
    },
    parts: [
      ...tablePart('labels', 'How it can turn out', {
        columns: ['verdict', 'label'],
        rows: Object.entries(tested ? compiled.labels : {}).map(([verdict, label]) => ({
          ...{ verdict, label },
        })),
      }),
      ...tablePart('series', 'What the test reads', {
        columns: ['indicator', 'country', 'partner'],
        rows: series.flatMap((i) => {
          const { indicator = '', country = null, partner = null } = outputs[i] ?? {};
          return indicator === '' ? [] : [{ indicator, country, partner }];
        }),
      }),
    ],
  };
}
