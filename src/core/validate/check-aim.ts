import { closest } from './closest.ts';
import type { Fault } from './fault.ts';
import { keyFault, valueFault } from './fault.ts';
import type { AimKey, LooseShock } from './loose-scenario.ts';
import { AIM_KEYS, codeList } from './loose-scenario.ts';
import { aimMissing, aimNotAllowed, codeNotInSet, selfCorridor, unknownCode } from './messages.ts';
import { own } from './own.ts';
import { child } from './pointer.ts';
import type { ShockTypeInfo, Vocabulary } from './vocabulary.ts';

/** Check where a shock is aimed: the keys against its type, the codes against the type's sets. */
export function checkAim(shock: LooseShock, vocabulary: Vocabulary): readonly Fault[] {
  const info = shock.type === undefined ? undefined : own(vocabulary.shockTypes, shock.type);
  return [
    ...(info === undefined ? [] : checkKeys(shock, info)),
    ...AIM_KEYS.flatMap((key) => checkCodes(shock, key, { info, vocabulary })),
    ...checkCorridor(shock),
  ];
}

function checkKeys(
  { type = '', keys, pointer }: LooseShock,
  { aim }: ShockTypeInfo,
): readonly Fault[] {
  const allowed = AIM_KEYS.filter((key) => aim[key] !== undefined);
  const refused = AIM_KEYS.filter((key) => keys.has(key) && aim[key] === undefined);
  const missing = allowed.filter((key) => aim[key]?.required === true && !keys.has(key));
  return [
    ...refused.map((key) => keyFault(child(pointer, key), aimNotAllowed(type, key, allowed))),
    ...missing.map((key) => valueFault(pointer, aimMissing(type, key))),
  ];
}

type AimContext = {
  readonly info: ShockTypeInfo | undefined;
  readonly vocabulary: Vocabulary;
};

function checkCodes(shock: LooseShock, key: AimKey, context: AimContext): readonly Fault[] {
  const { info, vocabulary } = context;
  const codes = shock.aim[key];
  if (codes === undefined) return [];
  const set = info?.aim[key]?.set;
  const everyCode = [...new Set(Object.values(vocabulary.sets).flat())];
  const allowed = set === undefined ? everyCode : (own(vocabulary.sets, set) ?? everyCode);
  const base = child(shock.pointer, key);
  return codeList(codes).flatMap((code, index) => {
    if (allowed.includes(code)) return [];
    const pointer = typeof codes === 'string' ? base : child(base, index);
    if (set !== undefined && everyCode.includes(code))
      return [valueFault(pointer, codeNotInSet(code, set, allowed))];
    return [valueFault(pointer, unknownCode(code, nearCode(code, allowed, vocabulary), allowed))];
  });
}

/** The code that was meant: a near one, or the code of a place whose name was written. */
function nearCode(
  written: string,
  allowed: readonly string[],
  { labels }: Vocabulary,
): { readonly code: string; readonly label: string | undefined } | undefined {
  const codeOf = new Map<string, string>();
  for (const code of allowed) {
    codeOf.set(own(labels, code) ?? code, code);
  }
  const label = closest(written, codeOf.keys());
  const code = closest(written, allowed) ?? (label === undefined ? undefined : codeOf.get(label));
  return code === undefined ? undefined : { code, label: own(labels, code) };
}

/** A pair of places needs two; lists with more than one place have pairs that make sense. */
function checkCorridor({ aim, pointer }: LooseShock): readonly Fault[] {
  if (aim.from === undefined || aim.to === undefined) return [];
  const places = new Set([...codeList(aim.from), ...codeList(aim.to)]);
  const [place] = places;
  if (places.size !== 1 || place === undefined) return [];
  return [valueFault(child(pointer, 'to'), selfCorridor(place))];
}
