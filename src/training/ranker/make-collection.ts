/**
 * Texts → a collection to learn ranking from: documents that were held out of the embedding's
 * training with questions made up from them, among others that nobody asks for.
 */
import { oneOfFifty } from '../corpus/build-corpora.js';
import type { TrainingDocument } from '../corpus/training-document.js';
import { randomAt } from '../random.js';
import { askAbout, type MadeUpQuestion } from './make-questions.js';

export interface CollectionDocument extends TrainingDocument {
  id: string;
}

export interface CollectionQuestion extends MadeUpQuestion {
  /** The document that it is about. */
  documentId: string;
}

export interface Collection {
  documents: CollectionDocument[];
  questions: CollectionQuestion[];
}

/** Every so many of the other documents is one to be told from those asked for. */
const DISTRACTOR_EVERY = 20;

/** Of a longer document only the beginning is taken, so that no law outweighs all news. */
const MAX_PARAGRAPHS = 200;

/** Adds the documents of one source; `source` names it in ids. Of two that are asked for one hides its title. */
export async function addSource(
  collection: Collection,
  source: string,
  documents: AsyncIterable<TrainingDocument>,
  seed: number,
): Promise<void> {
  let number = 0;
  let asked = 0;
  for await (const { title, paragraphs } of documents) {
    number++;
    const id = `${source}-${number}`;
    const document = { title, paragraphs: paragraphs.slice(0, MAX_PARAGRAPHS) };
    if (oneOfFifty(document, number)) {
      const hidesTitle = title !== null && asked++ % 2 === 0;
      const made = askAbout(document, hidesTitle, randomAt(seed, collection.documents.length));
      collection.documents.push({ id, ...made.document });
      collection.questions.push(...made.questions.map((one) => ({ ...one, documentId: id })));
    } else if (number % DISTRACTOR_EVERY === 1) {
      collection.documents.push({ id, ...document });
    }
  }
}
