import { useRef } from 'preact/hooks';
import { useWords } from './page-context.ts';

/** Save a scenario as a file, or open one in its place. */
export function FileButtons(props: {
  /** Which of two scenarios; "" where there is one. */
  readonly letter: string;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
}) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  const named = (key: string) => `${t(key)} ${props.letter}`.trim();
  return (
    <>
      <button type="button" onClick={props.onSave}>
        {named('toolbar.save')}
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        {named('toolbar.open')}
      </button>
      <input
        ref={file}
        type="file"
        class="hidden"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={named('toolbar.open')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) props.onOpen(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
