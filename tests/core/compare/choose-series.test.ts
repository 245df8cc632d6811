import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../../src/core/compare/choose-series.ts';
import type { SeriesRequest } from '../../../src/core/compare/choose-series.ts';
import type { CompiledOutput } from '../../../src/core/compile/compiled-model.ts';
import { model as tiny } from '../plan/tiny-run.ts';

const output = (indicator: string, country?: string, partner?: string): CompiledOutput => ({
  ...{ indicator, unit: 'person', variable: 'x', array: 0, element: 0 },
  ...(country === undefined ? {} : { country }),
  ...(partner === undefined ? {} : { partner }),
});
const model = {
  ...tiny,
  places: ['AAA', 'BBB', 'CCC'].map((code) => ({ code, label: code })),
  outputs: [
    ...[output('sent', 'AAA', 'BBB'), output('sent', 'AAA', 'CCC'), output('sent', 'BBB', 'CCC')],
    ...[
      output('sent', 'AAA'),
      output('sent', 'BBB'),
      output('price'),
      output('flow', 'AAA', 'BBB'),
    ],
  ],
};

/** What is chosen, as "indicator country partner", and what is missing with its reason. */
function chosen(request: SeriesRequest) {
  const choice = chooseSeries(model, request);
  if (!choice.ok) throw new Error(JSON.stringify(choice.unknown));
  const words = (one: {
    readonly indicator: string;
    readonly country: string | null | undefined;
    readonly partner: string | null | undefined;
  }) => [one.indicator, one.country, one.partner].flatMap((part) => part ?? []).join(' ');
  return {
    series: choice.series.map(words),
    outputs: choice.series.map((one) => one.output),
    missing: choice.missing.map((one) => `${words(one)}: ${one.reason}`),
  };
}

describe('chooseSeries', () => {
  it.each([
    ['totals', { indicators: ['sent'] }, ['sent AAA', 'sent BBB']],
    [
      'countries in their order',
      { indicators: ['sent'], countries: ['BBB', 'AAA'] },
      ['sent BBB', 'sent AAA'],
    ],
    ['indicators in theirs', { indicators: ['price', 'sent'] }, ['price', 'sent AAA', 'sent BBB']],
    ['what is named twice once', { indicators: ['price', 'price'] }, ['price']],
    [
      'corridors of a partner',
      { indicators: ['sent'], partners: ['CCC'] },
      ['sent AAA CCC', 'sent BBB CCC'],
    ],
    [
      'every corridor',
      { indicators: ['sent'], countries: ['AAA'], byCorridor: true },
      ['sent AAA BBB', 'sent AAA CCC'],
    ],
  ])('chooses %s', (_name, request, series) => {
    expect(chosen(request)).toMatchObject({ series, missing: [] });
  });

  it('gives the positions of the outputs', () => {
    expect(chosen({ indicators: ['price', 'flow'], partners: ['BBB'] }).outputs).toEqual([6]);
  });

  it.each([
    [{ indicators: ['sent'], countries: ['AAA', 'CCC'] }, 'sent CCC: it is modelled for AAA, BBB'],
    [{ indicators: ['price'], countries: ['AAA'] }, 'price AAA: it belongs to no country'],
    [{ indicators: ['flow'] }, 'flow: there is no total of it, only corridors'],
    [{ indicators: ['price'], byCorridor: true }, 'price: there are no corridors of it'],
    [
      { indicators: ['sent'], countries: ['BBB'], partners: ['AAA', 'CCC'] },
      'sent BBB AAA: there is no such corridor',
    ],
    [{ indicators: ['sent'], partners: ['AAA'] }, 'sent AAA: there is no such corridor'],
  ])('names what %j has not', (request, missing) => {
    expect(chosen(request).missing).toEqual([missing]);
  });

  it('names every unknown name, with the one that was meant', () => {
    const request = { indicators: ['snet', 'sent'], countries: ['AAX'], partners: ['ZZZZZZ'] };
    expect(chooseSeries(model, request)).toEqual({
      ok: false,
      unknown: [
        { kind: 'indicator', name: 'snet', near: 'sent' },
        { kind: 'country', name: 'AAX', near: 'AAA' },
        { kind: 'partner', name: 'ZZZZZZ', near: undefined },
      ],
    });
  });
});
