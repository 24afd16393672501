/** The lines of a text file, one at a time; a file that ends in `.xz` is unpacked on the way. */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { JiyaoError } from '../../errors.js';

/** Its CommonJS bundle hides its names from `import`. */
function xzDecompress(): typeof import('xz-decompress') {
  return createRequire(import.meta.url)('xz-decompress');
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  if (!path.endsWith('.xz')) {
    yield* file;
    return;
  }
  const { XzReadableStream } = xzDecompress();
  yield* new XzReadableStream(Readable.toWeb(file));
}

/**
 * Lines without their ends, UTF-8.
 * @throws JiyaoError sourceUnreadable where the file cannot be read or unpacked
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of chunksOf(path)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
  } catch (cause) {
    throw new JiyaoError('sourceUnreadable', `${path} cannot be read.`, {
      hint: 'Give a text file in UTF-8, packed with xz or not.',
      cause,
    });
  }
  if (rest !== '') yield rest;
}
