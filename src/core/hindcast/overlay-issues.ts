import type { Issue } from '../issue.ts';
import type { OverlayFile } from '../spec/generated/overlay.ts';
import { own } from '../validate/own.ts';
import { child, pointerSegments, valueAt } from '../validate/pointer.ts';

/**
 * Send faults of an overlaid model to the file that wrote what is wrong: those of a replaced
 * variable to the overlay, at the same pointer as far as it goes there. Lines and columns are taken
 * away, since they counted in a text that nobody wrote: place the issues again.
 */
export function overlayIssues(
  overlay: { readonly file: string; readonly spec: OverlayFile },
  issues: readonly Issue[],
): readonly Issue[] {
  return issues.map((issue) => {
    const rest = withoutPlace(issue);
    const [root, name] = pointerSegments(issue.pointer ?? '');
    const isReplaced =
      root === 'variables' && name !== undefined && own(overlay.spec.variables, name) !== undefined;
    if (!isReplaced || issue.pointer === undefined) return rest;
    return { ...rest, file: overlay.file, pointer: reachable(overlay.spec, issue.pointer) };
  });
}

function withoutPlace(issue: Issue): Issue {
  const { code, severity, message, file, pointer, hint } = issue;
  return {
    ...{ code, severity, message, file },
    ...(pointer === undefined ? {} : { pointer }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The longest part of a pointer that leads somewhere. */
function reachable(root: unknown, pointer: string): string {
  let found = '';
  for (const segment of pointerSegments(pointer)) {
    const next = child(found, segment);
    if (valueAt(root, next) === undefined) return found;
    found = next;
  }
  return found;
}
