import type { Basis, CompiledModel, CompiledVariable, Knowledge } from '../../core/index.ts';

type Parameter = CompiledModel['parameters'][number];

/** A variable of which only what a run or a trace reads is kept of how it was written. */
type PackedVariable = Omit<CompiledVariable, 'spec'> & { readonly spec: unknown };

/** The knowledge as the page's payload holds it: see `packKnowledge`. */
export type PackedKnowledge = Omit<Knowledge, 'modules' | 'model'> & {
  readonly model: Omit<CompiledModel, 'parameters' | 'variables'> & {
    readonly variables: readonly PackedVariable[];
    readonly parameters: readonly (Omit<Parameter, 'basis'> & { readonly basis: number })[];
  };
  /** The bases that parameters name by their place here; many have one in common. */
  readonly bases: readonly Basis[];
};

/** What is read back: the page reads nothing of a variable's `spec` that was left out. */
type Stored = PackedKnowledge & {
  readonly model: { readonly variables: readonly CompiledVariable[] };
};

/** Read the knowledge of a payload, which our own build wrote. */
export function unpackKnowledge(text: string): Knowledge {
  const { bases, model, ...rest }: Stored = JSON.parse(text);
  return {
    ...rest,
    model: {
      ...model,
      parameters: model.parameters.map(({ basis: at, ...parameter }) => {
        const basis = bases[at];
        if (basis === undefined) throw new Error(`there is no basis ${at}`);
        return { ...parameter, basis };
      }),
    },
  };
}
