import { expect, it } from 'vitest';
import * as say from '../../../src/core/compare/messages.ts';

it.each([
  [say.noCorridors(), 'there are no corridors of it'],
  [say.noTotal(), 'there is no total of it, only corridors'],
  [say.noCorridor(), 'there is no such corridor'],
  [say.ofNoCountry(), 'it belongs to no country'],
  [say.notOfCountry(['AAA', 'BBB']), 'it is modelled for AAA, BBB'],
  [
    say.spanBeyond('long term', 2035, 2030),
    'the long term ends in 2035, after 2030, the last year of the runs',
  ],
  [
    say.baselinesDiffer([['a', 'b'], ['c']]),
    'the scenarios make different assumptions and have 2 baselines, each is held against its own: "a" and "b"; "c"',
  ],
  [
    say.settingsDiffer('seed', ['1', '2'], '1'),
    'the scenarios ask for different seed (1, 2): 1 is used for all, --seed sets another',
  ],
])('"%s"', (message, wording) => {
  expect(message).toBe(wording);
});
