import type { CompiledPlace } from '../compile/compiled-model.ts';
import type { AttributedShock } from '../spec/generated/attribution.ts';
import { sizeWords, unitWords } from './amount-words.ts';
import * as say from './sentences.ts';
import type { Attribution } from './summarise-attribution.ts';

/** Shares and interactions below this part of all are not told apart from nothing. */
const SMALL = 0.01;
/** Channels are named until they carry this part of what goes their way. */
const MOST = 2 / 3;

/** Tell an attribution in plain words, one paragraph an entry. */
export function describeAttribution(
  attribution: Attribution,
  places: readonly CompiledPlace[],
): string[] {
  const { shocks } = attribution;
  if (shocks.length === 0) return [say.noShocks()];
  const doing = shocks.filter(doesAnything);
  const paragraphs = [
    [headline(attribution, places, doing.length)],
    [...told(attribution, doing), ...idle(shocks)],
    interaction(attribution, doing),
    sampling(attribution),
  ];
  return paragraphs.filter((sentences) => sentences.length > 0).map((one) => one.join(' '));
}

function doesAnything({ share, alone, last }: AttributedShock): boolean {
  return [share, alone, last].some(({ low, mean, high }) => low !== 0 || mean !== 0 || high !== 0);
}

function headline(
  { series, years, change, difference, shocks }: Attribution,
  places: readonly CompiledPlace[],
  doing: number,
): string {
  const codes = [series.country, series.partner].flatMap((code) => code ?? []);
  const labels = codes.map((code) => places.find((place) => place.code === code)?.label ?? code);
  const name = labels.length === 0 ? series.label : `${series.label} (${labels.join(', ')})`;
  const what = `${name} ${say.whenWords(years)}`;
  if (doing === 0) return say.noDifference(what, shocks.length);
  const unit = unitWords(series.unit, 0);
  const first =
    change === null
      ? say.absoluteDifference(what, difference, unit, shocks.length)
      : say.relativeDifference(what, change, shocks.length);
  return `${first} ${say.meanDifference(difference.mean, unit)}`;
}

/** What the shocks that do anything have to do with it; the smallest only by name. */
function told(
  { difference, series }: Attribution,
  doing: readonly AttributedShock[],
): readonly string[] {
  const all = doing.reduce((sum, { share }) => sum + Math.abs(share.mean), 0);
  const isSmall = ({ share }: AttributedShock): boolean => Math.abs(share.mean) < SMALL * all;
  const unit = unitWords(series.unit, 0);
  const sentences = doing
    .filter((shock) => !isSmall(shock))
    .map((shock) => {
      const name = say.theShock(shock.shock, shock.type);
      const { mean } = shock.share;
      if (doing.length === 1) return say.accountsForAll(name, through(shock));
      return mean * difference.mean < 0
        ? say.worksAgainst(name, mean, unit, through(shock))
        : say.accountsFor(name, mean, unit, through(shock));
    });
  const small = doing.filter(isSmall).map(({ shock }) => shock);
  return small.length === 0 ? sentences : [...sentences, say.nextToNothing(small)];
}

/** The channels that carry most of a share, and the first that goes the other way. */
function through({ share, channels }: AttributedShock): string {
  const amounts = channels.map(({ label, share: { mean } }) => ({ label, mean }));
  const along = amounts.filter(({ mean }) => mean * share.mean > 0);
  const against = amounts.find(({ mean }) => mean * share.mean < 0);
  const total = along.reduce((sum, { mean }) => sum + Math.abs(mean), 0);
  let carried = 0;
  const leaders = along.filter(({ mean }) => {
    const isNeeded = carried < MOST * total;
    carried += Math.abs(mean);
    return isNeeded;
  });
  const others = amounts.filter(({ mean }) => mean !== 0).length - leaders.length;
  const counts = against !== undefined && Math.abs(against.mean) > total / 10;
  return say.throughWords(leaders, others, counts ? against : undefined);
}

function idle(shocks: readonly AttributedShock[]): readonly string[] {
  const namesOf = (isMeant: (shock: AttributedShock) => boolean): readonly string[] =>
    shocks.filter(isMeant).map(({ shock }) => shock);
  const still = namesOf(
    (one) => one.standing === 'apart' || (one.standing === 'acts' && !doesAnything(one)),
  );
  const [later, nil] = [
    namesOf(({ standing }) => standing === 'later'),
    namesOf(({ standing }) => standing === 'nil'),
  ];
  return [
    ...(still.length === 0 ? [] : [say.changesNothing(still)]),
    ...(later.length === 0 ? [] : [say.startsLater(later)]),
    ...(nil.length === 0 ? [] : [say.neverHappens(nil)]),
  ];
}

function interaction(
  { difference, interaction: { mean: extra }, series }: Attribution,
  doing: readonly AttributedShock[],
): readonly string[] {
  if (doing.length < 2) return [];
  const alone = difference.mean - extra;
  const size = doing.reduce((sum, shock) => sum + Math.abs(shock.alone.mean), 0);
  if (Math.abs(extra) <= SMALL * size) return [say.addsUp()];
  const unit = unitWords(series.unit, 0);
  return alone * difference.mean > 0
    ? [say.interacts(difference.mean, alone, unit)]
    : [say.turnsAround(difference.mean, alone, unit)];
}

function sampling({ method, shocks, series }: Attribution): readonly string[] {
  const largest = (errors: readonly (number | null)[]): string =>
    `${sizeWords(Math.max(...errors.map((error) => error ?? 0)))}${unitWords(series.unit, 0)}`;
  if (method.shocks === 'sampled') {
    const error = largest(shocks.map((shock) => shock.standard_error));
    return [say.areSampled('shocks', method.orders, error)];
  }
  if (method.channels === 'exact') return [];
  const errors = shocks.flatMap(({ channels }) => channels.map((one) => one.standard_error));
  return [say.areSampled('channels', method.orders, largest(errors))];
}
