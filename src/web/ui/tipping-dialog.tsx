import { useId, useState } from 'preact/hooks';
import type { Outcome } from '../../core/index.ts';
import type { Answer, PageScenario, TippingPoint } from '../engine/engine.ts';
import { Dialog } from './dialog.tsx';
import { FaultList } from './fault-list.tsx';
import { usePage } from './page-context.ts';

/** How severe a shock has to be until an expectation's label is another one. */
export function TippingDialog(props: {
  readonly outcome: Outcome;
  readonly scenario: PageScenario;
  readonly onTake: (at: number, severity: number) => void;
  readonly onClose: () => void;
}) {
  const { catalogue, engine, words } = usePage();
  const { t } = words;
  const id = useId();
  const { outcome, scenario } = props;
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<TippingPoint>>();
  const claim = catalogue.claims.find((one) => one.id === outcome.claim);
  const shock = scenario.shocks[at];
  const severity = catalogue.shockTypes.find((type) => type.id === shock?.type)?.severity;
  const seek = async () => {
    setBusy(true);
    setAnswer(undefined);
    const found = await engine.tippingPoint(scenario, outcome.claim, outcome.horizon, at);
    setAnswer(found);
    setBusy(false);
  };
  const point = answer?.ok === true ? answer.value : undefined;
  return (
    <Dialog title={t('tipping.title')} onClose={props.onClose}>
      <p class="lead">{words.claim(outcome.claim, claim?.text ?? outcome.claim)}</p>
      <p>
        {t('tipping.now', {
          horizon: words.horizon(outcome.horizon, catalogue.horizons[outcome.horizon].label),
          label: words.claimLabel(outcome.claim, outcome.verdict, outcome.label),
          word: words.likelihood(outcome.likelihood),
          chance: words.chance(outcome.probability),
        })}
      </p>
      {shock === undefined ? (
        <p>{t('tipping.noShocks')}</p>
      ) : (
        <>
          <div class="field">
            <label for={id}>{t('tipping.shock')}</label>
            <select
              id={id}
              value={String(at)}
              onChange={(event) => {
                setAt(Number(event.currentTarget.value));
                setAnswer(undefined);
              }}
            >
              {scenario.shocks.map((one, i) => (
                <option key={i} value={String(i)}>
                  {i + 1}. {words.shock(one.type)}, {words.month(one.start)}
                </option>
              ))}
            </select>
          </div>
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => (busy ? undefined : void seek())}
          >
            {t(busy ? 'working' : 'tipping.seek')}
          </button>
          <div role="status" class="result">
            {point === undefined ? null : point.kind === 'never' ? (
              <p>
                {t('tipping.never', {
                  low: words.plain(severity?.low ?? 0),
                  high: words.plain(severity?.high ?? 1),
                })}
              </p>
            ) : (
              <p>
                {t('tipping.found', {
                  at: words.plain(point.at, 2),
                  low: words.plain(point.low, 2),
                  high: words.plain(point.high, 2),
                })}
              </p>
            )}
          </div>
          {point?.kind === 'found' ? (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                props.onTake(at, Math.round(point.at * 100) / 100);
                props.onClose();
              }}
            >
              {t('tipping.take')}
            </button>
          ) : null}
        </>
      )}
      {answer?.ok === false ? <FaultList faults={answer.faults} /> : null}
    </Dialog>
  );
}
