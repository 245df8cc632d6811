import { describe, expect, it } from 'vitest';
import { commonSettings } from '../../../src/core/compare/common-settings.ts';
import { scenarioOf } from '../plan/tiny-run.ts';

const DEFAULTS = { until: 2040, members: 1000, seed: '2023' };
const plain = scenarioOf([]);
const asking = scenarioOf([], { run: { members: 200, seed: 'own' } });

describe('commonSettings', () => {
  it('are the defaults where no file asks for others', () => {
    expect(commonSettings(DEFAULTS, [plain, plain], {})).toEqual({
      settings: DEFAULTS,
      warnings: [],
    });
  });

  it('are what all files ask for', () => {
    const { settings, warnings } = commonSettings(DEFAULTS, [asking, asking], {});
    expect(settings).toEqual({ until: 2040, members: 200, seed: 'own' });
    expect(warnings).toEqual([]);
  });

  it('are those of the first scenario where they differ, with a warning each', () => {
    const { settings, warnings } = commonSettings(DEFAULTS, [plain, asking], {});
    expect(settings).toEqual(DEFAULTS);
    expect(warnings).toEqual([
      'the scenarios ask for different members (1000, 200): 1000 is used for all, --members sets another',
      'the scenarios ask for different seed (2023, own): 2023 is used for all, --seed sets another',
    ]);
  });

  it('come from the command line before all files', () => {
    const given = { members: 7, seed: 'x' };
    expect(commonSettings(DEFAULTS, [plain, asking], given)).toEqual({
      settings: { ...DEFAULTS, ...given },
      warnings: [],
    });
  });
});
