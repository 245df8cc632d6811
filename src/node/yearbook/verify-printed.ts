import type { Issue } from '../../core/index.ts';
import { faultAt } from './fault.ts';
import * as say from './messages.ts';
import type { Anomaly, Chapter, Row } from './yearbook.ts';

/**
 * Verify rows (or anomalies) against the yearbook's text: each printed figure is found on its line,
 * and the line lies within its chapter and its section. A footnote may stand below another section
 * of its chapter, at the end of the page. Runs of blanks count as one. What is missing is reported.
 */
export function verifyPrinted(
  entries: readonly (Row | Anomaly)[],
  text: string,
  chapters: readonly Chapter[],
): readonly Issue[] {
  const lines = text.split(/\r?\n/);
  return entries.flatMap((entry) => {
    const line = lines[entry.textLine - 1] ?? '';
    const place = checkPlace(entry, line, chapters);
    if (squeeze(line).includes(squeeze(entry.printed))) return place;
    const message = say.notOnLine(entry.id, entry.printed, entry.textLine);
    return [...place, faultAt(entry, 'not-on-line', message)];
  });
}

function checkPlace(
  entry: Row | Anomaly,
  line: string,
  chapters: readonly Chapter[],
): readonly Issue[] {
  const inside = (range: { readonly from: number; readonly to: number }): boolean =>
    range.from <= entry.textLine && entry.textLine <= range.to;
  const outside = (where: string): readonly Issue[] => [
    faultAt(entry, 'line-outside', say.lineOutside(entry.id, entry.textLine, where)),
  ];
  const chapter = chapters.find((one) => one.code === entry.chapter);
  if (chapter === undefined || !inside(chapter)) return outside(`chapter ${entry.chapter}`);
  const ranges = chapter.sections.filter((section) => section.id === entry.section);
  const footnote = /^\s*<sup>\d+<\/sup>/.test(line);
  if (ranges.some(inside) || (footnote && ranges.length > 0)) return [];
  return outside(`section "${entry.section}" of chapter ${entry.chapter}`);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
