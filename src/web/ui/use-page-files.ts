import type { Fault, PageScenario } from '../engine/engine.ts';
import type { Slot } from '../state/action.ts';
import type { PageState } from '../state/page-state.ts';
import { stateFromFile, stateToFile } from '../state/state-file.ts';
import type { Known } from '../state/state-file.ts';
import { stateToLink } from '../state/state-link.ts';
import type { Note } from './note-box.tsx';
import type { Words } from './words.ts';

type PageFiles = {
  readonly copyLink: () => void;
  readonly save: (slot: Slot) => void;
  readonly open: (slot: Slot, file: File) => void;
};

/** Copy the page as a link, save one of its scenarios as a file, open one in its place. */
export function usePageFiles(options: {
  readonly state: PageState;
  readonly vocabulary: Known['vocabulary'];
  readonly catalogue: Known['catalogue'];
  readonly words: Words;
  readonly onScenario: (slot: Slot, scenario: PageScenario) => void;
  readonly onNote: (note: Note) => void;
  /** Show a link that could not be put on the clipboard. */
  readonly onLink: (link: string) => void;
}): PageFiles {
  const { state, catalogue, words, onNote } = options;
  const { t } = words;
  const note = (text: string, faults: readonly Fault[] = []) => onNote({ text, faults });
  return {
    copyLink: () => {
      const language = state.language ?? words.language;
      const fragment = stateToLink({ ...state, language }, catalogue);
      const link = `${location.href.split('#')[0] ?? ''}${fragment}`;
      history.replaceState(undefined, '', fragment);
      copyText(link).then(
        () => note(t('toolbar.linkCopied')),
        () => options.onLink(link),
      );
    },
    save: (slot) => {
      const scenario = state.scenarios[slot] ?? state.scenarios[0];
      const name = `${fileName(scenario.title)}.json`;
      download(name, stateToFile(scenario));
      note(t('toolbar.saved', { name }));
    },
    open: (slot, file) => {
      file.text().then(
        (text) => {
          const read = stateFromFile(text, options);
          if (!read.ok) return note(t('toolbar.notOpened', { name: file.name }), read.faults);
          options.onScenario(slot, read.value);
          return note(t('toolbar.opened', { name: file.name }));
        },
        () =>
          note(t('toolbar.notOpened', { name: file.name }), [
            { message: t('toolbar.notRead'), pointer: '' },
          ]),
      );
    },
  };
}

/** A page from disk may have no clipboard at all. */
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Make a name for a file out of a title: letters and digits of any script, joined by hyphens. */
function fileName(title: string): string {
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return name.replace(/^-|-$/g, '').slice(0, 60) || 'scenario';
}
