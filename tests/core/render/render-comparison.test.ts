import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../../src/core/compare/choose-series.ts';
import { compareScenarios } from '../../../src/core/compare-scenarios.ts';
import { renderComparison } from '../../../src/core/render/render-comparison.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { goodOf, shipped, wholeKnowledge } from '../../model/run.ts';

const schema: unknown = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../src/core/schema/comparison.schema.json', import.meta.url)),
    'utf8',
  ),
);
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  typeof schema === 'object' && schema !== null ? schema : false,
);

const knowledge = wholeKnowledge();
const settings = { until: 2036, members: 60, seed: 'render' };
const choice = chooseSeries(knowledge.model, {
  indicators: ['remittances_received', 'workers_abroad', 'rouble'],
  countries: ['TJK'],
});
if (!choice.ok) throw new Error('unknown names');
const scenarios = ['rouble-fall', 'job-boom-at-home', 'baseline'].map((name) =>
  goodOf(shipped(name)),
);
const comparison = goodOf(
  await compareScenarios(
    scenarios,
    knowledge,
    async (plan, known) => simulateHere(plan, undefined, known),
    {
      ...{ settings, series: choice.series },
      spans: [{ name: 'mid', label: 'mid term', years: [2026, 2028] }],
    },
  ),
);
const result = renderComparison(comparison, {
  ...{ version: '1.2.3', settings, scenarioSha256: scenarios.map(() => 'a'.repeat(64)) },
  ...{ modelSha256: 'b'.repeat(64), dataSha256: 'c'.repeat(64) },
  ...{ missing: choice.missing, warnings: ['s.json: a warning'] },
});

describe('the result of a real comparison', () => {
  it('is valid against its schema, also after a way through JSON', () => {
    validate(result);
    expect(validate.errors ?? []).toEqual([]);
    const again: unknown = JSON.parse(JSON.stringify(result));
    validate(again);
    expect(validate.errors ?? []).toEqual([]);
    expect(again).toEqual(result);
  });

  it('has something of everything that the schema describes', () => {
    expect(result.series).toHaveLength(2);
    expect(result.missing).toEqual([
      { indicator: 'rouble', country: 'TJK', partner: null, reason: 'it belongs to no country' },
    ]);
    expect(result.series[0]?.scenarios[0]).toHaveProperty('trough');
    expect(result.series[0]?.scenarios[2]).not.toHaveProperty('trough');
    expect(result.series[0]?.pairs).toHaveLength(3);
    expect(result.outcomes.length).toBeGreaterThan(10);
    expect(result.untested.length).toBeGreaterThan(10);
  });

  it.each([
    ['a number that is not finite, which JSON turns into null', { years: [NaN] }],
    ['a probability above one', { outcomes: [outcomeWith({ probability: 1.1 })] }],
    ['a tested claim without its verdict', { outcomes: [outcomeWith({ verdict: undefined })] }],
    ['a key that nobody knows', { more: 1 }],
  ])('would not be valid with %s', (_name, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...result, ...change })))).toBe(false);
  });

  it('names scenarios, engine and settings', () => {
    expect(result.scenarios[0]).toEqual({
      ...{ id: 'rouble-fall', title: scenarios[0]?.title, description: scenarios[0]?.description },
      ...{ sha256: 'a'.repeat(64), baseline: 0 },
    });
    expect(result.engine).toEqual({
      ...{ version: '1.2.3', model_sha256: 'b'.repeat(64), data_sha256: 'c'.repeat(64) },
      ...{ seed: 'render', members: 60 },
    });
    expect(result.warnings).toEqual(['s.json: a warning']);
  });
});

/** The first outcome of the result, its first scenario changed. */
function outcomeWith(change: Readonly<Record<string, unknown>>): unknown {
  const [outcome] = result.outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  const [first, ...rest] = outcome.scenarios;
  return { ...outcome, scenarios: [{ ...first, ...change }, ...rest] };
}
