import { tablePart } from './sheet.ts';
import type { Part } from './sheet.ts';

/** The sections of the yearbook that something starts from. */
export function sectionRows(
  sections: readonly {
    readonly chapter: string;
    readonly section: string;
    readonly line?: number;
  }[],
): readonly Part[] {
  const rows = sections.map(({ chapter, section, line }) => ({
    ...{ chapter, section, line: line ?? null },
  }));
  const columns = ['chapter', 'section', 'line'];
  return tablePart('sections', 'Sections of the yearbook', { columns, rows });
}
