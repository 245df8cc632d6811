import { useId, useState } from 'preact/hooks';
import { AttributionBars } from './attribution-bars.tsx';
import { Dialog } from './dialog.tsx';
import { displayUnit } from './display-unit.ts';
import { EquationTree } from './equation-tree.tsx';
import { FaultList } from './fault-list.tsx';
import { usePage } from './page-context.ts';
import { seriesTitle } from './series-names.ts';
import { useAnswer } from './use-paths.ts';
import { collectSources } from './why-sources.ts';
import { SourceList } from './source-list.tsx';
import type { WhyQuestion } from './why-question.ts';

/** From a number down to what made it: shocks, equations, assumptions and printed figures. */
export function WhyDialog(props: { readonly question: WhyQuestion; readonly onClose: () => void }) {
  const { catalogue, engine, words } = usePage();
  const { t } = words;
  const id = useId();
  const { scenario, name } = props.question;
  const [year, setYear] = useState(props.question.year);
  const key = JSON.stringify([scenario, name, year]);
  const traced = useAnswer(() => engine.trace(scenario, name, year), key);
  // Slower, so asked second.
  const split = useAnswer(() => engine.attribution(scenario, name, year), key);
  const last = scenario.run?.until ?? catalogue.run.until;
  const years = Array.from(
    { length: last - catalogue.baseYear + 1 },
    (_, i) => catalogue.baseYear + i,
  );
  const attribution = split.due || split.answer?.ok !== true ? undefined : split.answer.value;
  const trace = traced.due || traced.answer?.ok !== true ? undefined : traced.answer.value;
  const unit = displayUnit(name.indicator, attribution?.series.unit ?? '');
  const what = `${words.indicator(name.indicator)}: ${seriesTitle(words, name)}`;
  const faults = [split, traced].flatMap(({ answer }) =>
    answer?.ok === false ? answer.faults : [],
  );
  return (
    <Dialog title={t('why.title')} onClose={props.onClose} wide>
      <p class="lead">{what}</p>
      <div class="field inline">
        <label for={id}>{t('table.year')}</label>
        <select
          id={id}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        >
          {years.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      {faults.length === 0 ? null : <FaultList faults={faults} />}
      <section aria-labelledby={`${id}-split`}>
        <h3 id={`${id}-split`}>{t('why.split')}</h3>
        {attribution !== undefined ? (
          <AttributionBars attribution={attribution} unit={unit} />
        ) : faults.length === 0 ? (
          <p class="hint" role="status">
            {t('working')}
          </p>
        ) : null}
      </section>
      {trace !== undefined ? (
        <>
          <section aria-labelledby={`${id}-tree`}>
            <h3 id={`${id}-tree`}>{t('why.tree')}</h3>
            <p class="hint">
              {t('why.member', {
                number: words.count(trace.member.number),
                of: words.count(trace.member.of),
              })}
            </p>
            <EquationTree node={trace.tree} open />
          </section>
          <SourceList sources={collectSources(trace.tree, catalogue)} />
        </>
      ) : null}
    </Dialog>
  );
}
