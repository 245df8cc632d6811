import { describe, expect, it } from 'vitest';
import { keepReadings } from '../../../src/node/record/keep-readings.ts';
import type { LoggedReading } from '../../../src/node/record/log-readings.ts';

function logged(id: string, given: Partial<LoggedReading> = {}): LoggedReading {
  return { reference: id, from: undefined, name: id, text: `text of ${id}`, id, ...given };
}

describe('scenario files that are kept', () => {
  it('stand under their own names', () => {
    const kept = keepReadings([logged('some/where/a.json')]);
    expect([...kept.files]).toEqual([['scenarios/a.json', 'text of some/where/a.json']]);
  });

  it('of one name stand in folders of their own', () => {
    const kept = keepReadings([logged('x/a.json'), logged('y/a.json'), logged('z/a.json')]);
    expect([...kept.files.keys()]).toEqual([
      ...['scenarios/a.json', 'scenarios/2/a.json', 'scenarios/3/a.json'],
    ]);
  });

  it('are kept once, however often they were asked for', () => {
    const again = logged('a.json', { reference: 'a', from: 'b.json' });
    const kept = keepReadings([logged('a.json'), again]);
    expect([...kept.files.keys()]).toEqual(['scenarios/a.json']);
    expect(kept.readings).toEqual([
      { reference: 'a.json', name: 'a.json', file: 'scenarios/a.json' },
      { reference: 'a', from: 'b.json', name: 'a.json', file: 'scenarios/a.json' },
    ]);
  });
});
