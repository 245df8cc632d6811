import type { Knowledge, Target } from '../../core/index.ts';

/** Say in a line what a question is about. */
export function targetWords(target: Target, { horizons, model }: Knowledge): string {
  const [first, last] = target.years;
  const years = first === last ? String(first) : `${first}–${last}`;
  const horizon = target.horizon === undefined ? '' : ` (${horizons[target.horizon].label})`;
  if (target.kind === 'claim') {
    const { id, labels } = target.claim;
    return `${id}, ${years}${horizon}: does "${labels.holds}" come true?`;
  }
  const { indicator, country, partner, of } = target;
  const labelOf = (code: string): string =>
    model.places.find((place) => place.code === code)?.label ?? code;
  const place = [country, partner].flatMap((code) => (code === undefined ? [] : [labelOf(code)]));
  const what = [
    indicator,
    ...(place.length === 0 ? [] : [place.join(' – ')]),
    `${years}${horizon}`,
  ];
  const mean = first === last ? '' : ', mean of the years';
  const from = of === 'difference' ? ', difference from the baseline' : '';
  return `${what.join(', ')}${mean}${from}`;
}
