// Run in a process of its own by scripts/fuzz.mjs, which ends it where a case hangs. Tells its parent
// of each case before it begins, and of each fault that it finds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../../src/node/files/package-folder.ts';
import { runRecorded } from '../../node/recording-host.ts';
import { loadSchemas } from './generate.ts';
import { faultsOf } from './judge.ts';
import { makeContent } from './make-case.ts';
import { LAYERS } from './mutate.ts';
import { chanceOf } from './random.ts';
import type { Good, Subject } from './subjects.ts';
import { SUBJECTS } from './subjects.ts';
import { entriesOf, makeWorkFolder } from './work-folder.ts';

type Order = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly until: number;
  readonly kind: string;
  readonly layer: string;
};

const order: Order = JSON.parse(process.argv[2] ?? '{}');
const home = packageFolder();
const root = mkdtempSync(join(tmpdir(), 'prospects-fuzz-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
loadSchemas(join(home, 'src/core/schema'));
const folder = await makeWorkFolder(root, home);
const layers = LAYERS.filter((name) => order.layer === '' || name === order.layer);
const before = entriesOf(folder);
const subjects = SUBJECTS.filter(({ name }) => order.kind === '' || name === order.kind);
const goods = new Map<Subject, readonly Good[]>(
  subjects.map((subject) => [subject, subject.good(folder, home)]),
);

// A file that is refused as it stands would make every case of its kind an idle one.
for (const [subject, [good]] of goods) {
  if (good === undefined) throw new Error(`no good file of kind ${subject.name}`);
  const { args, clean } = subject.place(good.content, good, { folder, chance: chanceOf(0, 0) });
  const { exit, err } = await runRecorded(args, folder.work);
  clean();
  if (exit !== 0) throw new Error(`a good ${subject.name} is refused: ${args.join(' ')}: ${err}`);
}

for (let number = order.from; number < order.to && Date.now() < order.until; number += 1) {
  const chance = chanceOf(order.seed, number);
  const subject = chance.pick(subjects);
  const layer = chance.pick(layers);
  const good = chance.pick(goods.get(subject) ?? []);
  const content = makeContent(subject, good, layer, chance);
  const { args, clean } = subject.place(content, good, { folder, chance });
  const text = Buffer.from(content).toString('base64');
  process.send?.({ begins: number, kind: subject.name, layer, args, content: text });
  // Time of the processor: on a busy machine a case may wait for long.
  const started = process.cpuUsage();
  const recorded = await runRecorded(args, folder.work);
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  clean();
  const faults = [
    ...faultsOf(args, recorded, took),
    ...(entriesOf(folder) === before ? [] : [`it left files: ${entriesOf(folder)}`]),
  ];
  process.send?.({
    ends: number,
    exit: recorded.exit,
    took,
    faults,
    err: recorded.err.slice(0, 600),
  });
}
// A library may keep a timer; what was sent goes out first.
process.send?.({ done: true }, () => process.exit(0));
