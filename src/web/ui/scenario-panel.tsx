import { useRef } from 'preact/hooks';
import type { PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import type { Actions } from './store.ts';
import { AddShock } from './add-shock.tsx';
import { Assumptions } from './assumptions.tsx';
import { usePage } from './page-context.ts';
import { RunFields } from './run-fields.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { ShockCard } from './shock-card.tsx';

/** All that makes up one scenario: where it starts from, its shocks, assumptions and run. */
export function ScenarioPanel(props: {
  readonly scenario: PageScenario;
  readonly slot: Slot;
  readonly actions: Actions;
}) {
  const { words, announce } = usePage();
  const { t } = words;
  const { scenario, slot, actions } = props;
  const list = useRef<HTMLOListElement>(null);
  const drop = (at: number) => {
    actions.dropShock(slot, at);
    announce(t('shock.removed', { name: words.shock(scenario.shocks[at]?.type ?? '') }));
    requestAnimationFrame(() => {
      const left = list.current?.children ?? [];
      const next = left[Math.min(at, left.length - 1)] ?? list.current;
      if (next instanceof HTMLElement) next.focus();
    });
  };
  return (
    <>
      <ScenarioPicker scenario={scenario} slot={slot} actions={actions} />
      <h3>{t('shocks.title')}</h3>
      {scenario.shocks.length === 0 ? <p class="hint">{t('shocks.none')}</p> : null}
      <ol class="cards" ref={list} tabIndex={-1} aria-label={t('shocks.title')}>
        {scenario.shocks.map((shock, at) => (
          <ShockCard
            key={`${slot}.${at}.${shock.type}`}
            shock={shock}
            number={at + 1}
            onShock={(changed, gesture) => actions.changeShock(slot, at, changed, gesture)}
            onDrop={() => drop(at)}
          />
        ))}
      </ol>
      <AddShock
        onAdd={(shock) => {
          actions.addShock(slot, shock);
          announce(t('shock.added', { name: words.shock(shock.type) }));
          requestAnimationFrame(() => {
            const last = list.current?.lastElementChild;
            if (last instanceof HTMLElement) last.focus();
          });
        }}
      />
      <Assumptions scenario={scenario} slot={slot} actions={actions} />
      <RunFields scenario={scenario} slot={slot} actions={actions} />
    </>
  );
}
