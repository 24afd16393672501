/** How alike a sentence and a topic are, by the builtin embedding: other words for the same count. */

import type { SentenceEmbedder } from '../../retrieval/ranking/best-sentence.js';
import { withAliases } from '../../retrieval/terms/aliases.js';
import { fold } from '../../text/fold.js';

/** A function that gives the cosine of a text to the topic, -1…1; the topic is embedded once. */
export function similarityTo(topic: string, embedder: SentenceEmbedder): (text: string) => number {
  const asked = embedder.embedText(withAliases(fold(topic)));
  return (text) => {
    const said = embedder.embedText(text);
    let sum = 0;
    for (let at = 0; at < asked.length; at++) sum += (asked[at] ?? 0) * (said[at] ?? 0);
    return sum;
  };
}
