import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Answer, Engine, PageScenario, Paths, SeriesName } from '../engine/engine.ts';

/** What an engine's answer has become so far: the newest that came, and whether a newer is due. */
type Latest<T> = { readonly answer: Answer<T> | undefined; readonly due: boolean };

/**
 * Ask the engine again whenever the question changes; keep the last answer on show until the next
 * is there. A question that waits `rest` milliseconds is not asked while the user still moves.
 */
export function useAnswer<T>(
  ask: (() => Promise<Answer<T> | undefined>) | undefined,
  question: string,
  rest = 0,
): Latest<T> {
  const [latest, setLatest] = useState<Answered<T>>({ answer: undefined, to: undefined });
  // Before the browser paints: a slider's question must not wait for a frame.
  useLayoutEffect(() => {
    if (ask === undefined) {
      setLatest({ answer: undefined, to: question });
      return undefined;
    }
    const send = async () => {
      const answer = await ask();
      // One that a newer question has overtaken still shows while a slider moves.
      if (answer !== undefined) setLatest({ answer, to: question });
    };
    if (rest === 0) {
      void send();
      return undefined;
    }
    const timer = setTimeout(() => void send(), rest);
    return () => clearTimeout(timer);
  }, [question]);
  const due = latest.to !== question;
  return useMemo(() => ({ answer: latest.answer, due }), [latest.answer, due]);
}

type Answered<T> = {
  readonly answer: Answer<T> | undefined;
  /** The question that it answers. */
  readonly to: string | undefined;
};

/** Give the paths of the named series; they follow while a slider moves. */
export function usePaths(
  engine: Engine,
  scenario: PageScenario | undefined,
  names: readonly SeriesName[],
  lane: string,
): Latest<Paths> {
  return useAnswer(
    scenario === undefined || names.length === 0
      ? undefined
      : () => engine.paths(scenario, names, lane),
    scenario === undefined ? '' : JSON.stringify([scenario, names]),
  );
}
