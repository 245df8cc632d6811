import type { Checked } from '../../core/index.ts';
import { readJson, type Walker } from './read-json.ts';
import type { Chapter, Choice, Descriptor, Field, Table } from './yearbook.ts';

/** Read datapackage.json: tables, fields, constraints, and the outline of the text. */
export function readDescriptor(file: string, text: string): Checked<Descriptor> {
  return readJson(file, text, (root) => ({
    tables: root.get('resources').items().map(readTableSpec),
    chapters: root.get('yearbook').get('chapters').items().map(readChapter),
    unitFamilies: Object.fromEntries(
      root
        .get('yearbook')
        .get('unitFamilies')
        .entries()
        .map(([unit, family]) => [unit, family.text()]),
    ),
    looseIndicators: root
      .get('yearbook')
      .get('indicatorsWithAndWithoutPartner')
      .items()
      .map((item) => item.text()),
  }));
}

/** Read series-choice.json: which of several competing figures is used, and why. */
export function readChoices(file: string, text: string): Checked<readonly Choice[]> {
  return readJson(file, text, (root) =>
    root
      .get('rules')
      .items()
      .map((rule) => ({
        file,
        pointer: rule.pointer,
        id: rule.get('id').text(),
        quantity: rule.get('quantity').text(),
        indicator: rule.get('indicator').text(),
        country: rule.get('country').text(),
        partner: rule.get('partner').text(),
        period: rule.get('period').text(),
        chosen: rule.get('chosen').text(),
        others: rule
          .get('others')
          .items()
          .map((other) => ({
            row: other.get('row').text(),
            whyNot: other.get('why_not').text(),
          })),
        rule: rule.get('rule').text(),
        reason: rule.get('reason').text(),
      })),
  );
}

function readTableSpec(resource: Walker): Table {
  return {
    name: resource.get('name').text(),
    path: resource.get('path').text(),
    fields: resource.get('schema').get('fields').items().map(readField),
  };
}

function readField(field: Walker): Field {
  const limits = new Map(field.get('constraints').optional()?.entries() ?? []);
  const pattern = limits.get('pattern')?.text();
  return {
    name: field.get('name').text(),
    type: field.get('type').text(),
    required: limits.has('required'),
    unique: limits.has('unique'),
    pattern: pattern === undefined ? undefined : new RegExp(pattern),
    values: limits
      .get('enum')
      ?.items()
      .map((value) => value.text()),
    minimum: limits.get('minimum')?.number(),
  };
}

function readChapter(chapter: Walker): Chapter {
  return {
    code: chapter.get('code').text(),
    from: chapter.get('from').number(),
    to: chapter.get('to').number(),
    sections: chapter
      .get('sections')
      .items()
      .map((section) => ({
        id: section.get('id').text(),
        from: section.get('from').number(),
        to: section.get('to').number(),
      })),
  };
}
