import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { PageScenario } from '../engine/engine.ts';
import { displayUnit } from './display-unit.ts';
import { FaultList } from './fault-list.tsx';
import { IndicatorField } from './indicator-field.tsx';
import { usePage } from './page-context.ts';
import { PathsTable } from './paths-table.tsx';
import { PredictDrawing } from './predict-drawing.tsx';
import { scorePrediction } from './score-prediction.ts';
import type { PredictionScore } from './score-prediction.ts';
import { findSeries, indicatorOf, seriesTitle } from './series-names.ts';
import { shockPeriods } from './shock-periods.ts';
import { usePaths } from './use-paths.ts';
import type { WhyQuestion } from './why-question.ts';

/** The class draws what it expects before it sees what the model says. */
export function PredictPanel(props: {
  readonly scenario: PageScenario;
  readonly indicator: string;
  readonly onIndicator: (indicator: string) => void;
  readonly onWhy: (question: WhyQuestion) => void;
}) {
  const { catalogue, engine, words, announce } = usePage();
  const { t } = words;
  const id = useId();
  const { scenario } = props;
  const indicator = indicatorOf(catalogue, props.indicator);
  const places = indicator?.countries ?? [];
  const [wanted, setWanted] = useState('');
  const place = places.includes(wanted) ? wanted : (places[0] ?? '');
  const name = useMemo(
    () => ({ indicator: indicator?.id ?? '', country: place }),
    [indicator?.id, place],
  );
  const names = useMemo(() => [name], [name]);
  const { answer } = usePaths(engine, scenario, names, 'predict');
  const paths = answer?.ok === true ? answer.value : undefined;
  const series = paths === undefined ? undefined : findSeries(paths.series, name);
  const years = paths?.years;
  const base = series?.baseline.quantiles['0.5'][0];
  const [drawn, setDrawn] = useState<readonly number[]>([]);
  const [revealed, setRevealed] = useState(false);
  const question = JSON.stringify([name, scenario]);
  const restart = () => {
    setRevealed(false);
    setDrawn(years === undefined || base === undefined ? [] : years.map(() => base));
  };
  useEffect(restart, [question, base, years?.length]);
  const unit = series === undefined ? '' : displayUnit(series.indicator, series.unit);
  // Before the reveal the scale tells nothing of the model beyond the base year.
  const open = (base ?? 1) * 2;
  const highest = revealed
    ? Math.max(open, ...drawn, ...(series?.quantiles['0.95'] ?? []))
    : Math.max(open, unit === 'share' ? Math.min(1, open) : open);
  const score = series === undefined ? undefined : scorePrediction(drawn, series);
  const reveal = () => {
    setRevealed(true);
    if (score !== undefined) announce(scoreWords(score));
  };
  const scoreWords = (told: PredictionScore) =>
    t('predict.score', {
      years: words.count(told.years),
      half: words.count(told.inHalf),
      ninety: words.count(told.inNinety),
      distance: told.distance === undefined ? '–' : words.percent(told.distance),
    });
  const what = `${indicator === undefined ? '' : words.indicator(indicator.id)}: ${seriesTitle(words, name)}`;
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('predict.title')}</h2>
      <p>{t('predict.intro')}</p>
      <div class="row">
        <IndicatorField value={indicator?.id ?? ''} onIndicator={props.onIndicator} />
        {places.length < 2 ? null : (
          <div class="field">
            <label for={`${id}-place`}>{t('place.label')}</label>
            <select
              id={`${id}-place`}
              value={place}
              onChange={(event) => setWanted(event.currentTarget.value)}
            >
              {places.map((code) => (
                <option key={code} value={code}>
                  {words.place(code)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {answer?.ok === false ? <FaultList faults={answer.faults} /> : null}
      {series === undefined || years === undefined || drawn.length !== years.length ? (
        <p class="hint">{t('working')}</p>
      ) : (
        <>
          <p class="chart-title">
            {what}, {words.unit(unit)}
          </p>
          <PredictDrawing
            title={t('predict.drawing', { what })}
            unit={unit}
            years={years}
            drawn={drawn}
            highest={highest}
            periods={shockPeriods(scenario, years.at(-1) ?? 0)}
            revealed={revealed ? series : undefined}
            onDrawn={setDrawn}
          />
          <div class="buttons">
            <button type="button" class="primary" disabled={revealed} onClick={reveal}>
              {t('predict.reveal')}
            </button>
            <button type="button" class="quiet" onClick={restart}>
              {t('predict.again')}
            </button>
          </div>
          {!revealed || score === undefined ? null : (
            <div class="score">
              <h3>{t('predict.scoreTitle')}</h3>
              <p>{scoreWords(score)}</p>
              <p class="hint">{t('predict.scoreDoc')}</p>
              <details>
                <summary>{t('chart.table')}</summary>
                <PathsTable
                  caption={what}
                  years={years}
                  series={series}
                  onWhy={(year) => props.onWhy({ scenario, name, year })}
                />
              </details>
            </div>
          )}
          <details class="typed">
            <summary>{t('predict.type')}</summary>
            <div class="typed-years">
              {years.slice(1).map((year, i) => (
                <label key={year}>
                  {year}
                  <input
                    type="number"
                    min={0}
                    step="any"
                    disabled={revealed}
                    value={Number((drawn[i + 1] ?? 0).toPrecision(4))}
                    onChange={(event) => {
                      const value = event.currentTarget.valueAsNumber;
                      if (Number.isFinite(value) && value >= 0) {
                        setDrawn(
                          drawn.map((old, j) => (j === i + 1 ? Math.min(value, open) : old)),
                        );
                      }
                    }}
                  />
                </label>
              ))}
            </div>
          </details>
        </>
      )}
    </section>
  );
}
