/** Wording of the faults of the yearbook's data: lower case, what and how many, no full stop. */

const quote = (text: string): string => JSON.stringify(text);
const list = (names: readonly string[]): string => names.join(', ');
const round = (value: number): string => String(Number(value.toPrecision(10)));

export const unreadableFile = (why: string): string => `cannot read the file: ${why}`;
export const notCsv = (why: string): string => `not a table of comma-separated values: ${why}`;
export const notJson = (why: string): string => `not JSON: ${why}`;
export const wrongHeader = (missing: readonly string[], extra: readonly string[]): string =>
  [
    missing.length > 0 ? `columns are missing: ${list(missing)}` : '',
    extra.length > 0 ? `columns are unknown: ${list(extra)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ') || 'columns stand in another order than in datapackage.json';
export const wrongCellCount = (found: number, wanted: number): string =>
  `line has ${found} cells, not ${wanted}`;
export const emptyCell = (column: string): string => `${quote(column)} is empty`;
export const notANumber = (column: string, text: string): string =>
  `${quote(column)} is not a number: ${quote(text)}`;
export const notAWholeNumber = (column: string, text: string): string =>
  `${quote(column)} is not a whole number: ${quote(text)}`;
export const tooSmall = (column: string, text: string, minimum: number): string =>
  `${quote(column)} is ${text}, less than ${minimum}`;
export const wrongPattern = (column: string, text: string): string =>
  `${quote(column)} has a wrong form: ${quote(text)}`;
export const notListed = (column: string, text: string): string =>
  `${quote(column)} is ${quote(text)}, which is not among the listed values`;
export const notUnique = (column: string, text: string, line: number): string =>
  `${quote(column)} is ${quote(text)} again, first on line ${line}`;
export const wrongShape = (pointer: string, wanted: string): string =>
  `${pointer === '' ? 'the document' : pointer} should be ${wanted}`;

export const unexpectedInFormula = (found: string): string =>
  `formula breaks off at ${quote(found)}`;
export const formulaNotFinite = (): string => 'formula gives no finite number';
export const unknownRowInFormula = (id: string): string =>
  `formula names an unknown row ${quote(id)}`;

export const unknownReference = (of: string, column: string, id: string): string =>
  `${quote(of)} names an unknown ${column} ${quote(id)}`;
export const oneWayLink = (row: string, anomaly: string): string =>
  `row ${quote(row)} and anomaly ${quote(anomaly)} should name each other`;
export const doubtWithoutAnomaly = (row: string): string =>
  `row ${quote(row)} has low confidence and names no anomaly`;
export const oneWaySame = (one: string, other: string): string =>
  `anomalies ${quote(one)} and ${quote(other)} should name each other`;
export const wrongPrefix = (row: string, chapter: string): string =>
  `row ${quote(row)} stands in chapter ${chapter}, so its id should start with "${chapter}."`;

export const mixedUnits = (row: string, indicator: string, unit: string, family: string): string =>
  `row ${quote(row)} gives ${quote(indicator)} in ${quote(unit)}, other rows in units of ${family}`;
export const mixedPartner = (row: string, indicator: string, has: boolean): string =>
  has
    ? `row ${quote(row)} has a partner, other rows of ${quote(indicator)} have none`
    : `row ${quote(row)} has no partner, other rows of ${quote(indicator)} have one`;
export const shareOutOfRange = (row: string, value: number): string =>
  `row ${quote(row)} is a share of ${round(value)}, which is not between 0 and 1`;

export const halfRange = (row: string): string => `row ${quote(row)} has no other end of its range`;
export const rangeReversed = (low: string, high: string): string =>
  `row ${quote(low)} should lie below ${quote(high)}`;

export const derivedWithoutFormula = (row: string): string =>
  `derived row ${quote(row)} has no formula`;
export const formulaInPrinted = (row: string): string =>
  `row ${quote(row)} is not derived and should have no formula`;
export const wrongUses = (row: string, wanted: readonly string[]): string =>
  `row ${quote(row)} should list the rows of its formula as uses: ${list(wanted)}`;
export const derivedDiffers = (
  row: string,
  value: number,
  computed: number,
  uses: readonly string[],
): string =>
  `row ${quote(row)} is ${round(value)}, its formula gives ${round(computed)} (from ${list(uses)})`;
export const badFormula = (id: string, why: string): string => `${quote(id)}: ${why}`;
export const identityFails = (id: string, off: number, rows: readonly string[]): string =>
  `identity ${quote(id)} should hold and is off by ${round(off)} (rows ${list(rows)})`;
export const identityHolds = (id: string, rows: readonly string[]): string =>
  `identity ${quote(id)} should fail and holds (rows ${list(rows)})`;
export const failureWithoutAnomaly = (id: string): string =>
  `identity ${quote(id)} fails and names no anomaly`;

export const repeatOfNothing = (row: string): string =>
  `repeat ${quote(row)} does not say of which row`;
export const primaryRepeats = (row: string): string =>
  `row ${quote(row)} is primary and should repeat no other`;
export const repeatOfRepeat = (row: string, first: string): string =>
  `row ${quote(row)} repeats ${quote(first)}, which is a repeat itself`;
export const repeatDiffers = (row: string, first: string, what: string): string =>
  `row ${quote(row)} and the row that it repeats, ${quote(first)}, differ in ${what}`;
export const printedTwice = (row: string, other: string): string =>
  `rows ${quote(row)} and ${quote(other)} stand for one printed figure`;
export const valueNotPrinted = (row: string, value: number, printed: string): string =>
  `row ${quote(row)} is ${round(value)}, which is no reading of ${quote(printed)}`;

export const choiceAmongItself = (id: string, row: string): string =>
  `choice ${quote(id)} names ${quote(row)} twice`;
export const choiceMismatch = (id: string, row: string, column: string): string =>
  `choice ${quote(id)} and its chosen row ${quote(row)} differ in ${column}`;

export const lineOutside = (id: string, line: number, where: string): string =>
  `${quote(id)} stands on line ${line}, outside ${where}`;
export const notOnLine = (id: string, printed: string, line: number): string =>
  `${quote(id)}: ${quote(printed)} is not on line ${line}`;
