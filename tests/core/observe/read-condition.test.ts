import { describe, expect, it } from 'vitest';
import { conditionOf, drivers, faultsOf, observed } from '../plan/tiny-condition.ts';

describe('readCondition', () => {
  it('gives each figure its variable, and the noises that it acts through', () => {
    const [total, part] = conditionOf(observed('A1,,level,2024,120', 'A1,B2,level,2025,90'));
    expect(total).toMatchObject({
      ...{ name: 'level of A1', variable: 'each', element: 0, year: 2024, value: 120 },
      ...{ isRelative: false, through: ['own', 'shared'] },
      place: { file: 'o.csv', line: 2, column: 16 },
    });
    expect(part).toMatchObject({ name: 'level of A1 with B2', element: 1, through: ['held'] });
  });

  it('takes columns in any order, and remarks', () => {
    const text = 'note,value,year,indicator,partner,country\nfirst,120,2024,level,,A1\n';
    expect(conditionOf({ observed: { file: 'o.csv', text } })).toHaveLength(1);
  });

  it('takes values of a driver as relative to the base year', () => {
    const [first] = conditionOf(drivers('rate,2024,0.9'));
    expect(first).toMatchObject({ name: 'driver rate', value: 0.9, isRelative: true });
  });

  it('takes them as levels where the base year is given', () => {
    const figures = conditionOf(drivers('rate,2025,44', 'rate,2023,40', 'rate,2024,50'));
    expect(figures.map(({ year, value }) => [year, value])).toEqual([
      [2025, 1.1],
      [2024, 1.25],
    ]);
  });

  it.each([
    [
      'an unknown indicator',
      'A1,,levl,2024,1',
      '5 unknown indicator "levl" (did you mean "level"?)',
    ],
    ['an empty indicator', 'A1,,,2024,1', '5 "indicator" is empty'],
    ['an unknown country', 'A9,,level,2024,1', '1 level has no country "A9" (did you mean "A1"?)'],
    [
      'a country by its name',
      'first land,,level,2024,1',
      '1 level has no country "first land" (did you mean "A1"?)',
    ],
    [
      'a country that is missing',
      ',,level,2024,1',
      '1 level is given by country, and none is named',
    ],
    ['a country too many', 'A1,,all,2024,1', '1 all is not given by country (leave it empty)'],
    [
      'an unknown partner',
      'A1,B7,level,2024,1',
      '4 level has no partner "B7" (did you mean "B1"?)',
    ],
    [
      'a pair that does not exist',
      'A3,B2,level,2024,1',
      '4 level has no partner "B2" (did you mean "B1"?)',
    ],
    [
      'a partner that is missing',
      'B1,,level_turned,2024,1',
      '4 level_turned is given by partner, and none is named',
    ],
    [
      'no way to condition',
      ',,unheld,2024,1',
      '1 a run cannot be conditioned on unheld (it can on: "level", "level_turned", "all", "few")',
    ],
    ['the base year', 'A1,,level,2023,1', '11 year 2023 is outside 2024 to 2028'],
    ['a year after the run', 'A1,,level,2029,1', '11 year 2029 is outside 2024 to 2028'],
    ['no year', 'A1,,level,24,1', '11 "year" is no year: "24"'],
    ['an empty value', 'A1,,level,2024,', '16 "value" is empty'],
    [
      'a number with separators',
      'A1,,level,2024,"1,200"',
      '16 "value" is no number: "1,200" (write 1200)',
    ],
    ['no number', 'A1,,level,2024,many', '16 "value" is no number: "many"'],
    ['a number beyond all', 'A1,,level,2024,1e999', '16 "value" is no number: "1e999"'],
    ['a missing field', 'A1,level,2024,1', '1 the row has 4 fields, the first line 5'],
  ])('reports %s', (_, row, fault) => {
    expect(faultsOf(observed(row))).toEqual([`o.csv:2:${fault}`]);
  });

  it.each([
    ['an unknown driver', 'rat,2024,1', '1 unknown driver "rat" (did you mean "rate"?)'],
    ['no driver', ',2024,1', '1 "driver" is empty'],
    ['nil', 'rate,2024,0', '11 driver "rate" must be above 0, not 0'],
    [
      'the base year alone',
      'rate,2023,4',
      '11 driver "rate" has a value for 2023, the base year, and for no later one',
    ],
    ['a year before the base year', 'rate,2022,4', '6 year 2022 is outside 2023 to 2028'],
  ])('reports of drivers %s', (_, row, fault) => {
    expect(faultsOf(drivers(row))).toEqual([`d.csv:2:${fault}`]);
  });

  it.each([
    [
      'nothing',
      '',
      '1:1 the file has no rows (the first line is country,partner,indicator,year,value)',
    ],
    [
      'a first line alone',
      'country,partner,indicator,year,value\n',
      '1:1 the file has no rows (the first line is country,partner,indicator,year,value)',
    ],
    [
      'a missing column',
      'country,partner,indicator,year\nA,,i,2024\n',
      '1:1 column "value" is missing',
    ],
    [
      'an unknown column',
      'country,partner,indicator,year,value,valu\nA,,i,2024,1,1\n',
      '1:38 unknown column "valu" (did you mean "value"?)',
    ],
    [
      'a column twice',
      'country,partner,indicator,year,value,year\nA,,i,2024,1,1\n',
      '1:38 column "year" stands twice',
    ],
    [
      'other separators',
      'country;partner;indicator;year;value\nA;;i;2024;1\n',
      '1:1 columns "country", "partner", "indicator", "year" and "value" are missing (separate columns by ",", not ";")',
    ],
    [
      'an open quote',
      'country,partner,indicator,year,value\nA1,"", level,2024,"1\n',
      '2:19 this quote is never closed (a field in quotes begins and ends with ", and has "" for a quote inside)',
    ],
  ])('reports a file with %s', (_, text, fault) => {
    expect(faultsOf({ observed: { file: 'o.csv', text } })).toEqual([`o.csv:${fault}`]);
  });

  it('reports what is given twice, also from two sides', () => {
    expect(faultsOf(observed('A1,,level,2024,1', 'A1,,level,2025,1', 'A1,,level,2024,2'))).toEqual([
      'o.csv:4:11 level of A1 in 2024 is given twice, first at line 2 (keep one of the two)',
    ]);
    expect(faultsOf(observed('A1,B1,level,2024,1', 'B1,A1,level_turned,2024,1'))).toEqual([
      'o.csv:3:25 level_turned of B1 with A1 in 2024 is the same as level of A1 with B1 at o.csv:2 (keep one of the two)',
    ]);
    expect(faultsOf(drivers('rate,2024,1', 'rate,2024,1.1'))).toEqual([
      'd.csv:3:11 rate in 2024 is given twice, first at line 2 (keep one of the two)',
    ]);
  });

  it('reports the faults of both files at once, in order', () => {
    const both = {
      ...observed('A9,,level,2022,x', 'A1,,levl,2024,1'),
      ...drivers('rat,2024,1'),
    };
    expect(faultsOf(both).map((fault) => fault.split(' ')[0])).toEqual([
      ...['o.csv:2:1', 'o.csv:2:11', 'o.csv:2:16', 'o.csv:3:5', 'd.csv:2:1'],
    ]);
  });

  it('knows no year where the run has none after the base year', () => {
    expect(faultsOf(observed('A1,,level,2024,1'), 2023)).toEqual([
      'o.csv:2:11 the run has no year after the base year',
    ]);
  });
});
