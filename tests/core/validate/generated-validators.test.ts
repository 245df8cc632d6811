import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shapes } from '../../../src/core/validate/generated/validators.js';

const module = new URL('../../../src/core/validate/generated/validators.js', import.meta.url);

describe('the generated validators', () => {
  it('stand alone: no imports, nothing from the host, no code made from text', () => {
    const code = readFileSync(module, 'utf8').replaceAll(/'require\("ajv[^"]*"\)\.default'/g, '');
    expect(code).not.toMatch(
      /\b(import|require)\s*[("'{]|\bnode:|new Function|\beval\(|\bprocess\b/,
    );
  });

  it('come with the shape of every file format, down to shared definitions', () => {
    expect(Object.keys(shapes)).toContain('scenario');
    const severity = shapes.scenario.keys?.['shocks']?.items?.keys?.['severity'];
    expect(severity?.title).toBe('Quantity');
    expect(Object.keys(severity?.keys ?? {})).toContain('triangular');
  });
});
