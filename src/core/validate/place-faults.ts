import type { Issue } from '../issue.ts';
import type { Fault } from './fault.ts';
import type { JsonDocument } from './read-json.ts';
import { inspectJson } from './read-json.ts';

/** Give faults their file, line and column. */
export function placeFaults(document: JsonDocument, faults: readonly Fault[]): readonly Issue[] {
  return faults.map(({ part, ...fault }) => ({
    file: document.file,
    ...document.locate(fault.pointer, part),
    ...fault,
  }));
}

/**
 * Add line and column to issues that have a file and a JSON pointer only, as later stages make
 * them. Issues of files that are not given, or are no JSON, stay as they are.
 */
export function locateIssues(
  issues: readonly Issue[],
  files: readonly { readonly file: string; readonly text: string }[],
): readonly Issue[] {
  const documents = new Map<string, JsonDocument | undefined>();
  return issues.map((issue) => {
    if (issue.line !== undefined || issue.pointer === undefined) return issue;
    if (!documents.has(issue.file)) {
      const source = files.find(({ file }) => file === issue.file);
      const reading = source === undefined ? undefined : inspectJson(source.file, source.text);
      documents.set(issue.file, reading?.document);
    }
    const document = documents.get(issue.file);
    return document === undefined ? issue : { ...issue, ...document.locate(issue.pointer) };
  });
}

/** Sort issues by file in the given order (others last), then by line and column. */
export function sortIssues(
  issues: readonly Issue[],
  files: readonly string[] = [],
): readonly Issue[] {
  const rank = (issue: Issue): number => {
    const index = files.indexOf(issue.file);
    return index === -1 ? files.length : index;
  };
  return issues.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
