import type { Node } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import type { Checked, Issue } from '../issue.ts';
import type { Fault, Wording } from './fault.ts';
import { valueFault } from './fault.ts';
import { MOST_BYTES, MOST_FAULTS, withinReason } from './limits.ts';
import type { Position } from './lines.ts';
import { positions } from './lines.ts';
import { emptyFile, fileTooLarge } from './messages.ts';
import { pointerSegments } from './pointer.ts';
import type { OffsetFault } from './scan-json.ts';
import { scanJson } from './scan-json.ts';
import { STRICT, syntaxFaults } from './syntax-faults.ts';

/**
 * Find line and column of a JSON pointer's value or key; of the nearest thing around it where the
 * pointer leads nowhere.
 */
export type Locate = (pointer: string, part?: Fault['part']) => Position;

/** Text that is JSON, what it says, and where its values stand. */
export type JsonDocument = {
  readonly file: string;
  /** Without a byte-order mark. */
  readonly text: string;
  readonly value: unknown;
  readonly locate: Locate;
};

/** A text as far as it could be read: the document is there whenever the text is JSON. */
export type JsonReading = {
  readonly document: JsonDocument | undefined;
  readonly issues: readonly Issue[];
};

/** Read JSON text; every fault of its text is an issue with line and column. */
export function readJson(file: string, text: string): Checked<JsonDocument> {
  const { document, issues } = inspectJson(file, text);
  if (document === undefined || issues.length > 0) return { ok: false, issues };
  return { ok: true, value: document, warnings: [] };
}

/** Read JSON text like `readJson`, but give the document also where it has faults. */
export function inspectJson(file: string, rawText: string): JsonReading {
  const text = rawText.startsWith('\ufeff') ? rawText.slice(1) : rawText;
  const position = positions(text);
  const refuse = (faults: readonly OffsetFault[]): JsonReading => ({
    document: undefined,
    issues: withinReason(faults.map((fault) => issueAt(file, fault, position(fault.offset)))),
  });
  const bytes = sizeInBytes(text);
  if (bytes > MOST_BYTES) return refuse([wholeFile(fileTooLarge(bytes, MOST_BYTES))]);
  if (text.trim() === '') return refuse([wholeFile(emptyFile())]);
  const parsed = parse(text);
  if (parsed === undefined) return refuse(syntaxFaults(text, position));
  const faults = scanJson(text, position);
  const last = faults.at(-1)?.code;
  if (last === 'too-deep' || last === 'too-many-entries') return refuse(faults.slice(-1));
  if (faults.length > MOST_FAULTS) return refuse(faults);
  const document = { file, text, value: parsed.value, locate: locator(text, position) };
  const issues = faults.map((fault) => issueAt(file, fault, position(fault.offset)));
  return { document, issues };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

function wholeFile(wording: Wording): OffsetFault {
  return { ...valueFault('', wording), offset: 0 };
}

function issueAt(file: string, fault: OffsetFault, { line, column }: Position): Issue {
  const { code, severity, message, hint, pointer } = fault;
  const issue = { file, line, column, pointer, code, severity, message };
  return hint === undefined ? issue : { ...issue, hint };
}

function locator(text: string, position: (offset: number) => Position): Locate {
  let root: Node | undefined;
  return (pointer, part = 'value') => {
    root ??= parseTree(text, [], STRICT);
    return position(root === undefined ? 0 : offsetOf(root, pointer, part));
  };
}

function offsetOf(root: Node, pointer: string, part: Fault['part']): number {
  let value = root;
  let key: Node | undefined;
  for (const segment of pointerSegments(pointer)) {
    const [nextKey, nextValue] = step(value, segment);
    if (nextValue === undefined) return (nextKey ?? value).offset;
    value = nextValue;
    key = nextKey;
  }
  return (part === 'key' ? (key ?? value) : value).offset;
}

/** The key and the value that a segment leads to; a position of a list has no key. */
function step(node: Node, segment: string): readonly [Node | undefined, Node | undefined] {
  const children = node.children ?? [];
  if (node.type === 'array') return [undefined, children[Number(segment)]];
  const property = children.findLast((entry) => entry.children?.[0]?.value === segment);
  return [property?.children?.[0], property?.children?.[1]];
}

/** The bytes of a text in UTF-8; of a surely small one only its length, which is no more. */
function sizeInBytes(text: string): number {
  if (text.length * 3 <= MOST_BYTES) return text.length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
