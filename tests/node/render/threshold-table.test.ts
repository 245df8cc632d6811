import { describe, it } from 'vitest';
import { renderThresholdTable } from '../../../src/node/render/threshold-table.ts';
import { scenarioOf, shocksOf } from '../../core/plan/tiny-run.ts';
import { above, below, good, knowledge, verdict } from '../../core/threshold/ask-tiny.ts';
import { expectGolden } from '../commands/golden.ts';

const cut = scenarioOf(shocksOf({ type: 'cut' }));
const part = scenarioOf(shocksOf({ type: 'part' }));
const whole = { indicator: 'whole', year: 2024 } as const;
const claim = { claim: 'falls_by_shock', horizon: 'short' } as const;

describe('the table of a threshold', () => {
  it.each([
    ['severity', good(part, 'part.severity', whole, below(0.7))],
    ['duration', good(cut, 'cut.duration', whole, below(0.8, 0.95))],
    ['beyond', good(part, 'part.severity', whole, below(0.5))],
    ['never', good(cut, 'cut.severity', whole, below(-1))],
    ['already', good(cut, 'cut.severity', whole, above(0.5))],
    ['claim', good(part, 'part.severity', claim, verdict)],
    ['verdict', good(part, 'part.part', claim, { kind: 'verdict', to: 'holds' })],
    ['no-part', good(cut, 'growth', whole, below(0.2))],
  ])('looks like this: %s', (name, found) => {
    expectGolden(
      `threshold-${name}`,
      renderThresholdTable(found, knowledge, (text) => text),
    );
  });
});
