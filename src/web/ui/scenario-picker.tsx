import { useId, useState } from 'preact/hooks';
import type { PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import type { Actions } from './store.ts';
import { usePage } from './page-context.ts';

/** Start from a shipped scenario, or put one on top of what is there. */
export function ScenarioPicker(props: {
  readonly scenario: PageScenario;
  readonly slot: Slot;
  readonly actions: Actions;
}) {
  const { catalogue, words, announce } = usePage();
  const { t } = words;
  const id = useId();
  const shipped = catalogue.scenarios.find(({ file }) => file.title === props.scenario.title);
  const [chosen, setChosen] = useState((shipped ?? catalogue.scenarios[0])?.id ?? '');
  const entry = catalogue.scenarios.find((one) => one.id === chosen);
  const titleOf = (one: { readonly id: string; readonly file: PageScenario }) =>
    words.scenarioTitle(one.id, one.file.title);
  const title = shipped === undefined ? props.scenario.title : titleOf(shipped);
  const take = (how: 'load' | 'stack') => {
    if (entry === undefined) return;
    props.actions[how](props.slot, entry.file);
    announce(t(how === 'load' ? 'picker.loaded' : 'picker.stacked', { name: titleOf(entry) }));
  };
  return (
    <section class="picker">
      <p class="scenario-title">{title}</p>
      {shipped === undefined ||
      JSON.stringify(shipped.file) === JSON.stringify(props.scenario) ? null : (
        <p class="hint">{t('picker.changed')}</p>
      )}
      <p class="hint">
        {shipped === undefined
          ? props.scenario.description
          : words.scenarioText(shipped.id, shipped.file.description)}
      </p>
      <div class="field">
        <label for={id}>{t('picker.label')}</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {catalogue.scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {titleOf(one)}
            </option>
          ))}
        </select>
      </div>
      <div class="buttons">
        <button type="button" onClick={() => take('load')}>
          {t('picker.load')}
        </button>
        <button type="button" class="quiet" onClick={() => take('stack')}>
          {t('picker.stack')}
        </button>
      </div>
    </section>
  );
}
