import type { PageScenario } from '../engine/engine.ts';
import type { ShockSpec } from './action.ts';

// The longest texts that a scenario file may have: see scenario.schema.json.
const TITLE = 200;
const DESCRIPTION = 4000;

/**
 * Put a scenario on top of another, as the command line's "a+b": its shocks come after, its
 * assumptions win. A shock that both have, such as from a scenario that both extend, enters once; a
 * shock whose id stands for another one already gets a new id. The run stays as it is.
 */
export function stackScenario(below: PageScenario, above: PageScenario): PageScenario {
  const known = new Set(below.shocks.map((shock) => JSON.stringify(shock)));
  const fresh = above.shocks.filter((shock) => !known.has(JSON.stringify(shock)));
  const assumptions = { ...below.assumptions, ...above.assumptions };
  const sections = distinct([...(below.sections ?? []), ...(above.sections ?? [])]);
  const narrative = [below.narrative, above.narrative].filter((text) => text !== undefined);
  const { $schema: _, extends: __, narrative: ___, ...rest } = below;
  return {
    ...rest,
    title: `${below.title} + ${above.title}`.slice(0, TITLE),
    description: `${below.description}\n\n${above.description}`.slice(0, DESCRIPTION),
    ...(narrative.length === 0 ? {} : { narrative: narrative.join('\n\n') }),
    ...(sections.length === 0 ? {} : { sections }),
    shocks: fresh.reduce(withShock, below.shocks),
    ...(Object.keys(assumptions).length === 0 ? {} : { assumptions }),
  };
}

function withShock(shocks: ShockSpec[], shock: ShockSpec): ShockSpec[] {
  const { id } = shock;
  const taken = new Set(shocks.flatMap((one) => one.id ?? []));
  if (id === undefined || !taken.has(id)) return [...shocks, shock];
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return [...shocks, { ...shock, id: `${id}-${number}` }];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
