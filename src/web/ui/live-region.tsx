import { useCallback, useState } from 'preact/hooks';

type Announcer = {
  readonly sentence: string;
  readonly announce: (sentence: string) => void;
};

/** Hold the sentence that was said last. */
export function useAnnouncer(): Announcer {
  const [sentence, setSentence] = useState('');
  const announce = useCallback(
    // The same sentence twice is a change only if something changes.
    (next: string) => setSentence((last) => (last === next ? `${next}\u00a0` : next)),
    [],
  );
  return { sentence, announce };
}

/** What a screen reader says when something has happened elsewhere on the page. */
export function LiveRegion({ sentence }: { readonly sentence: string }) {
  return (
    <div class="hidden" role="status" aria-live="polite">
      {sentence}
    </div>
  );
}
