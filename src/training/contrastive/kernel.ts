/** Loads the compiled kernel (kernel.as.ts) over a shared memory. */
import { readFileSync } from 'node:fs';

const COMPILED = new URL('../../../dist/training/contrastive/kernel.wasm', import.meta.url);

/** WebAssembly's own limit, in pages of 64 KB; the kernel is compiled with the same. */
const MAX_PAGES = 65536;

/** See kernel.as.ts for what each does; pointers are byte offsets. */
export interface Kernel {
  embedTexts(
    table: number,
    tokens: number,
    counts: number,
    width: number,
    first: number,
    end: number,
    out: number,
    norms: number,
    dimension: number,
  ): void;
  scoreRows(
    queries: number,
    passages: number,
    exponentials: number,
    rowSums: number,
    columnSums: number,
    first: number,
    end: number,
    batch: number,
    dimension: number,
    temperature: number,
  ): void;
  gradientRows(
    queries: number,
    passages: number,
    exponentials: number,
    rowSums: number,
    columnSums: number,
    queryGradients: number,
    passageGradients: number,
    first: number,
    end: number,
    batch: number,
    dimension: number,
  ): number;
  addFloats(sums: number, others: number, count: number): void;
  throughNorm(
    gradients: number,
    units: number,
    norms: number,
    first: number,
    end: number,
    factor: number,
    dimension: number,
  ): void;
  updateRow(
    table: number,
    accumulators: number,
    token: number,
    gradients: number,
    texts: number,
    count: number,
    scratch: number,
    rate: number,
    dimension: number,
  ): void;
}

export function sharedMemory(pages: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pages, maximum: MAX_PAGES, shared: true });
}

export function loadKernel(memory: WebAssembly.Memory): Kernel {
  const module = new WebAssembly.Module(readFileSync(COMPILED));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as Kernel;
}
