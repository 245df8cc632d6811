import fc from 'fast-check';
import type { PageScenario } from '../../../src/web/engine/engine.ts';
import { THEMES, VIEWS } from '../../../src/web/state/page-state.ts';
import type { PageState } from '../../../src/web/state/page-state.ts';
import { catalogue } from '../knowledge.ts';

const month = fc
  .tuple(fc.integer({ min: 2024, max: 2038 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);

const fraction = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Some number, or a distribution around it. */
const quantity = fc.oneof(
  fraction,
  fraction.map((low) => ({ uniform: { low: low / 2, high: low / 2 + 0.5 } })),
);

const shock: fc.Arbitrary<PageScenario['shocks'][number]> = fc.record(
  {
    type: fc.constantFrom('border-closure', 'expulsion'),
    from: fc.uniqueArray(fc.constantFrom('KGZ', 'TJK', 'UZB'), { minLength: 1 }),
    to: fc.constant(['RUS']),
    start: month,
    severity: quantity,
    probability: fraction,
    note: fc.string({ unit: 'grapheme', maxLength: 20 }),
  },
  { requiredKeys: ['type', 'from', 'to', 'start', 'severity'] },
);

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const made: fc.Arbitrary<PageScenario> = fc.record(
  {
    title: text,
    description: text,
    narrative: text,
    shocks: fc.array(shock, { maxLength: 4 }),
    assumptions: fc.constantFrom(
      { network_elasticity: 0.7 },
      { network_elasticity: 0.5, unrecorded_share: { uniform: { low: 0.1, high: 0.2 } } },
    ),
    run: fc.record(
      {
        members: fc.integer({ min: 1, max: 5000 }),
        seed: fc.string({ minLength: 1, maxLength: 9 }),
      },
      { requiredKeys: ['members'] },
    ),
  },
  { requiredKeys: ['title', 'description', 'shocks'] },
);

/** A scenario: a shipped one, one of its title with other shocks, or any other. */
export const arbitraryScenario: fc.Arbitrary<PageScenario> = fc.oneof(
  fc.constantFrom(...catalogue.scenarios.map(({ file }) => file)),
  fc
    .tuple(fc.constantFrom(...catalogue.scenarios.map(({ file }) => file)), made)
    .map(([{ title }, other]) => ({ ...other, title })),
  made,
);

/** Any state that the page can be in. */
export const arbitraryState: fc.Arbitrary<PageState> = fc.record({
  scenarios: fc.oneof(
    arbitraryScenario.map((one) => [one] as const),
    fc.tuple(arbitraryScenario, arbitraryScenario),
  ),
  indicator: fc.constantFrom(...catalogue.indicators.map(({ id }) => id)),
  countries: fc.uniqueArray(fc.constantFrom(...catalogue.places.map(({ id }) => id)), {
    maxLength: 3,
  }),
  year: fc.option(fc.integer({ min: 2023, max: 2040 }), { nil: undefined }),
  language: fc.constantFrom(undefined, 'en', 'ru'),
  theme: fc.constantFrom(...THEMES),
  view: fc.constantFrom(...VIEWS),
});
