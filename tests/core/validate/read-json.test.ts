import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectJson, readJson } from '../../../src/core/validate/read-json.ts';

/** `code line:column pointer` of every fault. */
function faults(text: string): readonly string[] {
  return inspectJson('a.json', text).issues.map(({ code, line, column, pointer }) =>
    `${code} ${line}:${column} ${pointer}`.trim(),
  );
}

describe('readJson', () => {
  it('gives what JSON.parse gives, for any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(text));
        const result = readJson('a.json', text);
        expect(result.ok && result.value.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('has a fault for any text that is not JSON, and none for any that is', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-',
        '0.',
        '1e',
        'true',
        'nul',
        "'",
        '"',
      ],
      ...[' ', '\n', '//', '/*', '\\', '\u0001', '01', '"\\x"', '"\\u12"', '\u00a0'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { document, issues } = inspectJson('a.json', text);
        expect(document !== undefined).toBe(isJson);
        expect(issues.filter(({ code }) => code !== 'duplicate-key').length > 0).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts a byte-order mark and counts columns without it', () => {
    const result = readJson('a.json', '\ufeff{"a":1}');
    expect(result.ok && result.value.text).toBe('{"a":1}');
    expect(result.ok && result.value.locate('/a', 'key')).toEqual({ line: 1, column: 2 });
    expect(faults('\ufeff{"a":1,"a":2}')).toEqual(['duplicate-key 1:8 /a']);
  });

  it.each([
    ['', ['empty-file 1:1']],
    [' \n ', ['empty-file 1:1']],
    ['{"a":1,"b":{"a":2,"a":3},"a":4}', ['duplicate-key 1:19 /b/a', 'duplicate-key 1:26 /a']],
    ['[{"a":1},{"a":1,"\\u0061":2}]', ['duplicate-key 1:17 /1/a']],
    ['{"a":1,"a":2,"a":3}', ['duplicate-key 1:8 /a', 'duplicate-key 1:14 /a']],
    ['{"a/b":{"__proto__":1}}', ['forbidden-key 1:9 /a~1b/__proto__']],
    [
      '{"prototype":[{"constructor":1}]}',
      ['forbidden-key 1:2 /prototype', 'forbidden-key 1:16 /prototype/0/constructor'],
    ],
    ['["__proto__","a","a"]', []],
    ['[1,-1e400]', ['number-too-large 1:4 /1']],
    ['[1e308,1e-400]', []],
    [`[${'1'.repeat(30)}]`, []],
    [`[0,${'1'.repeat(31)}]`, ['number-too-long 1:4 /1']],
    ['{"a":1,}', ['syntax 1:7']],
    ['[1,]', ['syntax 1:3']],
    ['{"a" 1}', ['syntax 1:6']],
    ['{a: 1}', ['syntax 1:2']],
    ['{"a":}', ['syntax 1:6']],
    ['[1 2\n3 4]', ['syntax 1:4', 'syntax 2:1']],
    ['[1', ['syntax 1:3']],
    ['[NaN]', ['syntax 1:2']],
    ['[01]', ['syntax 1:3']],
    ['/* a */ 1', ['syntax 1:1']],
    ['"a\tb"', ['syntax 1:1']],
    ['"\\x"', ['syntax 1:1']],
  ])('finds in %j the faults %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it.each([
    [64, []],
    [65, ['too-deep 1:65']],
    [400_000, ['too-deep 1:65']],
  ])('takes lists nested %i deep as it should', (depth, codes) => {
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(faults(text).map((fault) => fault.replace(/ \/.*$/, ''))).toEqual(codes);
  });

  it('does not exhaust the stack on deep text that is not JSON', () => {
    expect(faults(`/*"*/${'['.repeat(300_000)}`)[0]).toMatch(/^too-deep 1:70/);
  });

  it.each([
    ['ascii', '"' + 'a'.repeat(1_048_574) + '"', true],
    ['ascii, one byte more', '"' + 'a'.repeat(1_048_575) + '"', false],
    ['two bytes a letter', '"' + 'é'.repeat(524_287) + '"', true],
    ['two bytes a letter, one more', '"' + 'é'.repeat(524_288) + '"', false],
    ['four bytes a letter', '"' + '😀'.repeat(262_143) + '"', true],
    ['four bytes a letter, one more', '"' + '😀'.repeat(262_144) + '"', false],
  ])('takes at most 1 MiB: %s', (_case, text, isSmall) => {
    expect(new TextEncoder().encode(text).length <= 1_048_576).toBe(isSmall);
    expect(faults(text)).toEqual(isSmall ? [] : ['file-too-large 1:1']);
  });
});

describe('locate', () => {
  const text = '{\n  "a": [10, { "b/c": "x" }],\n  "d": { }\n}';
  const reading = inspectJson('a.json', text);

  it.each([
    ['', 'value', '1:1'],
    ['/a', 'value', '2:8'],
    ['/a', 'key', '2:3'],
    ['/a/0', 'value', '2:9'],
    ['/a/0', 'key', '2:9'],
    ['/a/1/b~1c', 'key', '2:15'],
    ['/a/1/b~1c', 'value', '2:22'],
    ['/a/9', 'value', '2:8'],
    ['/d/nowhere/at/all', 'value', '3:8'],
  ] as const)('finds %s (%s) at %s', (pointer, part, expected) => {
    const { line, column } = reading.document?.locate(pointer, part) ?? {};
    expect(`${line}:${column}`).toBe(expected);
  });

  it('takes the last of two equal keys, whose value counts', () => {
    const twice = inspectJson('a.json', '{"a":1,"a":2}');
    expect(twice.document?.locate('/a')).toEqual({ line: 1, column: 12 });
  });
});
