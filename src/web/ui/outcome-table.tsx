import type { Outcome } from '../../core/index.ts';
import { changeWords, movedBy } from './outcome-change.ts';
import { usePage } from './page-context.ts';

/**
 * The labelled outcomes of a chapter: an expectation stands once, above a row for each of its
 * horizons; on a phone each row becomes a card.
 */
export function OutcomeTable(props: {
  readonly outcomes: readonly Outcome[];
  readonly onTipping: (outcome: Outcome) => void;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const texts = new Map(catalogue.claims.map((claim) => [claim.id, claim]));
  const head = ['horizon', 'label', 'likelihood', 'evidence', 'change', 'tipping'];
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
      {byClaim(props.outcomes).map((own) => {
        const { claim, section } = own[0];
        const text = words.claim(claim, texts.get(claim)?.text ?? claim);
        return (
          <tbody key={claim} role="rowgroup">
            <tr role="row">
              <th scope="rowgroup" role="rowheader" colSpan={head.length}>
                {text} <span class="hint">{t('outcome.section', { section })}</span>
              </th>
            </tr>
            {own.map((outcome) => (
              <tr key={outcome.horizon} role="row" class={`moved-${movedBy(outcome)}`}>
                <OutcomeCells outcome={outcome} text={text} onTipping={props.onTipping} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** Put together the outcomes of each claim, in the order of the first of them. */
function byClaim(outcomes: readonly Outcome[]): readonly (readonly [Outcome, ...Outcome[]])[] {
  const groups = new Map<string, [Outcome, ...Outcome[]]>();
  for (const outcome of outcomes) {
    const group = groups.get(outcome.claim);
    if (group === undefined) groups.set(outcome.claim, [outcome]);
    else group.push(outcome);
  }
  return [...groups.values()];
}

function OutcomeCells(props: {
  readonly outcome: Outcome;
  readonly text: string;
  readonly onTipping: (outcome: Outcome) => void;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const { outcome, text } = props;
  const moved = movedBy(outcome);
  return (
    <>
      <td role="cell" data-label={t('outcome.horizon')}>
        {words.horizon(outcome.horizon, catalogue.horizons[outcome.horizon].label)}{' '}
        <span class="hint whole">{outcome.years.join('–')}</span>
      </td>
      <td role="cell" data-label={t('outcome.label')}>
        <span class={`verdict ${outcome.verdict}`}>
          <span aria-hidden="true">{MARKS[outcome.verdict]}</span>{' '}
          {words.claimLabel(outcome.claim, outcome.verdict, outcome.label)}
        </span>
      </td>
      <td role="cell" data-label={t('outcome.likelihood')}>
        {words.likelihood(outcome.likelihood)},{' '}
        <span class="whole">{words.chance(outcome.probability)}</span>
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
    </>
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
