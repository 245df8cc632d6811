import type { ReadScenario } from '../../core/index.ts';
import { ChangedMeanwhileError, changedMeanwhile } from './changed-meanwhile.ts';

/** A scenario file that was read, and how it was asked for. */
export type LoggedReading = {
  readonly reference: string;
  /** What messages call the file that named it. */
  readonly from: string | undefined;
  /** What messages call it. */
  readonly name: string;
  readonly text: string;
  /** Tells one file from another. */
  readonly id: string;
};

/**
 * Give a reader that keeps what it read, each way of asking for a file once. It throws where a file
 * is not what it was when it was read before.
 */
export function logReadings(read: ReadScenario): {
  readonly read: ReadScenario;
  readonly readings: () => readonly LoggedReading[];
} {
  const log = new Map<string, LoggedReading>();
  const texts = new Map<string, string>();
  return {
    read: (reference, from) => {
      const result = read(reference, from);
      if (result.ok) {
        const { file: name, text, id } = result;
        if ((texts.get(id) ?? text) !== text)
          throw new ChangedMeanwhileError(changedMeanwhile(name));
        texts.set(id, text);
        log.set(JSON.stringify([reference, from]), { reference, from, name, text, id });
      }
      return result;
    },
    readings: () => [...log.values()],
  };
}
