import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runRecorded } from '../../node/recording-host.ts';

/** What stands in a file outside the folder that cases may read; no output may ever have it. */
export const SECRET = 'SECRET-7731';

/** Where cases are run: a folder with good files, and a secret beside it. */
export type WorkFolder = {
  readonly root: string;
  /** The folder in which the program runs. */
  readonly work: string;
  /** A copy of the data folder, whose files cases take the place of. */
  readonly data: string;
};

/** Good figures for the run that is conditioned or scored, and the other tables. */
export const TABLES = {
  observed:
    'country,partner,indicator,year,value\nTJK,,remittances_received,2024,5800000000\nKGZ,,remittances_received,2025,3000000000\n',
  drivers: 'driver,year,value\nrouble,2023,85\nrouble,2024,93\nrouble,2025,90\n',
  actuals:
    'country,partner,indicator,year,value\nTJK,,remittances_received,2024,5800000000\nUZB,,remittances_received,2026,16000000000\n',
} as const;

const SMALL = ['--members', '30', '--workers', '1', '--quiet'];
const SWEEP = [
  'sweep',
  'mass-expulsions',
  '--vary',
  'campaign.severity=0.1,0.9',
  '--members',
  '20',
];
const TOLD = [
  '--indicator',
  'remittances_received',
  '--country',
  'TJK',
  '--workers',
  '1',
  '--quiet',
];

/** Fill a folder with all that cases need. The package's root tells where the data are. */
export async function makeWorkFolder(root: string, home: string): Promise<WorkFolder> {
  const [work, data] = [join(root, 'work'), join(root, 'work/data')];
  mkdirSync(work, { recursive: true });
  cpSync(join(home, 'data'), data, { recursive: true });
  const scenario = (title: string): string =>
    JSON.stringify({ title, description: title, shocks: [] });
  writeFileSync(join(root, 'secret.json'), scenario(SECRET));
  writeFileSync(join(work, 'beside.json'), scenario('Beside'));
  symlinkSync('../secret.json', join(work, 'leak.json'));
  for (const [name, text] of Object.entries(TABLES)) {
    writeFileSync(join(work, `${name}.csv`), text);
  }
  const folder = 'border-closed-to-tajiks';
  await must(['run', folder, '--until', '2026', ...SMALL, '--out', 'record'], work);
  await must([...SWEEP, ...TOLD, '--out', 'swept'], work);
  for (const part of [1, 2]) {
    await must([...SWEEP, ...TOLD, '--shard', `${part}/2`, '--out', `part-${part}`], work);
  }
  return { root, work, data };
}

async function must(args: readonly string[], folder: string): Promise<void> {
  const { exit, err } = await runRecorded(args, folder);
  if (exit !== 0) throw new Error(`cannot prepare: ${args.join(' ')}: ${err}`);
}

/** List what is in the two folders, to see whether a case wrote anything where it should not. */
export function entriesOf({ root, work }: WorkFolder): string {
  return [...readdirSync(root), '|', ...readdirSync(work)].sort().join(' ');
}
