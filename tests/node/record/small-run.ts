import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '../commands/folders.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';
import type { Recorded } from '../recording-host.ts';

/** A working folder with two scenarios, one of which extends the other, and a data folder. */
export type SmallWorld = {
  readonly folder: string;
  /** Run the program there, on the data that are there. */
  readonly run: (...args: readonly string[]) => Promise<Recorded>;
};

const BASE = {
  title: 'A closed border',
  description: 'For tests.',
  shocks: [
    { type: 'border-closure', from: 'TJK', start: '2025-01', end: '2026-12', severity: 0.5 },
  ],
  run: { members: 40, until: 2030 },
};

/** Lay out a small world in a folder that is gone after the tests of the file. */
export function smallWorld(): SmallWorld {
  const folder = temporaryFolder();
  cpSync(DATA, join(folder, 'data'), { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value, undefined, 2));
  write('closed.json', BASE);
  write('more.json', { ...BASE, title: 'And a weak currency', extends: ['closed'], shocks: [] });
  return {
    folder,
    run: (...args) => runRecorded([...args, '--data', 'data'], folder),
  };
}

/** Add ranges to the data of a small world: a closure above 0.4 is beyond its record. */
export function withRanges({ folder }: SmallWorld): void {
  mkdirSync(join(folder, 'data/plausibility'));
  const range = {
    ...{ measure: 'severity', shocks: ['border-closure'], above: { beyond: 0.4 } },
    ...{ record: 'the border was half open once', justification: 'there was no other' },
    source: { kind: 'judgement', text: 'invented for a test' },
  };
  const file = { kind: 'plausibility', title: 'Ranges', doc: 'For tests.', ranges: [range] };
  writeFileSync(join(folder, 'data/plausibility/ranges.json'), JSON.stringify(file));
}
