const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['a', 1],
  ['an', 1],
  ['hundred', 100],
  ['twice', 2],
  ['doubled', 2],
  ['half', 0.5],
  ['third', 1 / 3],
  ['thirds', 2 / 3],
  ['fourth', 0.25],
  ['quarter', 0.25],
]);

/**
 * List the numbers that a printed figure can mean: commas and points each as thousands or decimal
 * mark, words of magnitude applied to every number of the phrase, a per-cent sign as a fraction,
 * numbers in words. It decides nothing; a reading that is not in the list needs an explanation.
 *
 * @example readPrinted('17,8%') // holds 0.178
 */
export function readPrinted(printed: string): readonly number[] {
  const text = printed.toLowerCase();
  const scales = scalesIn(text);
  const digits = [...text.matchAll(/(\d[\d.,]*\d|\d)(\s*%)?/g)].flatMap((match) => {
    const whole = readDigits(match[1] ?? '');
    const percent = text.includes('%') ? whole.map((value) => value / 100) : [];
    return match[2] === undefined ? [...timesEach(whole, scales), ...percent] : percent;
  });
  return [...digits, ...timesEach(readWords(text), [...scales, 1e6])];
}

/** Tell whether a value is among the readings, sign apart; a fraction to four digits. */
export function isReading(value: number, readings: readonly number[]): boolean {
  const size = Math.abs(value);
  const tolerance = size < 1 ? 6e-5 : 1e-9 * size;
  return readings.some((reading) => Math.abs(reading - size) <= tolerance);
}

function scalesIn(text: string): readonly number[] {
  const found = Object.entries(SCALES).filter(([word]) => new RegExp(`\\b${word}\\b`).test(text));
  return [1, ...found.map(([, scale]) => scale)];
}

function readDigits(text: string): readonly number[] {
  const bare = text.replaceAll(/[.,]/g, '');
  return [
    text.replaceAll(',', ''),
    text.replaceAll(',', '.'),
    text.replaceAll('.', '').replaceAll(',', '.'),
    bare,
  ]
    .map(Number)
    .filter((value) => Number.isFinite(value));
}

function readWords(text: string): readonly number[] {
  const words = text.match(/[a-z]+/g) ?? [];
  return words.flatMap((word, index) => {
    const value = WORDS.get(word);
    if (value === undefined) return [];
    const next = WORDS.get(words[index + 1] ?? '');
    return next === undefined ? [value] : [value, value + next];
  });
}

function timesEach(values: readonly number[], scales: readonly number[]): readonly number[] {
  return values.flatMap((value) => scales.map((scale) => value * scale));
}
