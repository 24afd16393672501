/**
 * The HNSW file and its sidecar: written so that a reader never sees half of one, read only when
 * it is whole and of the vectors that the index holds now. It decides nothing about searching.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { JiyaoError } from '../../errors.js';
import { asIndexError } from '../../sqlite/sqlite-errors.js';
import type { EmbeddingIdentity } from '../store.js';
import { Graph } from './hnsw.js';

const GRAPH_NAME = 'vectors.hnsw';
const SIDECAR_NAME = 'vectors.json';
const TEMPORARY_PREFIX = '.vectors-';

/** Raised with every change of the graph's parameters or of the sidecar. */
const FORMAT = 1;

const sidecarSchema = z.object({
  format: z.literal(FORMAT),
  fingerprint: z.string(),
  dimension: z.number().int().positive(),
  /** Counter of the manifest at the time of writing. */
  stamp: z.number().int(),
  /** Vectors held, without removed ones. */
  count: z.number().int().nonnegative(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
});

type Sidecar = z.infer<typeof sidecarSchema>;

/** Which vectors a graph must be of. */
export interface GraphState {
  embedding: EmbeddingIdentity;
  stamp: number;
  count: number;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** hnswlib tells no code, and what stands in the way may be anything. */
function writeError(file: string, cause: unknown): JiyaoError {
  const known = asIndexError(cause, file);
  if (known instanceof JiyaoError && known.code === 'indexReadOnly') return known;
  return new JiyaoError('indexReadOnly', `The vector index cannot be written: ${file}`, {
    hint: `See that the disk has room and that nothing of another kind has the name ${file}, then run jiyao ingest. The minutes read are kept.`,
    cause,
  });
}

export class GraphFile {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  private path(name: string): string {
    return join(this.directory, name);
  }

  private sidecar(embedding: EmbeddingIdentity): Sidecar | undefined {
    try {
      const text = readFileSync(this.path(SIDECAR_NAME), 'utf8');
      const sidecar = sidecarSchema.parse(JSON.parse(text));
      const same =
        sidecar.fingerprint === embedding.fingerprint && sidecar.dimension === embedding.dimension;
      return same ? sidecar : undefined;
    } catch {
      // Missing or damaged: the graph is derived and is made again.
      return undefined;
    }
  }

  /** Whether sidecar and file belong to this state; the file itself is looked at when it is read. */
  async isCurrent(state: GraphState): Promise<boolean> {
    const sidecar = this.sidecar(state.embedding);
    if (sidecar?.stamp !== state.stamp || sidecar.count !== state.count) return false;
    return this.isWhole(sidecar);
  }

  private async isWhole(sidecar: Sidecar): Promise<boolean> {
    try {
      const file = this.path(GRAPH_NAME);
      const { size } = await stat(file);
      return size === sidecar.sizeBytes && (await sha256Of(file)) === sidecar.sha256;
    } catch {
      return false;
    }
  }

  /**
   * The graph of this state, or with `stale` of any state of this embedding, to be brought along.
   * Undefined where it is missing, damaged or (without `stale`) of other vectors.
   */
  async read(state: GraphState, options: { stale?: boolean } = {}): Promise<Graph | undefined> {
    const sidecar = this.sidecar(state.embedding);
    if (!sidecar) return undefined;
    const current = sidecar.stamp === state.stamp && sidecar.count === state.count;
    if (!(current || options.stale) || !(await this.isWhole(sidecar))) return undefined;
    try {
      return await Graph.read(this.path(GRAPH_NAME), state.embedding.dimension);
    } catch {
      // Its checksum was right, so an older library wrote it: made again as well.
      return undefined;
    }
  }

  /**
   * Replaces the files. Between the two renames the checksums differ: that counts as missing.
   * Throws indexReadOnly where the disk is full or the files cannot be written.
   */
  async write(graph: Graph, state: GraphState): Promise<void> {
    const temporary = this.path(`${TEMPORARY_PREFIX}${randomUUID()}`);
    try {
      await graph.write(temporary);
      const { size } = await stat(temporary);
      const sidecar: Sidecar = {
        format: FORMAT,
        ...state.embedding,
        stamp: state.stamp,
        count: state.count,
        sizeBytes: size,
        sha256: await sha256Of(temporary),
      };
      await writeFile(`${temporary}.json`, `${JSON.stringify(sidecar)}\n`);
      await rename(temporary, this.path(GRAPH_NAME));
      await rename(`${temporary}.json`, this.path(SIDECAR_NAME));
    } catch (error) {
      throw writeError(this.path(GRAPH_NAME), error);
    } finally {
      await rm(temporary, { force: true });
      await rm(`${temporary}.json`, { force: true });
    }
  }

  /** Removes both files, and what an interrupted write left. */
  async remove(): Promise<void> {
    const names = await readdir(this.directory);
    const ours = names.filter(
      (name) => name === GRAPH_NAME || name === SIDECAR_NAME || name.startsWith(TEMPORARY_PREFIX),
    );
    await Promise.all(ours.map((name) => rm(this.path(name), { force: true })));
  }
}
