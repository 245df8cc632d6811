import type { Discovery } from '../../core/index.ts';
import type { ClaimCases, Sought } from './sweep-cases.ts';

/** What a discovery is about. */
export type DiscoverySubject = {
  readonly claim: string;
  /** What the claim says. */
  readonly label: string | undefined;
  readonly sought: Sought;
} & Pick<ClaimCases, 'horizon' | 'untested' | 'cases'>;

/** With fewer cases of interest, a box is a guess. */
const FEW = 20;

const VERBS: Readonly<Record<Sought, { readonly one: string; readonly many: string }>> = {
  fails: { one: 'fails', many: 'fail' },
  overturned: { one: 'is overturned', many: 'are overturned' },
  contested: { one: 'is contested', many: 'are contested' },
  holds: { one: 'holds', many: 'hold' },
};

/** Say in words under which conditions a claim has the verdict that was sought. */
export function renderDiscovery(
  subject: DiscoverySubject,
  discovery: Discovery | undefined,
): string {
  const { claim, label, horizon, sought, untested, cases } = subject;
  const { one } = VERBS[sought];
  const all = cases.interest.length;
  const interest = cases.interest.reduce((sum, hit) => sum + hit, 0);
  const share = all === 0 ? '' : ` (${percent(interest / all)})`;
  const lines = [
    `${claim} over the ${horizon} horizon${label === undefined ? '' : `: ${label}`}`,
    `It ${one} in ${counted(interest)} of ${counted(all)} variants${share}.`,
    ...(untested === 0
      ? []
      : [`In ${counted(untested)} more it cannot be tested; they are left out.`]),
  ];
  const found =
    discovery === undefined ? [nothingToFind(interest, one)] : boxLines(discovery, sought);
  return `${lines.join('\n')}\n\n${found.join('\n')}\n`;
}

function nothingToFind(interest: number, verb: string): string {
  return interest === 0
    ? `There is no variant in which it ${verb}, so there are no conditions to find.`
    : `It ${verb} in every variant, whatever the conditions.`;
}

function boxLines(discovery: Discovery, sought: Sought): readonly string[] {
  const { conditions, box, interest, isDense, resampling } = discovery;
  const { one, many } = VERBS[sought];
  if (conditions.length === 0) {
    return [`No condition on what varies sets those in which it ${one} apart from the others.`];
  }
  const { halves, density, coverage } = resampling;
  const width = Math.max(...conditions.map(({ words }) => words.length));
  const doubts = [
    ...(isDense ? [] : ['No box is as dense as was asked for; this is the best there is.']),
    ...(interest < FEW
      ? [`With ${interest} such variants this is a guess: sweep more of them.`]
      : []),
  ];
  return [
    `It ${one} mostly where`,
    ...conditions.map(
      ({ words, found }) =>
        `  ${words.padEnd(width)}  (found again in ${found} of ${halves} halves)`,
    ),
    '',
    `${counted(box.hits)} of the ${counted(box.cases)} variants there ${many}: density ${percent(box.density)}.`,
    `They are ${percent(box.coverage)} of all that ${many}: coverage.`,
    `Sought on one random half and checked on the other, ${halves} times: ` +
      `density ${percent(density.median)} (${percent(density.low)} to ${percent(density.high)}), ` +
      `coverage ${percent(coverage.median)} (${percent(coverage.low)} to ${percent(coverage.high)}).`,
    ...doubts,
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
