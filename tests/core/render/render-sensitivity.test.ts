import { describe, expect, it } from 'vitest';
import { chooseTarget } from '../../../src/core/sensitivity/choose-target.ts';
import { runSensitivity } from '../../../src/core/sensitivity/run-sensitivity.ts';
import type { Sensitivity } from '../../../src/core/sensitivity/run-sensitivity.ts';
import { renderSensitivity } from '../../../src/core/render/render-sensitivity.ts';
import { request } from '../sensitivity/tiny-knowledge.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';
import { PROVENANCE } from './real-result.ts';
import { faultsOf } from './schema-faults.ts';

const knowledge = wholeKnowledge();
const settings = { until: 2040, members: 60, seed: 'render' };

function found(question: Parameters<typeof request>[0], method: 'tornado' | 'sobol'): Sensitivity {
  const target = chooseTarget(request(question), knowledge, settings.until);
  if (!target.ok) throw new Error(target.message);
  const scenario = goodOf(shipped('second-mobilization'));
  const grouping = { top: 4, byElement: false };
  const options = { settings, target: target.value, method, ...grouping };
  const answer = runSensitivity(scenario, knowledge, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const remittances = { indicator: 'remittances_received', country: 'TJK', horizon: 'mid' } as const;
const claim = { claim: 'kgz_remittances_russia_fall', horizon: 'mid' } as const;

describe('the sensitivity of a real outcome', () => {
  it.each([
    [remittances, 'tornado'],
    [{ ...remittances, of: 'difference' }, 'sobol'],
    [claim, 'tornado'],
    [claim, 'sobol'],
  ] as const)(
    '%j by %s is valid against its schema, also after a way through JSON',
    (about, how) => {
      const result = renderSensitivity(found(about, how), PROVENANCE);
      const again: unknown = JSON.parse(JSON.stringify(result));
      expect(faultsOf('sensitivity', again)).toEqual([]);
      expect(again).toEqual(result);
    },
  );

  it('says what it is about', () => {
    const result = renderSensitivity(found(remittances, 'tornado'), PROVENANCE);
    expect(result.target).toEqual({
      ...{ kind: 'indicator', indicator: 'remittances_received', country: 'TJK', partner: null },
      ...{ unit: 'USD/year', of: 'level', years: [2026, 2028], horizon: 'mid' },
    });
    expect(result.sobol).toBeNull();
    expect(renderSensitivity(found(claim, 'tornado'), PROVENANCE)).toMatchObject({
      target: { kind: 'claim', claim: claim.claim, chapter: 'KGZ', horizon: 'mid' },
      outcome: { low: null, median: null, high: null },
    });
  });

  it('would not be valid with a number that is not finite, which JSON turns into null', () => {
    const result = renderSensitivity(found(remittances, 'tornado'), PROVENANCE);
    const broken = { ...result, outcome: { ...result.outcome, mean: NaN } };
    expect(faultsOf('sensitivity', JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });
});
