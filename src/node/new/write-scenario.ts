import type { ScenarioFile } from '../../core/index.ts';

/** Columns within which a list or an object stands on one line. */
const WIDTH = 80;

/** How deep lists and objects always take a line for each part: the file, its shocks, a shock. */
const SPREAD = 3;

/** Write a scenario as a file that is pleasant to edit: small parts stand on one line. */
export function writeScenario(file: ScenarioFile): string {
  return `${written({ ...file }, 0, false)}\n`;
}

function written(value: unknown, depth: number, compact: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = (isList ? value : Object.entries(value)).map((part: unknown): string => {
    if (isList || !Array.isArray(part)) return written(part, depth + 1, compact);
    const [key, inner]: readonly unknown[] = part;
    return `${JSON.stringify(key)}: ${written(inner, depth + 1, compact || key !== 'shocks')}`;
  });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  const gap = isList ? '' : ' ';
  const line = `${open}${gap}${parts.join(', ')}${gap}${close}`;
  const fits = !line.includes('\n') && line.length + 2 * depth <= WIDTH;
  if (fits && (compact || depth >= SPREAD)) return line;
  const margin = '  '.repeat(depth + 1);
  return `${open}\n${parts.map((part) => margin + part).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}
