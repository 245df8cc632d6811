import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/node/sweep/progress.ts';

function hostWith(isTerminal: boolean) {
  const written: string[] = [];
  const writer = {
    ...{ isTerminal, columns: 80, bold: (text: string) => text },
    write: (text: string) => void written.push(text),
  };
  return { written, host: { folder: '.', version: '0', out: writer, err: writer } };
}

describe('the progress of a sweep', () => {
  it('is one line that is written over, once for each percent', () => {
    const { written, host } = hostWith(true);
    const { tell, end } = createProgress(host, 400, false);
    for (const done of [1, 2, 3, 4, 5, 400]) tell(done);
    end();
    expect(written).toEqual([
      ...['\r1 of 400 variants', '\r4 of 400 variants', '\r400 of 400 variants', '\n'],
    ]);
  });

  it.each([
    [false, false],
    [true, true],
  ])(
    'is not told where a person does not see it (terminal %s, quiet %s)',
    (isTerminal, isQuiet) => {
      const { written, host } = hostWith(isTerminal);
      const { tell, end } = createProgress(host, 2, isQuiet);
      tell(1);
      end();
      expect(written).toEqual([]);
    },
  );
});
