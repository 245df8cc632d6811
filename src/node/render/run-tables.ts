import type { Horizon, Interval, Knowledge, Outcome, Run } from '../../core/index.ts';
import type { FanPlace } from './fan-place.ts';
import { plain, probability, signedPercent } from './number-words.ts';
import { placeName } from './place-name.ts';
import { renderRunFans } from './run-fans.ts';
import { renderTable } from './tables.ts';
import type { Column } from './tables.ts';
import { tableUnderExpectations } from './under-expectations.ts';

/** The horizons that the tables show. */
const SHOWN = ['mid', 'long'] as const satisfies readonly Horizon[];

/**
 * Write a run for people: its paths over the horizons, and the labelled outcomes; with the countries
 * of the first table as fans where there is a place to draw them.
 */
export function renderRun(
  run: Run,
  knowledge: Knowledge,
  {
    bold,
    charts,
  }: { readonly bold: (text: string) => string; readonly charts?: FanPlace | undefined },
): string {
  const { scenario, settings } = run;
  const head = [
    bold(scenario.title),
    scenario.description,
    `${settings.members} members, seed ${settings.seed}, to ${settings.until}. ` +
      'A conditional scenario, not a prediction: median and, in brackets, 90% interval; change from the same member without the shocks.',
    ...conditionLine(run),
  ];
  const tables = knowledge.settings.tables.map((spec, i) => {
    const body = indicatorTable(run, knowledge, spec);
    const isDrawn = i === 0 && charts !== undefined;
    const fans = isDrawn ? renderRunFans(run, knowledge, spec, { ...charts, bold }) : undefined;
    return [`${bold(spec.title)}\n${body}`, ...(fans === undefined ? [] : [fans])].join('\n\n');
  });
  const outcomes = `${bold('What the yearbook expects, and what comes of it')}\n${outcomesTable(run, knowledge)}`;
  return `${[head.join('\n'), ...tables, outcomes, untestedLine(run)].join('\n\n')}\n`;
}

/** The figures are in order of their years. */
function conditionLine({ condition = [] }: Run): readonly string[] {
  const [first, last] = [condition[0]?.year, condition.at(-1)?.year];
  if (first === undefined) return [];
  const years = first === last ? String(first) : `${first} to ${last}`;
  const figures = condition.length === 1 ? '1 figure' : `${condition.length} figures`;
  return [`Every member without the shocks passes through ${figures} given for ${years}.`];
}

type TableSpec = Knowledge['settings']['tables'][number];

function indicatorTable(run: Run, knowledge: Knowledge, spec: TableSpec): string {
  const horizons = SHOWN.filter((name) =>
    run.horizons.some((summary) => summary[name] !== undefined),
  );
  const columns = [
    { title: '' },
    { title: String(knowledge.settings.base_year), align: 'right' as const },
    ...horizons.flatMap((name) => [
      { title: horizonTitle(name, knowledge), align: 'right' as const },
      { title: 'change', align: 'right' as const },
    ]),
  ];
  const rows = spec.countries.flatMap((country) => {
    const position = run.series.findIndex(
      (series) =>
        series.indicator === spec.indicator &&
        series.country === country &&
        series.partner === null,
    );
    const summaries = run.horizons[position];
    if (summaries?.base === undefined) return [];
    return [
      [
        placeName(country, knowledge),
        interval(summaries.base.scenario, spec.scale),
        ...horizons.flatMap((name) => {
          const summary = summaries[name];
          if (summary === undefined) return ['', ''];
          return [interval(summary.scenario, spec.scale), changeWords(summary.change)];
        }),
      ],
    ];
  });
  return renderTable(columns, rows);
}

function interval({ median, low, high }: Interval, scale: number): string {
  const middle = plain(median / scale);
  if (high - low <= 1e-9 * Math.abs(median)) return middle;
  return `${middle} (${plain(low / scale)} to ${plain(high / scale)})`;
}

function changeWords(change: Interval | undefined): string {
  if (change === undefined) return '';
  const [low, high] = [signedPercent(change.low), signedPercent(change.high)];
  const median = signedPercent(change.median);
  return low === high ? median : `${median} (${low} to ${high})`;
}

function horizonTitle(name: Horizon, { horizons }: Knowledge): string {
  const { label, years } = horizons[name];
  return `${label} ${years[0]}–${years[1]}`;
}

const OUTCOME_COLUMNS: readonly Column[] = [
  ...[{ title: '' }, { title: 'verdict' }, { title: 'likelihood' }],
  ...[
    { title: 'p', align: 'right' as const },
    { title: 'range', align: 'right' as const },
  ],
  ...[{ title: 'evidence' }, { title: 'baseline' }, { title: 'p', align: 'right' as const }],
  { title: 'outcome, where it is another' },
];

/** One line a term under each expectation, and the expectations under their chapters. */
function outcomesTable(run: Run, knowledge: Knowledge): string {
  const chapters = [...knowledge.settings.chapters, 'summary'];
  const shown = run.outcomes
    .filter(({ horizon }) => SHOWN.some((name) => name === horizon))
    .toSorted((a, b) => chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter));
  return tableUnderExpectations(OUTCOME_COLUMNS, shown, shown.map(outcomeRow), knowledge);
}

function outcomeRow(outcome: Outcome): string[] {
  const { range, evidence, baseline, verdict } = outcome;
  return [
    ...[`    ${outcome.horizon}`, verdict, outcome.likelihood],
    `${probability(outcome.probability)}${outcome.resolved ? '' : '~'}`,
    `${probability(range[0])}–${probability(range[1])}`,
    evidence,
    baseline.verdict === verdict
      ? baseline.likelihood
      : `${baseline.likelihood} (${baseline.verdict})`,
    probability(baseline.probability),
    verdict === 'holds' ? '' : outcome.label,
  ];
}

function untestedLine({ untested, outcomes }: Run): string {
  const claims = new Set(untested.map(({ claim }) => claim));
  const notes = [
    'p and the likelihood word: share of members in which the expectation comes true; range: its lowest and highest while one of the five most influential judgements lies at an end of its range.',
  ];
  if (outcomes.some(({ resolved }) => !resolved)) {
    notes.push('~: more members could change the likelihood word.');
  }
  if (claims.size > 0) {
    notes.push(
      `${claims.size} expectations are not tested: "prospects list claims" gives the reasons.`,
    );
  }
  return notes.join('\n');
}
