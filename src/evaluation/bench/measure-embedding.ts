/** Owns the speed of the builtin embedding, in one thread: loading the model, paragraphs, questions. */
import { BuiltinEmbeddings } from '../../embedding/builtin-embeddings.js';
import type { Paragraph } from '../../minutes/meeting.js';

export interface EmbeddingFigures {
  /** From nothing to the first vector, in milliseconds. */
  firstVectorMs: number;
  paragraphsPerSecond: number;
  questionsPerSecond: number;
}

/** Long enough that the clock and the optimiser do not matter. */
const MEASURED_MS = 1000;

export function measureEmbedding(
  paragraphs: readonly Paragraph[],
  questions: readonly string[],
): EmbeddingFigures {
  const started = performance.now();
  const embeddings = new BuiltinEmbeddings();
  embeddings.embedText(questions[0] ?? '');
  const firstVectorMs = performance.now() - started;
  const embed = (text: string) => embeddings.embedText(text);
  return {
    firstVectorMs,
    paragraphsPerSecond: ratePerSecond(
      paragraphs.map(({ text }) => text),
      embed,
    ),
    questionsPerSecond: ratePerSecond(questions, embed),
  };
}

function ratePerSecond(texts: readonly string[], embed: (text: string) => void): number {
  for (const text of texts) embed(text);
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < MEASURED_MS) {
    for (const text of texts) embed(text);
    done += texts.length;
  }
  return (1000 * done) / (performance.now() - started);
}
