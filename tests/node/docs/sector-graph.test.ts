import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../src/core/compile/compile-model.ts';
import type { CompiledModel } from '../../../src/core/index.ts';
import type { SectorFile, VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { sectorGraph } from '../../../src/node/docs/sector-graph.ts';
import { sectorPicture } from '../../../src/node/docs/sector-picture.ts';

const equation = (text: string, initial?: string): VariableSpec => ({
  ...{ kind: 'equation', label: 'an equation', unit: '1', equation: text },
  ...(initial === undefined ? {} : { initial }),
});
const one: VariableSpec = { kind: 'constant', label: 'one', unit: '1', value: 1 };
const lever: VariableSpec = { kind: 'lever', label: 'a lever', unit: '1', neutral: 1 };

/** Sectors written against the order in which they feed: "last" comes first. */
const SECTORS: Readonly<Record<string, Readonly<Record<string, VariableSpec>>>> = {
  last: { z: { ...equation('y + x'), outputs: [{ indicator: 'z_out' }] } as VariableSpec },
  middle: { y: equation('w * x + c', '1') },
  first: { x: equation('a * c * 0.5 * previous(y)'), w: equation('2 * a'), a: lever },
  frame: { c: one },
};

function model(): CompiledModel {
  const files = Object.entries(SECTORS).map(([sector, variables]) => {
    const spec: SectorFile = {
      ...{ kind: 'model', sector, title: `Sector ${sector}`, doc: 'for a test' },
      variables: { ...variables },
    };
    return { file: `${sector}.json`, spec };
  });
  const checked = compileModel({ files, rows: new Map(), baseYear: 2023 });
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join('; '));
  return checked.value;
}

describe('sectorGraph', () => {
  it('finds what each sector hands to another, constants left out', () => {
    const edges = sectorGraph(model()).edges.map(({ from, to, variables }) => [
      from,
      to,
      variables.map(({ name }) => name),
    ]);
    expect(edges).toEqual([
      ['first', 'middle', ['w', 'x']],
      ['first', 'last', ['x']],
      ['middle', 'first', ['y']],
      ['middle', 'last', ['y']],
    ]);
  });

  it('puts those first that feed others, and before them those that stand alone', () => {
    expect(sectorGraph(model()).order).toEqual(['frame', 'first', 'middle', 'last']);
  });
});

describe('sectorPicture', () => {
  const titles = new Map([['first', 'One < two & "three"']]);
  const picture = sectorPicture(sectorGraph(model()), titles, 'a & b');

  it('has a title and a description', () => {
    expect(picture).toContain('<title id="title">Which sector of the model feeds which</title>');
    expect(picture).toContain('<desc id="desc">a &amp; b</desc>');
    expect(picture).toContain('aria-labelledby="title desc"');
  });

  it('draws a box for each joined sector and an arrow for each edge', () => {
    expect(picture.match(/class="box"/g)).toHaveLength(3);
    expect(picture.match(/<circle/g)).toHaveLength(4);
  });

  it('keeps titles from being read as markup', () => {
    expect(picture).toContain('>One &lt; two &amp; "three"</text>');
    expect(picture.replaceAll(/&(amp|lt|gt);/g, '')).not.toMatch(/&|<(?![a-z/])/);
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, close, name = '', self] of picture.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (self !== '/') open.push(name);
    }
    expect(open).toEqual([]);
  });

  const [light = '', dark = ''] = picture.split('@media (prefers-color-scheme:dark)');
  it.each([
    ['light', light],
    ['dark', dark],
  ])('is readable on a %s ground: contrast of 4.5 and more (WCAG 2.2, 1.4.3)', (_, css) => {
    const ground = luminance(/\.ground\{fill:(#\w+)/.exec(css)?.[1] ?? '');
    const colours = [...css.matchAll(/(?:color|text\{[^}]*fill):(#\w+)/g)].map(([, c = '']) => c);
    expect(colours.length).toBeGreaterThan(6);
    for (const colour of colours) {
      const [low = 0, high = 0] = [ground, luminance(colour)].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Relative luminance of a colour such as "#1b5e9c" or "#fff" (WCAG 2.2). */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
