import { describe, expect, it } from 'vitest';
import type { Discovery } from '../../../src/core/index.ts';
import { renderDiscovery } from '../../../src/node/sweep/render-discovery.ts';
import type { DiscoverySubject } from '../../../src/node/sweep/render-discovery.ts';

const subject: DiscoverySubject = {
  ...{ claim: 'a_claim', label: 'things stay', sought: 'overturned', horizon: 'mid', untested: 0 },
  cases: { features: [], interest: Uint8Array.from({ length: 2000 }, (_, i) => (i < 30 ? 1 : 0)) },
};
const spread = { low: 0.4, median: 0.5, high: 0.625 };
const discovery: Discovery = {
  ...{ cases: 2000, interest: 30, isDense: true },
  conditions: [
    { name: 'x', low: 0.5, words: 'x is 0.5 or more', chance: 0, found: 20 },
    { name: 'call', low: 'on', words: 'call happens', chance: 0.01, found: 11 },
  ],
  box: { cases: 25, hits: 21, coverage: 0.7, density: 0.84 },
  resampling: { halves: 20, coverage: spread, density: spread },
};

describe('renderDiscovery', () => {
  it('says where, how dense, how much of it, and how sure', () => {
    expect(renderDiscovery(subject, discovery)).toBe(
      [
        'a_claim over the mid horizon: things stay',
        'It is overturned in 30 of 2,000 variants (2%).',
        '',
        'It is overturned mostly where',
        '  x is 0.5 or more  (found again in 20 of 20 halves)',
        '  call happens      (found again in 11 of 20 halves)',
        '',
        '21 of the 25 variants there are overturned: density 84%.',
        'They are 70% of all that are overturned: coverage.',
        'Sought on one random half and checked on the other, 20 times: density 50% (40% to 63%), coverage 50% (40% to 63%).\n',
      ].join('\n'),
    );
  });

  it.each([
    [{ untested: 3 }, {}, 'In 3 more it cannot be tested; they are left out.'],
    [{}, { isDense: false }, 'No box is as dense as was asked for; this is the best there is.'],
    [{}, { interest: 19 }, 'With 19 such variants this is a guess: sweep more of them.'],
    [
      {},
      { conditions: [] },
      'No condition on what varies sets those in which it is overturned apart from the others.',
    ],
  ])('owns up to %j %j', (more, found, words) => {
    expect(renderDiscovery({ ...subject, ...more }, { ...discovery, ...found })).toContain(words);
    expect(renderDiscovery(subject, discovery)).not.toContain(words);
  });
});
