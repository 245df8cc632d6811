import { short, table, withRange } from './markdown.mjs';
import { cutInputs, drawInputs } from './model-inputs.mjs';
import { YEARS, planReference } from './reference/plan.mjs';
import { interleave, millisecondsOf, timerOfBlocks } from './rounds.mjs';

const MEMBERS = [100, 1000, 10_000, 100_000];
const TIMES = [1, 3, 6, 9];
/** Members of one round: enough for a share of each thread to last some tenths of a second. */
const [SIZED, SHARED] = [512, 32_768];
/** Few series that need all equations. */
const FEW = ['turnover', 'sent_each'];

/** How the cost of an equation changes with members, equations and threads. */
export async function measureScaling(parts) {
  const members = await byMembers(parts);
  const equations = await byEquations(parts);
  const threads = await byThreads(parts);
  return {
    text: [
      'The reference model. Through the function that the commands use, one thread, two series kept: what draws and the gathering of results cost is in it, and the engine is made anew in every round.',
      members,
      `The engine alone, ${SIZED} members, all series kept, for models with more origins:`,
      equations.text,
      `${short(SHARED)} members on one thread and on two, two series kept, workers already started; compared bit by bit, also with the same members in uneven slices and, for some of them, with the interpreter:`,
      threads.text,
    ].join('\n\n'),
    goals: { equations: equations.goal, workers: threads.goal, bits: threads.bits },
  };
}

async function byMembers(parts) {
  const simulate = parts.createSimulate(1);
  const contestants = MEMBERS.map((members) => {
    const { plan, equations } = planReference(parts, { members, keep: FEW });
    const nsOf = (milliseconds) => (milliseconds * 1e6) / (equations * members * YEARS);
    return [short(members), async () => nsOf(await millisecondsOf(() => simulate(plan)))];
  });
  const times = await interleave(Object.fromEntries(contestants));
  return table(
    ['members', 'ns an equation', `times that of ${MEMBERS[0]} members`],
    Object.entries(times).map(([name, one]) => [name, short(one.figure), withRange(one)]),
  );
}

async function byEquations(parts) {
  const sized = TIMES.map((times) => {
    const { plan, equations } = planReference(parts, { members: SIZED, times });
    const { program, wanted } = plan.model;
    const { bytes } = parts.encodeProgram(program, wanted);
    const engine = parts.createWasmEngine(program, wanted, bytes);
    const blocks = cutInputs(drawInputs(parts, plan, SIZED), parts.BLOCK);
    const milliseconds = timerOfBlocks(engine, blocks);
    const nsOf = (milliseconds) => (milliseconds * 1e6) / (equations * SIZED * YEARS);
    const figure = () => nsOf(milliseconds());
    return { name: short(equations), bytes: bytes.length, figure };
  });
  const times = await interleave(
    Object.fromEntries(sized.map(({ name, figure }) => [name, figure])),
    { warmUp: 3 },
  );
  const text = table(
    ['equations a year', 'bytes of the module', 'ns an equation', `times that of ${sized[0].name}`],
    sized.map(({ name, bytes }) => [
      ...[name, short(bytes), short(times[name].figure), withRange(times[name])],
    ]),
  );
  return { text, goal: times[sized.at(-1).name] };
}

async function byThreads(parts) {
  const { plan, equations } = planReference(parts, { members: SHARED, keep: FEW });
  const nsOf = (milliseconds) => (milliseconds * 1e6) / (equations * SHARED * YEARS);
  const simulates = { two: parts.createSimulate(2), one: parts.createSimulate(1) };
  const times = await interleave(
    Object.fromEntries(
      Object.entries(simulates).map(([name, simulate]) => [
        name,
        async () => nsOf(await millisecondsOf(() => simulate(plan))),
      ]),
    ),
  );
  const values = {};
  for (const [name, simulate] of Object.entries(simulates)) {
    values[name] = (await simulate(plan)).scenario.values.slice();
  }
  const bits =
    differentBits(values.one, values.two) +
    (await differentInSlices(parts, plan, values.one)) +
    differentInInterpreter(parts, plan, values.one);
  const text = table(
    ['threads', 'ns an equation', 'times as fast'],
    [
      ['one', short(times.one.figure), '1'],
      ['two', short(times.two.figure), withRange(times.one)],
    ],
  );
  return { text: `${text}\n\nValues that differ in any bit: ${bits}.`, goal: times.one, bits };
}

function differentBits(a, b) {
  return a.filter((value, i) => !Object.is(value, b[i])).length;
}

/** Members computed alone in slices of uneven sizes, against the same ones of the whole. */
async function differentInSlices(parts, plan, whole) {
  const simulate = parts.createSimulate(1);
  let different = 0;
  for (const [from, members] of [
    [0, 1],
    [1, 36],
    [37, 1000],
    [20_000, 333],
  ]) {
    const { scenario } = await simulate({ ...plan, firstMember: from, members });
    different += differentMembers(scenario.values, { members, from }, { whole, of: plan.members });
  }
  return different;
}

function differentInInterpreter(parts, plan, whole) {
  const members = 64;
  const { program, wanted } = plan.model;
  const { values } = parts.createInterpreter(program, wanted).run(drawInputs(parts, plan, members));
  return differentMembers(values, { members, from: 0 }, { whole, of: plan.members });
}

function differentMembers(values, { members, from }, { whole, of }) {
  const same = (value, i) =>
    Object.is(value, whole[Math.floor(i / members) * of + from + (i % members)]);
  return values.filter((value, i) => !same(value, i)).length;
}
