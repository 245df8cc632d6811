/** How the page writes numbers in one language. */
export type Amounts = {
  /** Such as "5.93 billion" or "0.412", three digits; percent where the unit is a share. */
  readonly amount: (value: number, unit: string) => string;
  /** The same with a sign. */
  readonly change: (value: number, unit: string) => string;
  /** A share as percent, "71%". */
  readonly percent: (share: number) => string;
  /** A probability, never rounded to 0% or 100% unless it is. */
  readonly chance: (share: number) => string;
  /** Percentage points with a sign, without a unit. */
  readonly points: (share: number) => string;
  readonly plain: (value: number, digits?: number) => string;
  readonly count: (value: number) => string;
};

/** Make the writers of numbers for a language tag. */
export function amountsOf(language: string): Amounts {
  const make = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);
  const compact = make({ notation: 'compact', maximumSignificantDigits: 3 });
  const compactSigned = make({
    notation: 'compact',
    maximumSignificantDigits: 3,
    signDisplay: 'exceptZero',
  });
  const share = make({ style: 'percent', maximumSignificantDigits: 3 });
  const shareSigned = make({
    style: 'percent',
    maximumSignificantDigits: 2,
    signDisplay: 'exceptZero',
  });
  const whole = make({ style: 'percent', maximumFractionDigits: 0 });
  const fine = make({ style: 'percent', maximumFractionDigits: 1 });
  const points = make({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const count = make({ maximumFractionDigits: 0 });
  // Making a writer takes longer than writing.
  const known = new Map<number, Intl.NumberFormat>();
  const digitsOf = (digits: number) => {
    const writer = known.get(digits) ?? make({ maximumSignificantDigits: digits });
    known.set(digits, writer);
    return writer;
  };
  const tidy = (text: string) => text.replace(/^-/, '−').replace('(-', '(−');
  return {
    amount: (value, unit) => tidy((isShare(unit) ? share : compact).format(value)),
    change: (value, unit) => tidy((isShare(unit) ? shareSigned : compactSigned).format(value)),
    percent: (value) => tidy(whole.format(value)),
    chance: (value) =>
      tidy(
        (value > 0 && value < 0.01) || (value > 0.99 && value < 1)
          ? fine.format(value)
          : whole.format(value),
      ),
    points: (value) => tidy(points.format(value * 100)),
    plain: (value, digits = 3) => tidy(digitsOf(digits).format(value)),
    count: (value) => tidy(count.format(value)),
  };
}

function isShare(unit: string): boolean {
  return unit === 'share' || unit === '%';
}
