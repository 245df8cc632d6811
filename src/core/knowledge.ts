import type { CompiledModel } from './compile/compiled-model.ts';
import type { CompiledShockType } from './compile/compiled-shock-type.ts';
import type { CompiledClaim, Horizon } from './label/types.ts';
import type { Kept } from './plan/plan-run.ts';
import type { StoredModule } from './plan/stored-module.ts';
import type { PlausibilityRange } from './spec/generated/plausibility.ts';
import type { SettingsFile } from './spec/generated/settings.ts';
import type { Vocabulary } from './validate/vocabulary.ts';

/**
 * What the data folder knows, checked and compiled: plain data that a build stores as JSON, so
 * that a run needs no parser.
 */
export type Knowledge = {
  readonly settings: SettingsFile;
  readonly horizons: Readonly<
    Record<Horizon, { readonly label: string; readonly years: readonly [number, number] }>
  >;
  readonly model: CompiledModel;
  readonly shockTypes: Readonly<Record<string, CompiledShockType>>;
  readonly claims: readonly CompiledClaim[];
  /** What the region has seen, to hold shocks against, where the data folder tells. */
  readonly plausibility?: readonly PlausibilityRange[];
  /** Hashes of the files of the model, and of all data. */
  readonly sha256: { readonly model: string; readonly data: string };
  /** Modules of the model for what runs usually keep, where a build encoded them. */
  readonly modules?: readonly StoredModule[];
};

/** Give the outputs that the tables show: the others need not be summarised for them. */
export function shownFirst({ model, settings }: Knowledge): Kept {
  return model.outputs.flatMap(({ indicator, country, partner }, i) =>
    partner === undefined &&
    settings.tables.some(
      (table) => table.indicator === indicator && table.countries.includes(country ?? ''),
    )
      ? [i]
      : [],
  );
}

/** Give what a scenario may name. */
export function vocabularyOf({ settings, model, shockTypes }: Knowledge): Vocabulary {
  const elements = new Map(
    model.variables
      .filter(({ kind }) => kind === 'parameter')
      .map((variable) => [variable.name, variable]),
  );
  const parameters = Object.fromEntries(
    [...elements].map(([name, { spec, over, elements: codes }]) => [
      name,
      {
        elements: over.length === 0 ? undefined : codes,
        range: spec.kind === 'parameter' ? pairOf(spec.range) : undefined,
      },
    ]),
  );
  const ofShocks = Object.values(shockTypes).flatMap((type) =>
    type.parameters.map(({ name }) => [`${type.id}.${name}`, { elements: undefined }] as const),
  );
  return {
    sets: Object.fromEntries(model.sets.map((set) => [set.name, set.elements])),
    labels: Object.fromEntries(model.places.map(({ code, label }) => [code, label])),
    shockTypes,
    parameters: { ...parameters, ...Object.fromEntries(ofShocks) },
    firstMonth: settings.first_month,
    lastMonth: settings.last_month,
    baseYear: settings.base_year,
    lastYear: settings.last_year,
  };
}

function pairOf(range: readonly number[] | undefined): readonly [number, number] | undefined {
  const [low, high] = range ?? [];
  return low === undefined || high === undefined ? undefined : [low, high];
}
