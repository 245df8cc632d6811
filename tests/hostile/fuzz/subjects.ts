import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Chance } from './random.ts';
import type { Json } from './json.ts';
import { isObject } from './json.ts';
import type { WorkFolder } from './work-folder.ts';
import { TABLES } from './work-folder.ts';

/** A kind of file that the program reads, and how to have it read one that is hostile. */
export type Subject = {
  readonly name: string;
  /** The schema of the kind, where it has one. */
  readonly schema?: string;
  /** Good files to start from: name and content. */
  readonly good: (folder: WorkFolder, home: string) => readonly Good[];
  /** Put the hostile content where it is read, and give the arguments of the program. */
  readonly place: (content: Uint8Array, good: Good, given: Given) => Placed;
};

export type Good = { readonly name: string; readonly content: Uint8Array };

type Given = { readonly folder: WorkFolder; readonly chance: Chance };

/** How the program is run, and how all is put back as it was. */
export type Placed = { readonly args: readonly string[]; readonly clean: () => void };

const SMALL = ['--members', '30', '--workers', '1', '--quiet'];

function listed(folder: string): readonly Good[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}

/** Write a file of the work folder; afterwards it and what was written are taken away. */
function placed(
  folder: WorkFolder,
  name: string,
  content: Uint8Array,
  args: readonly string[],
): Placed {
  const path = join(folder.work, name);
  writeFileSync(path, content);
  const clean = (): void => {
    for (const one of [name, 'out'])
      rmSync(join(folder.work, one), { recursive: true, force: true });
  };
  return { args, clean };
}

/** Write over a file of the work folder; afterwards it is as it was. */
function replaced(
  folder: WorkFolder,
  name: string,
  content: Uint8Array,
  args: readonly string[],
): Placed {
  const path = join(folder.work, name);
  const before = readFileSync(path);
  writeFileSync(path, content);
  const clean = (): void => {
    writeFileSync(path, before);
    rmSync(join(folder.work, 'out'), { recursive: true, force: true });
  };
  return { args, clean };
}

function dataSubject(kind: string, part: string, isOurs: (name: string) => boolean): Subject {
  return {
    name: kind,
    schema: kind,
    good: (folder) => listed(join(folder.data, part)).filter(({ name }) => isOurs(name)),
    place: (content, { name }, { folder, chance }) =>
      chance.isHit(0.6)
        ? placed(folder, name, content, ['validate', name, '--quiet'])
        : replaced(folder, `data/${part}/${name}`, content, [
            ...['run', 'border-closed-to-tajiks', '--data', 'data', '--until', '2026'],
            ...['--format', 'json', ...SMALL],
          ]),
  };
}

function tableSubject(name: keyof typeof TABLES, args: readonly string[]): Subject {
  return {
    name,
    good: () => [{ name: `case.csv`, content: Buffer.from(TABLES[name]) }],
    place: (content, _good, { folder }) => placed(folder, 'case.csv', content, args),
  };
}

/** Every kind of file that the program reads. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: 'scenario',
    schema: 'scenario',
    good: (_folder, home) => listed(join(home, 'scenarios')),
    place: (content, _good, { folder, chance }) =>
      placed(
        folder,
        'case.json',
        content,
        chance.isHit(0.4)
          ? ['validate', 'case.json', '--format', 'json']
          : [
              'run',
              'case.json',
              '--until',
              '2027',
              '--format',
              chance.pick(['json', 'table']),
              ...SMALL,
            ],
      ),
  },
  dataSubject('model', 'model', (name) => name !== 'settings.json'),
  dataSubject('settings', 'model', (name) => name === 'settings.json'),
  dataSubject('shock', 'shocks', () => true),
  dataSubject('claims', 'prospects', (name) => name !== 'horizons.json'),
  dataSubject('horizons', 'prospects', (name) => name === 'horizons.json'),
  dataSubject('plausibility', 'plausibility', () => true),
  {
    name: 'sweep',
    schema: 'sweep',
    good: () => [
      {
        name: 'case.json',
        content: Buffer.from(
          JSON.stringify({
            ...{ kind: 'sweep', title: 'Some', scenario: 'second-mobilization', design: 'lhs' },
            vary: {
              'second-call-up.severity': { from: 0, to: 1 },
              'second-call-up.shift': { from: -6, to: 12 },
              network_elasticity: [0.4, 0.5],
            },
            ...{ variants: 8, indicators: ['remittances_received'], countries: ['TJK'] },
            ...{ claims: [], horizons: ['mid'], run: { members: 5, seed: 'a' } },
          }),
        ),
      },
    ],
    place: (content, _good, { folder, chance }) =>
      placed(
        folder,
        'case.json',
        content,
        chance.isHit(0.4)
          ? ['validate', 'case.json']
          : [
              'sweep',
              'case.json',
              '--members',
              '5',
              '--shard',
              '1/1000000',
              '--out',
              'out',
              '--workers',
              '1',
              '--quiet',
            ],
      ),
  },
  {
    name: 'manifest',
    schema: 'manifest',
    good: ({ work }) => [
      { name: 'manifest.json', content: readFileSync(join(work, 'record/manifest.json')) },
    ],
    place: (content, _good, { folder, chance }) =>
      replaced(
        folder,
        'record/manifest.json',
        content,
        chance.pick([
          ['verify', 'record', '--workers', '1'],
          ['rerun', 'record', '-o', 'out', '--workers', '1'],
          ['score', 'record', '--actuals', 'actuals.csv'],
        ]),
      ),
  },
  {
    name: 'results',
    schema: 'result',
    good: ({ work }) => [
      { name: 'results.json', content: readFileSync(join(work, 'record/results.json')) },
    ],
    place: (content, _good, { folder }) => {
      // A hostile folder has a manifest that fits: nobody signs them.
      const path = join(folder.work, 'record/manifest.json');
      const before = readFileSync(path);
      const manifest: Json = JSON.parse(before.toString('utf8'));
      if (isObject(manifest) && isObject(manifest['files'])) {
        const sums = { ...manifest['files'], 'results.json': sha256(content) };
        writeFileSync(path, JSON.stringify({ ...manifest, files: sums }));
      }
      const args = ['score', 'record', '--actuals', 'actuals.csv'];
      const { clean } = replaced(folder, 'record/results.json', content, args);
      return {
        args,
        clean: () => {
          clean();
          writeFileSync(path, before);
        },
      };
    },
  },
  {
    name: 'sweep-manifest',
    good: ({ work }) => [
      { name: 'swept/manifest.json', content: readFileSync(join(work, 'swept/manifest.json')) },
      { name: 'part-2/manifest.json', content: readFileSync(join(work, 'part-2/manifest.json')) },
    ],
    place: (content, { name }, { folder, chance }) =>
      replaced(
        folder,
        name,
        chance.isHit(0.7) ? signed(content) : content,
        basename(join(name, '..')) === 'swept'
          ? [
              'discover',
              'swept',
              '--claim',
              'rus_no_large_outflow',
              '--horizon',
              'mid',
              '--workers',
              '1',
            ]
          : ['merge', 'part-1', 'part-2', '-o', 'out'],
      ),
  },
  tableSubject('observed', [
    'run',
    'baseline',
    '--observed',
    'case.csv',
    '--until',
    '2026',
    '--format',
    'json',
    ...SMALL,
  ]),
  tableSubject('drivers', [
    'run',
    'baseline',
    '--drivers',
    'case.csv',
    '--until',
    '2026',
    '--format',
    'json',
    ...SMALL,
  ]),
  tableSubject('actuals', ['score', 'record', '--actuals', 'case.csv']),
];

/** Give a manifest of a sweep the hash that its record has now. */
function signed(content: Uint8Array): Uint8Array {
  try {
    const manifest: Json = JSON.parse(Buffer.from(content).toString('utf8'));
    if (!isObject(manifest) || manifest['sweep'] === undefined) return content;
    const hash = sha256(JSON.stringify(manifest['sweep']));
    return Buffer.from(JSON.stringify({ ...manifest, sweep_sha256: hash }));
  } catch {
    return content;
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
