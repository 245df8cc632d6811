import { short, table, withRange } from './markdown.mjs';
import { cutInputs, drawInputs } from './model-inputs.mjs';
import { YEARS, planReference } from './reference/plan.mjs';
import { interleave, timerOfBlocks } from './rounds.mjs';

const MEMBERS = 2048;
const SIZES = [16, 32, 64, 128, 256, 512];
const KEPT = { 'all series': undefined, 'two series': ['turnover', 'sent_each'] };

/** What the size of the blocks costs or saves, by how many series are kept. */
export async function measureBlocks(parts) {
  const tables = [];
  for (const [name, keep] of Object.entries(KEPT)) {
    const { plan, equations } = planReference(parts, { members: MEMBERS, keep });
    const { program, wanted } = plan.model;
    const inputs = drawInputs(parts, plan, MEMBERS);
    const contestants = [parts.BLOCK, ...SIZES.filter((size) => size !== parts.BLOCK)].map(
      (size) => {
        const engine = parts.createWasmEngine(program, wanted);
        const milliseconds = timerOfBlocks(engine, cutInputs(inputs, size));
        return [`blocks of ${size}`, () => (milliseconds() * 1e6) / (equations * MEMBERS * YEARS)];
      },
    );
    const times = await interleave(Object.fromEntries(contestants), { warmUp: 2 });
    tables.push(
      table(
        ['', `ns an equation, ${name}`, `times blocks of ${parts.BLOCK}`],
        Object.entries(times).map(([size, one]) => [size, short(one.figure), withRange(one)]),
      ),
    );
  }
  return [`The reference model, ${MEMBERS} members, one thread.`, ...tables].join('\n\n');
}
