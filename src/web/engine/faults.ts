import type { Issue } from '../../core/index.ts';
import type { Fault } from './engine.ts';

/** Turn issues into what the page shows: the errors, each with its hint. */
export function faultsOf(issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap(({ severity, message, hint, pointer = '' }) =>
    severity === 'error'
      ? [{ message: hint === undefined ? message : `${message}, ${hint}`, pointer }]
      : [],
  );
}

/** One fault of the whole scenario, or of the question that was asked of it. */
export function faultOf(message: string): readonly Fault[] {
  return [{ message, pointer: '' }];
}
