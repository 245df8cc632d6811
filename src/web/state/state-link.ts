import { isRecord, own } from './own.ts';
import type { Answer, PageScenario } from '../engine/engine.ts';
import { faultOf } from '../engine/faults.ts';
import * as say from '../engine/messages.ts';
import type { Catalogue } from '../ui/catalogue.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';
import { THEMES, VIEWS, initialState } from './page-state.ts';
import type { PageState, Slots } from './page-state.ts';
import { stateFromFile } from './state-file.ts';
import type { Known } from './state-file.ts';

/** The form of links that this page writes; another form has another number. */
const VERSION = '1';

/** Longer links do not survive mail and chat; a browser takes more. */
const LONGEST_LINK = 64_000;

type Keys = Readonly<Record<string, unknown>>;

/**
 * Write a state as the fragment of a link, such as "#1.eyJz…": JSON of the scenarios and of what is
 * shown, in base64url. Of a scenario that goes back to a shipped one only what differs is written.
 */
export function stateToLink(state: PageState, catalogue: Pick<Catalogue, 'scenarios'>): string {
  const { scenarios, indicator, countries, year, language, theme, view } = state;
  const written = {
    s: scenarios.map((scenario) => lessShipped(scenario, catalogue)),
    i: indicator,
    ...(countries.length === 0 ? {} : { c: countries }),
    ...(year === undefined ? {} : { y: year }),
    ...(language === undefined ? {} : { l: language }),
    ...(theme === 'auto' ? {} : { t: theme }),
    ...(view === 'paths' ? {} : { v: view }),
  };
  return `#${VERSION}.${toBase64Url(JSON.stringify(written))}`;
}

/**
 * Read a state from the fragment of a link. Nothing in it is trusted: scenarios go through the
 * checks of a file, and names that the page does not know are left out.
 */
export function stateFromLink(
  link: string,
  known: Known & { readonly catalogue: Catalogue },
): Answer<PageState> {
  if (link.length > LONGEST_LINK) return refused(say.tooLong(link.length, LONGEST_LINK));
  const [, version, packed] = /^#?([^.]*)\.([A-Za-z0-9_-]*)$/.exec(link) ?? [];
  if (version === undefined || packed === undefined) return refused(say.notALink());
  if (version !== VERSION) return refused(say.unknownVersion(version.slice(0, 20)));
  const written = parsed(fromBase64Url(packed));
  if (!isRecord(written)) return refused(say.notALink());
  const scenarios = slotsOf(own(written, 's'), known);
  if (!scenarios.ok) return scenarios;
  return {
    ok: true,
    value: { ...shownOf(written, known.catalogue), scenarios: scenarios.value },
  };
}

function shownOf(written: Keys, catalogue: Catalogue): Omit<PageState, 'scenarios'> {
  const start = initialState(catalogue);
  const [indicator, year, language] = ['i', 'y', 'l'].map((key) => own(written, key));
  const countries = own(written, 'c');
  const places = new Set(catalogue.places.map(({ id }) => id));
  return {
    indicator: catalogue.indicators.find(({ id }) => id === indicator)?.id ?? start.indicator,
    countries: Array.isArray(countries)
      ? countries.filter((code): code is string => typeof code === 'string' && places.has(code))
      : [],
    year:
      typeof year === 'number' && year >= catalogue.baseYear && year <= catalogue.lastYear
        ? Math.round(year)
        : undefined,
    language: typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? language : undefined,
    theme: THEMES.find((theme) => theme === own(written, 't')) ?? start.theme,
    view: VIEWS.find((view) => view === own(written, 'v')) ?? start.view,
  };
}

function slotsOf(written: unknown, known: Known): Answer<Slots> {
  if (!Array.isArray(written) || written.length < 1 || written.length > 2) {
    return refused(say.notALink());
  }
  const read = written.map((one: unknown) => withShipped(one, known));
  const [first, second] = read;
  if (first === undefined || !first.ok) return first ?? refused(say.notALink());
  if (second === undefined) return { ok: true, value: [first.value] };
  return second.ok ? { ok: true, value: [first.value, second.value] } : second;
}

/** The keys of a scenario file that a link holds. */
const KEYS = [
  ...['title', 'description', 'narrative', 'sections', 'shocks', 'assumptions', 'run'],
] as const;

/** Write what a scenario has that the shipped one of its title has not; null is what it lacks. */
function lessShipped(scenario: PageScenario, { scenarios }: Pick<Catalogue, 'scenarios'>): Keys {
  const shipped = scenarios.find(({ file }) => file.title === scenario.title);
  const [ours, theirs] = [keysOf(scenario), keysOf(shipped?.file ?? {})];
  const differing = KEYS.filter((key) => JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]));
  return {
    ...(shipped === undefined ? {} : { of: shipped.id }),
    ...Object.fromEntries(differing.map((key) => [key, ours[key] ?? null])),
  };
}

function withShipped(written: unknown, known: Known): Answer<PageScenario> {
  if (!isRecord(written)) return refused(say.notALink());
  const of = own(written, 'of');
  const shipped = known.catalogue.scenarios.find(({ id }) => id === of);
  const theirs = keysOf(shipped?.file ?? {});
  const file = KEYS.flatMap((key) => {
    const value = Object.hasOwn(written, key) ? own(written, key) : theirs[key];
    return value === undefined || value === null ? [] : [[key, value] as const];
  });
  return stateFromFile(JSON.stringify(Object.fromEntries(file)), known);
}

function keysOf(file: Partial<PageScenario>): Keys {
  return Object.fromEntries(KEYS.map((key) => [key, file[key]]));
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(message: string): {
  readonly ok: false;
  readonly faults: ReturnType<typeof faultOf>;
} {
  return { ok: false, faults: faultOf(message) };
}
