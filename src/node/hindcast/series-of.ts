import type { Knowledge } from '../../core/index.ts';

/** Which series of the model a figure is held against. */
export type SeriesName = {
  readonly indicator: string;
  readonly country: string;
  readonly partner?: string;
};

/** Find the output of a model that a figure names: its position, undefined where there is none. */
export function seriesOf({ model }: Knowledge, name: SeriesName): number | undefined {
  const position = model.outputs.findIndex(
    ({ indicator, country, partner }) =>
      indicator === name.indicator && country === name.country && partner === name.partner,
  );
  return position < 0 ? undefined : position;
}
