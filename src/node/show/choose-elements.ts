import { closest, elementsWithin, patternOf, plainSetsOf, setNamed } from '../../core/index.ts';
import type { CompiledModel, CompiledVariable, Pattern } from '../../core/index.ts';
import { noSuchElement, takesNo, unknownWord, WrongInputError } from '../wrong-input.ts';
import type { Subject } from './subject.ts';

/** A variable, and which of its elements were asked for. */
export type Chosen = { readonly variable: CompiledVariable; readonly pattern: Pattern };

type Output = { readonly indicator: string; readonly country?: string; readonly partner?: string };

/**
 * Find the variable that gives an indicator: that of the totals, or that of the corridors where a
 * partner was asked for or there are no totals. Throws for codes that it does not have.
 */
export function chooseOutput(subject: Subject): Chosen {
  const { catalogue, id, country, partner } = subject;
  const { model } = catalogue.knowledge;
  const candidates = model.variables.flatMap((variable) =>
    outputsOf(variable)
      .filter(({ indicator }) => indicator === id)
      .map((output) => ({ variable, output })),
  );
  const totals = candidates.filter(({ output }) => output.partner === undefined);
  const corridors = candidates.filter(({ output }) => output.partner !== undefined);
  const [found] = partner === undefined ? [...totals, ...corridors] : [...corridors, ...totals];
  if (found === undefined) throw new Error(`no variable gives ${id}`);
  const { variable, output } = found;
  return choose(
    variable,
    model,
    (set) => {
      if (set === output.country) return country;
      return set === output.partner ? partner : undefined;
    },
    subject,
  );
}

function outputsOf({ spec }: CompiledVariable): readonly Output[] {
  return spec.kind === 'stock' || spec.kind === 'equation' ? (spec.outputs ?? []) : [];
}

/** Find the elements of a variable that were asked for. Throws for codes that it does not have. */
export function chooseElements(variable: CompiledVariable, subject: Subject): Chosen {
  const { model } = subject.catalogue.knowledge;
  if (subject.element !== undefined) {
    const pattern = patternOf(variable, subject.element);
    if (pattern !== undefined) return { variable, pattern };
    const near = closest(subject.element, variable.elements);
    throw new WrongInputError(noSuchElement(variable.name, subject.element, near));
  }
  const [first, second] = plainSetsOf(variable.over, model);
  return choose(
    variable,
    model,
    (set) => (set === first ? subject.country : set === second ? subject.partner : undefined),
    subject,
  );
}

function choose(
  variable: CompiledVariable,
  model: CompiledModel,
  codeFor: (set: string) => string | undefined,
  { id, country, partner }: Subject,
): Chosen {
  const sets = plainSetsOf(variable.over, model);
  const pattern = sets.map(codeFor);
  for (const [option, code] of [
    ['country', country],
    ['partner', partner],
  ] as const) {
    if (code !== undefined && !pattern.includes(code))
      throw new WrongInputError(takesNo(id, option));
  }
  pattern.forEach((code, i) => {
    const known = setNamed(sets[i] ?? '', model.sets)?.elements ?? [];
    if (code === undefined || known.includes(code)) return;
    const option = code === country ? 'country' : 'partner';
    throw new WrongInputError(unknownWord(option, code, closest(code, known), known));
  });
  if (elementsWithin(variable, pattern).length > 0) return { variable, pattern };
  const code = pattern.map((part) => part ?? '*').join('.');
  throw new WrongInputError(noSuchElement(id, code, undefined));
}
