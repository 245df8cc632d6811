import type { Host } from '../host.ts';
import { WrongInputError } from '../wrong-input.ts';
import { fanCharacters } from './fan-characters.ts';
import type { FanCharacters } from './fan-characters.ts';

/** Where fans are drawn, and with what. */
export type FanPlace = { readonly columns: number; readonly characters: FanCharacters };

/** Columns below which a terminal is too narrow for fans beside each other. */
const WIDE_ENOUGH = 72;

/** What the command line says of fans. */
export type FanWishes = {
  readonly charts?: boolean | undefined;
  readonly noCharts?: boolean | undefined;
  readonly format: string;
  readonly out: string | undefined;
};

/**
 * Find the place for the fans under a table: the output, where it is asked for or a terminal wide
 * enough; undefined where there is none. Throws on wishes that contradict each other.
 */
export function fanPlace(wishes: FanWishes, { out }: Pick<Host, 'out'>): FanPlace | undefined {
  const { charts = false, noCharts = false } = wishes;
  const hasTable = wishes.format === 'table' && wishes.out === undefined;
  if (charts && noCharts) throw new WrongInputError(chartsOrNot());
  if (charts && !hasTable) throw new WrongInputError(chartsNeedTable());
  const fits = out.isTerminal && out.columns >= WIDE_ENOUGH;
  if (noCharts || !hasTable || !(charts || fits)) return undefined;
  const { platform, env: environment } = process;
  const characters = fanCharacters({ isTerminal: out.isTerminal, platform, environment });
  return { columns: out.columns, characters };
}

/** Say that fans cannot be wanted and not wanted. */
function chartsOrNot(): string {
  return '--charts and --no-charts exclude each other';
}

/** Say that fans stand under a table on the output only. */
function chartsNeedTable(): string {
  return '--charts needs --format table, and no --out';
}
