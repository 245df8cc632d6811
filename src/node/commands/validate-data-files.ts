import type { Issue } from '../../core/index.ts';
import { readDataFiles } from '../knowledge/data-files.ts';
import type { DataFile } from '../knowledge/data-files.ts';

/** A model, shock, claims, settings or horizons file that has the shape of its format. */
export type GivenFile = {
  /** How to call it in messages. */
  readonly file: string;
  readonly text: string;
  /** The path of its place in a data folder. */
  readonly path: string;
};

export type DataFolder = {
  readonly folder: string;
  /** How to call it in messages. */
  readonly name: string;
};

/** Tell where a file of some kind belongs in a data folder; undefined for other kinds. */
export function placeInData(kind: string, name: string): string | undefined {
  if (kind === 'settings') return 'model/settings.json';
  if (kind === 'horizons') return 'prospects/horizons.json';
  const part = {
    model: 'model',
    shock: 'shocks',
    claims: 'prospects',
    plausibility: 'plausibility',
  }[kind];
  return part === undefined ? undefined : `${part}/${name}.json`;
}

/** What checking files gave: the issues of each, and the texts that issues point into. */
export type DataCheck = {
  readonly issues: ReadonlyMap<GivenFile, readonly Issue[]>;
  readonly texts: ReadonlyMap<string, string>;
};

/**
 * Check files in the place of the data folder's files of the same name, or added to them: names,
 * units, sets and loops across all files. Files that belong in one place are checked apart, all
 * others together, so that one may use what another declares.
 */
export async function checkDataFiles(
  given: readonly GivenFile[],
  { folder, name }: DataFolder,
): Promise<DataCheck> {
  const own = readDataFiles(folder);
  // The parser of equations takes long to load: only when there is something for it.
  const { compileKnowledge } = await import('../knowledge/compile-knowledge.ts');
  const compile: Compile = (files) => {
    const compiled = compileKnowledge(name, inPlace(own, files));
    return compiled.ok ? compiled.warnings : compiled.issues;
  };
  const issues = new Map<GivenFile, readonly Issue[]>();
  for (const group of groupsOf(given)) checkGroup(group, compile, issues);
  const texts = own.map(({ path, bytes }) => [`${name}/${path}`, bytes.toString('utf8')] as const);
  return { issues, texts: new Map(texts) };
}

type Compile = (files: readonly GivenFile[]) => readonly Issue[];

/** Files in their order, each in the first group in which its place is free. */
function groupsOf(given: readonly GivenFile[]): readonly (readonly GivenFile[])[] {
  const groups: GivenFile[][] = [];
  for (const one of given) {
    const free = groups.find((group) => group.every(({ path }) => path !== one.path));
    if (free === undefined) groups.push([one]);
    else free.push(one);
  }
  return groups;
}

/**
 * A stage of the compiler hides what later ones would say. So files with faults are taken out, and
 * the others are checked again, until no more is found.
 */
function checkGroup(
  group: readonly GivenFile[],
  compile: Compile,
  found: Map<GivenFile, readonly Issue[]>,
): void {
  let waiting = group;
  while (waiting.length > 0) {
    const issues = compile(waiting);
    const errors = issues.filter(({ severity }) => severity === 'error');
    const guilty = guiltyOf(waiting, errors, compile);
    const done = errors.length === 0 ? waiting : guilty;
    const elsewhere = errors.filter(({ file }) => group.every((one) => one.file !== file));
    for (const one of done) {
      const own = issues.filter(({ file }) => file === one.file);
      found.set(one, [...own, ...elsewhere]);
    }
    waiting = waiting.filter((one) => !done.includes(one));
  }
}

/** The files that have faults, or else those that make other files of the data folder wrong. */
function guiltyOf(
  files: readonly GivenFile[],
  errors: readonly Issue[],
  compile: Compile,
): readonly GivenFile[] {
  const faulty = files.filter(({ file }) => errors.some((error) => error.file === file));
  if (faulty.length > 0 || files.length <= 1) return faulty.length > 0 ? faulty : files;
  const alone = files.filter((one) => compile([one]).some(({ severity }) => severity === 'error'));
  return alone.length > 0 ? alone : files;
}

/** The files of the folder with the given ones in their places; what is new comes last. */
function inPlace(own: readonly DataFile[], given: readonly GivenFile[]): readonly DataFile[] {
  const files = new Map(own.map((file) => [file.path, file]));
  for (const { file, path, text } of given) {
    files.set(path, { file, path, bytes: Buffer.from(text) });
  }
  return [...files.values()];
}
