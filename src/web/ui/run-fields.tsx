import { useId } from 'preact/hooks';
import type { PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import type { Actions } from './store.ts';
import { usePage } from './page-context.ts';

const MEMBERS = [200, 500, 1000, 2000, 5000];

/** How many members are drawn, and from which seed. */
export function RunFields(props: {
  readonly scenario: PageScenario;
  readonly slot: Slot;
  readonly actions: Actions;
}) {
  const { catalogue, words } = usePage();
  const { t } = words;
  const id = useId();
  const { scenario, slot, actions } = props;
  const members = scenario.run?.members ?? catalogue.run.members;
  const offered = MEMBERS.includes(members) ? MEMBERS : [...MEMBERS, members].sort((a, b) => a - b);
  return (
    <details class="run">
      <summary>
        <h3>{t('run.title')}</h3>
      </summary>
      <p class="hint">{t('run.doc')}</p>
      <div class="field">
        <label for={`${id}-members`}>{t('run.members')}</label>
        <select
          id={`${id}-members`}
          value={String(members)}
          onChange={(event) => actions.setRun(slot, { members: Number(event.currentTarget.value) })}
        >
          {offered.map((number) => (
            <option key={number} value={String(number)}>
              {words.count(number)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-seed`}>{t('run.seed')}</label>
        <input
          id={`${id}-seed`}
          type="text"
          maxLength={64}
          value={scenario.run?.seed ?? catalogue.run.seed}
          onChange={(event) => {
            const seed = event.currentTarget.value.trim();
            if (seed !== '') actions.setRun(slot, { seed });
          }}
        />
      </div>
    </details>
  );
}
