import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/web/state/base64-url.ts';
import { initialState } from '../../../src/web/state/page-state.ts';
import { stateFromLink, stateToLink } from '../../../src/web/state/state-link.ts';
import { catalogue, shipped, vocabulary } from '../knowledge.ts';
import { arbitraryState } from './arbitrary-state.ts';

const known = { catalogue, vocabulary };

/** A link that holds some value. */
function linkOf(value: unknown): string {
  return `#1.${toBase64Url(JSON.stringify(value))}`;
}

describe('a link', () => {
  it('gives any state back', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(stateFromLink(stateToLink(state, catalogue), known)).toEqual({
          ok: true,
          value: state,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('holds a shipped scenario in a few characters, and a moved slider in some hundred', () => {
    const state = initialState(catalogue, 'border-closed-to-tajiks');
    const [scenario] = state.scenarios;
    const moved = scenario.shocks.map((shock) => ({ ...shock, severity: 0.42 }));
    expect(stateToLink(state, catalogue).length).toBeLessThan(120);
    const link = stateToLink({ ...state, scenarios: [{ ...scenario, shocks: moved }] }, catalogue);
    expect(link.length).toBeLessThan(1200);
  });

  it.each([
    ['nothing', '', 'this link holds no state of the page'],
    ['words', '#about-us', 'this link holds no state of the page'],
    ['another version', '#2.e30', 'this page does not know links of version "2"'],
    ['no base64', '#1.*', 'this link holds no state of the page'],
    ['no UTF-8', '#1._w', 'this link holds no state of the page'],
    ['no JSON', `#1.${toBase64Url('{"s":')}`, 'this link holds no state of the page'],
    ['a list', linkOf([1]), 'this link holds no state of the page'],
    ['no scenario', linkOf({ s: [] }), 'this link holds no state of the page'],
    ['three scenarios', linkOf({ s: [{}, {}, {}] }), 'this link holds no state of the page'],
    ['a number for a scenario', linkOf({ s: [7] }), 'this link holds no state of the page'],
    ['an empty scenario', linkOf({ s: [{}] }), 'missing key "title"'],
    ['too much', `#1.${'A'.repeat(64_000)}`, 'expected at most 64000 characters, not 64003'],
  ])('with %s is a fault', (_, link, message) => {
    expect(stateFromLink(link, known)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining(message) }),
      ]),
    });
  });

  it.each([
    ['an unknown shock', { shocks: [{ type: 'gold', start: '2026-01', severity: 1 }] }, '"gold"'],
    ['more members than a page holds', { run: { members: 900_000 } }, 'at most 5000 members'],
    ['files to read', { shocks: 'x', extends: ['/etc/passwd'] }, 'expected'],
    ['a shock without end', { shocks: [{ type: 'rouble-fall' }] }, 'missing'],
  ])('whose scenario has %s is a fault', (_, changes, message) => {
    const scenario = { title: 'a', description: 'b', shocks: [], ...changes };
    const answer = stateFromLink(linkOf({ s: [scenario] }), known);
    expect(answer).toMatchObject({ ok: false });
    expect(JSON.stringify(answer)).toContain(message.replaceAll('"', '\\"'));
  });

  it.each(['__proto__', 'constructor', 'toString'])('cannot reach an object by "%s"', (key) => {
    const inside = `{"title":"a","description":"b","shocks":[],"${key}":{"polluted":true}}`;
    const text = `{"s":[${inside}],"${key}":{"polluted":true},"i":"${key}","t":"${key}"}`;
    const answer = stateFromLink(`#1.${toBase64Url(text)}`, known);
    expect(answer).toMatchObject({
      ok: true,
      value: { indicator: initialState(catalogue).indicator, theme: 'auto' },
    });
    expect(JSON.stringify(answer)).not.toContain('polluted');
    expect({}).not.toHaveProperty('polluted');
    const assumed = { ...shipped('baseline'), assumptions: JSON.parse(`{"${key}":0.5}`) };
    expect(stateFromLink(linkOf({ s: [assumed] }), known).ok).toBe(false);
  });

  it('with names that the page does not know shows what it opens with', () => {
    const answer = stateFromLink(
      linkOf({
        s: [{ of: 'baseline' }],
        i: 'gold',
        c: ['TJK', 'XXX', 7],
        y: 1900,
        l: '../x',
        v: 1,
      }),
      known,
    );
    const { indicator } = initialState(catalogue);
    expect(answer).toEqual({
      ok: true,
      value: {
        ...initialState(catalogue, 'baseline'),
        ...{ indicator, countries: ['TJK'] },
      },
    });
  });

  it('is never thrown at', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `#1.${toBase64Url(json)}`),
        ),
        (link) => {
          expect(stateFromLink(link, known).ok).toBe(false);
        },
      ),
    );
  });
});
