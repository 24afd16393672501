/** Hash of a file's content, read in pieces. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Megabyte pieces: fewer turns than the default 64 KB for a province's file. */
const PIECE_BYTES = 1 << 20;

/** SHA-256 in hex. Rejects with the system's fault where the file cannot be read. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: PIECE_BYTES }), hash);
  return hash.digest('hex');
}
