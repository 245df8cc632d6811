import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderResult } from '../../../src/core/render/render-result.ts';
import { CORRIDORS, knowledge } from '../../model/run.ts';
import { PROVENANCE, realRun } from './real-result.ts';

const schema: unknown = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../src/core/schema/result.schema.json', import.meta.url)),
    'utf8',
  ),
);
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  typeof schema === 'object' && schema !== null ? schema : false,
);
const run = await realRun('everything-at-once');
const result = renderResult(run, PROVENANCE);

describe('the result of a real run', () => {
  it('is valid against its schema, also after a way through JSON', () => {
    validate(result);
    expect(validate.errors ?? []).toEqual([]);
    const again: unknown = JSON.parse(JSON.stringify(result));
    validate(again);
    expect(validate.errors ?? []).toEqual([]);
    expect(again).toEqual(result);
  });

  it('would not be valid with a number that is not finite, which JSON turns into null', () => {
    const [first, ...rest] = result.series;
    if (first === undefined) throw new Error('no series');
    const broken = { ...result, series: [{ ...first, mean: [NaN] }, ...rest] };
    expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });

  it('names scenario, engine and settings', () => {
    expect(result.scenario).toEqual({
      id: 'everything-at-once',
      title: run.scenario.title,
      description: run.scenario.description,
      sha256: PROVENANCE.scenarioSha256,
    });
    expect(result.engine).toEqual({
      version: '1.2.3',
      model_sha256: PROVENANCE.modelSha256,
      data_sha256: PROVENANCE.dataSha256,
      seed: 'render',
      members: 60,
    });
    expect(result.warnings).toEqual(['s.json: a warning']);
  });

  it('has a finite number for every year of every path', () => {
    const years = Array.from({ length: 14 }, (_, t) => 2023 + t);
    expect(result.years).toEqual(years);
    for (const { baseline, difference, ...own } of result.series) {
      for (const { mean, quantiles } of [own, baseline, difference]) {
        for (const path of [mean, ...Object.values(quantiles)]) {
          expect(path).toHaveLength(years.length);
          expect(path.every(Number.isFinite)).toBe(true);
        }
      }
    }
  });

  it('has quantiles in order', () => {
    const unordered = result.series.filter(({ quantiles }) => {
      const paths = [quantiles['0.05'], quantiles['0.25'], quantiles['0.5'], quantiles['0.75']];
      const above = [...paths.slice(1), quantiles['0.95']];
      return paths.some((path, i) => path.some((value, t) => value > (above[i]?.[t] ?? NaN)));
    });
    expect(unordered).toEqual([]);
  });

  it('gives each series once, none from a country to itself', () => {
    const names = result.series.map((one) => `${one.indicator} ${one.country} ${one.partner}`);
    expect(new Set(names).size).toBe(names.length);
    expect(result.series.filter(({ country, partner }) => country === partner && country)).toEqual(
      [],
    );
  });

  it('gives every corridor a partner, and the total of the country beside it', () => {
    for (const indicator of [
      'workers_abroad',
      'arrivals_for_work',
      'returns',
      'remittances_received',
    ]) {
      const of = result.series.filter((one) => one.indicator === indicator);
      const corridors = of.flatMap(({ country, partner }) =>
        partner === null ? [] : [[country, partner]],
      );
      expect(corridors).toEqual(CORRIDORS);
      const totals = of.filter(({ partner }) => partner === null).map(({ country }) => country);
      expect(totals).toEqual([...new Set(CORRIDORS.map(([origin]) => origin))]);
    }
  });

  it('holds all outputs of the model in their order, with their units', () => {
    expect(result.series.map(({ indicator, unit }) => [indicator, unit])).toEqual(
      knowledge.model.outputs.map(({ indicator, unit }) => [indicator, unit]),
    );
  });

  it('starts scenario and baseline from the same base year', () => {
    for (const { mean, baseline, difference } of result.series) {
      expect(mean[0]).toBe(baseline.mean[0]);
      expect(difference.mean[0]).toBe(0);
    }
  });

  it('has outcomes whose horizon lies within the run, with a probability each', () => {
    expect(result.outcomes.length).toBeGreaterThan(0);
    for (const { years, probability, range, likelihood } of result.outcomes) {
      const [from = NaN, to = NaN] = years;
      expect(from).toBeGreaterThanOrEqual(2024);
      expect(to).toBeLessThanOrEqual(2036);
      expect(probability >= 0 && probability <= 1).toBe(true);
      expect((range[0] ?? NaN) <= probability && probability <= (range[1] ?? NaN)).toBe(true);
      expect(likelihood).not.toBe('');
    }
  });
});
