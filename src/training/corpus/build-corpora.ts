/** Documents → two corpora: one to learn from, and one of whole documents held out of it. */
import { type Corpus, CorpusBuffer } from './corpus-buffer.js';
import type { TrainingDocument } from './training-document.js';

/** Where documents come from. */
export interface DocumentSource {
  name: string;
  /** How often it is drawn from, relative to the others; > 0. */
  weight: number;
  documents: AsyncIterable<TrainingDocument> | Iterable<TrainingDocument>;
}

/** What was read of a source. */
export interface SourceCounts {
  name: string;
  weight: number;
  documents: number;
  characters: number;
}

export interface Corpora {
  training: Corpus;
  heldOut: Corpus;
  sources: SourceCounts[];
}

/** Whether a document is held out; `number` counts those of its source from 1. */
export type HoldOut = (document: TrainingDocument, number: number) => boolean;

/** Every so many documents of each source one is held out. */
const HELD_OUT_EVERY = 50;

export const oneOfFifty: HoldOut = (_, number) => number % HELD_OUT_EVERY === 0;

/** Each source's counts are told as soon as it has been read. */
export async function buildCorpora(
  sources: readonly DocumentSource[],
  onSource: (counts: SourceCounts) => void,
  isHeldOut: HoldOut = oneOfFifty,
): Promise<Corpora> {
  const training = new CorpusBuffer();
  const heldOut = new CorpusBuffer();
  const counted: SourceCounts[] = [];
  for (const { name, weight, documents } of sources) {
    training.beginSource(weight);
    heldOut.beginSource(weight);
    const counts = { name, weight, documents: 0, characters: 0 };
    for await (const document of documents) {
      counts.documents++;
      counts.characters += charactersOf(document);
      (isHeldOut(document, counts.documents) ? heldOut : training).add(document);
    }
    onSource(counts);
    counted.push(counts);
  }
  return { training: training.finish(), heldOut: heldOut.finish(), sources: counted };
}

function charactersOf({ title, paragraphs }: TrainingDocument): number {
  return paragraphs.reduce((sum, { length }) => sum + length, title?.length ?? 0);
}
