import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../../src/core/index.ts';
import { writeScenario } from '../../../src/node/new/write-scenario.ts';

describe('a written scenario', () => {
  const file: ScenarioFile = {
    title: 'A "quoted" title',
    description: 'Something.',
    sections: [{ chapter: 'summary', section: '1', line: 1 }],
    shocks: [
      {
        type: 'some-type',
        from: ['AAA', 'BBB'],
        start: '2026-01',
        severity: { triangular: { low: 0.1, mode: 0.2, high: 0.3 } },
        profile: { fade: { half_life: '12 months' } },
      },
    ],
  };

  it('reads back as what it was', () => {
    expect(JSON.parse(writeScenario(file))).toEqual(file);
  });

  it('has small parts on one line and each key of a shock on its own', () => {
    expect(writeScenario(file)).toBe(`{
  "title": "A \\"quoted\\" title",
  "description": "Something.",
  "sections": [{ "chapter": "summary", "section": "1", "line": 1 }],
  "shocks": [
    {
      "type": "some-type",
      "from": ["AAA", "BBB"],
      "start": "2026-01",
      "severity": { "triangular": { "low": 0.1, "mode": 0.2, "high": 0.3 } },
      "profile": { "fade": { "half_life": "12 months" } }
    }
  ]
}
`);
  });

  it('keeps an empty list of shocks', () => {
    expect(writeScenario({ title: 'T', description: 'D', shocks: [] })).toContain('"shocks": []');
  });
});
