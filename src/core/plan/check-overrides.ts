import type { Issue } from '../issue.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import type { AimedEffect } from './aim-effects.ts';
import { aimEffects } from './aim-effects.ts';
import type { ActingShock } from './plan-effects.ts';

/**
 * Find pairs of shocks that each want to set a lever to a value of their own at one time: neither
 * can win, so both places are named.
 */
export function checkOverrides(
  shocks: readonly ActingShock[],
  model: CompiledModel,
): readonly Issue[] {
  const overrides = shocks.flatMap((shock, i) =>
    aimEffects(i, shock.spec, shock.type, model)
      .filter(({ effect }) => effect.combine === 'override')
      .map((aimed) => ({ shock, aimed })),
  );
  return overrides.flatMap((later, i) =>
    overrides
      .slice(0, i)
      .filter((earlier) => earlier.shock !== later.shock && collide(earlier, later))
      .map((earlier) => collision(earlier, later)),
  );
}

type Override = { readonly shock: ActingShock; readonly aimed: AimedEffect };

function collide(a: Override, b: Override): boolean {
  return (
    a.aimed.lever === b.aimed.lever &&
    a.aimed.elements.some((element) => b.aimed.elements.includes(element)) &&
    a.shock.byYear.some((intensity, t) => intensity > 0 && (b.shock.byYear[t] ?? 0) > 0)
  );
}

function collision(a: Override, b: Override): Issue {
  const [first, second] = [a.shock.spec, b.shock.spec];
  return {
    code: 'override-collides',
    severity: 'error',
    file: second.file,
    pointer: second.pointer,
    message: `shocks "${first.key}" and "${second.key}" both override lever "${a.aimed.lever.name}" in the same year`,
    hint: `the other one is ${first.pointer} of ${first.file}`,
  };
}
