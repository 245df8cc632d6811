import type { PathSeries } from '../engine/engine.ts';
import { displayUnit } from './display-unit.ts';
import { useWords } from './page-context.ts';

/** The numbers behind a fan as a real table; each median leads to why it is so. */
export function PathsTable(props: {
  readonly caption: string;
  readonly years: readonly number[];
  readonly series: PathSeries;
  readonly onWhy: (year: number) => void;
}) {
  const { t, amount, unit: unitWords } = useWords();
  const { caption, years, series, onWhy } = props;
  const unit = displayUnit(series.indicator, series.unit);
  const { quantiles, baseline } = series;
  const tell = (path: readonly number[], i: number) => amount(path[i] ?? NaN, unit);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="numbers">
        <caption>
          {caption}, {unitWords(unit)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('table.year')}</th>
            <th scope="col">{t('table.median')}</th>
            <th scope="col">{t('table.half')}</th>
            <th scope="col">{t('table.ninety')}</th>
            <th scope="col">{t('table.baseline')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year, i) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <button
                  type="button"
                  class="number"
                  aria-label={t('why.ofNumber', { value: tell(quantiles['0.5'], i), year })}
                  onClick={() => onWhy(year)}
                >
                  {tell(quantiles['0.5'], i)}
                </button>
              </td>
              <td>
                {t('range', { low: tell(quantiles['0.25'], i), high: tell(quantiles['0.75'], i) })}
              </td>
              <td>
                {t('range', { low: tell(quantiles['0.05'], i), high: tell(quantiles['0.95'], i) })}
              </td>
              <td>{tell(baseline.quantiles['0.5'], i)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
