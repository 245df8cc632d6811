import type { Wording } from './fault.ts';
import { badDuration, badMonth, badName, brokenRule } from './messages.ts';

/** Pattern of the schemas -> what to say of a text that does not match it. */
const PATTERNS: ReadonlyMap<unknown, (text: string) => Wording> = new Map<
  unknown,
  (text: string) => Wording
>([
  ['^[0-9]{4}-(0[1-9]|1[0-2])$', badMonth],
  ['^[0-9a-f]{64}$', (text) => badName(text, '64 hexadecimal digits, a sha256')],
  ['^[0-9]{4}$', (text) => badName(text, 'four digits, a year')],
  ['^[1-9][0-9]{0,2} (month|months|year|years)$', badDuration],
  [
    '^[A-Za-z0-9_-]{1,64}$',
    (text) => badName(text, 'letters, digits, "-" and "_", at most 64 of them'),
  ],
  [
    '^[a-z][a-z0-9_]*$',
    (text) => badName(text, 'lower-case letters, digits and "_", a letter first, at most 64'),
  ],
  [
    '^[a-z][a-z0-9-]*$',
    (text) => badName(text, 'lower-case letters, digits and "-", a letter first'),
  ],
  [
    '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
    (text) => badName(text, 'a tag of a language, such as "ru" or "kk-Cyrl"'),
  ],
]);

/** Word a text that does not match its pattern. */
export function patternWording(pattern: unknown, text: string): Wording {
  return PATTERNS.get(pattern)?.(text) ?? brokenRule('pattern');
}
