/**
 * Owns the access to a source file's bytes: only regular files are opened, never a pipe or device
 * that would block. It does not know formats or encodings.
 */
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { UnreadableSource } from './describe-fault.js';
import { formatMegabytes, SAMPLE_BYTES } from './limits.js';

/** Big enough that a GB is read in some thousand steps, small beside the limits. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Size in bytes of a regular file that has content.
 * @throws UnreadableSource for a folder, pipe, socket, device or empty file
 */
async function requireRegular(path: string): Promise<number> {
  const found = await stat(path);
  if (found.isDirectory()) throw new UnreadableSource('is a folder, not a file');
  if (!found.isFile()) throw new UnreadableSource('not a regular file (a pipe, socket or device)');
  if (found.size === 0) throw new UnreadableSource('empty file');
  return found.size;
}

/**
 * The first bytes of a file, at most SAMPLE_BYTES.
 * @throws UnreadableSource, or the system's error
 */
export async function readSample(path: string): Promise<Buffer> {
  const size = await requireRegular(path);
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(size, SAMPLE_BYTES));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    if (bytesRead === 0) throw new UnreadableSource('empty file');
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * A whole file.
 * @throws UnreadableSource where it is over `maxBytes`, or the system's error
 */
export async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  const size = await requireRegular(path);
  if (size > maxBytes) {
    throw new UnreadableSource(`larger than ${formatMegabytes(maxBytes)}`);
  }
  return readFile(path);
}

/** The bytes of a file from `start` on, in bounded memory. The file is closed with the loop. */
export async function* streamBytes(path: string, start: number): AsyncIterable<Buffer> {
  const stream = createReadStream(path, { start, highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of stream) {
      yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    }
  } finally {
    stream.destroy();
  }
}
