import { describe, it } from 'vitest';
import { renderSensitivityTable } from '../../../src/node/render/sensitivity-table.ts';
import { scenarioOf, shocksOf } from '../../core/plan/tiny-run.ts';
import { good, knowledge } from '../../core/sensitivity/ask-tiny.ts';
import { SETTINGS } from '../../core/sensitivity/tiny-knowledge.ts';
import { expectGolden } from '../commands/golden.ts';

const severity = { uniform: { low: 0, high: 1 } };
const scenario = scenarioOf(shocksOf({ type: 'part', severity }));
const style = { top: 3, bold: (text: string) => `*${text}*` };
const sobol = { method: 'sobol', settings: { ...SETTINGS, members: 128 }, top: 1 } as const;

describe('the table of what moves an outcome', () => {
  it.each([
    ['level', good(scenario, { indicator: 'product', country: 'A1', year: 2024 })],
    ['difference', good(scenario, { indicator: 'whole', horizon: 'short', of: 'difference' })],
    ['claim', good(scenario, { claim: 'mostly', horizon: 'short' })],
    ['sobol', good(scenario, { indicator: 'product', country: 'A1', year: 2024 }, sobol)],
  ])('looks like this: %s', (name, found) => {
    expectGolden(`sensitivity-${name}`, renderSensitivityTable(found, knowledge, style));
  });
});
