import {
  chooseCriterion,
  chooseTarget,
  chooseVaried,
  runThreshold,
  settingsOf,
  shockNames,
} from '../../core/index.ts';
import type { Horizon } from '../../core/index.ts';
import type { Bench } from './bench.ts';
import type { Answer, PageScenario, TippingPoint } from './engine.ts';
import { faultOf, faultsOf } from './faults.ts';
import * as say from './messages.ts';
import { resolvePageScenario } from './resolve-page-scenario.ts';

/** Which label of a scenario is to tip, and the shock whose severity is to tip it. */
export type TippingQuestion = {
  readonly scenario: PageScenario;
  readonly claim: string;
  readonly horizon: string;
  /** Its place among the shocks, from 0. */
  readonly shock: number;
};

/** Find the smallest severity of a shock at which the verdict on a claim is another one. */
export function tippingPointOf(
  { scenario, claim, horizon, shock }: TippingQuestion,
  { knowledge, vocabulary }: Bench,
): Answer<TippingPoint> {
  const resolved = resolvePageScenario(scenario, vocabulary);
  if (!resolved.ok) return { ok: false, faults: faultsOf(resolved.issues) };
  const { value } = resolved;
  const name = shockNames(value)[shock];
  if (name === undefined) return refused(say.noSuchShock(shock, value.shocks.length));
  if (!isHorizon(horizon)) return refused(say.noSuchHorizon(horizon));
  const settings = settingsOf(knowledge.settings.run, value, {});
  const target = chooseTarget({ ...NO_REQUEST, claim, horizon }, knowledge, settings.until);
  if (!target.ok) return refused(target.message);
  const criterion = chooseCriterion(NO_CRITERION, target.value);
  if (!criterion.ok) return refused(criterion.message);
  const range = { low: undefined, high: undefined };
  const varied = chooseVaried(`${name}.severity`, range, { scenario: value, knowledge });
  if (!varied.ok) return refused(varied.message);
  const found = runThreshold(value, knowledge, {
    ...{ settings, target: target.value, criterion: criterion.value, varied: varied.value },
  });
  if (!found.ok) {
    return 'message' in found
      ? refused(found.message)
      : { ok: false, faults: faultsOf(found.issues) };
  }
  const { threshold, interval } = found.value;
  if (threshold === undefined) return { ok: true, value: { kind: 'never' } };
  const [low = varied.value.low, high = varied.value.high] = interval;
  return { ok: true, value: { kind: 'found', at: threshold, low, high } };
}

const NO_REQUEST = {
  ...{ indicator: undefined, country: undefined, partner: undefined },
  ...{ year: undefined, of: undefined },
};

const NO_CRITERION = {
  ...{ verdict: undefined, below: undefined, above: undefined, quantile: undefined },
};

function isHorizon(horizon: string): horizon is Horizon {
  return horizon === 'short' || horizon === 'mid' || horizon === 'long';
}

function refused(message: string): {
  readonly ok: false;
  readonly faults: ReturnType<typeof faultOf>;
} {
  return { ok: false, faults: faultOf(message) };
}
