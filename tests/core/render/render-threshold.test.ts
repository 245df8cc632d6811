import { describe, expect, it } from 'vitest';
import { chooseTarget } from '../../../src/core/sensitivity/choose-target.ts';
import { chooseVaried } from '../../../src/core/threshold/choose-varied.ts';
import { runThreshold } from '../../../src/core/threshold/run-threshold.ts';
import type { Threshold } from '../../../src/core/threshold/run-threshold.ts';
import type { Criterion } from '../../../src/core/threshold/criterion.ts';
import { renderThreshold } from '../../../src/core/render/render-threshold.ts';
import { request } from '../sensitivity/tiny-knowledge.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';
import { PROVENANCE } from './real-result.ts';
import { faultsOf } from './schema-faults.ts';

const knowledge = wholeKnowledge();
const settings = { until: 2040, members: 60, seed: 'render' };
const scenario = goodOf(shipped('second-mobilization'));

type Question = readonly [Parameters<typeof request>[0], vary: string, Criterion];

function found([question, vary, criterion]: Question): Threshold {
  const target = chooseTarget(request(question), knowledge, settings.until);
  const range = { low: undefined, high: undefined };
  const varied = chooseVaried(vary, range, { scenario, knowledge });
  if (!target.ok || !varied.ok) throw new Error(JSON.stringify([target, varied]));
  const options = { settings, target: target.value, varied: varied.value, criterion };
  const answer = runThreshold(scenario, knowledge, options);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const claim = { claim: 'uzb_wb_fewer_migrants_russia', horizon: 'mid' } as const;
const workers = { indicator: 'workers_abroad', country: 'TJK', year: 2026 } as const;
const verdict: Criterion = { kind: 'verdict', to: undefined };
const severity = 'second-call-up.severity';

describe('a threshold of a real scenario', () => {
  it.each<Question>([
    [claim, severity, verdict],
    [claim, 'second-call-up.duration', { kind: 'verdict', to: 'holds' }],
    [workers, 'mobilization.fear', { kind: 'below', value: 1, quantile: 0.5 }],
    [workers, 'rest_weight[UZB.TUR]', { kind: 'above', value: 1, quantile: 0.95 }],
  ])('%j by %s is valid against its schema, also after a way through JSON', (...question) => {
    const result = renderThreshold(found(question), PROVENANCE);
    const again: unknown = JSON.parse(JSON.stringify(result));
    expect(faultsOf('threshold', again)).toEqual([]);
    expect(again).toEqual(result);
  });

  it('says what was varied, until when, and from where', () => {
    expect(renderThreshold(found([claim, severity, verdict]), PROVENANCE)).toMatchObject({
      target: { kind: 'claim', claim: claim.claim },
      varied: { id: severity, kind: 'severity', unit: '1', low: 0, high: 1, current: 0.7 },
      criterion: { kind: 'verdict', to: null },
    });
  });

  it('has null for what lies outside the range, and for what was not tested', () => {
    const never = found([workers, severity, { kind: 'below', value: 1, quantile: 0.5 }]);
    expect(renderThreshold(never, PROVENANCE)).toMatchObject({
      ...{ found: 'never', threshold: null, interval: [null, null], crossing_share: 0 },
    });
    const grid = [{ value: 0, score: NaN, verdict: undefined, crosses: false }];
    expect(renderThreshold({ ...never, grid }, PROVENANCE).grid).toEqual([
      { value: 0, score: null, verdict: null, crosses: false },
    ]);
  });
});
