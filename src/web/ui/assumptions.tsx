import type { PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import type { Actions } from './store.ts';
import type { Assumable } from './catalogue.ts';
import { usePage } from './page-context.ts';
import { quantityWords } from './quantity-words.ts';
import { RangeField } from './range-field.tsx';
import { middleOf } from './shock-spec.ts';

/** The assumptions that matter most, each to be fixed at a value within its range. */
export function Assumptions(props: {
  readonly scenario: PageScenario;
  readonly slot: Slot;
  readonly actions: Actions;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const { scenario, slot, actions } = props;
  const assumed = scenario.assumptions ?? {};
  const count = Object.keys(assumed).length;
  return (
    <details class="assumptions">
      <summary>
        <h3>{t('assumptions.title')}</h3>{' '}
        <span class="hint">
          {count === 0 ? t('assumptions.own') : words.several('assumptions.changed', count)}
        </span>
      </summary>
      <p class="hint">{t('assumptions.doc')}</p>
      {catalogue.assumables.map((one) => (
        <AssumptionField
          key={one.name}
          one={one}
          given={Object.hasOwn(assumed, one.name) ? assumed[one.name] : undefined}
          onValue={(value, gesture) => actions.assume(slot, one.name, value, gesture)}
        />
      ))}
      <button
        type="button"
        class="quiet"
        disabled={count === 0}
        onClick={() => actions.resetAssumptions(slot)}
      >
        {t('assumptions.reset')}
      </button>
    </details>
  );
}

function AssumptionField(props: {
  readonly one: Assumable;
  readonly given: Assumable['quantity'] | undefined;
  readonly onValue: (value: number | undefined, gesture?: string) => void;
}) {
  const { words } = usePage();
  const { one, given, onValue } = props;
  const name = words.parameter(one.name, one.label);
  const step = stepOf(one.high - one.low);
  const value = given === undefined ? one.middle : middleOf(given);
  return (
    <div class="assumption">
      <RangeField
        label={name}
        value={Math.round(value / step) * step}
        low={one.low}
        high={one.high}
        step={step}
        hint={
          typeof given === 'number'
            ? words.t('assumptions.fixed', { value: words.plain(given) })
            : words.t('assumptions.drawn', { range: quantityWords(given ?? one.quantity, words) })
        }
        onValue={onValue}
      />
      {given === undefined ? null : (
        <button
          type="button"
          class="quiet small"
          aria-label={words.t('assumptions.giveBackNamed', { name })}
          onClick={() => onValue(undefined)}
        >
          {words.t('assumptions.giveBack')}
        </button>
      )}
    </div>
  );
}

/** A power of ten that cuts a span into a hundred steps or more. */
function stepOf(span: number): number {
  let step = 1;
  while (step * 100 > span && step > 1e-6) step /= 10;
  return Number(step.toPrecision(1));
}
