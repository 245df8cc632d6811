import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from 'mathjs';
import { afterAll, describe, expect, it } from 'vitest';
import type { TraceNode, TraceResult } from '../../../src/core/index.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';
import { faultsBySchema } from './result-schema.ts';

const ALL = ['trace', 'everything-at-once', '--members', '40'];
const MONEY = ['--indicator', 'remittances_received', '--country', 'KGZ'];

const folder = mkdtempSync(join(tmpdir(), 'look-into-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function result(...args: readonly string[]): Promise<TraceResult> {
  const { out, err, exit } = await runRecorded([...args, '--format', 'json', '--quiet'], ROOT);
  expect([err, exit]).toEqual(['', 0]);
  return JSON.parse(out);
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.reads.flatMap(({ followed }) => followed.flatMap(nodesOf))];
}

/** Equations that this test can compute: no sum of an expression, no raw draws. */
function canCompute({ equation, reads, cut }: TraceNode): boolean {
  const names = reads.map(({ variable, year }) => `${variable.replace(/\[.*/, '')} ${year}`);
  return (
    equation !== null &&
    cut === null &&
    new Set(names).size === names.length &&
    !/sum\((?!\w+, \w+\))|drawn_/.test(equation)
  );
}

/** Compute an equation from what the trace says that it reads. */
function computed({ equation, year, reads }: TraceNode, which: 'value' | 'baseline'): number {
  const scope: Record<string, number> = { year, elapsed: year - 2023 };
  for (const read of reads) {
    const name = read.variable.replace(/\[.*/, '');
    const parts = [...read.followed, ...read.others].map((one) => one[which]);
    scope[`${read.year < year ? 'before_' : ''}${name}`] = parts.reduce(
      (sum, part) => sum + part,
      0,
    );
  }
  const text = (equation ?? '')
    .replace(/previous\((\w+)(?:\[[^\]]*\])?\)/g, 'before_$1')
    // Without a part, it is a sum over no element.
    .replace(/sum\((\w+), \w+\)/g, (_, name: string) => (name in scope ? name : '0'))
    .replace(/(\w)\[[^\]]*\]/g, '$1');
  return Number(evaluate(text, scope));
}

describe('trace', () => {
  const faultsOf = faultsBySchema('trace');

  it.each([
    ['a total', [...ALL, ...MONEY, '--year', '2027']],
    ['a corridor', [...ALL, ...MONEY, '--partner', 'RUS', '--year', '2025', '--depth', '2']],
    [
      'a member',
      [...ALL, '--indicator', 'gdp', '--country', 'TJK', '--year', '2026', '--member', '40'],
    ],
    [
      'the base year',
      [...ALL, '--indicator', 'workers_abroad', '--country', 'UZB', '--year', '2023'],
    ],
    ['no shocks', ['trace', 'baseline', '--indicator', 'rouble', '--year', '2025', '--depth', '9']],
  ])('prints JSON that is valid against its schema: %s', async (_name, args) => {
    expect(faultsOf(await result(...args))).toEqual([]);
  });

  it('has at every equation the value that its terms give, with the shocks and without', async () => {
    const { tree } = await result(...ALL, ...MONEY, '--year', '2026', '--depth', '14');
    const nodes = nodesOf(tree).filter(canCompute);
    expect(nodes.length).toBeGreaterThan(100);
    for (const node of nodes) {
      for (const which of ['value', 'baseline'] as const) {
        const found = computed(node, which);
        const off = Math.abs(found - node[which]) / Math.max(Math.abs(node[which]), 1e-9);
        expect([node.variable, node.element, node.year, off < 1e-9]).toEqual([
          ...[node.variable, node.element, node.year, true],
        ]);
      }
    }
    expect(nodes.some(({ year }) => year < 2026)).toBe(true);
    expect(nodes.some(({ value, baseline }) => value !== baseline)).toBe(true);
  });

  it('has numbers in its equations that give the value, also of what is drawn each year', async () => {
    const { tree } = await result(...ALL, ...MONEY, '--year', '2026', '--depth', '14');
    const noises = nodesOf(tree).filter(
      ({ kind, numbers }) => kind === 'noise' && numbers !== null,
    );
    expect(noises.length).toBeGreaterThan(2);
    for (const { numbers, value, equation } of noises) {
      expect(equation).toContain('drawn_normal');
      // Four digits are written.
      expect(Math.abs(Number(evaluate(numbers ?? '')) - value)).toBeLessThan(1e-3);
    }
  });

  it('follows the largest of what is summed, and nothing that is nil', async () => {
    const { tree } = await result(...ALL, ...MONEY, '--year', '2026', '--depth', '8');
    const nodes = nodesOf(tree);
    const sums = nodes.flatMap(({ reads }) => reads).filter(({ elements }) => elements > 1);
    expect(sums.some(({ others }) => others.length > 0)).toBe(true);
    for (const { followed, others, elements } of sums) {
      expect(followed.length).toBeLessThanOrEqual(3);
      expect(followed.length + others.length).toBeLessThanOrEqual(elements);
      const sizes = [...followed, ...others].map(({ value, baseline }) =>
        Math.max(Math.abs(value), Math.abs(baseline)),
      );
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(sizes.every((size) => size > 0)).toBe(true);
    }
    const nil = nodes.filter(({ cut }) => cut === 'nil');
    expect(nil.length).toBeGreaterThan(0);
    expect(nil.every(({ value, baseline, reads }) => !value && !baseline && !reads.length)).toBe(
      true,
    );
  });

  it('ends at draws with their places, at printed figures and at levers that shocks move', async () => {
    const { tree } = await result(...ALL, ...MONEY, '--year', '2025', '--depth', '99');
    const nodes = nodesOf(tree);
    expect(nodes.filter(({ cut }) => cut === 'deep')).toEqual([]);
    const leaves = nodes.filter(({ equation, kind }) => equation === null && kind !== 'noise');
    for (const { kind, parameter, basis, yearbook, moved_by: movers } of leaves) {
      if (kind === 'parameter')
        expect([typeof parameter, typeof basis]).toEqual(['object', 'object']);
      if (kind === 'baseline') expect(yearbook ?? basis).toBeDefined();
      if (kind === 'lever') expect(movers).toBeDefined();
    }
    const kinds = new Set(leaves.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['baseline', 'lever', 'parameter']));
    expect(nodes.find(({ variable }) => variable === 'received_printed')?.yearbook).toMatchObject({
      row: 'KGZ.remittances_received.2023',
      chapter: 'KGZ',
    });
    expect(
      nodes.find(({ variable, element }) => variable === 'currency' && element === 'RUS'),
    ).toMatchObject({
      moved_by: ['wider-sanctions'],
    });
  });

  it('follows the member nearest to the median, whose value the run has', async () => {
    const { tree, member } = await result(...ALL, ...MONEY, '--year', '2027');
    const run = ['run', 'everything-at-once', '--members', '40', '--format', 'json'];
    const whole = Object(JSON.parse((await runRecorded(run, ROOT)).out));
    const series = Array.from(Object(whole.series), (one) => Object(one)).find(
      ({ indicator, country, partner }) =>
        indicator === 'remittances_received' && country === 'KGZ' && partner === null,
    );
    expect(member).toMatchObject({ of: 40, chosen: 'median', median: series.quantiles['0.5'][4] });
    const others = await Promise.all(
      [1, 13, 40].map((number) =>
        result(...ALL, ...MONEY, '--year', '2027', '--member', String(number)),
      ),
    );
    const off = (value: number): number => Math.abs(value - member.median);
    for (const other of others) {
      expect(other.member.chosen).toBe('asked');
      expect(off(other.tree.value)).toBeGreaterThanOrEqual(off(tree.value));
    }
  });

  it('marks what the scenario assumes', async () => {
    const file = { title: 'Assuming', description: 'invented', shocks: [] };
    const assumptions = { unrecorded_share: 0.2 };
    writeFileSync(join(folder, 'assuming.json'), JSON.stringify({ ...file, assumptions }));
    const assuming = ['trace', join(folder, 'assuming.json'), ...MONEY, '--members', '5'];
    const { tree } = await result(...assuming, '--year', '2026', '--depth', '20');
    const assumed = nodesOf(tree).filter(({ parameter }) => parameter?.assumed === true);
    expect([...new Set(assumed.map(({ variable }) => variable))]).toEqual(['unrecorded_share']);
    expect(assumed[0]).toMatchObject({ value: 0.2, parameter: { quantile: null } });
  });

  it('writes the tree for people', async () => {
    const { out } = await runRecorded([...ALL, ...MONEY, '--year', '2027', '--depth', '1'], ROOT);
    expect(out).toMatch(/^Recorded remittances received \(Kyrgyz Republic\), 2027\n/);
    expect(out).toContain('\nreceived[KGZ] = ');
    expect(out).toContain('\n  recorded[KGZ.RUS] = ');
    expect(out).toContain('without the shocks)');
    expect(out).toContain('(goes on: --depth)');
  });

  it('has a help', async () => {
    expectGolden('help-trace', (await runRecorded(['trace', '--help'], ROOT)).out);
  });

  it.each([
    [[...MONEY], 'Missing required argument: year'],
    [[...MONEY, '--year', '2022'], '--year 2022 is outside 2023 to 2040, the years of the run'],
    [
      [...MONEY, '--year', '2026', '--member', '41'],
      '--member 41 is outside 1 to 40, the members of the run',
    ],
    [
      [...MONEY, '--year', '2026', '--member', '0'],
      '--member takes median or one whole number from 1 on, not 0',
    ],
    [[...MONEY, '--year', '2026', '--depth', 'x'], '--depth takes one whole number from 0 to 99'],
    [['--indicator', 'gdp', '--country', 'TJX', '--year', '2026'], 'did you mean "TJK"?'],
  ])('refuses %j', async (args, message) => {
    const { out, err, exit } = await runRecorded([...ALL, ...args], ROOT);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});
