import { closest } from '../validate/closest.ts';
import type { SectorFile, SetSpec } from '../spec/generated/model.ts';
import type { CompiledPlace, CompiledSet } from './compiled-model.ts';
import * as say from './messages.ts';
import { jsonPointer } from './report.ts';
import type { Report, Spot } from './report.ts';

export type NamedFile = { readonly file: string; readonly spec: SectorFile };

type Declared = { readonly name: string; readonly spec: SetSpec; readonly spot: Spot };

const ELEMENT = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Collect the sets of all files in their order. Faults: a set declared twice, codes that cannot
 * stand in a subscript, relations whose sets or pairs do not exist. Faulty parts are left out.
 */
export function collectSets(
  files: readonly NamedFile[],
  report: Report,
): ReadonlyMap<string, CompiledSet> {
  const declared = declare(files, report);
  const sets = new Map<string, CompiledSet>();
  for (const set of declared.values()) {
    if (set.spec.within === undefined) sets.set(set.name, plainSet(set, declared, report));
  }
  for (const set of declared.values()) {
    const relation =
      set.spec.within && relationSet(set, set.spec.within, { sets, declared, report });
    if (relation !== undefined) sets.set(set.name, relation);
  }
  // The order of declaration, not relations last.
  return new Map(
    [...declared.keys()].flatMap((name) => {
      const set = sets.get(name);
      return set === undefined ? [] : [[name, set] as const];
    }),
  );
}

function declare(files: readonly NamedFile[], report: Report): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const { file, spec } of files) {
    for (const [name, set] of Object.entries(spec.sets ?? {})) {
      const spot = { file, pointer: jsonPointer('sets', name) };
      const first = declared.get(name);
      if (first === undefined) declared.set(name, { name, spec: set, spot });
      else report.fault(spot, say.duplicateSet(name, first.spot.file));
    }
  }
  return declared;
}

function elementSpot({ spot }: Declared, position: number): Spot {
  return { ...spot, pointer: `${spot.pointer}/elements/${position}` };
}

function plainSet(
  set: Declared,
  declared: ReadonlyMap<string, Declared>,
  report: Report,
): CompiledSet {
  const elements = new Set<string>();
  for (const [position, element] of set.spec.elements.entries()) {
    const spot = elementSpot(set, position);
    if (elements.has(element)) report.fault(spot, say.duplicateElement(element));
    if (!ELEMENT.test(element)) report.fault(spot, say.badElement(element));
    if (declared.has(element)) report.fault(spot, say.elementIsSet(element));
    elements.add(element);
  }
  return { name: set.name, label: set.spec.label, elements: [...elements] };
}

type Known = {
  readonly sets: ReadonlyMap<string, CompiledSet>;
  readonly declared: ReadonlyMap<string, Declared>;
  readonly report: Report;
};

function relationSet(
  set: Declared,
  within: readonly string[],
  known: Known,
): CompiledSet | undefined {
  const parts = within.map((name, position) => {
    const spot = { ...set.spot, pointer: `${set.spot.pointer}/within/${position}` };
    return relationPart(name, spot, known);
  });
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  if (first.name === second.name) {
    const spot = { ...set.spot, pointer: `${set.spot.pointer}/within` };
    known.report.fault(spot, say.sameSetTwice(first.name));
    return undefined;
  }
  const pairs = new Map<string, readonly [number, number]>();
  for (const [position, element] of set.spec.elements.entries()) {
    const spot = elementSpot(set, position);
    const pair = readPair(element, [first, second], { report: known.report, spot });
    if (pairs.has(element)) known.report.fault(spot, say.duplicateElement(element));
    if (pair !== undefined) pairs.set(element, pair);
  }
  return {
    name: set.name,
    label: set.spec.label,
    elements: [...pairs.keys()],
    within: [first.name, second.name],
    pairs: [...pairs.values()],
  };
}

function relationPart(name: string, spot: Spot, known: Known): CompiledSet | undefined {
  const part = known.sets.get(name);
  if (known.declared.get(name)?.spec.within !== undefined) {
    known.report.fault(spot, say.nestedRelation(name));
    return undefined;
  }
  if (part === undefined) {
    known.report.fault(spot, say.unknownSet(name, closest(name, known.sets.keys())));
  }
  return part;
}

function readPair(
  element: string,
  parts: readonly [CompiledSet, CompiledSet],
  { report, spot }: { readonly report: Report; readonly spot: Spot },
): readonly [number, number] | undefined {
  const codes = element.split('.');
  const [first, second] = codes;
  if (first === undefined || second === undefined || codes.length !== 2) {
    report.fault(spot, say.badPair(element));
    return undefined;
  }
  const pair = [parts[0].elements.indexOf(first), parts[1].elements.indexOf(second)] as const;
  for (const [side, code] of [first, second].entries()) {
    const part = parts[side];
    if (part === undefined || pair[side] !== -1) continue;
    report.fault(spot, say.unknownElement(code, part.name, closest(code, part.elements)));
  }
  return pair.includes(-1) ? undefined : pair;
}

/** Collect the labels of elements of all files; two labels for one code are a fault. */
export function collectPlaces(
  files: readonly NamedFile[],
  report: Report,
): readonly CompiledPlace[] {
  const places = new Map<string, CompiledPlace & { readonly file: string }>();
  for (const { file, spec } of files) {
    for (const [code, place] of Object.entries(spec.places ?? {})) {
      const first = places.get(code);
      if (first === undefined) places.set(code, { code, ...place, file });
      else if (first.label !== place.label) {
        const spot = { file, pointer: jsonPointer('places', code) };
        report.fault(spot, say.duplicatePlace(code, first.file));
      }
    }
  }
  return [...places.values()].map(({ file: _, ...place }) => place);
}
