import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../../src/core/validate/check-scenario.ts';
import type { Fault } from '../../../src/core/validate/fault.ts';
import { vocabulary } from './vocabulary.ts';

/** `code pointer` of every fault, warnings with a "?". */
function faults(value: unknown): readonly string[] {
  return check(value).map(
    ({ code, pointer, severity }) => `${code}${severity === 'warning' ? '?' : ''} ${pointer}`,
  );
}

function check(value: unknown): readonly Fault[] {
  return checkScenario(value, vocabulary, (pointer) => `a.json${pointer}`);
}

const closure = { type: 'border-closure', from: ['TJK'], start: '2026-03', severity: 0.5 };
const withShock = (parts: object): object => ({ shocks: [{ ...closure, ...parts }] });
const hints = (value: unknown): readonly unknown[] => check(value).map(({ hint }) => hint);

describe('a sound scenario', () => {
  it.each([
    [{}],
    [{ start: '2024-01' }],
    [{ start: '2040-12', end: '2040-12' }],
    [{ end: '2050-01' }],
    [{ from: 'RUS', to: ['KAZ', 'KGZ'] }],
    [{ from: ['RUS', 'TJK'], to: ['RUS'] }],
    [{ severity: 0 }],
    [{ severity: 1 }],
    [{ severity: { triangular: { low: 0, mode: 0, high: 1 } } }],
    [{ severity: { uniform: { low: 0.5, high: 0.5 } } }],
    [{ severity: { beta: { mean: 0.5, sd: 0.2 } } }],
    [{ type: 'expulsion', from: undefined, to: 'RUS' }],
    [{ type: 'oil-price', from: undefined }],
    [{ type: 'exchange-rate', from: undefined, severity: -0.5 }],
    [{ profile: { fade: { half_life: '1 year' } }, end: '2027-01' }],
  ])('has no faults: %j', (parts) => {
    expect(faults(JSON.parse(JSON.stringify(withShock(parts))))).toEqual([]);
  });
});

describe('the type and the aim of a shock', () => {
  it.each([
    [{ type: 'closing' }, ['unknown-shock /shocks/0/type']],
    [{ type: 'constructor' }, ['unknown-shock /shocks/0/type']],
    [
      { type: 'nothing-near', from: 'TJX' },
      ['unknown-shock /shocks/0/type', 'unknown-code /shocks/0/from'],
    ],
    [{ type: 'oil-price' }, ['aim-not-allowed /shocks/0/from']],
    [{ type: 'mobilization' }, ['aim-not-allowed /shocks/0/from', 'aim-missing /shocks/0']],
    [
      { from: ['TJK', 'XXX', 'EU'] },
      ['unknown-code /shocks/0/from/1', 'code-not-allowed /shocks/0/from/2'],
    ],
    [{ to: 'UZB' }, ['code-not-allowed /shocks/0/to']],
    [{ to: 'constructor' }, ['unknown-code /shocks/0/to']],
    [{ from: 'RUS', to: 'RUS' }, ['self-corridor /shocks/0/to']],
    [{ from: ['RUS'], to: ['RUS'] }, ['self-corridor /shocks/0/to']],
  ])('are checked: %j', (parts, expected) => {
    expect(faults(withShock(parts))).toEqual(expected);
  });

  it('are not said to be missing when they only have the wrong shape', () => {
    expect(faults(withShock({ from: 7 }))).toEqual([]);
  });

  it.each([
    ['tjk', 'did you mean "TJK" (Tajikistan)?'],
    ['Tajikistan', 'did you mean "TJK" (Tajikistan)?'],
    ['Uzbekstan', 'did you mean "UZB" (Uzbekistan)?'],
    ['Atlantis', 'known codes: "KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"'],
  ])('suggest a code for %s', (written, hint) => {
    expect(hints(withShock({ from: written }))).toEqual([hint]);
  });
});

describe('the months of a shock', () => {
  it.each([
    [{ start: '2023-12' }, ['start-out-of-range /shocks/0/start']],
    [{ start: '2041-01' }, ['start-out-of-range /shocks/0/start']],
    [{ end: '2026-02' }, ['end-before-start /shocks/0/end']],
    [{ start: 'soon', end: '2026-02' }, []],
    [{ profile: { fade: { linear: '1 year' } } }, ['fade-without-end? /shocks/0/profile/fade']],
    [{ profile: { fade: { linear: '1 year' } }, end: 'never' }, []],
  ])('are checked: %j', (parts, expected) => {
    expect(faults(withShock(parts))).toEqual(expected);
  });
});

describe('the severity of a shock', () => {
  const at = '/shocks/0/severity';
  it.each([
    [-0.1, [`severity-out-of-range ${at}`]],
    [1.1, [`severity-out-of-range ${at}`]],
    [
      { uniform: { low: -1, high: 2 } },
      [`severity-out-of-range ${at}/uniform/low`, `severity-out-of-range ${at}/uniform/high`],
    ],
    [
      { triangular: { low: 0.5, mode: 0.6, high: 1.2 } },
      [`severity-out-of-range ${at}/triangular/high`],
    ],
    // 0.5 +- 1.644854 * 0.3 is 0.0065 to 0.9935; with 0.31 it is -0.0099 to 1.0099.
    [{ normal: { mean: 0.5, sd: 0.3 } }, [`severity-clipped? ${at}`]],
    [
      { normal: { mean: 0.5, sd: 0.31 } },
      [`severity-out-of-range ${at}/normal`, `severity-out-of-range ${at}/normal`],
    ],
    [{ lognormal: { p5: 0.1, p95: 1 } }, [`severity-clipped? ${at}`]],
    [{ lognormal: { p5: 0.1, p95: 1.01 } }, [`severity-out-of-range ${at}/lognormal/p95`]],
    [{ uniform: { low: 2, high: 1 } }, [`bad-distribution ${at}/uniform`]],
    [
      { triangular: { low: 0.5, mode: 0.4, high: 0.6 } },
      [`bad-distribution ${at}/triangular/mode`],
    ],
    [{ triangular: { low: 0.7, mode: 0.65, high: 0.6 } }, [`bad-distribution ${at}/triangular`]],
    [{ lognormal: { p5: 0.5, p95: 0.5 } }, [`bad-distribution ${at}/lognormal`]],
    [{ beta: { mean: 0.5, sd: 0.49 } }, []],
    [{ beta: { mean: 0.1, sd: 0.3 } }, [`bad-distribution ${at}/beta/sd`]],
  ])('is checked: %j', (severity, expected) => {
    expect(faults(withShock({ severity }))).toEqual(expected);
  });

  it('has the range that the type gives it', () => {
    const rate = { type: 'exchange-rate', start: '2026-03' };
    expect(faults({ shocks: [{ ...rate, severity: 0.95 }] })).toEqual([
      `severity-out-of-range ${at}`,
    ]);
    expect(faults({ shocks: [{ ...rate, severity: { beta: { mean: 0.5, sd: 0.1 } } }] })).toEqual([
      `severity-out-of-range ${at}/beta`,
    ]);
  });

  it('must make sense also where the type is unknown', () => {
    const severity = { uniform: { low: 8, high: 7 } };
    expect(faults(withShock({ type: 'oil-prices', from: undefined, severity }))).toEqual([
      'unknown-shock /shocks/0/type',
      `bad-distribution ${at}/uniform`,
    ]);
  });
});

describe('the ids of shocks', () => {
  it('may stand once', () => {
    const ids = ['a', 'b', 'a', undefined, undefined, 'a'];
    const result = check({
      shocks: ids.map((id) => ({ ...closure, ...(id === undefined ? {} : { id }) })),
    });
    expect(result.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/shocks/2/id', 'shock id "a" is already used at a.json/shocks/0/id'],
      ['/shocks/5/id', 'shock id "a" is already used at a.json/shocks/0/id'],
    ]);
  });
});

describe('assumptions', () => {
  it.each([
    ['network_elasticity', 0.5, []],
    ['network_elasticity', { normal: { mean: 1, sd: 0.5 } }, []],
    ['return_rate[TJK.RUS]', 0.1, []],
    ['return_rate', 0.1, []],
    ['births[TJK]', 1e9, []],
    ['network_elasticity', 2.1, ['assumption-out-of-range']],
    [
      'network_elasticity',
      { normal: { mean: 1, sd: 0.7 } },
      ['assumption-out-of-range', 'assumption-out-of-range'],
    ],
    ['network_elasticity', { uniform: { low: 3, high: 1 } }, ['bad-distribution']],
    ['network_elasticity[TJK]', 1, ['unknown-element']],
    ['return_rate[TJK.KAZ]', 0.1, ['unknown-element']],
    ['return_rate[TJK.RUS', 0.1, ['unknown-parameter']],
    ['toString', 1, ['unknown-parameter']],
    ['', 1, ['unknown-parameter']],
    ['network_elasticity', 'high', []],
  ])('%s: %j has the faults %j', (name, value, codes) => {
    expect(check({ assumptions: { [name]: value } }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['network_elastcity', 'did you mean "network_elasticity"?'],
    ['return_rate[TJK,RUS]', 'did you mean "TJK.RUS"?'],
  ])('suggest a name for %s', (name, hint) => {
    expect(hints({ assumptions: { [name]: 0.5 } })).toEqual([hint]);
  });
});

describe('the last year of a run', () => {
  it.each([
    [2023, ['until-out-of-range /run/until']],
    [2024, []],
    [2040, []],
    [2041, ['until-out-of-range /run/until']],
    [2030.5, []],
    ['2050', []],
  ])('%j has the faults %j', (until, expected) => {
    expect(faults({ run: { until } })).toEqual(expected);
  });
});

describe('parts of the wrong shape', () => {
  it.each([
    [7],
    [null],
    [[]],
    [{ shocks: 7, assumptions: [], run: [] }],
    [{ shocks: [7, null, []] }],
  ])('are left to the schema: %j', (value) => {
    expect(faults(value)).toEqual([]);
  });
});
