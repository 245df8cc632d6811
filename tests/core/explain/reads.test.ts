import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../../../src/core/index.ts';
import { loadKnowledge } from '../../../src/node/knowledge/load-knowledge.ts';
import { baseYearTree, nodesOf } from '../../../src/node/show/base-year-tree.ts';
import { patternText } from '../../../src/core/explain/element-pattern.ts';
import type { Pattern } from '../../../src/core/explain/element-pattern.ts';
import { readsOf } from '../../../src/core/explain/reads.ts';
import type { Read } from '../../../src/core/explain/reads.ts';
import { DATA } from '../../node/commands/folders.ts';

async function modelOf(folder?: string): Promise<CompiledModel> {
  const loaded = await loadKnowledge(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value.model;
}

function variableOf(model: CompiledModel, name: string) {
  const variable = model.variables.find((one) => one.name === name);
  if (variable === undefined) throw new Error(`no variable ${name}`);
  return variable;
}

function readTexts(model: CompiledModel, name: string, pattern: Pattern): readonly string[] {
  const variable = variableOf(model, name);
  const { equation, change, residual } = variable.asts;
  const ast = equation ?? change ?? residual;
  if (ast === undefined) throw new Error(`no expression of ${name}`);
  return readsOf(ast, variable, { pattern, model }).map(textOf);
}

function textOf({ variable, pattern, previous }: Read): string {
  return `${patternText(variable.name, pattern)}${previous ? ' before' : ''}`;
}

describe('what an equation reads', () => {
  it('lines up by its sets, and by a subscript that names another set', async () => {
    const model = await modelOf(DATA);
    expect(readTexts(model, 'arrivals', ['TJK', 'RUS'])).toEqual([
      'entry[TJK.RUS]',
      'safety[TJK]',
      'oil_price',
      'network_elasticity',
      'births[TJK]',
      'growth[TJK]',
      'workers[TJK.RUS] before',
    ]);
  });

  it('has all elements where none was asked for', async () => {
    const model = await modelOf(DATA);
    expect(readTexts(model, 'workers', [undefined, undefined])).toEqual([
      'arrivals',
      'return_rate',
      'workers before',
    ]);
  });

  it('is summed over one side of the corridors of a country', async () => {
    const model = await modelOf();
    expect(readTexts(model, 'received', ['TJK'])).toEqual(['recorded[TJK.*]']);
    expect(readTexts(model, 'sent', ['RUS'])).toEqual(['recorded[*.RUS]']);
    expect(readTexts(model, 'account_received', [])).toContain('received');
  });
});

describe('the tree of the base year', () => {
  const root = (model: CompiledModel, name: string, pattern: Pattern): Read => ({
    ...{ variable: variableOf(model, name), pattern, previous: false },
  });

  it('follows the initial value of a stock, not its change', async () => {
    const model = await modelOf(DATA);
    const tree = baseYearTree(root(model, 'workers', ['TJK', 'RUS']), model);
    expect(tree.change).toBe('arrivals - return_rate * previous(workers)');
    expect(tree.children.map(({ read }) => textOf(read))).toEqual(['workers_printed[TJK.RUS]']);
  });

  it('follows each read once, and cuts it where it comes again', async () => {
    const model = await modelOf();
    const tree = baseYearTree(root(model, 'received', ['TJK']), model);
    const names = nodesOf(tree)
      .filter(({ expression }) => expression !== undefined)
      .map(({ read }) => textOf(read));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('received_known[TJK]');
  });

  it('ends at its limit', async () => {
    const model = await modelOf();
    const tree = baseYearTree(root(model, 'received', ['TJK']), model, 2);
    const nodes = nodesOf(tree);
    expect(Math.max(...nodes.map(({ depth }) => depth))).toBe(2);
    expect(nodes.filter(({ cut }) => cut === 'deep').every(({ depth }) => depth === 2)).toBe(true);
  });
});
