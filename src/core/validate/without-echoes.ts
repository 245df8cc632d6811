import { closest } from './closest.ts';
import type { SchemaError, Shape } from './generated/validators.js';
import { valueAt } from './pointer.ts';
import { knownKeys, shapeAt } from './shape-at.ts';

/**
 * Drop errors that only repeat others: those of the branches of a choice that the value did not
 * take, and the lack of a key that stands there with a typing mistake.
 */
export function withoutEchoes(
  errors: readonly SchemaError[],
  shape: Shape,
  root: unknown,
): readonly SchemaError[] {
  const choices = new Set(pathsOf(errors, 'anyOf'));
  const alternatives = new Set(pathsOf(errors, 'oneOf'));
  const typos = typosByPath(errors, shape, root);
  const kept = errors.filter((error) => {
    const { instancePath: path, keyword, params } = error;
    if (keyword === 'required' && typos.get(path)?.has(String(params['missingProperty'])))
      return false;
    if (alternatives.has(path) && keyword === 'required')
      return !isAlternative(shapeAt(shape, root, path), params['missingProperty']);
    // A guard of names is applied to the names, and reports their object's path.
    if (keyword === 'pattern' || keyword === 'maxLength')
      return typeof valueAt(root, path) === 'string';
    if (!choices.has(path)) return true;
    if (keyword === 'type') return false;
    return keyword !== 'enum' || typeof valueAt(root, path) === 'string';
  });
  return kept.filter((error) => error.keyword !== 'anyOf' || isOnlyError(error, kept));
}

function pathsOf(errors: readonly SchemaError[], keyword: string): readonly string[] {
  return errors.filter((error) => error.keyword === keyword).map((error) => error.instancePath);
}

/** By object, the known keys that its unknown keys were meant to be: these are not also missing. */
function typosByPath(
  errors: readonly SchemaError[],
  shape: Shape,
  root: unknown,
): ReadonlyMap<string, ReadonlySet<string>> {
  const typos = new Map<string, Set<string>>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const keys = knownKeys(shapeAt(shape, root, instancePath));
    const near = closest(String(params['additionalProperty']), keys);
    if (near === undefined) continue;
    typos.set(instancePath, (typos.get(instancePath) ?? new Set()).add(near));
  }
  return typos;
}

function isAlternative(shape: Shape | undefined, key: unknown): boolean {
  return (shape?.alternatives ?? []).flat().some((name) => name === key);
}

function isOnlyError(error: SchemaError, errors: readonly SchemaError[]): boolean {
  const path = error.instancePath;
  return !errors.some(
    (other) =>
      other !== error && (other.instancePath === path || other.instancePath.startsWith(`${path}/`)),
  );
}
