import type { Issue } from '../issue.ts';
import { placeWords } from './check-scenario.ts';
import { valueFault } from './fault.ts';
import type { LoadedScenario } from './load-scenarios.ts';
import { duplicateShockId } from './messages.ts';
import { placeFaults } from './place-faults.ts';
import { child } from './pointer.ts';
import type { ScenarioShock } from './scenario.ts';
import { shockKeys } from './shock-keys.ts';

/** Lay the shocks of all files end to end; an id that two files use is an issue. */
export function mergeShocks(loaded: readonly LoadedScenario[]): {
  readonly value: readonly ScenarioShock[];
  readonly issues: readonly Issue[];
} {
  const placed = loaded.flatMap(({ file, spec }) =>
    spec.shocks.map((shock, index) => ({ ...shock, file, pointer: child('/shocks', index) })),
  );
  const keys = shockKeys(placed);
  const value = placed.map((shock, index) => ({ ...shock, key: keys[index] ?? '' }));
  return { value, issues: sharedIds(loaded) };
}

/** Ids that two files use; those that stand twice in one file are reported when it is checked. */
function sharedIds(loaded: readonly LoadedScenario[]): readonly Issue[] {
  const first = new Map<string, { readonly file: string; readonly place: string }>();
  return loaded.flatMap((source) =>
    source.spec.shocks.flatMap(({ id }, index) => {
      if (id === undefined) return [];
      const pointer = `/shocks/${index}/id`;
      const earlier = first.get(id);
      if (earlier === undefined) {
        const place = placeWords(source.file, source.locate(pointer));
        first.set(id, { file: source.file, place });
      }
      if (earlier === undefined || earlier.file === source.file) return [];
      const fault = valueFault(pointer, duplicateShockId(id, earlier.place));
      return placeFaults({ ...source, value: source.spec }, [fault]);
    }),
  );
}
