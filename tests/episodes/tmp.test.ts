import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { scenarioOf, simulate, knowledge, median, shareOf } from '../model/run.ts';
it('t', () => {
  for (const type of [...Object.keys(knowledge.shockTypes), 'repatriation-programme-russia', 'visa-regime-dropped']) {
    const file = JSON.parse(readFileSync(`tests/shocks/${type}.json`, 'utf8'));
    const s = simulate(scenarioOf(file), { members: 200, until: 2030 });
    const rows: string[] = [];
    for (const { indicator, country, partner } of knowledge.model.outputs) {
      const b = s.series(indicator, country, partner);
      for (const y of [2025, 2026]) {
        const base = b.baseline(y);
        const d = b.scenario(y).map((v, m) => v - base[m]!);
        const rel = d.map((v, m) => v / base[m]!);
        const up = shareOf(d, (x) => x > 0), down = shareOf(d, (x) => x < 0);
        if (Math.max(up, down) > 0.85 && Math.abs(median(rel)) > 0.002) rows.push(`${indicator} ${country??''} ${partner??''} ${y} ${(median(rel)*100).toFixed(2)}% ${up>down?'+'+up:'-'+down}`);
      }
    }
    console.log('## ' + type + ' ' + rows.length + '\n' + rows.join('\n'));
  }
});
