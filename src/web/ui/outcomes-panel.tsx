import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { Outcome } from '../../core/index.ts';
import type { Answer, Labels, PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import { FaultList } from './fault-list.tsx';
import { movedBy } from './outcome-change.ts';
import { OutcomeLists } from './outcome-lists.tsx';
import { usePage } from './page-context.ts';
import { TippingDialog } from './tipping-dialog.tsx';
import { useAnswer } from './use-paths.ts';

/** What becomes of the yearbook's expectations, chapter by chapter. */
export function OutcomesPanel(props: {
  readonly scenarios: readonly PageScenario[];
  readonly onTip: (slot: Slot, at: number, severity: number) => void;
}) {
  const { catalogue, engine, words, announce } = usePage();
  const { t } = words;
  const id = useId();
  const [wanted, setWanted] = useState<Slot>(0);
  const slot: Slot = props.scenarios.length === 2 ? wanted : 0;
  const [chapter, setChapter] = useState('');
  const [onlyMoved, setOnlyMoved] = useState(false);
  const [tipping, setTipping] = useState<Outcome>();
  const scenario = props.scenarios[slot];
  const { answer, due } = useAnswer(
    scenario === undefined ? undefined : () => engine.labels(scenario, `labels`),
    JSON.stringify(scenario),
    300,
  );
  const labels = answer?.ok === true ? answer.value : undefined;
  useEffect(() => {
    if (!due && labels !== undefined) announce(summaryWords(labels));
  }, [labels, due]);
  const summaryWords = ({ outcomes }: Labels) => {
    const shown = outcomes.filter(({ horizon }) => horizon !== 'short');
    const verdicts = shown.filter((one) => movedBy(one) === 'verdict').length;
    const likelihoods = shown.filter((one) => movedBy(one) === 'word').length;
    return t('outcomes.summary', {
      all: words.count(shown.length),
      verdicts: words.count(verdicts),
      words: words.count(likelihoods),
    });
  };
  const chapters = [...catalogue.chapters, 'summary'];
  // The same while a slider moves, so that nothing of it has to be drawn again.
  const lists = useMemo(
    () =>
      labels === undefined ? null : (
        <OutcomeLists {...{ labels, chapters, chapter, onlyMoved }} onTipping={setTipping} />
      ),
    [labels, chapter, onlyMoved, words],
  );
  return (
    <section class="panel outcomes" aria-labelledby={`${id}-title`} aria-busy={due}>
      <h2 id={`${id}-title`}>{t('outcomes.title')}</h2>
      <p class="hint">{t('outcomes.doc')}</p>
      <div class="row">
        {props.scenarios.length < 2 ? null : (
          <fieldset class="switch">
            <legend>{t('outcomes.which')}</legend>
            {([0, 1] as const).map((one) => (
              <label class="check" key={one}>
                <input
                  type="radio"
                  name={`${id}-slot`}
                  checked={slot === one}
                  onChange={() => setWanted(one)}
                />
                {t(one === 0 ? 'slot.letterA' : 'slot.letterB')}
              </label>
            ))}
          </fieldset>
        )}
        <div class="field">
          <label for={`${id}-chapter`}>{t('outcomes.chapter')}</label>
          <select
            id={`${id}-chapter`}
            value={chapter}
            onChange={(event) => setChapter(event.currentTarget.value)}
          >
            <option value="">{t('outcomes.allChapters')}</option>
            {chapters.map((code) => (
              <option key={code} value={code}>
                {words.chapter(code)}
              </option>
            ))}
          </select>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={onlyMoved}
            onChange={(event) => setOnlyMoved(event.currentTarget.checked)}
          />
          {t('outcomes.onlyMoved')}
        </label>
      </div>
      <OutcomeState answer={answer} due={due} />
      {labels === undefined ? null : <p class="summary-line">{summaryWords(labels)}</p>}
      {lists}
      {tipping === undefined || scenario === undefined ? null : (
        <TippingDialog
          outcome={tipping}
          scenario={scenario}
          onClose={() => setTipping(undefined)}
          onTake={(at, severity) => props.onTip(slot, at, severity)}
        />
      )}
    </section>
  );
}

function OutcomeState({ answer, due }: { answer: Answer<Labels> | undefined; due: boolean }) {
  const { t } = usePage().words;
  return (
    <>
      <p class="state" aria-hidden="true">
        {due ? t('outcomes.due') : t('outcomes.settled')}
      </p>
      {answer?.ok === false ? <FaultList faults={answer.faults} /> : null}
    </>
  );
}
