import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/index.ts';
import { formulaLines } from '../../../src/node/docs/formula-lines.ts';
import { formulaWords } from '../../../src/node/docs/formula-words.ts';
import { loadKnowledge } from '../../../src/node/knowledge/load-knowledge.ts';
import { parsed, WORDING } from './parsed.ts';

const lines = (text: string, width: number): readonly string[] =>
  formulaLines(parsed(text), WORDING, width);

describe('formulaLines', () => {
  it('keeps on one line what fits', () => {
    expect(lines('a + b', 5)).toEqual(['a + b']);
  });

  it('breaks a sum before its signs', () => {
    expect(lines('first + second * third - fourth', 16)).toEqual([
      'first',
      '+ second × third',
      '− fourth',
    ]);
  });

  it('breaks cases into their arms', () => {
    expect(lines('first > 0 ? second + third : fourth', 24)).toEqual([
      'if first > 0',
      'then second + third,',
      'otherwise fourth',
    ]);
  });

  it('indents the inside of calls and parentheses', () => {
    expect(lines('max(first_long_name, second_long_name) * third', 24)).toEqual([
      'larger of (',
      '  first long name,',
      '  second long name',
      ')',
      '× third',
    ]);
    expect(lines('first * (second_name + third_name)', 20)).toEqual([
      'first',
      '× (second name',
      '   + third name)',
    ]);
  });

  it('says of every equation of the model the same as one line does, within the width', async () => {
    const { model } = await knowledge();
    const asts = model.variables.flatMap((variable) => Object.values(variable.asts));
    expect(asts.length).toBeGreaterThan(0);
    for (const ast of asts) {
      const broken = formulaLines(ast, WORDING, 80);
      expect(withoutBlanks(broken.join(''))).toBe(withoutBlanks(formulaWords(ast, WORDING)));
      expect(broken.filter((line) => line.length > 80)).toEqual([]);
    }
  });
});

async function knowledge(): Promise<Knowledge> {
  const loaded = await loadKnowledge();
  if (!loaded.ok) throw new Error('the data have faults');
  return loaded.value;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '');
}
