import type { Knowledge, VariableSpec } from '../../core/index.ts';
import type { PackedKnowledge } from '../../web/engine/unpack-knowledge.ts';

/**
 * Write the knowledge as the page's payload holds it: without what the page does not read. Its
 * modules are encoded where they are wanted, which takes less than carrying them would.
 */
export function packKnowledge({ modules: _, ...knowledge }: Knowledge): PackedKnowledge {
  const { model } = knowledge;
  const bases = [...new Set(model.parameters.map(({ basis }) => JSON.stringify(basis)))];
  return {
    ...knowledge,
    model: {
      ...model,
      variables: model.variables.map(({ spec, ...variable }) => ({
        ...variable,
        spec: neededOf(spec),
      })),
      parameters: model.parameters.map(({ basis, ...parameter }) => ({
        ...parameter,
        basis: bases.indexOf(JSON.stringify(basis)),
      })),
    },
    bases: bases.map((basis) => JSON.parse(basis)),
  };
}

/** What a run or a trace reads of how a variable was written; the compiler has made the rest. */
function neededOf(spec: VariableSpec): Partial<VariableSpec> & Pick<VariableSpec, 'kind'> {
  if (spec.kind === 'parameter') {
    return { kind: spec.kind, ...(spec.range === undefined ? {} : { range: spec.range }) };
  }
  if (spec.kind === 'baseline') {
    const { kind, row, rows, otherwise } = spec;
    return {
      kind,
      ...(row === undefined ? {} : { row }),
      ...(rows === undefined ? {} : { rows }),
      ...(otherwise === undefined ? {} : { otherwise }),
    };
  }
  return { kind: spec.kind };
}
