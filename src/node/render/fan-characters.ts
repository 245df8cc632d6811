/** What a fan is drawn with; every one of them fills one column. */
export type FanCharacters = {
  /** Between the 5th and the 95th percentile. */
  readonly outer: string;
  /** Between the 25th and the 75th percentile. */
  readonly inner: string;
  readonly median: string;
  /** The median of what the fan is held against, in every other column. */
  readonly dash: string;
  /** Stands for what does not fit. */
  readonly ellipsis: string;
  /** Whether the terminal shows nothing but ASCII. */
  readonly isAscii: boolean;
};

/** Block characters. */
export const BLOCKS: FanCharacters = {
  ...{ outer: '░', inner: '▒', median: '█', dash: '─', ellipsis: '…', isAscii: false },
};

/** For terminals that do not understand UTF-8. */
export const ASCII: FanCharacters = {
  ...{ outer: '.', inner: ':', median: '#', dash: '-', ellipsis: '~', isAscii: true },
};

/** What tells whether UTF-8 is understood. */
export type CharacterSource = {
  readonly isTerminal: boolean;
  /** Such as "linux" or "win32". */
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/**
 * Choose the characters for an output: a terminal's locale tells (the first of LC_ALL, LC_CTYPE and
 * LANG that is set, as POSIX has it); files, pipes and the terminals of Windows take UTF-8.
 */
export function fanCharacters({
  isTerminal,
  platform,
  environment,
}: CharacterSource): FanCharacters {
  if (!isTerminal || platform === 'win32') return BLOCKS;
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map((name) => environment[name]).find(Boolean);
  return /utf-?8/i.test(locale ?? '') ? BLOCKS : ASCII;
}

/** Write a text for a terminal that shows nothing but ASCII: dashes as hyphens, other signs as "?". */
export function inAscii(text: string): string {
  // Accents are parted from their letters and dropped.
  const plainLetters = text.normalize('NFD').replace(/\p{M}/gu, '');
  return plainLetters.replace(/[−–—─]/g, '-').replace(/\P{ASCII}/gu, '?');
}
