import type { Run } from '../../core/index.ts';
import type { Catalogue } from '../show/catalogue.ts';
import { baselineLabels } from './baseline-labels.ts';
import { byChapter, claimTables, testList } from './claim-tables.ts';
import { contentsOf } from './contents.ts';
import { chapterName } from './context.ts';
import { disagreementTable } from './disagreements.ts';
import type { Disagreement } from './disagreements.ts';
import { fillTemplate } from './fill-template.ts';
import { blocks, link, table } from './markdown.ts';

/** Write what every chapter expects, what the baseline says of it, and where they differ. */
export function claimsDocument(
  template: string,
  disagreements: readonly Disagreement[],
  catalogue: Catalogue,
  run: Run,
): string {
  const { members, seed, until } = run.settings;
  const body = fillTemplate(template, {
    contents: '{{contents}}',
    overview: blocks(overview(catalogue)),
    horizons: horizonWords(catalogue),
    disagreements: blocks(disagreementTable(disagreements, catalogue, run)),
    settings: `${members} members, seed ${seed}, to ${until}`,
    labels: baselineLabels(catalogue, run),
    claims: claimTables(catalogue),
    tests: testList(catalogue),
  });
  return fillTemplate(body, { contents: contentsOf(body) });
}

function overview(catalogue: Catalogue): readonly string[] {
  const rows = byChapter(catalogue).map(({ chapter, claims }) => {
    const tested = claims.filter(({ compiled }) => compiled.kind === 'tested');
    const outlook = claims.filter(({ spec }) => spec.outlook !== false);
    return [
      chapterName(chapter, catalogue),
      link(String(claims.length), `claims-${chapter}`),
      String(outlook.length),
      link(String(tested.length), `labels-${chapter}`),
      String(claims.length - tested.length),
    ];
  });
  return table(['chapter', 'claims', 'in its prospects section', 'tested', 'not tested'], rows);
}

function horizonWords({ knowledge: { horizons } }: Catalogue): string {
  return Object.entries(horizons)
    .map(([name, { label, years }]) => `${name} (${label}) is ${years[0]} to ${years[1]}`)
    .join(', ');
}
