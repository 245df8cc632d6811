import { describe, expect, it } from 'vitest';
import type { ReadScenario } from '../../../src/core/index.ts';
import { logReadings } from '../../../src/node/record/log-readings.ts';

const read: ReadScenario = (reference) =>
  reference === 'gone'
    ? { ok: false, reason: 'missing', tried: [] }
    : { ok: true, file: `${reference}.json`, text: `text of ${reference}`, id: `/${reference}` };

describe('the log of readings', () => {
  it('gives what the reader gives, and keeps each way of asking once', () => {
    const log = logReadings(read);
    expect(log.read('a', undefined)).toEqual(read('a', undefined));
    log.read('a', undefined);
    log.read('a', 'b.json');
    const common = { reference: 'a', name: 'a.json', text: 'text of a', id: '/a' };
    expect(log.readings()).toEqual([
      { ...common, from: undefined },
      { ...common, from: 'b.json' },
    ]);
  });

  it('keeps nothing of what was not found', () => {
    const log = logReadings(read);
    expect(log.read('gone', undefined).ok).toBe(false);
    expect(log.readings()).toEqual([]);
  });
});
