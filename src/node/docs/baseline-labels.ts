import type { Horizon, Outcome, Run } from '../../core/index.ts';
import { probability } from '../render/number-words.ts';
import type { Catalogue, CatalogueClaim } from '../show/catalogue.ts';
import { byChapter, claimLink, quoted } from './claim-tables.ts';
import { chapterName } from './context.ts';
import { anchor, blocks, plainText, table } from './markdown.ts';

/** The horizons that are labelled here. */
const SHOWN = ['mid', 'long'] as const satisfies readonly Horizon[];

/** Write what the baseline says of each tested claim, beside the author's own confidence. */
export function baselineLabels(catalogue: Catalogue, run: Run): string {
  const head = [
    'claim',
    "author's confidence",
    'term',
    'verdict',
    'label',
    'likelihood',
    'p',
    'range',
    'evidence',
  ];
  const parts = byChapter(catalogue).flatMap(({ chapter, claims }) => {
    const rows = claims.flatMap((claim) => rowsOf(claim, run));
    return rows.length === 0
      ? []
      : [
          `### ${anchor(`labels-${chapter}`)}${chapterName(chapter, catalogue)}`,
          ...table(head, rows),
        ];
  });
  return blocks(parts);
}

function rowsOf(claim: CatalogueClaim, run: Run): readonly (readonly string[])[] {
  const { compiled, spec } = claim;
  if (compiled.kind !== 'tested') return [];
  const terms = SHOWN.filter((name) => compiled.horizons.some((horizon) => horizon.name === name));
  if (terms.length === 0) {
    const only = compiled.horizons.map(({ name }) => name).join(', ');
    return [[claimLink(claim), quoted(spec.confidence), `${only} only`, ...blanks(6)]];
  }
  return terms.map((term, i) => {
    const outcome = outcomeOf(claim, term, run);
    const reason = run.untested.find(
      (one) => one.claim === compiled.id && one.horizon === term,
    )?.reason;
    return [
      i === 0 ? claimLink(claim) : '',
      i === 0 ? quoted(spec.confidence) : '',
      term,
      ...(outcome === undefined
        ? ['untested', plainText(reason ?? ''), ...blanks(4)]
        : outcomeCells(outcome)),
    ];
  });
}

function outcomeCells(outcome: Outcome): readonly string[] {
  const { verdict, label, likelihood, evidence, given, resolved } = outcome;
  const [low, high] = outcome.range;
  const [lowWord, highWord] = outcome.range_likelihood;
  const words = lowWord === highWord ? '' : `: ${lowWord} to ${highWord}`;
  return [
    verdict,
    plainText(label),
    `${likelihood}${resolved ? '' : ', not resolved'}`,
    `${probability(outcome.probability)} ± ${probability(outcome.standard_error)}` +
      (given === undefined ? '' : `, of ${given} members`),
    `${probability(low)} to ${probability(high)}${words}`,
    evidence,
  ];
}

/** Find what a run says of a claim over a term; nothing where it is not tested there. */
export function outcomeOf(
  { compiled: { id } }: CatalogueClaim,
  term: Horizon,
  { outcomes }: Pick<Run, 'outcomes'>,
): Outcome | undefined {
  return outcomes.find(({ claim, horizon }) => claim === id && horizon === term);
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}
