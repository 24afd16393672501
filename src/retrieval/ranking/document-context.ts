/**
 * How much of a question the document around a paragraph holds: a report names its company once, a
 * news item its subject in the lead, and the paragraph with the answer names neither.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { inverseDocumentFrequency, type QueryTerm } from '../query-terms.js';

/** A document among the candidates: what of it was found, and its title. */
interface CandidateDocument {
  id: string;
  text: string;
}

/**
 * For each document of the candidates the share, 0…1, of the terms' weight that its title and its
 * candidates hold together. A term weighs by how few of these documents hold it: what all of them
 * hold tells none from another.
 */
export function documentCoverage(
  candidates: readonly Paragraph[],
  terms: readonly QueryTerm[],
  titleOf: (meetingId: string) => string,
): Map<string, number> {
  const documents = documentsOf(candidates, titleOf);
  const held = documents.map(({ text }) => terms.map((term) => text.includes(term.text)));
  const weights = terms.map(({ emphasis }, at) => {
    const occurrences = held.filter((holds) => holds[at]).length;
    return emphasis * inverseDocumentFrequency(documents.length, occurrences);
  });
  const norm = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return new Map(
    documents.map(({ id }, document) => {
      const holds = held[document] ?? [];
      const sum = weights.reduce((total, weight, at) => total + (holds[at] ? weight : 0), 0);
      return [id, sum / norm];
    }),
  );
}

function documentsOf(
  candidates: readonly Paragraph[],
  titleOf: (meetingId: string) => string,
): CandidateDocument[] {
  const texts = new Map<string, string>();
  for (const { meetingId, text } of candidates) {
    const before = texts.get(meetingId) ?? fold(titleOf(meetingId));
    texts.set(meetingId, `${before}\n${fold(text)}`);
  }
  return [...texts].map(([id, text]) => ({ id, text }));
}
