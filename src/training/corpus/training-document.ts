/** What the embedding learns from: a document as a title and its paragraphs. */
export interface TrainingDocument {
  /** Null where the text names none. */
  title: string | null;
  paragraphs: string[];
}
