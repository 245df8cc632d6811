import { useId, useMemo, useState } from 'preact/hooks';
import type { PageScenario, PathSeries, SeriesName } from '../engine/engine.ts';
import { displayUnit } from './display-unit.ts';
import { drawFan } from './draw-fan.ts';
import { usePage } from './page-context.ts';
import { PathsTable } from './paths-table.tsx';
import { seriesTitle } from './series-names.ts';
import { shockPeriods } from './shock-periods.ts';

/** A fan with its title, its end value that can be asked why, and its table. */
export function FanFigure(props: {
  readonly name: SeriesName;
  readonly series: PathSeries;
  readonly years: readonly number[];
  /** Series that share its scale. */
  readonly beside: readonly PathSeries[];
  readonly scenario: PageScenario;
  readonly slot: 'A' | 'B';
  readonly paired: boolean;
  readonly onWhy: (year: number) => void;
}) {
  const { words } = usePage();
  const { t } = words;
  const id = useId();
  const [open, setOpen] = useState(false);
  const { name, series, years, beside, scenario, paired, slot, onWhy } = props;
  const unit = displayUnit(series.indicator, series.unit);
  const place = seriesTitle(words, name);
  const letter = t(slot === 'A' ? 'slot.letterA' : 'slot.letterB');
  const title = paired ? `${letter}: ${place}` : place;
  const last = years.at(-1) ?? 0;
  const end = series.quantiles['0.5'].at(-1) ?? 0;
  const caption = `${words.indicator(name.indicator)}: ${title}`;
  const svg = useMemo(
    () =>
      drawFan({
        ...{ series, beside, years, unit, words, caption, id },
        colour: slot === 'A' ? 0 : 1,
        periods: shockPeriods(scenario, last),
      }),
    [series, beside, words],
  );
  return (
    <figure class="fan" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <span class="unit">{words.unit(unit)}</span>
      </figcaption>
      <div class="fan-svg" dangerouslySetInnerHTML={{ __html: svg }} />
      <div class="fan-foot">
        <button type="button" class="number" onClick={() => onWhy(last)}>
          <span class="hidden">{caption}. </span>
          {last}: {words.amount(end, unit)} <span class="why-mark">{t('why.open')}</span>
        </button>
        <button
          type="button"
          class="quiet small"
          aria-expanded={open}
          aria-label={`${t('chart.table')}: ${caption}`}
          onClick={() => setOpen(!open)}
        >
          {t('chart.table')}
        </button>
      </div>
      {open ? <PathsTable caption={caption} years={years} series={series} onWhy={onWhy} /> : null}
    </figure>
  );
}
