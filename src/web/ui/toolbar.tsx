import { useRef } from 'preact/hooks';
import type { Actions } from './store.ts';
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
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
}) {
  const { words, announce } = usePage();
  const { t } = words;
  const { view, two, actions } = props;
  const file = useRef<HTMLInputElement>(null);
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
        <button type="button" onClick={props.onSave}>
          {t('toolbar.save')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {t('toolbar.open')}
        </button>
        <input
          ref={file}
          type="file"
          class="hidden"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={t('toolbar.open')}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen !== undefined) props.onOpen(chosen);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </nav>
  );
}
