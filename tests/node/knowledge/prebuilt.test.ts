import { describe, expect, it } from 'vitest';
import { encodeModules } from '../../../src/core/compiler.ts';
import { planRun, shownFirst } from '../../../src/core/index.ts';
import { outputsOfRun } from '../../../src/core/run-scenario.ts';
import { encodeProgram } from '../../../src/core/simulate/wasm/encode-program.ts';
import { packKnowledge, unpackKnowledge } from '../../../src/node/knowledge/prebuilt.ts';
import type { Prebuilt } from '../../../src/node/knowledge/prebuilt.ts';
import { fileOf, goodOf, knowledge, scenarioOf } from '../../model/run.ts';

const modules = encodeModules(knowledge);
const text = JSON.stringify(packKnowledge('hash', { ...knowledge, modules }));
const stored: Prebuilt = JSON.parse(text);
const unpacked = unpackKnowledge(stored);

describe('what the build stores', () => {
  it('is the knowledge again after it was written and read', () => {
    const written: unknown = JSON.parse(JSON.stringify(knowledge));
    expect({ ...unpacked, modules: undefined }).toEqual(written);
    expect(stored.data).toBe('hash');
  });

  it.each([
    ['all outputs', undefined],
    ['what tables show', shownFirst(knowledge)],
  ])('has the module for %s, whatever the shocks', (_name, kept) => {
    const scenario = scenarioOf(fileOf([]));
    const settings = { ...knowledge.settings.run, members: 1 };
    const outputs = outputsOfRun(unpacked, kept);
    const { model } = goodOf(planRun(unpacked, scenario, settings, outputs)).plan;
    const { bytes } = encodeProgram(model.program, model.wanted);
    expect(Buffer.from(model.module ?? []).equals(bytes)).toBe(true);
  });

  it('has no module for other outputs', () => {
    const scenario = scenarioOf(fileOf([]));
    const planned = planRun(unpacked, scenario, { ...knowledge.settings.run, members: 1 }, [0]);
    expect(goodOf(planned).plan.model.module).toBeUndefined();
  });
});
