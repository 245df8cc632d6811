import type { RunSettings } from '../../core/index.ts';

/** What of a report's arguments makes a difference to it. */
export type RepeatedArguments = {
  readonly scenario: readonly string[];
  readonly out: string | undefined;
  readonly language: string;
  readonly data: string | undefined;
  readonly scale: string | undefined;
  readonly observed?: string | undefined;
  readonly drivers?: string | undefined;
};

/** Give the command that makes a report again, with all settings told. */
export function reportCommand(
  { scenario, out, language, data, scale, observed, drivers }: RepeatedArguments,
  { members, seed, until }: RunSettings,
): string {
  const options = [
    ...['--members', String(members), '--seed', seed, '--until', String(until)],
    ...(language === 'en' ? [] : ['--language', language]),
    ...(scale === undefined ? [] : ['--scale', scale]),
    ...(observed === undefined ? [] : ['--observed', observed]),
    ...(drivers === undefined ? [] : ['--drivers', drivers]),
    ...(data === undefined ? [] : ['--data', data]),
    ...(out === undefined ? [] : ['-o', out]),
  ];
  return ['prospects', 'report', ...scenario, ...options].map(quoted).join(' ');
}

/** Quote a word for a POSIX shell where it needs it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
