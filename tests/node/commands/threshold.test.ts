import { describe, expect, it } from 'vitest';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

const WORKERS = ['--indicator', 'workers_abroad', '--country', 'TJK'];
const CLAIM = ['--claim', 'uzb_wb_fewer_migrants_russia', '--horizon', 'mid'];
const SEVERITY = ['--vary', 'second-call-up.severity'];

async function threshold(...args: readonly string[]) {
  return runRecorded(['threshold', ...args], ROOT);
}

describe('prospects threshold', () => {
  it.each([
    [
      ['second-mobilization', ...CLAIM, ...SEVERITY],
      ['uzb_wb_fewer_migrants_russia, 2026–2028 (mid term)', 'from second-call-up.severity = 0.'],
    ],
    [
      [
        ...['border-closed-to-tajiks', ...WORKERS, '--year', '2026', '--of', 'difference'],
        ...['--below=-200000', '--vary', 'closed-door.duration', '--vary-high', '24'],
      ],
      ['the median is below −200,000 persons', 'The scenario has closed-door.duration = 24 months'],
    ],
    [
      ['second-mobilization', ...WORKERS, '--year', '2026', '--below', '1e3', ...SEVERITY],
      ['never within the range: the median is below 1,000 persons nowhere'],
    ],
    [
      ['second-mobilization', ...WORKERS, '--year', '2026', '--above', '1000', ...SEVERITY],
      ['the median is above 1,000 persons at the low end already'],
    ],
  ])('prints an answer: %j', async (args, parts) => {
    const { out, err, exit } = await threshold(...args, '--members', '100');
    expect([err, exit]).toEqual(['', 0]);
    for (const part of parts) expect(out).toContain(part);
  });

  it('prints one JSON object, the same each time', async () => {
    const args = ['second-mobilization', ...CLAIM, ...SEVERITY, '--members', '60'];
    const [first, second] = [
      await threshold(...args, '--format', 'json'),
      await threshold(...args, '--format', 'json'),
    ];
    expect(second).toEqual(first);
    expect(JSON.parse(first.out)).toMatchObject({
      ...{ format: 1, scenario: { id: 'second-mobilization' }, engine: { members: 60 } },
      ...{ target: { kind: 'claim' }, varied: { id: 'second-call-up.severity', current: 0.7 } },
    });
  });

  it('prints its help', async () => {
    const { out, exit } = await threshold('--help');
    expectGolden('help-threshold', out);
    expect(exit).toBe(0);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [['second-mobilization', ...CLAIM], 'Missing required argument: vary'],
    [
      ['second-mobilization', ...CLAIM, '--vary', 'second-callup.severity'],
      'has no shock "second-callup", did you mean "second-call-up"?',
    ],
    [
      ['second-mobilization', ...CLAIM, '--vary', 'divrt'],
      'unknown parameter "divrt", did you mean "divert"?',
    ],
    [
      ['second-mobilization', ...CLAIM, ...SEVERITY, '--below', '3'],
      '--claim takes --verdict, not --below, --above and --quantile',
    ],
    [
      ['second-mobilization', ...WORKERS, '--year', '2026', ...SEVERITY],
      'an indicator takes either --below or --above',
    ],
    [
      ['second-mobilization', ...WORKERS, '--year', '2026', ...SEVERITY, '--below', 'many'],
      '--below takes a number, not "many"',
    ],
    [
      ['second-mobilization', ...CLAIM, ...SEVERITY, '--vary-high', '2'],
      '"second-call-up.severity" can go from 0 to 1, not from 0 to 2',
    ],
    [['no-such-file', ...CLAIM, ...SEVERITY], 'no-such-file'],
  ])('%j', async (args, message) => {
    const { out, err, exit } = await threshold(...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});
