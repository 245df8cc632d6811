import { useEffect, useId, useMemo } from 'preact/hooks';
import type { PageScenario, PathSeries } from '../engine/engine.ts';
import type { Actions } from './store.ts';
import { FanFigure } from './fan-figure.tsx';
import { FaultList } from './fault-list.tsx';
import { IndicatorField } from './indicator-field.tsx';
import { PlacesField } from './places-field.tsx';
import { usePage } from './page-context.ts';
import { findSeries, indicatorOf, seriesNames } from './series-names.ts';
import { usePaths } from './use-paths.ts';
import type { WhyQuestion } from './why-question.ts';

/** The fans of an indicator, one for each of its places; of two scenarios on the same scale. */
export function ChartsPanel(props: {
  readonly scenarios: readonly PageScenario[];
  readonly indicator: string;
  readonly countries: readonly string[];
  readonly actions: Actions;
  readonly onWhy: (question: WhyQuestion) => void;
}) {
  const { catalogue, engine, words } = usePage();
  const { t } = words;
  const id = useId();
  const { scenarios } = props;
  const indicator = indicatorOf(catalogue, props.indicator);
  const names = useMemo(
    () => seriesNames(indicator, props.countries),
    [indicator, props.countries],
  );
  const answers = [
    usePaths(engine, scenarios[0], names, 'paths-a'),
    usePaths(engine, scenarios[1], names, 'paths-b'),
  ].slice(0, scenarios.length);
  useEffect(() => {
    const due = answers.some((one) => one.due);
    if (due || performance.getEntriesByName('slider-moved').length === 0) return;
    performance.measure('slider-to-chart', 'slider-moved');
    performance.clearMarks('slider-moved');
  }, [answers[0], answers[1]]);
  return (
    <section class="panel charts" aria-labelledby={`${id}-title`}>
      <div class="row spread">
        <h2 id={`${id}-title`}>{t('charts.title')}</h2>
        <IndicatorField value={indicator?.id ?? ''} onIndicator={props.actions.showIndicator} />
      </div>
      {indicator === undefined ? null : (
        <PlacesField
          indicator={indicator}
          chosen={props.countries}
          onPlaces={props.actions.showCountries}
        />
      )}
      <Legend two={scenarios.length === 2} />
      {answers.map(({ answer }, i) =>
        answer?.ok === false ? <FaultList key={i} faults={answer.faults} /> : null,
      )}
      <div class={scenarios.length === 2 ? 'fans pairs' : 'fans'}>
        {names.map((name) => {
          const found = scenarios.flatMap((scenario, i) => {
            const answer = answers[i]?.answer;
            if (answer?.ok !== true) return [];
            const series = findSeries(answer.value.series, name);
            return series === undefined
              ? []
              : [{ scenario, series, years: answer.value.years, slot: i }];
          });
          return (
            <div class="fan-group" key={`${name.indicator}.${name.country}`}>
              {found.map(({ scenario, series, years, slot }) => (
                <FanFigure
                  key={slot}
                  name={name}
                  series={series}
                  years={years}
                  beside={besideOf(found, slot)}
                  scenario={scenario}
                  slot={slot === 0 ? 'A' : 'B'}
                  paired={scenarios.length === 2}
                  onWhy={(year) => props.onWhy({ scenario, name, year })}
                />
              ))}
            </div>
          );
        })}
      </div>
      {answers.some(({ answer }) => answer === undefined) ? (
        <p class="hint">{t('working')}</p>
      ) : null}
    </section>
  );
}

/** Which series share a scale with that of a slot; one array for all so that it stays the same. */
function besideOf(
  found: readonly { readonly slot: number; readonly series: PathSeries }[],
  slot: number,
): readonly PathSeries[] {
  const others = found.filter((one) => one.slot !== slot);
  return others.length === 0 ? NONE : others.map(({ series }) => series);
}

const NONE: readonly PathSeries[] = [];

function Legend({ two }: { readonly two: boolean }) {
  const { t } = usePage().words;
  return (
    <ul class="legend">
      <li>
        <span class="key-median" aria-hidden="true" /> {t('legend.median')}
      </li>
      <li>
        <span class="key-half" aria-hidden="true" /> {t('legend.half')}
      </li>
      <li>
        <span class="key-ninety" aria-hidden="true" /> {t('legend.ninety')}
      </li>
      <li>
        <span class="key-baseline" aria-hidden="true" /> {t('legend.baseline')}
      </li>
      <li>
        <span class="key-shock" aria-hidden="true" /> {t('legend.shock')}
      </li>
      {two ? <li>{t('legend.sameScale')}</li> : null}
    </ul>
  );
}
