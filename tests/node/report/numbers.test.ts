import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult, SeriesResult } from '../../../src/core/index.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';
import { wholeKnowledge } from '../../model/run.ts';

const folder = temporaryFolder();
const SCENARIO = 'mass-expulsions';
const quick = ['--members', '60', '--workers', '1', '--quiet'];
await runRecorded(['report', SCENARIO, ...quick, '-o', 'r.html'], folder);
const report = readFileSync(join(folder, 'r.html'), 'utf8');
const ran = await runRecorded(['run', SCENARIO, ...quick, '--format', 'json'], folder);
const result: RunResult = JSON.parse(ran.out);
const { settings } = wholeKnowledge();

const seriesOf = (indicator: string, country: string): SeriesResult | undefined =>
  result.series.find(
    (one) => one.indicator === indicator && one.country === country && one.partner === null,
  );
const scaleOf = (indicator: string): number =>
  settings.tables.find((table) => table.indicator === indicator)?.scale ?? 1;

/** Read a number that was written for people. */
const read = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));

/** Half a step of the third significant digit, in which numbers are written, or of a whole one. */
const rounding = (value: number): number =>
  Math.min(0.5, 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2));

function expectRounded(text: string, value: number): void {
  expect(Math.abs(read(text) - value), `${text} for ${value}`).toBeLessThanOrEqual(
    rounding(value) * 1.01,
  );
}

const descriptions = [...report.matchAll(/<desc id="c-(\w+)-([A-Z]{3})-1-d">([^<]*)</g)];

describe('the numbers of a report', () => {
  it.each(
    descriptions.map(
      ([, indicator = '', country = '', text = '']) => [indicator, country, text] as const,
    ),
  )('are those of run for %s in %s', (indicator, country, text) => {
    const series = seriesOf(indicator, country);
    const points = [
      ...text.matchAll(
        /(\d{4}): median (\S+), 50% interval (\S+) to (\S+), 90% interval (\S+) to (\S+); without the shocks (\S+)\./g,
      ),
    ];
    expect(points.map(([, year]) => year)).toEqual(['2023', '2027', '2032', '2040']);
    for (const [, year, median, q25, q75, low, high, before] of points) {
      const at = result.years.indexOf(Number(year));
      const quantile = (p: keyof SeriesResult['quantiles']): number =>
        (series?.quantiles[p][at] ?? NaN) / scaleOf(indicator);
      expectRounded(median ?? '', quantile('0.5'));
      expectRounded(q25 ?? '', quantile('0.25'));
      expectRounded(q75 ?? '', quantile('0.75'));
      expectRounded(low ?? '', quantile('0.05'));
      expectRounded(high ?? '', quantile('0.95'));
      const baseline = series?.baseline.quantiles['0.5'][at] ?? NaN;
      expectRounded(before ?? '', baseline / scaleOf(indicator));
    }
  });

  it('are there for every main indicator', () => {
    expect(descriptions).toHaveLength(16);
  });

  it('have bars that sum to the mean difference of run over the mid term', () => {
    const bars = [
      ...report.matchAll(/<desc id="a-1-(\w+)-([A-Z]{3})-d">([^<]*); together ([^<]*)\.<\/desc>/g),
    ];
    expect(bars).toHaveLength(4);
    for (const [, indicator = '', country = '', parts = '', together = ''] of bars) {
      const shares = parts.split('; ').map((part) => read(part.split(' ').at(-1) ?? ''));
      const means = seriesOf(indicator, country)?.difference.mean ?? [];
      const years = [2026, 2027, 2028].map((year) => means[result.years.indexOf(year)] ?? NaN);
      const mean = years.reduce((sum, value) => sum + value, 0) / 3 / scaleOf(indicator);
      expectRounded(together, mean);
      const sum = shares.reduce((total, share) => total + share, 0);
      const slack = shares.reduce((total, share) => total + rounding(share || 1), rounding(mean));
      expect(Math.abs(sum - mean), indicator).toBeLessThanOrEqual(slack);
    }
  });
});

describe('the sentences of a report', () => {
  const told = result.outcomes.filter(({ horizon }) => horizon !== 'short');
  const count = (verdict: string): number => told.filter((one) => one.verdict === verdict).length;

  it('count the verdicts of run, and those that the shocks change', () => {
    const { members } = result.engine;
    const flips = told.filter(({ verdict, baseline }) => verdict !== baseline.verdict);
    const isFar = ({
      probability: p,
      standard_error,
      baseline,
    }: (typeof told)[number]): boolean => {
      const n = standard_error === 0 ? members : (p * (1 - p)) / standard_error ** 2;
      const q = baseline.probability;
      return Math.abs(p - q) > 2 * Math.sqrt((p * (1 - p) + q * (1 - q)) / n);
    };
    const changed = flips.filter(isFar).length;
    expect(changed).toBeGreaterThan(0);
    expect(flips.length).toBeGreaterThan(changed);
    expect(report.replace(/\s+/g, ' ')).toContain(
      `Of ${told.length} statements of the yearbook that could be tested, counted once for each horizon, ` +
        `${count('holds')} hold, ${count('contested')} are contested and ${count('overturned')} are overturned. ` +
        `Of these, ${changed} have another verdict than without the shocks. ` +
        `${flips.length - changed} more cross the edge`,
    );
    expect(report.match(/<strong class="flip">/g)).toHaveLength(changed);
  });

  it('tell changes that are among the largest, and which may go either way', () => {
    const items = [...report.matchAll(/<li>\s*([^<]*\(90% interval [^<]*)<\/li>/g)];
    expect(items.length).toBeGreaterThan(0);
    for (const [, text = ''] of items) {
      const [, median = '', low = '', high = ''] =
        /: (\S+)% in \S+ \(90% interval (\S+)% to (\S+)%\)/.exec(text) ?? [];
      expect(read(low)).toBeLessThanOrEqual(read(median));
      expect(read(high)).toBeGreaterThanOrEqual(read(median));
      expect(Math.abs(read(median))).toBeGreaterThanOrEqual(1);
      if (read(low) < 0 && read(high) > 0) expect(text).toContain('It may go either way.');
      if (read(low) > 0 || read(high) < 0) expect(text).not.toContain('either way');
    }
  });
});
