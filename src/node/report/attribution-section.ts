import { attributionSvg } from '../../core/index.ts';
import type { Scenario } from '../../core/index.ts';
import type { ReportAttribution } from './attribute.ts';
import { asMarkup, html } from './markup.ts';
import type { Markup } from './markup.ts';
import { scaleOf, yearsWords } from './report.ts';
import type { Report } from './report.ts';

/** A difference below this part of the baseline is not shared out. */
const SMALL = 0.01;
/** Charts for each scenario at most, the largest differences first. */
const MOST_CHARTS = 4;
/** Bars of a chart at most; what is smaller stands together. */
const MOST_BARS = 7;

/** Show what the shocks do, as bars that sum. */
export function attributionSection(report: Report): Markup {
  const { words, comparison, scenarios, attributions } = report;
  const { t } = words;
  const years = comparison.spans.find(({ name }) => name === 'mid')?.years;
  if (years === undefined) return html``;
  const members = attributions.find((one) => one !== undefined)?.members ?? 0;
  return html`<section id="attribution">
    <h2>${t('attribution.heading')}</h2>
    <p>
      ${t('attribution.text', { years: yearsWords(years) })}
      ${t('attribution.members', { members: words.number(members), to: years[1] ?? '' })}
    </p>
    ${scenarios.map((scenario, i) => {
      const found = attributions[i];
      const charts = found === undefined ? [] : chartsOf(found, scenario, i, report);
      return html`<h3><span class="dot s${(i % 4) + 1}"></span>${scenario.title}</h3>
        ${charts.length === 0 ? html`<p>${t('attribution.none')}</p>` : html`<div class="bars">${charts}</div>`}`;
    })}
  </section>`;
}

function chartsOf(
  attribution: ReportAttribution,
  scenario: Scenario,
  i: number,
  report: Report,
): readonly Markup[] {
  const total = ({ shares, rest }: ReportAttribution['series'][number]): number =>
    shares.reduce((sum, share) => sum + share, rest);
  const relative = (one: ReportAttribution['series'][number]): number =>
    one.baseline === 0 ? 0 : Math.abs(total(one) / one.baseline);
  return attribution.series
    .filter((one) => relative(one) >= SMALL)
    .toSorted((a, b) => relative(b) - relative(a))
    .slice(0, MOST_CHARTS)
    .map((one) => chart(one, attribution, { scenario, i, report }));
}

function chart(
  one: ReportAttribution['series'][number],
  attribution: ReportAttribution,
  {
    scenario,
    i,
    report,
  }: { readonly scenario: Scenario; readonly i: number; readonly report: Report },
): Markup {
  const { words, knowledge } = report;
  const { t } = words;
  const output = knowledge.model.outputs[one.output];
  const { indicator = '', country = '' } = output ?? {};
  const scale = scaleOf(indicator, knowledge);
  const bars = barsOf(one, attribution, scenario, report).map(({ label, share }) => ({
    ...{ label, share: share / scale },
  }));
  const title = t('attribution.title', {
    ...{ place: words.place(country), indicator: words.table(indicator), scenario: scenario.title },
  });
  const total = words.signed(bars.reduce((sum, { share }) => sum + share, 0));
  const parts = bars
    .map(({ label, share }) => t('attribution.part', { label, share: words.signed(share) }))
    .join('; ');
  const svg = attributionSvg({
    ...{ bars, totalLabel: t('attribution.total'), title, number: words.signed, width: 380 },
    id: `a-${i + 1}-${indicator}-${country}`,
    description: t('attribution.description', { parts, total }),
  });
  return html`<figure>
    <figcaption>${words.place(country)}: ${words.table(indicator)}</figcaption>
    ${asMarkup(svg)}
  </figure>`;
}

type Bar = { readonly label: string; readonly share: number };

/** Bars by size; those beyond the most that are shown stand together in one. */
function barsOf(
  { shares, rest }: ReportAttribution['series'][number],
  { by, players }: ReportAttribution,
  scenario: Scenario,
  { words, knowledge }: Report,
): readonly Bar[] {
  const label = (player: string): string => {
    if (by === 'shocks') return shockLabel(scenario, Number(player), words);
    const variable = knowledge.model.variables.find(({ name }) => name === player);
    return words.lever(player, variable?.label ?? player);
  };
  const all = players
    .map((player, k) => ({ label: label(player), share: shares[k] ?? 0 }))
    .filter(({ share }) => share !== 0)
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const small = all.slice(MOST_BARS);
  const others = small.reduce((sum, { share }) => sum + share, rest);
  return [
    ...all.slice(0, MOST_BARS),
    ...(small.length === 0 && rest === 0
      ? []
      : [
          {
            label: words.t(small.length === 0 ? 'attribution.interaction' : 'attribution.rest'),
            share: others,
          },
        ]),
  ];
}

/**
 * Shocks of one type are told apart by their start and what they are aimed at, told first; the type
 * is not told where the scenario has no other.
 */
function shockLabel({ shocks }: Scenario, at: number, words: Report['words']): string {
  const shock = shocks[at];
  if (shock === undefined) return '';
  const label = words.shock(shock.type);
  if (shocks.filter(({ type }) => type === shock.type).length === 1) return label;
  const isOneType = shocks.every(({ type }) => type === shock.type);
  const aim = [shock.country, shock.from].flatMap((codes) => codes ?? []).map(words.place);
  const told = [shock.start, ...aim].join(', ');
  return isOneType ? told : `${told}: ${label}`;
}
