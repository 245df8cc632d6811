/** Give an object without one of its optional keys. */
export function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const copy: Omit<T, K> & Partial<Pick<T, K>> = { ...object };
  Reflect.deleteProperty(copy, key);
  return copy;
}
