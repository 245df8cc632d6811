/** A module of our encoders, ready to be called. */
export type ModuleInstance = {
  readonly run: (...args: readonly number[]) => void;
  readonly memory: WebAssembly.Memory;
  /** Bytes of memory that the module keeps for itself. */
  readonly heap: number;
};

const PAGE_BYTES = 65536;

/** Make an instance of a module that `encodeModule` made; throws on any other. */
export function instantiate(bytes: Uint8Array): ModuleInstance {
  // A copy is never shared memory, which browsers do not compile from.
  const module = new WebAssembly.Module(bytes.slice());
  const { run, memory, heap } = new WebAssembly.Instance(module).exports;
  if (typeof run !== 'function' || !(memory instanceof WebAssembly.Memory))
    throw new Error('these bytes are not a module of this encoder');
  if (!(heap instanceof WebAssembly.Global) || typeof heap.value !== 'number')
    throw new Error('these bytes are not a module of this encoder');
  return { run: (...args) => void run(...args), memory, heap: heap.value };
}

/** Let a memory have at least so many bytes; views of it are void after it has grown. */
export function ensureBytes(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
}
