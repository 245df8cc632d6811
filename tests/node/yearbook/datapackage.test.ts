import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { FOLDER, realYearbook } from './real-yearbook.ts';
import { KINDS, ROLES, VERDICTS } from '../../../src/node/yearbook/yearbook.ts';

/**
 * The part of the Data Package 2.0 profile (https://datapackage.org/profiles/2.0/) that this
 * package uses: a table resource with a Table Schema.
 */
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const text = { type: 'string', minLength: 1 };
const names = { type: 'array', minItems: 1, items: text };
const profile = {
  type: 'object',
  required: ['$schema', 'name', 'title', 'resources', 'licenses', 'sources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }] },
    },
    sources: { type: 'array', minItems: 1, items: { type: 'object', properties: { title: text } } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'type', 'path', 'format', 'mediatype', 'encoding', 'schema'],
        properties: {
          name,
          type: { const: 'table' },
          path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)[^~]+$' },
          format: { const: 'csv' },
          encoding: { const: 'utf-8' },
          schema: { $ref: '#/definitions/schema' },
        },
      },
    },
  },
  definitions: {
    schema: {
      type: 'object',
      required: ['fields', 'primaryKey', 'missingValues'],
      additionalProperties: false,
      properties: {
        fields: { type: 'array', minItems: 1, items: { $ref: '#/definitions/field' } },
        primaryKey: names,
        missingValues: { type: 'array', items: { type: 'string' } },
        foreignKeys: {
          type: 'array',
          items: {
            type: 'object',
            required: ['fields', 'reference'],
            properties: {
              fields: names,
              reference: {
                type: 'object',
                required: ['fields'],
                additionalProperties: false,
                properties: { resource: name, fields: names },
              },
            },
          },
        },
      },
    },
    field: {
      type: 'object',
      required: ['name', 'type', 'description'],
      additionalProperties: false,
      properties: {
        name: text,
        type: { enum: ['string', 'number', 'integer', 'list'] },
        description: text,
        delimiter: { type: 'string' },
        itemType: { enum: ['string'] },
        constraints: {
          type: 'object',
          additionalProperties: false,
          properties: {
            required: { type: 'boolean' },
            unique: { type: 'boolean' },
            pattern: { type: 'string', format: 'regex' },
            enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
            minimum: { type: 'number' },
          },
        },
      },
    },
  },
};

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const real = realYearbook();

describe('datapackage.json', () => {
  it('has the structure of a Data Package 2.0 with tables', () => {
    const ajv = new Ajv({ allErrors: true, formats: { regex: true }, strictRequired: false });
    const valid = ajv.validate(profile, JSON.parse(read('datapackage.json')));
    expect(ajv.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it.each([
    ['indicators', 'kind', KINDS],
    ['indicators', 'role', ROLES],
    ['identities', 'verdict', VERDICTS],
  ])('lists the words of %s.%s that the reader knows', (table, column, words) => {
    const field = real.descriptor.tables
      .find((one) => one.name === table)
      ?.fields.find((one) => one.name === column);
    expect(field?.values).toEqual([...words]);
  });

  it('lists no indicator, unit or place that no row uses', () => {
    const listed = (column: string) =>
      real.descriptor.tables[0]?.fields.find((one) => one.name === column)?.values ?? [];
    const used = (values: readonly (string | undefined)[]) =>
      [...new Set(values.filter((value) => value !== undefined))].sort();
    expect(listed('indicator')).toEqual(used(real.rows.map((row) => row.indicator)));
    expect(listed('unit')).toEqual(used(real.rows.map((row) => row.unit)));
    expect(listed('country')).toEqual(used(real.rows.flatMap((row) => [row.country, row.partner])));
    expect(Object.keys(real.descriptor.unitFamilies).sort()).toEqual(listed('unit'));
  });

  it('has chapters that follow each other, with their sections inside', () => {
    const { chapters } = real.descriptor;
    for (const [index, chapter] of chapters.entries()) {
      const before = chapters[index - 1];
      if (before !== undefined) expect(chapter.from).toBe(before.to + 1);
      for (const { from, to } of chapter.sections) {
        expect(chapter.from <= from && from <= to && to <= chapter.to).toBe(true);
      }
    }
  });
});

describe('README.md', () => {
  const readme = read('README.md');
  const countBy = <T>(items: readonly T[], key: (item: T) => string): string => {
    const counts: Record<string, number> = {};
    for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
    return JSON.stringify(counts);
  };

  it.each([
    `indicators role ${countBy(real.rows, (row) => row.role)}`,
    `indicators chapter ${countBy(real.rows, (row) => row.chapter)}`,
    `anomalies severity ${countBy(real.anomalies, (anomaly) => anomaly.severity)}`,
    `identities verdict ${countBy(real.identities, (identity) => identity.verdict)}`,
    `${new Set(real.rows.map((row) => row.indicator)).size} indicators`,
  ])('says %s', (line) => {
    expect(readme).toContain(line);
  });

  it('names anomalies that exist', () => {
    const named = [...readme.matchAll(/[A-Z]{3}-A\d\d/g)].map(([id]) => id);
    const known = new Set(real.anomalies.map(({ id }) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThanOrEqual(20);
  });
});
