import type { Knowledge } from '../../../src/core/knowledge.ts';
import { compileClaims } from '../../../src/core/label/compile-claims.ts';
import { seriesKey } from '../../../src/core/label/series-key.ts';
import type { Target } from '../../../src/core/sensitivity/target.ts';
import type { Claim } from '../../../src/core/spec/generated/claims.ts';
import { chooseTarget } from '../../../src/core/sensitivity/choose-target.ts';
import type { TargetRequest } from '../../../src/core/sensitivity/choose-target.ts';
import { goodOf, model, shockTypes } from '../plan/tiny-run.ts';

export const SETTINGS = { until: 2026, members: 400, seed: 'tiny' };

const horizons = {
  short: { label: 'short term', years: [2024, 2025] },
  mid: { label: 'mid term', years: [2026, 2026] },
  long: { label: 'long term', years: [2027, 2030] },
} as const;

function claim(id: string, test: string | undefined): Claim {
  const labels = { holds: 'yes', contested: 'perhaps', overturned: 'no' };
  return {
    ...{ id, section: '1', line: 1, text: id, horizon_wording: null, confidence: null },
    ...{ horizons: ['short', 'long'], direction: 'other', labels, stress: {} },
    ...(test === undefined ? { untested: 'nobody knows' } : { test }),
  };
}

const TESTS: Readonly<Record<string, string | undefined>> = {
  grows: 'mean(people, horizon) > 132',
  falls_by_shock: 'vs_baseline(whole, horizon) < -0.1',
  without_whole: 'without(whole, mean(product[A1], horizon)) > 1',
  mostly: 'given(mean(luck[A2], horizon) > 0, mean(luck[A1], horizon) > 0)',
  seldom: 'given(mean(luck[A2], horizon) > 0.4, mean(luck[A1], horizon) > 0)',
  spreads: 'spread(luck[A1], horizon) > 0.1',
  unknowable: undefined,
};

/** Knowledge of the tiny model, with a claim of each kind. */
export function tinyKnowledge(tests = TESTS): Knowledge {
  const claims = Object.entries(tests).map(([id, test]) => claim(id, test));
  const spec = { kind: 'claims' as const, chapter: 'AAA', claims };
  const series = new Map(
    model.outputs.map((one, i) => [seriesKey(one.indicator, one.country, one.partner), i]),
  );
  const vocabulary = {
    ...{ series, levers: model.levers.map(({ name }) => name), chapters: ['AAA'] },
    horizons: { short: horizons.short.years, mid: horizons.mid.years, long: horizons.long.years },
  };
  return {
    ...{ model, shockTypes, horizons, sha256: { model: '', data: '' } },
    claims: goodOf(compileClaims([{ file: 'AAA.json', spec }], vocabulary)),
    settings: {
      ...{ kind: 'settings', title: 'tiny', base_year: 2023, last_year: 2026 },
      ...{ first_month: '2024-01', last_month: '2026-12', run: SETTINGS, chapters: ['AAA'] },
      tables: [],
    },
  };
}

const NOTHING: TargetRequest = {
  ...{ claim: undefined, indicator: undefined, country: undefined, partner: undefined },
  ...{ year: undefined, horizon: undefined, of: undefined },
};

export function request(some: Partial<TargetRequest>): TargetRequest {
  return { ...NOTHING, ...some };
}

/** The target of a request that is good. */
export function targetOf(some: Partial<TargetRequest>, knowledge = tinyKnowledge()): Target {
  const chosen = chooseTarget(request(some), knowledge, SETTINGS.until);
  if (!chosen.ok) throw new Error(chosen.message);
  return chosen.value;
}
