/*
 * The part of the WebAssembly interface that the engine uses. Node, browsers and workers have it;
 * the core is compiled without their type libraries.
 */
declare namespace WebAssembly {
  type Module = object;
  const Module: new (bytes: Uint8Array) => Module;
  class Instance {
    constructor(module: Module);
    readonly exports: Readonly<Record<string, unknown>>;
  }
  class Memory {
    private constructor();
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Global {
    private constructor();
    readonly value: unknown;
  }
}
