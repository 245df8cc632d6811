import type { Actions } from './store.ts';
import type { Slot } from '../state/action.ts';
import { FileButtons } from './file-buttons.tsx';
import { VIEWS } from '../state/page-state.ts';
import type { Look } from '../state/page-state.ts';
import { usePage } from './page-context.ts';

type View = Look['view'];

/** What can be done with the page as a whole. */
export function Toolbar(props: {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly two: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly actions: Actions;
  readonly onCopyLink: () => void;
  readonly onSave: (slot: Slot) => void;
  readonly onOpen: (slot: Slot, file: File) => void;
}) {
  const { words, announce } = usePage();
  const { t } = words;
  const { view, two, actions } = props;
  return (
    <nav class="toolbar" aria-label={t('toolbar.label')}>
      <div class="group" role="group" aria-label={t('toolbar.views')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => props.onView(one)}
          >
            {t(`view.${one}`)}
          </button>
        ))}
      </div>
      <div class="group">
        <button type="button" aria-pressed={two} onClick={() => actions.sideBySide(!two)}>
          {t('toolbar.sideBySide')}
        </button>
      </div>
      <div class="group">
        <button
          type="button"
          aria-disabled={!props.canUndo}
          aria-keyshortcuts="Control+Z"
          onClick={() => {
            if (!props.canUndo) return;
            actions.undo();
            announce(t('toolbar.undone'));
          }}
        >
          {t('toolbar.undo')}
        </button>
        <button
          type="button"
          aria-disabled={!props.canRedo}
          aria-keyshortcuts="Control+Y Control+Shift+Z"
          onClick={() => {
            if (!props.canRedo) return;
            actions.redo();
            announce(t('toolbar.redone'));
          }}
        >
          {t('toolbar.redo')}
        </button>
      </div>
      <div class="group">
        <button type="button" onClick={props.onCopyLink}>
          {t('toolbar.link')}
        </button>
        {(two ? ([0, 1] as const) : ([0] as const)).map((slot) => (
          <FileButtons
            key={slot}
            letter={two ? t(slot === 0 ? 'slot.letterA' : 'slot.letterB') : ''}
            onSave={() => props.onSave(slot)}
            onOpen={(file) => props.onOpen(slot, file)}
          />
        ))}
      </div>
    </nav>
  );
}
