/** Training files → two corpora: one to learn from, and one of whole documents held out of it. */
import { basename } from 'node:path';
import { type Corpus, CorpusBuffer } from './corpus-buffer.js';
import { readDocuments } from './read-documents.js';
import type { TrainingDocument } from './training-document.js';

export interface TrainingSource {
  path: string;
  /** How often it is drawn from, relative to the others. */
  weight: number;
}

export interface Corpora {
  training: Corpus;
  heldOut: Corpus;
  /** For the model card: name, documents and Han characters of each source. */
  sources: { name: string; weight: number; documents: number; characters: number }[];
}

/** One document of so many is held out. */
const HELD_OUT_EVERY = 50;

/** @throws JiyaoError sourceUnreadable for a file that cannot be read */
export async function readCorpora(
  sources: readonly TrainingSource[],
  onProgress: (message: string) => void,
): Promise<Corpora> {
  const training = new CorpusBuffer();
  const heldOut = new CorpusBuffer();
  const read: Corpora['sources'] = [];
  for (const { path, weight } of sources) {
    training.beginSource(weight);
    heldOut.beginSource(weight);
    const counts = { name: basename(path), weight, documents: 0, characters: 0 };
    for await (const document of readDocuments(path)) {
      const held = counts.documents++ % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;
      counts.characters += charactersOf(document);
      (held ? heldOut : training).add(document);
    }
    onProgress(`${counts.name}: ${counts.documents} documents, ${counts.characters} characters`);
    read.push(counts);
  }
  return { training: training.finish(), heldOut: heldOut.finish(), sources: read };
}

function charactersOf({ title, paragraphs }: TrainingDocument): number {
  return paragraphs.reduce((sum, { length }) => sum + length, title?.length ?? 0);
}
