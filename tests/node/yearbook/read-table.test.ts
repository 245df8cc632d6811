import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/node/yearbook/read-table.ts';
import type { Field } from '../../../src/node/yearbook/yearbook.ts';

const plain: Field = {
  name: 'note',
  type: 'string',
  required: false,
  unique: false,
  pattern: undefined,
  values: undefined,
  minimum: undefined,
};
const table = {
  name: 'small',
  path: 'small.csv',
  fields: [
    { ...plain, name: 'id', required: true, unique: true, pattern: /^[a-z]+$/ },
    { ...plain, name: 'value', type: 'number', required: true },
    { ...plain, name: 'line', type: 'integer', minimum: 1 },
    { ...plain, name: 'kind', values: ['level', 'share'] },
    plain,
  ],
};
const header = 'id,value,line,kind,note\n';
const faults = (text: string) => {
  const read = readTable('small.csv', text, table);
  return read.ok ? [] : read.issues.map(({ line, message }) => [line, message]);
};

describe('a table', () => {
  it('gives its cells by column and keeps the line', () => {
    const read = readTable('small.csv', `${header}a,1.5,2,level,"b, ""c"""\n`, table);
    expect(read.ok && read.value[0]?.line).toBe(2);
    expect(read.ok && read.value[0]?.cells.get('note')).toBe('b, "c"');
  });

  it.each([
    ['a,1,,,\na,2,,,', [[3, '"id" is "a" again, first on line 2']]],
    [',1,,,', [[2, '"id" is empty']]],
    ['A,1,,,', [[2, '"id" has a wrong form: "A"']]],
    ['a,1e3,,,', [[2, '"value" is not a number: "1e3"']]],
    ['a,1,2.5,,', [[2, '"line" is not a whole number: "2.5"']]],
    ['a,1,0,,', [[2, '"line" is 0, less than 1']]],
    ['a,1,1,sum,', [[2, '"kind" is "sum", which is not among the listed values']]],
    ['a,1', [[2, 'line has 2 cells, not 5']]],
  ])('with %j names line and fault', (body, wanted) => {
    expect(faults(`${header}${body}\n`)).toEqual(wanted);
  });

  it('reports all faults at once', () => {
    expect(faults(`${header}A,x,0,sum,\n,1,,,\n`)).toHaveLength(5);
  });

  it.each([
    ['id,value\n', 'columns are missing: line, kind, note'],
    ['id,value,line,kind,note,more\n', 'columns are unknown: more'],
    ['value,id,line,kind,note\n', 'columns stand in another order than in datapackage.json'],
  ])('with the header %j is refused', (text, message) => {
    expect(faults(text)).toEqual([[1, message]]);
  });

  it('that is no table is refused', () => {
    expect(faults(`${header}"a,1\n`)[0]?.[1]).toMatch(/^not a table of comma-separated values/);
  });
});
