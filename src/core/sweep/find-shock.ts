import type { ScenarioShock } from '../validate/scenario.ts';

/** The shocks that a word may mean: one is found, several are too many. */
export function findShocks(
  shocks: readonly ScenarioShock[],
  word: string,
): readonly ScenarioShock[] {
  const byKey = shocks.filter(({ key }) => key === word);
  if (byKey.length > 0) return byKey;
  const [, type = word, ordinal] = /^(.+)#([1-9]\d*)$/.exec(word) ?? [];
  const ofType = shocks.filter((shock) => shock.type === type);
  return ordinal === undefined ? ofType : ofType.slice(Number(ordinal) - 1, Number(ordinal));
}
