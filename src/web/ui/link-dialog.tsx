import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from './dialog.tsx';
import { useWords } from './page-context.ts';

/** The link to copy by hand, where the browser does not let the page use the clipboard. */
export function LinkDialog({
  link,
  onClose,
}: {
  readonly link: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Dialog title={t('toolbar.linkTitle')} onClose={onClose}>
      <p>{t('toolbar.linkShow')}</p>
      <textarea
        ref={field}
        class="link-text"
        readOnly
        aria-label={t('toolbar.linkTitle')}
        value={link}
      />
    </Dialog>
  );
}
