import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from './page-context.ts';

/**
 * A modal dialog: the browser's own keeps the focus inside, closes by Escape and gives the focus
 * back to what opened it.
 */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={props.wide === true ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onClose={props.onClose}
    >
      <div class="dialog-head">
        <h2 id={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {t('dialog.close')}
        </button>
      </div>
      <div class="dialog-body">{props.children}</div>
    </dialog>
  );
}
