// One worker thread of a sweep: takes variants, one at a time, until the threads have taken all.
// Each variant is the same to the bit wherever it is computed.
import { parentPort, workerData } from 'node:worker_threads';
import type { Checked, Knowledge, Sweep, VariantResult } from '../../core/index.ts';
import { prepareVariants } from '../../core/index.ts';

/** What a worker is given; the number of variants that are taken is shared memory. */
export type SweepTask = {
  readonly sweep: Sweep;
  readonly knowledge: Knowledge;
  readonly range: { readonly from: number; readonly to: number };
  /** How many are taken; all of them once one has failed. */
  readonly taken: Int32Array;
};

/** What a worker says of each variant that it took. */
export type SweepMessage = { readonly variant: number; readonly checked: Checked<VariantResult> };

const { sweep, knowledge, range, taken }: SweepTask = workerData;
const runVariant = prepareVariants(sweep, knowledge);
for (;;) {
  const variant = range.from + Atomics.add(taken, 0, 1);
  if (variant >= range.to) break;
  const checked = await runVariant(variant);
  const message: SweepMessage = { variant, checked };
  parentPort?.postMessage(message);
  if (!checked.ok) Atomics.store(taken, 0, range.to - range.from);
}
