import { quantityWords } from '../../core/index.ts';
import type { Basis, CompiledVariable, Quantity, Scenario } from '../../core/index.ts';
import { spreadWords } from '../docs/spread-words.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';
import type { Report } from './report.ts';

/** Tell what was assumed: the shocks, how they act, and the model's parameters with their bases. */
export function assumptionsSection(report: Report): Markup {
  const { words } = report;
  const { t } = words;
  return html`<section id="assumptions">
    <h2>${t('assumptions.heading')}</h2>
    <h3>${t('assumptions.shocks')}</h3>
    ${report.scenarios.map((scenario, i) => shocksTable(scenario, i, report))}
    <h3>${t('assumptions.own')}</h3>
    ${ownTable(report)}
    <h3>${t('assumptions.ofShocks')}</h3>
    ${paperNote(report)} ${shockParameters(report)}
    <h3>${t('assumptions.ofModel')}</h3>
    ${paperNote(report)}
    ${report.knowledge.model.sectors.map(({ sector }) => sectorTable(sector, report))}
  </section>`;
}

function shocksTable({ title, shocks }: Scenario, i: number, { words }: Report): Markup {
  const { t } = words;
  if (shocks.length === 0) return html`<p>${title}: ${t('summary.noShocks')}</p>`;
  const rows = shocks.map((shock) => {
    const aims = [shock.country, shock.from, shock.to]
      .filter((aim) => aim !== undefined)
      .map((aim) => [aim].flat().map(words.place).join(', '));
    const when =
      shock.end === undefined
        ? t('assumptions.open', { start: shock.start })
        : t('assumptions.span', { start: shock.start, end: shock.end });
    const chance =
      shock.probability === undefined
        ? ''
        : `; ${t('assumptions.probability', { share: words.number(shock.probability) })}`;
    return [
      words.shock(shock.type),
      aims.length === 0 ? t('assumptions.everywhere') : aims.join(' → '),
      when,
      `${spreadWords(shock.severity)}${chance}`,
      shock.note ?? '',
    ];
  });
  const columns = [t('assumptions.shock'), t('assumptions.aim'), t('assumptions.when')];
  return table(
    html`<span class="dot s${(i % 4) + 1}"></span>${title}`,
    title,
    [...columns, ...[t('assumptions.severity'), t('assumptions.note')]],
    rows,
  );
}

function ownTable({ words, scenarios, knowledge }: Report): Markup {
  const { t } = words;
  const rows = scenarios.flatMap(({ title, assumptions }) =>
    assumptions.map(({ name, element, quantity }) => {
      const variable = knowledge.model.variables.find((one) => one.name === name);
      const label = words.parameter(name, variable?.label ?? name);
      return [
        title,
        element === undefined ? label : `${label} (${elementWords(element, words)})`,
        spreadWords(quantity),
      ];
    }),
  );
  if (rows.length === 0) return html`<p>${t('assumptions.ownNone')}</p>`;
  const columns = [t('table.scenario'), t('assumptions.name'), t('assumptions.value')];
  return table(t('assumptions.own'), t('assumptions.own'), columns, rows);
}

function shockParameters(report: Report): Markup {
  const { words, scenarios, knowledge } = report;
  const types = [...new Set(scenarios.flatMap(({ shocks }) => shocks.map(({ type }) => type)))];
  const tables = types.flatMap((type) => {
    const parameters = knowledge.shockTypes[type]?.parameters ?? [];
    if (parameters.length === 0) return [];
    const rows = parameters.map(({ name, label, value, unit, basis }) => [
      ...[words.shockParameter(type, name, label), spreadWords(value)],
      ...[unitOf(unit), basisCell(basis, report)],
    ]);
    return [folded(words.shock(type), parameterTable(words.shock(type), rows, report))];
  });
  return html`${tables}`;
}

function sectorTable(sector: string, report: Report): Markup {
  const { words, knowledge } = report;
  const rows = knowledge.model.variables
    .filter((variable) => variable.sector === sector)
    .flatMap((variable) => parameterRows(variable, report));
  if (rows.length === 0) return html``;
  const name = words.sector(sector);
  return folded(name, parameterTable(name, rows, report));
}

function parameterRows(
  variable: CompiledVariable,
  report: Report,
): readonly (readonly Content[])[] {
  const { spec, name, label, unit } = variable;
  const { words } = report;
  if (spec.kind !== 'parameter') return [];
  const { value, values = {}, otherwise, basis, bases = {} } = spec;
  const isTable = Object.keys(values).length > 0;
  const own = (words_: string, quantity: Quantity): string =>
    words_ === '' ? spreadWords(quantity) : `${words_}: ${quantityWords(quantity)}`;
  const ranges = [
    ...(value === undefined ? [] : [own(isTable ? words.t('assumptions.shared') : '', value)]),
    ...Object.entries(values).map(([element, quantity]) =>
      own(elementWords(element, words), quantity),
    ),
    ...(otherwise === undefined ? [] : [own(words.t('assumptions.others'), otherwise)]),
  ];
  const others = [...new Map(Object.values(bases).map((one) => [one.text, one])).values()];
  return [
    [
      words.parameter(name, label),
      ranges.join('; '),
      unitOf(unit),
      html`${[basis, ...others].map((one) => html`<p>${basisCell(one, report)}</p>`)}`,
    ],
  ];
}

function basisCell({ kind, text }: Basis, { words }: Report): Markup {
  return html`<b>${words.basis(kind)}.</b> ${text}`;
}

function parameterTable(
  name: string,
  rows: readonly (readonly Content[])[],
  report: Report,
): Markup {
  const { t } = report.words;
  const columns = [t('assumptions.name'), t('assumptions.value')];
  return table('', name, [...columns, t('assumptions.unit'), t('assumptions.basis')], rows);
}

/** Say on paper that what is folded is not on it; on a screen this is not seen. */
export function paperNote({ words: { t } }: Report): Markup {
  return html`<p class="paper">${t('page.paper')}</p>`;
}

/** A part that is opened by who wants it; what is not open is not printed. */
export function folded(title: Content, content: Content): Markup {
  return html`<details>
    <summary>${title}</summary>
    ${content}
  </details>`;
}

/** A table that scrolls by itself where the screen is narrow. */
export function table(
  caption: Content,
  label: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">
    <table>
      ${
        caption === ''
          ? undefined
          : html`<caption>
              ${caption}
            </caption>`
      }
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, k) => (k === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function elementWords(element: string, words: Report['words']): string {
  return element.split('.').map(words.place).join(' → ');
}

function unitOf(unit: string): string {
  return unit === '1' ? '' : unit;
}
