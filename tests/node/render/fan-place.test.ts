import { describe, expect, it } from 'vitest';
import type { Writer } from '../../../src/node/host.ts';
import { fanPlace } from '../../../src/node/render/fan-place.ts';
import type { FanWishes } from '../../../src/node/render/fan-place.ts';

function outOf(isTerminal: boolean, columns: number): { readonly out: Writer } {
  return { out: { write: () => undefined, isTerminal, columns, bold: (text) => text } };
}

const table = { format: 'table', out: undefined };

describe('the place for fans', () => {
  it.each<[string, FanWishes, boolean, number, boolean]>([
    ['a wide terminal', table, true, 72, true],
    ['a narrow terminal', table, true, 71, false],
    ['a narrow terminal, if asked for', { ...table, charts: true }, true, 40, true],
    ['a wide terminal, if refused', { ...table, noCharts: true }, true, 200, false],
    ['a pipe', table, false, 100, false],
    ['a pipe, if asked for', { ...table, charts: true }, false, 100, true],
    ['a terminal that shows JSON', { ...table, format: 'json' }, true, 100, false],
    ['a folder of results', { ...table, out: 'folder' }, true, 100, false],
  ])('on %s', (_where, wishes, isTerminal, columns, isThere) => {
    const place = fanPlace(wishes, outOf(isTerminal, columns));
    expect(place === undefined ? undefined : place.columns).toBe(isThere ? columns : undefined);
  });

  it.each<[FanWishes, string]>([
    [{ ...table, charts: true, noCharts: true }, '--charts and --no-charts exclude each other'],
    [{ ...table, format: 'csv', charts: true }, '--charts needs --format table, and no --out'],
    [{ ...table, out: 'x', charts: true }, '--charts needs --format table, and no --out'],
  ])('is refused for %j', (wishes, message) => {
    expect(() => fanPlace(wishes, outOf(true, 100))).toThrow(message);
  });
});
