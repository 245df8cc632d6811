import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCALES } from '../../src/core/label/likelihood.ts';
import { runRecorded } from '../node/recording-host.ts';
import { consoleBlocks, runBlock } from './console-blocks.ts';

// The lessons: their scenarios run, their commands print what the answer keys show, and every number
// that a key states stands in what one of its commands prints, or follows from such numbers by the
// sum that is written beside it. UPDATE_GOLDEN=1 writes the outputs afresh.

const root = new URL('../../', import.meta.url).pathname;
const home = join(root, 'docs/lessons');
const lessons = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What the page says in English. */
const words: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(root, 'src/web/languages/en.json'), 'utf8'),
);

function read(...path: readonly string[]): string {
  return readFileSync(join(home, ...path), 'utf8');
}

function scenariosOf(lesson: string): readonly string[] {
  return readdirSync(join(home, lesson)).filter((name) => name.endsWith('.json'));
}

/** The prose of a document: no code, headings, list numbers, citations, or targets of links. */
function proseOf(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/^#.*$/gm, '')
    .replace(/^\s*\d+\. /gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\[[^\]]*section[^\]]*\]/g, '')
    .replace(/[Qq]uestions? \d+(?: (?:and|to) \d+)?/g, '');
}

/** Numbers that a key takes as given, such as the sides of a die: "<!-- given: 6 36 -->". */
function givenIn(text: string): readonly string[] {
  return [...text.matchAll(/<!-- given: (.*?) -->/g)].flatMap(([, list = '']) => list.split(' '));
}

const NUMBER = /\d(?:[\d,]*\d)?(?:\.\d+)?%?/g;

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number);
}

const SUM = /(\d[\d,.]*) ([−+×÷]) (\d[\d,.]*) = (\d[\d,.]*\d|\d)/g;

function valueOf(number: string): number {
  return Number(number.replaceAll(',', ''));
}

function worked(first: number, sign: string, second: number): number {
  if (sign === '−') return first - second;
  if (sign === '+') return first + second;
  return sign === '×' ? first * second : first / second;
}

/** The results of sums that are right to the digits that are written. */
function rightResults(text: string): readonly string[] {
  return [...text.matchAll(SUM)].flatMap(([, a = '', sign = '', b = '', c = '']) => {
    const digits = c.split('.')[1]?.length ?? 0;
    const value = worked(valueOf(a), sign, valueOf(b));
    return value.toFixed(digits) === valueOf(c).toFixed(digits) ? [c] : [];
  });
}

/** What the commands of a lesson's key print in all, and its scenarios say. */
const sources = new Map<string, Promise<string>>();

function sourceOf(lesson: string): Promise<string> {
  const known = sources.get(lesson);
  if (known !== undefined) return known;
  const made = (async () => {
    const texts = scenariosOf(lesson).map((name) => read(lesson, name));
    for (const block of consoleBlocks(read(lesson, 'answers.md'))) {
      texts.push((await runBlock(block, root)).all);
    }
    return texts.join('\n');
  })();
  sources.set(lesson, made);
  return made;
}

describe('the lessons', () => {
  it('are four, and the list links all their parts', () => {
    expect(lessons).toHaveLength(4);
    const list = read('README.md');
    for (const lesson of lessons) {
      for (const part of ['lesson.md', 'handout.md', 'answers.md']) {
        expect(list).toContain(`(${lesson}/${part})`);
      }
    }
  });

  it.each(lessons)('%s has a timetable of 45 minutes', (lesson) => {
    const rows = [...read(lesson, 'lesson.md').matchAll(/^\| (\d+) +\|/gm)];
    const minutes = rows.reduce((sum, [, text]) => sum + Number(text), 0);
    expect(minutes).toBe(45);
  });

  it.each(lessons)('%s has what a lesson needs', (lesson) => {
    const text = read(lesson, 'lesson.md');
    const parts = ['Aims', 'What is needed', 'Timetable', 'Questions', 'A common misconception'];
    for (const part of [...parts, 'For the fast', 'Homework', 'On the teaching page']) {
      expect(text).toContain(`## ${part}\n`);
    }
  });

  it.each(lessons)('%s says what to do on the page in the words of the page', (lesson) => {
    const [, section = ''] = read(lesson, 'lesson.md').split('## On the teaching page\n');
    const prose = section.replace(/\s+/g, ' ').replaceAll("'", '’');
    const named = [...prose.matchAll(/_([A-Z][^_]*)_/g)].map(([, name = '']) => name);
    for (const name of ['Predict first', 'Why?', 'Find', 'Two side by side']) {
      expect(named).toContain(name);
    }
    const page = Object.values(words);
    // Of two scenarios each has its own.
    expect(named.filter((name) => !page.includes(name.replace(/ [AB]$/, '')))).toEqual([]);
  });

  it.each(lessons)('%s fits its handout on a page', (lesson) => {
    const text = read(lesson, 'handout.md');
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, line.length / 95), 0);
    expect(lines).toBeLessThanOrEqual(55);
  });

  it.each(lessons)(
    '%s names each of its scenarios, and these are valid and run',
    async (lesson) => {
      const names = scenariosOf(lesson);
      const paths = names.map((name) => `docs/lessons/${lesson}/${name}`);
      expect(names.length).toBeGreaterThan(0);
      const key = read(lesson, 'answers.md') + read(lesson, 'lesson.md');
      for (const path of paths) expect(key).toContain(path);
      const checked = await runRecorded(['validate', ...paths], root);
      expect([checked.err, checked.exit]).toEqual(['', 0]);
      const small = ['--members', '8', '--workers', '1', '--quiet'];
      const ran = await runRecorded(['run', ...paths, ...small], root);
      expect([ran.err, ran.exit]).toEqual(['', 0]);
    },
  );
});

const blocks = lessons.flatMap((lesson) =>
  ['lesson.md', 'handout.md', 'answers.md'].flatMap((part) =>
    consoleBlocks(read(lesson, part)).map((block) => ({
      ...{ block, file: join(lesson, part), command: block.command.trim().slice(2) },
    })),
  ),
);

describe('the keys', () => {
  it.each(blocks)('$file shows what `$command` prints', async ({ block, file }) => {
    const { shown, exit } = await runBlock(block, root);
    expect(exit).toBe(0);
    if (process.env['UPDATE_GOLDEN'] === '1' && shown !== block.output) {
      const fresh = read(file).replace(
        block.whole,
        () => `\`\`\`console\n${block.command}${shown}\`\`\``,
      );
      writeFileSync(join(home, file), fresh);
      return;
    }
    expect(shown).toBe(block.output);
  });

  it.each(lessons)('%s: every number is one that a command prints', async (lesson) => {
    const prose = proseOf(read(lesson, 'answers.md'));
    const given = givenIn(read(lesson, 'answers.md'));
    const known = new Set([...numbersIn(await sourceOf(lesson)), ...rightResults(prose), ...given]);
    expect(given.length).toBeLessThanOrEqual(12);
    const unknown = numbersIn(prose).filter((number) => !known.has(number));
    expect(unknown).toEqual([]);
  });

  it.each(lessons)('%s: so is every figure of lesson and handout', async (lesson) => {
    const given = givenIn(read(lesson, 'answers.md'));
    const known = new Set([...numbersIn(await sourceOf(lesson)), ...given]);
    const figures = ['lesson.md', 'handout.md']
      .flatMap((part) => numbersIn(proseOf(read(lesson, part))))
      .filter((number) => /[,.%]/.test(number));
    expect(figures.filter((figure) => !known.has(figure))).toEqual([]);
  });
});

describe('the scales of the handout', () => {
  const rows = read('3-probability-words', 'handout.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it.each([
    ['ipcc', 1],
    ['icd203', 3],
  ] as const)('%s are those of the program', (scale, column) => {
    const words = SCALES[scale].filter(({ from }) => from > 0);
    words.forEach(({ word, from }, i) => {
      const above = words[i - 1]?.from;
      const edges = percent(from) + (above === undefined ? ' and more' : ` to ${percent(above)}`);
      const row = rows.find((cells) => cells[column] === word);
      expect(row?.[column + 1]).toBe(edges);
    });
  });
});

function percent(share: number): string {
  return String(Math.round(share * 100));
}

describe('a number that no command prints', () => {
  it.each([
    ['a lone one', 'It is 12,345.', ['12,345']],
    ['a wrong sum', '5 − 3 = 1 of them', ['1']],
  ])('is found: %s', (_name, text, expected) => {
    const known = new Set(['5', '3', ...rightResults(text)]);
    expect(numbersIn(proseOf(text)).filter((number) => !known.has(number))).toEqual(expected);
  });

  it('is not found where a sum is right', () => {
    expect(rightResults('5,928 − 4,076 = 1,852, 3 ÷ 2 = 1.5')).toEqual(['1,852', '1.5']);
  });
});
