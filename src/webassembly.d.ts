/** The part of the WebAssembly interface that is used; Node's types leave it to the browser's. */
declare namespace WebAssembly {
  interface MemoryDescriptor {
    /** In pages of 64 KB. */
    initial: number;
    maximum?: number;
    shared?: boolean;
  }
  class Memory {
    constructor(descriptor: MemoryDescriptor);
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, Memory>>);
    readonly exports: object;
  }
}
