import { expect, it } from 'vitest';
import * as say from '../../../src/node/commands/compare-messages.ts';

it.each([
  [say.excludeEachOther('partner', 'by'), '--partner and --by exclude each other'],
  [say.yearsOutside(2023, 2040), '--from and --to lie within 2023 to 2040, the years of the runs'],
  [say.endsBeforeStart(2030, 2029), '--to 2029 is before --from 2030'],
  [say.scenarioTwice('a'), 'scenario "a" is given twice'],
  [say.nothingThere([{ what: 'gdp RUS', reason: 'no' }]), 'nothing to compare:\n  gdp RUS: no'],
  [say.leftOut('gdp RUS', 'no'), 'not there: gdp RUS: no'],
])('"%s"', (message, wording) => {
  expect(message).toBe(wording);
});
