import { numberText, rowsInUse } from '../../core/index.ts';
import type { Row, Yearbook } from '../yearbook/yearbook.ts';
import { folded, paperNote, table } from './assumptions-section.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Report } from './report.ts';

/** Name the sections that a report starts from, and the printed figures, with their doubts. */
export function yearbookSection(report: Report): Markup {
  const { t } = report.words;
  const rows = rowsBehind(report);
  const chapters = [...new Set(rows.map(({ chapter }) => chapter))];
  return html`<section id="yearbook">
    <h2>${t('yearbook.heading')}</h2>
    <h3>${t('yearbook.sections')}</h3>
    ${sectionList(report)}
    <p>${t('yearbook.text')}</p>
    ${paperNote(report)}
    ${chapters.map((chapter) => {
      const own = rows.filter((row) => row.chapter === chapter);
      const name = chapterName(chapter, report);
      return folded(
        `${name}: ${t('yearbook.figures', { n: own.length })}`,
        figures(own, name, report),
      );
    })}
  </section>`;
}

/** The summary chapter has another code among the figures than among the statements. */
function chapterName(chapter: string, { words }: Report): string {
  return words.chapter(chapter === 'SUM' ? 'summary' : chapter);
}

function sectionList(report: Report): Markup {
  const { scenarios, knowledge, words } = report;
  const sections = scenarios.flatMap(({ sections: own, shocks }) => [
    ...own,
    ...shocks.flatMap(({ type }) => knowledge.shockTypes[type]?.sections ?? []),
  ]);
  const byChapter = new Map<string, Set<string>>();
  for (const { chapter, section } of sections) {
    byChapter.set(chapter, (byChapter.get(chapter) ?? new Set()).add(section));
  }
  return html`<ul>
    ${[...byChapter].map(
      ([chapter, names]) =>
        html`<li>
          ${chapterName(chapter, report)}:
          ${[...names]
            .toSorted()
            .map((section) => words.t('yearbook.section', { section }))
            .join(', ')}
        </li>`,
    )}
  </ul>`;
}

/** The rows that the model's values and the used shocks rest on, in the order of the yearbook. */
function rowsBehind({ knowledge, scenarios, yearbook }: Report): readonly Row[] {
  const types = new Set(scenarios.flatMap(({ shocks }) => shocks.map(({ type }) => type)));
  const ids = new Set([
    ...knowledge.model.variables.flatMap((variable) =>
      rowsInUse(variable).flatMap(({ row, use }) => (use === 'check' ? [] : [row])),
    ),
    ...[...types].flatMap((type) =>
      (knowledge.shockTypes[type]?.parameters ?? []).flatMap(({ basis }) => basis.rows ?? []),
    ),
  ]);
  return yearbook.rows.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.textLine - b.textLine);
}

function figures(rows: readonly Row[], label: string, report: Report): Markup {
  const { t } = report.words;
  return table(
    '',
    label,
    [
      ...[t('yearbook.figure'), t('yearbook.printed'), t('yearbook.value')],
      ...[t('yearbook.confidence'), t('yearbook.doubt')],
    ],
    rows.map((row) => [
      html`${row.indicator} ${[row.country, row.partner ?? ''].filter(Boolean).join(' – ')}
        ${row.period} <span class="soft">${t('yearbook.section', { section: row.section })}</span>`,
      row.printed,
      `${numberText(row.value)} ${row.unit}`,
      row.confidence,
      doubts(row, report.yearbook, report),
    ]),
  );
}

function doubts(row: Row, { anomalies }: Yearbook, { words }: Report): Content {
  return anomalies
    .filter(({ id }) => row.anomalies.includes(id))
    .map(
      ({ problem, reading }) =>
        html`<p>${problem}. ${words.t('yearbook.reading', { reading })}</p>`,
    );
}
