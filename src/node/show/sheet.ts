import type { Cell, Entry } from './entry.ts';
import { cellText } from './entry.ts';
import { hanging, renderEntries } from './text-blocks.ts';
import type { EntryTable } from './text-blocks.ts';

/** What is known of an id: facts, and parts in the order in which one reads them. */
export type Sheet = {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly facts: Entry;
  readonly parts: readonly Part[];
};

/** A part: its key in JSON, its title for people, and a table or a tree. */
export type Part = { readonly name: string; readonly title: string } & (
  { readonly table: EntryTable } | { readonly tree: Branch }
);

/** A branch of a tree: what JSON says of it, and the lines that people see. */
export type Branch = {
  readonly facts: Entry;
  readonly lines: readonly string[];
  readonly children: readonly Branch[];
};

/** Make a part of a table; parts without rows are left out. */
export function tablePart(name: string, title: string, table: EntryTable): readonly Part[] {
  return table.rows.length === 0 ? [] : [{ name, title, table }];
}

/** Write a sheet for people. */
export function renderSheet(sheet: Sheet, bold: (text: string) => string, width: number): string {
  const { kind, id, label, facts, parts } = sheet;
  const head = `${bold(`${id}: ${label}`)}\n${[`kind: ${kind}`, ...factLines(facts, width)].join('\n')}`;
  const blocks = parts.map((part) => `${bold(part.title)}\n${partText(part, width)}`);
  return `${[head, ...blocks].join('\n\n')}\n`;
}

/** Give a sheet as plain data for JSON. */
export function sheetData({ kind, id, label, facts, parts }: Sheet): Record<string, unknown> {
  const data = parts.map((part) => [
    part.name,
    'table' in part ? part.table.rows : branchData(part.tree),
  ]);
  return { kind, id, label, ...facts, ...Object.fromEntries(data) };
}

function branchData({ facts, children }: Branch): Record<string, unknown> {
  return children.length === 0 ? { ...facts } : { ...facts, reads: children.map(branchData) };
}

function factLines(facts: Readonly<Record<string, Cell>>, width: number): readonly string[] {
  return Object.entries(facts).flatMap(([key, cell]) => {
    const text = cellText(cell);
    if (text === '') return [];
    return hanging(`${key.replaceAll('_', ' ')}: ${text}`, width, 0, 2);
  });
}

function partText(part: Part, width: number): string {
  return 'table' in part
    ? renderEntries(part.table, width)
    : treeLines(part.tree, width).join('\n');
}

function treeLines(branch: Branch, width: number, depth = 0): readonly string[] {
  const [first = '', ...more] = branch.lines;
  return [
    ...hanging(first, width, depth * 2, 4),
    ...more.flatMap((line) => hanging(line, width, depth * 2 + 4, 4)),
    ...branch.children.flatMap((child) => treeLines(child, width, depth + 1)),
  ];
}
