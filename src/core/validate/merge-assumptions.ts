import type { Issue } from '../issue.ts';
import { assumptionTarget } from './check-assumption.ts';
import { placeWords } from './check-scenario.ts';
import { keyFault } from './fault.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { assumptionReplaced } from './messages.ts';
import { placeFaults } from './place-faults.ts';
import { child } from './pointer.ts';
import type { Assumption } from './scenario.ts';

/**
 * Put the assumptions of all files together. A later file wins over an earlier one, with a
 * warning that names both places; one about a whole parameter also over those about its elements.
 * Within a file the more precise one counts.
 */
export function mergeAssumptions(loaded: readonly LoadedScenario[]): {
  readonly value: readonly Assumption[];
  readonly warnings: readonly Issue[];
} {
  let kept: readonly Assumption[] = [];
  const warnings: Issue[] = [];
  for (const source of loaded) {
    const own = assumptionsOf(source);
    for (const later of own) {
      for (const earlier of kept.filter((assumption) => replaces(later, assumption)))
        warnings.push(...replacedWarning(source, later, earlier));
    }
    kept = [...kept.filter((earlier) => !own.some((later) => replaces(later, earlier))), ...own];
  }
  return { value: wholeFirst(kept), warnings };
}

function assumptionsOf({ file, spec, locate }: LoadedScenario): readonly Assumption[] {
  return Object.entries(spec.assumptions ?? {}).map(([key, quantity]) => {
    const { name, element } = assumptionTarget(key);
    const pointer = child('/assumptions', key);
    const place = { file, pointer, ...locate(pointer, 'key') };
    return element === undefined ? { name, quantity, place } : { name, element, quantity, place };
  });
}

/** Whether an assumption of a later file leaves nothing of an earlier one. */
function replaces(later: Assumption, earlier: Assumption): boolean {
  const covers = later.element === undefined || later.element === earlier.element;
  return later.name === earlier.name && covers;
}

function replacedWarning(
  source: LoadedScenario,
  later: Assumption,
  earlier: Assumption,
): readonly Issue[] {
  const { name, element } = earlier;
  const key = element === undefined ? name : `${name}[${element}]`;
  const wording = assumptionReplaced(key, placeWords(earlier.place.file, earlier.place));
  const fault = keyFault(later.place.pointer, wording);
  return placeFaults({ ...source, value: source.spec }, [{ ...fault, severity: 'warning' }]);
}

function wholeFirst(assumptions: readonly Assumption[]): readonly Assumption[] {
  return assumptions.toSorted(
    (a, b) => Number(a.element !== undefined) - Number(b.element !== undefined),
  );
}
