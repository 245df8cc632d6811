import type { CompiledModel, CompiledOutput } from '../compile/compiled-model.ts';
import type { MissingSeries } from '../spec/generated/comparison.ts';
import { closest } from '../validate/closest.ts';
import * as say from './messages.ts';
import type { ChosenSeries } from './types.ts';

/** Which series are to be compared, as a user asks for them. */
export type SeriesRequest = {
  readonly indicators: readonly string[];
  /** All that an indicator has when absent. */
  readonly countries?: readonly string[];
  /** The other side of corridors; totals when absent. */
  readonly partners?: readonly string[];
  /** Every corridor of the countries instead. */
  readonly byCorridor?: boolean;
};

/** A name that stands for nothing, and the one that was probably meant. */
export type UnknownName = {
  readonly kind: 'indicator' | 'country' | 'partner';
  readonly name: string;
  readonly near: string | undefined;
};

export type SeriesChoice =
  | {
      readonly ok: true;
      readonly series: readonly ChosenSeries[];
      /** What was asked for by names that are known, and does not exist. */
      readonly missing: readonly MissingSeries[];
    }
  | { readonly ok: false; readonly unknown: readonly UnknownName[] };

/**
 * Choose the series that a request means, in its order. Names that the model does not know are
 * faults; a combination of known names that no series has is missing.
 */
export function chooseSeries(model: CompiledModel, request: SeriesRequest): SeriesChoice {
  const unknown = unknownNames(model, request);
  if (unknown.length > 0) return { ok: false, unknown };
  const series: ChosenSeries[] = [];
  const missing: MissingSeries[] = [];
  for (const indicator of new Set(request.indicators)) {
    const outputs = model.outputs.flatMap((output, i) =>
      output.indicator === indicator ? [chosen(output, i)] : [],
    );
    for (const country of new Set(request.countries ?? [undefined])) {
      const own = outputs.filter((one) => country === undefined || one.country === country);
      const found = lookUp(own, request);
      series.push(...found.series);
      for (const { partner, reason } of found.missing) {
        const said = own.length > 0 || country === undefined ? reason : reasonOf(outputs);
        missing.push({ indicator, country: country ?? null, partner, reason: said });
      }
    }
  }
  return { ok: true, series, missing };
}

function chosen(output: CompiledOutput, at: number): ChosenSeries {
  const { indicator, country, partner, unit } = output;
  return { output: at, indicator, country, partner, unit };
}

type Found = {
  readonly series: readonly ChosenSeries[];
  readonly missing: readonly { readonly partner: string | null; readonly reason: string }[];
};

/** Find what is asked for among the series of one indicator and country. */
function lookUp(own: readonly ChosenSeries[], { partners, byCorridor }: SeriesRequest): Found {
  if (byCorridor === true) {
    const series = own.filter(({ partner }) => partner !== undefined);
    return {
      series,
      missing: series.length > 0 ? [] : [{ partner: null, reason: say.noCorridors() }],
    };
  }
  if (partners === undefined) {
    const series = own.filter(({ partner }) => partner === undefined);
    return { series, missing: series.length > 0 ? [] : [{ partner: null, reason: say.noTotal() }] };
  }
  const found = [...new Set(partners)].map((partner) => ({
    partner,
    series: own.filter((one) => one.partner === partner),
  }));
  return {
    series: found.flatMap(({ series }) => series),
    missing: found.flatMap(({ partner, series }) =>
      series.length > 0 ? [] : [{ partner, reason: say.noCorridor() }],
    ),
  };
}

/** Say why an indicator has nothing of a country. */
function reasonOf(outputs: readonly ChosenSeries[]): string {
  const countries = new Set(outputs.flatMap(({ country }) => country ?? []));
  return countries.size === 0 ? say.ofNoCountry() : say.notOfCountry([...countries]);
}

function unknownNames(model: CompiledModel, request: SeriesRequest): readonly UnknownName[] {
  const indicators = new Set(model.outputs.map(({ indicator }) => indicator));
  const places = new Set([
    ...model.places.map(({ code }) => code),
    ...model.outputs.flatMap(({ country = [], partner = [] }) => [country, partner].flat()),
  ]);
  const find = (kind: UnknownName['kind'], names: readonly string[], known: Set<string>) =>
    names.flatMap((name) => (known.has(name) ? [] : [{ kind, name, near: closest(name, known) }]));
  return [
    ...find('indicator', request.indicators, indicators),
    ...find('country', request.countries ?? [], places),
    ...find('partner', request.partners ?? [], places),
  ];
}
