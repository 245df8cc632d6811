import type { ComparedOutcome, ComparisonResult, Knowledge } from '../../core/index.ts';
import { numbered, referenceName } from './compare-words.ts';
import { probability } from './number-words.ts';
import { tableUnderExpectations } from './under-expectations.ts';

/** Columns that one scenario takes at most: `overturned 0.000~*` and a gap. */
const CELL = 20;
/** Columns for the horizons. */
const MARGIN = 14;

/** Write the labels of all scenarios side by side, as many scenarios at a time as there is room. */
export function renderComparedOutcomes(
  comparison: ComparisonResult,
  knowledge: Knowledge,
  { columns, bold }: { readonly columns: number; readonly bold: (text: string) => string },
): string {
  const count = Math.max(1, Math.floor((columns - MARGIN) / CELL) - 1);
  const chapters = [...knowledge.settings.chapters, 'summary'];
  const horizons = shownHorizons(comparison);
  const sorted = comparison.outcomes
    .filter(({ horizon }) => horizons.includes(horizon))
    .toSorted((a, b) => chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter));
  const starts = comparison.scenarios.flatMap((_, i) => (i % count === 0 ? [i] : []));
  const tables = starts.map((from) =>
    outcomesTable(sorted, comparison, knowledge, [from, from + count]),
  );
  const title = 'What the yearbook expects, and what comes of it';
  return [`${bold(title)}\n${tables.join('\n\n')}`, notes(sorted, comparison)].join('\n\n');
}

/** The horizons that the paths are told of; those of `run` where they are told of years. */
function shownHorizons({ spans }: ComparisonResult): readonly string[] {
  const named = spans.filter(({ label }) => label !== '').map(({ name }) => name);
  return named.length > 0 ? named : ['mid', 'long'];
}

function outcomesTable(
  outcomes: readonly ComparedOutcome[],
  comparison: ComparisonResult,
  knowledge: Knowledge,
  shown: readonly [number, number],
): string {
  const { scenarios, against } = comparison;
  // With one baseline for all there is one column of it; a scenario has a column anyway.
  const isShared = against === null && scenarios.every(({ baseline }) => baseline === 0);
  const names = numbered(comparison)
    .map((name) => (name.length < CELL - 1 ? name : `${name.slice(0, CELL - 3)}…`))
    .slice(...shown);
  const rows = outcomes.map((outcome) => [
    `    ${outcome.horizon}${outcome.divided ? ' ≠' : ''}`,
    ...(isShared ? [baselineCell(outcome)] : []),
    ...outcome.scenarios.slice(...shown).map((one) => cell(one, outcome)),
  ]);
  const titles = ['', ...(isShared ? ['baseline'] : []), ...names];
  return tableUnderExpectations(
    titles.map((title) => ({ title })),
    outcomes,
    rows,
    knowledge,
  );
}

function cell(one: ComparedOutcome['scenarios'][number], { flipped }: ComparedOutcome): string {
  if (!one.tested) return 'not tested';
  const flip = flipped.includes(one.scenario) ? '*' : '';
  return `${one.verdict} ${probability(one.probability)}${one.resolved ? '' : '~'}${flip}`;
}

function baselineCell({ scenarios }: ComparedOutcome): string {
  const reference = scenarios.flatMap((one) => (one.tested ? (one.reference ?? []) : []))[0];
  return reference === undefined
    ? 'not tested'
    : `${reference.verdict} ${probability(reference.probability)}`;
}

/** Explain the marks, and count what flipped. */
function notes(outcomes: readonly ComparedOutcome[], comparison: ComparisonResult): string {
  const { untested, scenarios } = comparison;
  const flips = scenarios.map(({ id }, i) => {
    const count = outcomes.filter(({ flipped }) => flipped.includes(id)).length;
    return `${i + 1} ${id} ${count}`;
  });
  const divided = outcomes.filter((one) => one.divided).length;
  const lines = [
    'The verdict and the share of members in which the expectation comes true.',
    `*: another verdict than in ${referenceName(comparison)} (${flips.join(', ')}, of ${outcomes.length}).`,
    ...(scenarios.length > 1
      ? [`≠: the scenarios differ in their verdicts (${divided} of ${outcomes.length}).`]
      : []),
  ];
  const isOpen = outcomes.some((one) =>
    one.scenarios.some((side) => side.tested && !side.resolved),
  );
  if (isOpen) lines.push('~: more members could change the likelihood word.');
  const claims = new Set(untested.map(({ claim }) => claim)).size;
  if (claims > 0) {
    lines.push(`${claims} expectations are not tested: "prospects list claims" gives the reasons.`);
  }
  return lines.join('\n');
}
