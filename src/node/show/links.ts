import type {
  Ast,
  CompiledEffect,
  CompiledShockType,
  CompiledVariable,
  Knowledge,
} from '../../core/index.ts';
import { formatAst, walk } from '../../core/index.ts';

/** The types of shocks that move a lever, with the effects that do. */
export function leverMovers(
  lever: string,
  { shockTypes }: Knowledge,
): readonly { readonly type: CompiledShockType; readonly effects: readonly CompiledEffect[] }[] {
  return Object.values(shockTypes).flatMap((type) => {
    const effects = type.effects.filter((effect) => effect.lever === lever);
    return effects.length === 0 ? [] : [{ type, effects }];
  });
}

/** The variables whose expressions name a variable. */
export function readersOf(name: string, { model }: Knowledge): readonly CompiledVariable[] {
  return model.variables.filter(({ asts }) =>
    Object.values(asts).some((ast) => namesIn(ast).has(name)),
  );
}

function namesIn(ast: Ast): ReadonlySet<string> {
  const names = new Set<string>();
  walk(ast, (part) => {
    if (part.type === 'name') names.add(part.name);
  });
  return names;
}

/** Say on what an effect acts: "all", or a selection for each set. */
export function effectWords({ on, combine, value }: CompiledEffect): {
  readonly on: string;
  readonly combine: string;
  readonly value: string;
} {
  const parts = on.flatMap((selection) => {
    if (selection.select === 'all') return [];
    return selection.select === 'aim'
      ? [`${selection.set}: ${selection.aim} of the shock`]
      : [`${selection.set}: ${selection.codes.join(' ')}`];
  });
  return {
    on: parts.length === 0 ? 'all' : parts.join('; '),
    combine,
    value: formatAst(value),
  };
}
