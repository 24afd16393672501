/** Which of the evidence a model was given, and what did not fit, for `--explain`. Chooses nothing. */
import type { GivenParagraph } from '../evidence/arrange-evidence.js';
import type { EvidencePassage } from '../evidence/select-passages.js';
import type { ExplainedEvidence } from './explanation.js';

export function explainEvidence(
  passages: readonly EvidencePassage[],
  given: readonly GivenParagraph[],
  share: number,
): ExplainedEvidence {
  const read = new Set(given.map(({ paragraph }) => paragraph.id));
  return {
    given: given.map(({ marker, paragraph, text }) => ({
      marker,
      paragraphId: paragraph.id,
      cut: text !== paragraph.text,
    })),
    leftOut: passages
      .flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
      .filter((id) => !read.has(id)),
    share,
  };
}
