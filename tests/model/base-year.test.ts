import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DATA, fileOf, simulate } from './run.ts';

/** The figures of the yearbook, read here once more and by other means than the model's. */
const rows: Record<string, string>[] = parse(
  readFileSync(`${DATA}/yearbook/indicators.csv`, 'utf8'),
  { columns: true, bom: true },
);

function printed(id: string): number {
  const value = rows.find((row) => row['id'] === id)?.['value'];
  if (value === undefined || value === '') throw new Error(`no figure ${id}`);
  return Number(value);
}

const simulated = simulate(fileOf([]), { members: 200, until: 2025 });

/** The largest distance of any member from the figure in the base year, relative to the figure. */
function worst(values: Float64Array, figure: number): number {
  return Math.max(...values.map((value) => Math.abs(value / figure - 1)));
}

const GRANTS = 'citizenship_granted.RUS.2022';
/** All grants of ten months of 2023, relative to those of the year before. */
const GRANTS_CHANGE = 1 + printed('RUS.citizenship_granted_growth.WORLD.2023M01-M10');
const TJK_2023 =
  printed('TJK.remittances_received.2022') * (1 + printed('TJK.remittances_growth.2023'));

describe('the base year', () => {
  it.each<[string, string, string | undefined, number]>([
    ['remittances_received', 'KGZ', undefined, printed('KGZ.remittances_received.2023')],
    ['remittances_received', 'TJK', undefined, TJK_2023],
    [
      ...(['remittances_received', 'UZB', undefined] as const),
      printed('UZB.remittances_received.WORLD.2023.world_bank'),
    ],
    ['remittances_received', 'KAZ', 'RUS', printed('KAZ.remittances_received.RUS.2022')],
    ['remittances_received', 'RUS', 'KAZ', printed('KAZ.remittances_sent.RUS.2022')],
    ['remittances_sent', 'KAZ', 'RUS', printed('KAZ.remittances_sent.RUS.2022')],
    ['remittances_received', 'RUS', 'KGZ', printed('KGZ.remittances_sent.RUS.2023.estimate')],
    ['remittances_received', 'TKM', 'RUS', printed('RUS.remittances_received.TKM.2021')],
    ['citizenship_granted', 'KGZ', 'RUS', printed(`KGZ.${GRANTS}`) * GRANTS_CHANGE],
    ['citizenship_granted', 'TJK', 'RUS', printed(`TJK.${GRANTS}`) * GRANTS_CHANGE],
    ['citizenship_granted', 'TKM', 'RUS', printed(`TKM.${GRANTS}`) * GRANTS_CHANGE],
    ['poverty_rate', 'TJK', undefined, printed('TJK.poverty_rate.2023')],
  ])('gives the printed %s of %s (partner %s) in every member', (...row) => {
    const [indicator, country, partner, figure] = row;
    const values = simulated.series(indicator, country, partner).baseline(2023);
    expect(worst(values, figure)).toBeLessThan(1e-12);
  });

  it.each<[string, string, string]>([
    ['KGZ', 'RUS', 'KGZ.workers_abroad.RUS.2024-02'],
    ['KGZ', 'KAZ', 'KGZ.workers_abroad.KAZ.2024-02'],
    ['KGZ', 'TUR', 'KGZ.workers_abroad.TUR.2024-02'],
    ['KGZ', 'KOR', 'KGZ.workers_abroad.KOR.2024'],
    ['KGZ', 'GBR', 'KGZ.workers_abroad.GBR.2024'],
    ['KGZ', 'USA', 'KGZ.workers_abroad.USA.2024-02'],
    ['KGZ', 'EU', 'KGZ.workers_abroad.EU.2024-02'],
    ['TJK', 'RUS', 'TJK.workers_abroad.RUS.2022.russian_sources'],
    ['TJK', 'KAZ', 'TJK.workers_abroad.KAZ.2022.derived'],
    ['TJK', 'KOR', 'TJK.workers_abroad.KOR.2023'],
    ['UZB', 'RUS', 'UZB.workers_abroad.RUS.2022'],
    ['UZB', 'KAZ', 'UZB.workers_abroad.KAZ.2022.survey_derived'],
    ['UZB', 'TUR', 'UZB.workers_abroad.TUR.2022.survey_derived'],
    ['UZB', 'KOR', 'UZB.workers_abroad.KOR.2022.survey_derived'],
  ])('gives the printed workers of %s in %s in every member', (origin, destination, id) => {
    const values = simulated.series('workers_abroad', origin, destination).baseline(2023);
    expect(worst(values, printed(id))).toBeLessThan(1e-12);
  });

  it.each<[string, string, string]>([
    ['KGZ', 'RUS', 'KGZ.remittances_partner_share.RUS.2023-09'],
    ['KGZ', 'USA', 'KGZ.remittances_partner_share.USA.2023-09'],
    ['TJK', 'RUS', 'TJK.remittances_partner_share.RUS.2022'],
    ['UZB', 'RUS', 'UZB.remittances_partner_share.RUS.2023'],
  ])('gives %s the printed share of money from %s in every member', (country, partner, id) => {
    const values = simulated.series('remittances_partner_share', country, partner).baseline(2023);
    expect(worst(values, printed(id))).toBeLessThan(1e-12);
  });

  it('turns the ten months in tenge of Kazakhstan into a year in dollars', () => {
    const tenge = printed('KAZ.remittances_received.WORLD.2022M01-M10.kzt');
    // 460.2 tenge a dollar: National Bank of Kazakhstan, average of 2022.
    const dollars = ((tenge / 10) * 12) / 460.2;
    const values = simulated.series('remittances_received', 'KAZ').baseline(2023);
    expect(worst(values, dollars)).toBeLessThan(1e-12);
  });
});
