import { isRecord, own } from './own.ts';

/**
 * Tell what a file says that it is, without checking it: the text of its `kind`, "scenario" where
 * it has none, undefined where it is no JSON or the kind is no text.
 */
export function fileKind(text: string): string | undefined {
  const value = parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (value === undefined) return undefined;
  const kind = isRecord(value) ? own(value, 'kind') : undefined;
  if (kind === undefined) return 'scenario';
  return typeof kind === 'string' ? kind : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
