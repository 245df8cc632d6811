import { closest } from '../validate/closest.ts';
import type { ResolvedVariable } from './check-time.ts';
import { outputsOf } from './collect-outputs.ts';
import * as say from './messages.ts';
import { jsonPointer } from './report.ts';
import type { Report } from './report.ts';
import { allParts } from './resolved.ts';
import { spotOf } from './variable.ts';
import type { Variable } from './variable.ts';

/**
 * Check through what observed figures and driver paths act: noises that are there, and on which
 * the variable depends; and elements of drivers that exist.
 */
export function checkObserved(resolved: readonly ResolvedVariable[], report: Report): void {
  const variables = new Map(resolved.map(({ variable }) => [variable.name, variable]));
  const reads = new Map(resolved.map((one) => [one.variable.name, readBy(one)]));
  // What could not be read might be what depends on the noise.
  const isWhole = report.errors().length === 0;
  const check = (variable: Variable, below: string, through: readonly string[]): void => {
    const known = [...variables.values()].filter(({ kind }) => kind === 'noise');
    const needed = neededBy(variable.name, reads);
    for (const [position, name] of through.entries()) {
      const spot = spotOf(variable, `${below}/${position}`);
      const found = variables.get(name);
      if (found === undefined) {
        const near = closest(
          name,
          known.map((one) => one.name),
        );
        report.fault(spot, say.unknownNoise(name, near));
      } else if (found.kind !== 'noise') report.fault(spot, say.notANoise(name, found.kind));
      else if (isWhole && !needed.has(name))
        report.fault(spot, say.noiseWithoutEffect(name, variable.name));
    }
  };
  for (const variable of variables.values()) {
    for (const [position, { observed_through: through = [] }] of outputsOf(variable).entries()) {
      check(variable, jsonPointer('outputs', position, 'observed_through'), through);
    }
    const driver = variable.spec.kind === 'equation' ? variable.spec.driver : undefined;
    if (driver === undefined) continue;
    check(variable, '/driver/through', driver.through);
    checkElements(variable, driver.elements ?? [], report);
  }
}

function readBy({ expressions }: ResolvedVariable): readonly string[] {
  const parts = expressions.flatMap(({ node }) => allParts(node));
  return parts.flatMap((part) => (part.type === 'read' ? [part.variable.name] : []));
}

/** All variables that one depends on, itself among them. */
function neededBy(
  name: string,
  reads: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const needed = new Set([name]);
  for (const one of needed) for (const read of reads.get(one) ?? []) needed.add(read);
  return needed;
}

function checkElements(variable: Variable, given: readonly string[], report: Report): void {
  const elements = variable.domain?.elements;
  if (elements === undefined) return;
  for (const [position, code] of given.entries()) {
    if (elements.includes(code)) continue;
    const set = variable.over.join(', ') || variable.name;
    const spot = spotOf(variable, jsonPointer('driver', 'elements', position));
    report.fault(spot, say.unknownElement(code, set, closest(code, elements)));
  }
}
