import type { Outcome } from '../../core/index.ts';
import { changeWords, movedBy } from './outcome-change.ts';
import { usePage } from './page-context.ts';

/** The labelled outcomes of a chapter; on a phone each row becomes a card. */
export function OutcomeTable(props: {
  readonly outcomes: readonly Outcome[];
  readonly onTipping: (outcome: Outcome) => void;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const texts = new Map(catalogue.claims.map((claim) => [claim.id, claim]));
  const head = ['expectation', 'horizon', 'label', 'likelihood', 'evidence', 'change', 'tipping'];
  return (
    <table class="outcome-table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {head.map((key) => (
            <th key={key} scope="col" role="columnheader">
              {t(`outcome.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.outcomes.map((outcome, i) => {
          const claim = texts.get(outcome.claim);
          const text = words.claim(outcome.claim, claim?.text ?? outcome.claim);
          const repeated = props.outcomes[i - 1]?.claim === outcome.claim;
          const moved = movedBy(outcome);
          return (
            <tr key={`${outcome.claim}.${outcome.horizon}`} role="row" class={`moved-${moved}`}>
              <th scope="row" role="rowheader" class={repeated ? 'repeated' : ''}>
                {text}{' '}
                <span class="hint">{t('outcome.section', { section: outcome.section })}</span>
              </th>
              <td role="cell" data-label={t('outcome.horizon')}>
                {words.horizon(outcome.horizon, catalogue.horizons[outcome.horizon].label)}{' '}
                <span class="hint">{outcome.years.join('–')}</span>
              </td>
              <td role="cell" data-label={t('outcome.label')}>
                <span class={`verdict ${outcome.verdict}`}>
                  <span aria-hidden="true">{MARKS[outcome.verdict]}</span>{' '}
                  {words.claimLabel(outcome.claim, outcome.verdict, outcome.label)}
                </span>
              </td>
              <td role="cell" data-label={t('outcome.likelihood')}>
                {words.likelihood(outcome.likelihood)}, {words.chance(outcome.probability)}
                <RangeWords outcome={outcome} />
              </td>
              <td role="cell" data-label={t('outcome.evidence')}>
                {t(`evidence.${outcome.evidence}`)}
              </td>
              <td role="cell" data-label={t('outcome.change')}>
                {moved === 'verdict' || moved === 'word' ? (
                  <strong class="changed">{t('outcome.changed')}</strong>
                ) : null}{' '}
                {changeWords(outcome, words)}
              </td>
              <td role="cell" class="action" data-label={t('outcome.tipping')}>
                <button
                  type="button"
                  class="quiet small"
                  aria-label={t('tipping.openNamed', { claim: text })}
                  onClick={() => props.onTipping(outcome)}
                >
                  {t('tipping.open')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const MARKS = { holds: '●', contested: '◐', overturned: '○' } as const;

function RangeWords({ outcome }: { readonly outcome: Outcome }) {
  const { t, chance } = usePage().words;
  const [low, high] = outcome.range;
  return low === high ? null : (
    <span class="hint block">{t('outcome.range', { low: chance(low), high: chance(high) })}</span>
  );
}
