import { describe, expect, it } from 'vitest';
import type { Writer } from '../../src/node/host.ts';
import { createProgressLine } from '../../src/node/progress.ts';

function writerTo(written: string[], isTerminal: boolean): Writer {
  return {
    write: (text) => void written.push(text),
    ...{ isTerminal, columns: 80, bold: (text) => text },
  };
}

/** Show a text at each of some times, and end. */
function shown(times: readonly number[], isTerminal = true, quiet = false): readonly string[] {
  const written: string[] = [];
  let time = 0;
  const line = createProgressLine(writerTo(written, isTerminal), quiet, () => time);
  for (const at of times) {
    time = at;
    line.show(`at ${at}`);
  }
  line.end();
  return written;
}

describe('the line of progress', () => {
  it('is silent where nobody has to wait', () => {
    expect(shown([0, 500, 999])).toEqual([]);
  });

  it('tells from the first second on, now and then, and is wiped out', () => {
    expect(shown([500, 1000, 1050, 1099, 1200])).toEqual([
      ...['\rat 1000', '\rat 1200', `\r${' '.repeat(7)}\r`],
    ]);
  });

  it('leaves nothing of a longer text', () => {
    const written: string[] = [];
    let time = 2000;
    const line = createProgressLine(writerTo(written, true), false, () => (time += 1000));
    line.show('a long text');
    line.show('short');
    expect(written).toEqual(['\ra long text', '\rshort      ']);
    expect(time).toBeGreaterThan(2000);
  });

  it.each([
    ['into a pipe', false, false],
    ['where quiet is asked for', true, true],
  ])('is silent %s', (_where, isTerminal, quiet) => {
    expect(shown([2000, 4000], isTerminal, quiet)).toEqual([]);
  });
});
