import type { Fault } from '../engine/engine.ts';
import { FaultList } from './fault-list.tsx';
import { useWords } from './page-context.ts';

/** What came of opening, saving or linking. */
export type Note = { readonly text: string; readonly faults: readonly Fault[] };

/** A note above the page that stays until it is closed. */
export function NoteBox({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <section class="note" aria-label={t('note.label')}>
      <div>
        <p>{note.text}</p>
        {note.faults.length === 0 ? null : <FaultList faults={note.faults} />}
      </div>
      <button type="button" class="quiet small" onClick={onClose}>
        {t('dialog.close')}
      </button>
    </section>
  );
}
