/** Texts that have done harm to some program. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['../secret', '../secret.json', '../../secret', '/etc/passwd', 'leak', './leak.json', '..'],
  ...['a\u0000b', 'C:\\secret', '..\\secret', 'file:///etc/passwd', 'https://example.org/x.json'],
  ...['\ud800', '\udc00x', '\u202eexe', '\u001b[2J\u001b]0;x\u0007', '\ufeff', '😀', 'é', 'ß'],
  ...['%s%n%x', '${7*7}', '{{7*7}}', '<script>alert(1)</script>', '=cmd|x', "'; drop table x", '`'],
  ...['9999-12', '0000-00', '2025-13', '2025-00', '2024-01', '2040-12', '999 years', '0 months'],
  ...['NaN', 'Infinity', '-0', '1e999', '0x10', 'null', 'undefined', 'true', '[object Object]'],
  ...['TJK', 'RUS', 'tjk', 'KAZ', 'border-closure', 'exchange-rate', 'a+b', '+', 'gdp[TJK]', 'a[b'],
  'a'.repeat(5000),
  '\u0301'.repeat(300),
];

/** Texts for places where an equation stands. */
export const HOSTILE_EQUATIONS: readonly string[] = [
  ...['process.exit(1)', 'x.constructor', 'import("fs")', 'f(x) = x', 'x = 1', '"text"', '[1, 2]'],
  ...['constructor', '__proto__', 'toString', 'year', 'sum(gdp)', 'sum(gdp, origin)', 'previous()'],
  ...['previous(previous(year))', 'exp(exp(exp(1000)))', '1 / 0', '0 / 0', 'log(-1)', 'sqrt(-1)'],
  ...['2 ^ 2 ^ 2 ^ 2 ^ 2', '-1 ^ 0.5', '1e308 * 10', 'min()', 'max(1)', 'abs(1, 2)', 'x[1]', 'x[]'],
  ...[
    'a ? b',
    '? :',
    '(',
    ')',
    '((',
    '1 +',
    '* 2',
    '1 2',
    'a b',
    '@',
    '#',
    'a;b',
    'a\nb',
    'a ? : b',
  ],
  ...[
    'evaluate("1")',
    'parse("1")',
    'createUnit("x")',
    'cos.constructor("return 1")()',
    'map(a, f)',
  ],
  `${'('.repeat(100)}1${')'.repeat(100)}`,
  `${'('.repeat(99)}1${')'.repeat(99)}`,
  '-'.repeat(1500),
  `${'-'.repeat(1900)}1`,
  `${'not '.repeat(400)}1`,
  '1 ? '.repeat(400),
  `${'1 ? 2 : '.repeat(240)}3`,
  `${'1 + '.repeat(490)}1`,
  `${'2 ^ '.repeat(490)}1`,
  `${'abs('.repeat(300)}1${')'.repeat(300)}`,
  '1'.repeat(2500),
];

/** Numbers at the edges. */
export const HOSTILE_NUMBERS: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 2, 1e-9, 1e9, 1e15, 1e300, -1e300, 1.7976931348623157e308, 5e-324],
  ...[1e-300, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 31), 255, 256, 2023, 2024, 2040, 2041, 99999, 0.1],
];

/** Pieces of JSON text as no serializer writes them. */
export const HOSTILE_PIECES: readonly string[] = [
  ...['1e400', '-1e400', '01', '1.', '.5', '+1', '0x1', 'NaN', 'Infinity', 'undefined', "'a'"],
  ...['"\\ud800"', '"\\u0000"', '"\\u001b[2J"', '"\\x"', '"', '{"__proto__":{"polluted":1}}'],
  ...['{"constructor":{"prototype":{"polluted":1}}}', '{"a":1,"a":2}', '//', '/* */', ',', ':'],
  ...['{', '}', '[', ']', '[[[[[[[[', '\u0000', '\ufeff', '\u2028', '1'.repeat(400), 'null', '{}'],
  `${'['.repeat(70)}${']'.repeat(70)}`,
  `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`,
  '['.repeat(20_000),
  `"${'x'.repeat(30_000)}"`,
];
