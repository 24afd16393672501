/**
 * Owns the form of a test collection: documents, and questions that name the right documents by id.
 * data/eval/README.md describes the files. Reading them is read-collection.ts's.
 */
import { z } from 'zod';

/** One line of `NAME.corpus.jsonl`; what else the import format has is the product's to read. */
export const documentSchema = z.object({
  id: z.string().min(1),
  title: z.string().nullish(),
  text: z.string().nullish(),
  paragraphs: z.array(z.string()).nullish(),
});

/** One line of `NAME.questions.jsonl`. */
export const questionLineSchema = z.object({
  id: z.string().min(1),
  q: z.string().min(1),
  /** Ids of the right documents. */
  gold: z.array(z.string().min(1)),
  /** Words of the document that answer, in alternatives. */
  answers: z.array(z.string()).optional(),
  /** Sentences of the document that hold the answer. */
  evidence: z.array(z.string()).optional(),
  unanswerable: z.boolean().optional(),
});

/** A document as the peers get it, and as it was written. */
export interface CollectionDocument {
  id: string;
  /** Title and text, or its paragraphs, one a line. */
  text: string;
  /** The line of the file, for the product to import. */
  line: string;
}

export interface CollectionQuestion {
  id: string;
  question: string;
  /** False where the corpus does not hold the answer. */
  answerable: boolean;
  /** Empty exactly for unanswerable questions. */
  rightDocumentIds: readonly string[];
  /** May be empty: not every collection knows them. */
  answers: readonly string[];
  evidence: readonly string[];
}

export interface Collection {
  /** As given to `--set`. */
  name: string;
  documents: readonly CollectionDocument[];
  questions: readonly CollectionQuestion[];
}
