import { describe, expect, it } from 'vitest';
import { chooseOneSeries } from '../../../src/node/explain/choose-series.ts';
import { knowledge } from '../../model/run.ts';

function chosen(indicator: string, country?: string, partner?: string) {
  const output = chooseOneSeries({ indicator, country, partner }, knowledge);
  const found = knowledge.model.outputs[output];
  return [found?.indicator, found?.country, found?.partner];
}

describe('the series that is meant', () => {
  it.each([
    [['remittances_received', 'TJK', undefined]],
    [['remittances_received', 'TJK', 'RUS']],
    [['rouble', undefined, undefined]],
  ] as const)('is %j', ([indicator, country, partner]) => {
    expect(chosen(indicator, country, partner)).toEqual([indicator, country, partner]);
  });

  it.each([
    [['remitances_received', 'TJK'], 'unknown indicator "remitances_received", did you mean'],
    [['gdp', 'TJX'], 'unknown country "TJX", did you mean "TJK"?'],
    [['gdp'], '"gdp" needs --country, one of KAZ, KGZ, RUS, TJK, TKM, UZB'],
    [['rouble', 'TJK'], 'there is no series rouble TJK'],
    [['gdp', 'TJK', 'RUS'], 'there is no series gdp TJK RUS'],
    [['remittances_received', 'TJK', 'KGZ'], 'there is no series remittances_received TJK KGZ'],
  ] as const)('%j is refused', ([indicator, country, partner], message) => {
    expect(() => chosen(indicator, country, partner)).toThrow(message);
  });

  it('needs a partner where there are only corridors', () => {
    const model = {
      ...knowledge.model,
      outputs: knowledge.model.outputs.filter(
        (one) => one.indicator !== 'workers_abroad' || one.partner !== undefined,
      ),
    };
    const asked = { indicator: 'workers_abroad', country: 'RUS', partner: undefined };
    expect(() => chooseOneSeries(asked, { ...knowledge, model })).toThrow(
      '"workers_abroad" needs --partner, one of KAZ, KGZ',
    );
  });
});
