import type { Reading } from '../../core/index.ts';
import type { LoggedReading } from './log-readings.ts';

/** Scenario files as a folder of results keeps them. */
export type KeptReadings = {
  readonly readings: readonly Reading[];
  /** Texts by path in the folder. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * Give each file that was read a place in `scenarios/`, once, under its own name, so that those that
 * extend each other by name still find each other there; a name that is taken goes into a folder.
 */
export function keepReadings(logged: readonly LoggedReading[]): KeptReadings {
  const places = new Map<string, string>();
  const files = new Map<string, string>();
  const readings = logged.map(({ reference, from, name, text, id }): Reading => {
    const file = places.get(id) ?? freePlace(name, files);
    places.set(id, file);
    files.set(file, text);
    return { reference, ...(from === undefined ? {} : { from }), name, file };
  });
  return { readings, files };
}

function freePlace(name: string, taken: ReadonlyMap<string, string>): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const base = ['', '.', '..'].includes(last) ? 'scenario.json' : last;
  let place = `scenarios/${base}`;
  for (let number = 2; taken.has(place); number += 1) place = `scenarios/${number}/${base}`;
  return place;
}
