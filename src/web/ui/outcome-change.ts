import type { Outcome } from '../../core/index.ts';
import type { Words } from './words.ts';

/** How strongly a scenario moves an expectation: not at all, its chance, its word or its verdict. */
type Moved = 'no' | 'chance' | 'word' | 'verdict';

/** Say what kind of change an outcome shows against the baseline. */
export function movedBy({ verdict, likelihood, probability, baseline }: Outcome): Moved {
  if (verdict !== baseline.verdict) return 'verdict';
  if (likelihood !== baseline.likelihood) return 'word';
  return Math.abs(probability - baseline.probability) >= 0.005 ? 'chance' : 'no';
}

/** Put the change into words. */
export function changeWords(outcome: Outcome, words: Words): string {
  const { t, chance, points, likelihood, claimLabel } = words;
  const { baseline } = outcome;
  const was = {
    label: claimLabel(outcome.claim, baseline.verdict, baseline.label),
    word: likelihood(baseline.likelihood),
    chance: chance(baseline.probability),
    points: points(outcome.probability - baseline.probability),
  };
  return t(`outcome.moved.${movedBy(outcome)}`, was);
}
