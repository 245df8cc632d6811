import type { Knowledge } from '../knowledge.ts';
import type { Asked } from '../sensitivity/target.ts';
import { closest } from '../validate/closest.ts';
import { monthNumber } from '../validate/months.ts';
import type { Scenario } from '../validate/scenario.ts';
import { chooseParameter } from './choose-parameter.ts';
import * as say from './messages.ts';
import { refused, withRange } from './with-range.ts';
import type { Varied, VariedRange } from './varied.ts';

/**
 * Find what a name such as "SHOCK.severity", "SHOCK.duration", "PARAMETER" or "PARAMETER[ELEMENT]"
 * stands for in a scenario, and its range: that of the severity, a month up to the last month that
 * scenarios cover, what makes sense for the parameter. SHOCK is an id, else a type where there is
 * one shock of it, else "TYPE#2" for the second one.
 */
export function chooseVaried(
  id: string,
  range: VariedRange,
  { scenario, knowledge }: { readonly scenario: Scenario; readonly knowledge: Knowledge },
): Asked<Varied> {
  const [, name, kind] = /^(.*)\.(severity|duration)$/.exec(id) ?? [];
  if (name === undefined) return chooseParameter(id, range, { scenario, knowledge });
  const found = findShock(name, scenario);
  if (!found.ok) return found;
  const chosen = { id, range, shock: found.value };
  return kind === 'severity'
    ? chooseSeverity(chosen, scenario, knowledge)
    : chooseDuration(chosen, scenario, knowledge);
}

/** Name each shock of a scenario: by its id, else by its type, with its number where there are several. */
export function shockNames({ shocks }: Scenario): readonly string[] {
  const seen = new Map<string, number>();
  return shocks.map(({ id, type }) => {
    const number = (seen.get(type) ?? 0) + 1;
    seen.set(type, number);
    if (id !== undefined) return id;
    return shocks.filter((other) => other.type === type).length > 1 ? `${type}#${number}` : type;
  });
}

function findShock(name: string, scenario: Scenario): Asked<number> {
  const { shocks } = scenario;
  const own = shocks.findIndex(({ id }) => id === name);
  if (own >= 0) return { ok: true, value: own };
  const [type = name, number] = name.split('#');
  const like = shocks.flatMap((shock, i) => (shock.type === type ? [i] : []));
  const at = number === undefined ? 0 : Number(number) - 1;
  const found = like[at];
  const names = shockNames(scenario);
  if (number === undefined && like.length > 1) {
    return refused(
      say.severalShocks(
        name,
        like.map((i) => `${type}#${like.indexOf(i) + 1}`),
      ),
    );
  }
  return found === undefined
    ? refused(say.unknownShock(name, closest(name, names), names))
    : { ok: true, value: found };
}

type Chosen = { readonly id: string; readonly range: VariedRange; readonly shock: number };

function chooseSeverity(
  { id, range, shock }: Chosen,
  { shocks }: Scenario,
  { shockTypes }: Knowledge,
): Asked<Varied> {
  const spec = shocks[shock];
  const type = shockTypes[spec?.type ?? ''];
  if (spec === undefined || type === undefined) throw new Error(`no shock ${shock}`);
  const { low, high } = type.severity;
  const current = typeof spec.severity === 'number' ? spec.severity : undefined;
  const varied = { id, kind: 'severity', shock, unit: '1', current } as const;
  return withRange(varied, range, { usual: [low, high], widest: [low, high] });
}

function chooseDuration(
  { id, range, shock }: Chosen,
  { shocks }: Scenario,
  { settings }: Knowledge,
): Asked<Varied> {
  const spec = shocks[shock];
  if (spec === undefined) throw new Error(`no shock ${shock}`);
  if ([range.low, range.high].some((end) => end !== undefined && !Number.isInteger(end))) {
    return refused(say.wholeMonths());
  }
  const first = monthNumber(spec.start);
  const longest = monthNumber(settings.last_month) - first + 1;
  if (longest < 2) return refused(say.startsLast(id));
  const current = spec.end === undefined ? undefined : monthNumber(spec.end) - first + 1;
  const varied = { id, kind: 'duration', shock, unit: 'month', current } as const;
  return withRange(varied, range, { usual: [1, longest], widest: [1, longest] });
}
