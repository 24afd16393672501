/**
 * Owns sentence accuracy: whether what an answer quotes first is what answers. For sets that know
 * the answer's words or the sentences that are evidence for it.
 */
import { fold } from '../../text/fold.js';
import { splitSentences } from '../../text/sentences.js';
import type { CollectionQuestion } from '../collections/collection.js';
import type { AskedResult } from '../collections/collection-results.js';
import { type Share, shareWhere } from './share.js';

/** A shorter sentence inside evidence proves nothing ('一是'). Letters and digits. */
const MIN_LETTERS_OF_EVIDENCE = 6;

/**
 * Share of answerable questions with known words of the answer of which one of the first k
 * sentences quoted is right: it stands in a right document, and it holds the words of an accepted
 * answer, or it is a sentence of the evidence or a part of one or holds one. Quotes are taken in
 * the order of their markers and cut into sentences. 'Not found' quotes nothing, so it counts as
 * wrong.
 */
export function sentenceAccuracyAt(k: number, results: readonly AskedResult[]): Share {
  const judged = results.filter(({ question }) => question.answerable && knowsSentence(question));
  return shareWhere(judged, ({ question, answer }) =>
    quotedSentences(answer)
      .slice(0, k)
      .some(({ text, documentId }) => isRightSentence(text, documentId, question)),
  );
}

/** Share of answerable questions whose answer cites a right document. */
export function documentCitationRate(results: readonly AskedResult[]): Share {
  return shareWhere(
    results.filter(({ question }) => question.answerable),
    citesRightDocument,
  );
}

/** True where some right document is cited. */
export function citesRightDocument({ question, answer }: AskedResult): boolean {
  return answer.citations.some(({ source }) => question.rightDocumentIds.includes(source.id ?? ''));
}

interface QuotedSentence {
  text: string;
  documentId: string | null;
}

/** In the order in which a reader meets their markers. */
function quotedSentences({ citations }: AskedResult['answer']): QuotedSentence[] {
  return [...citations]
    .sort((left, right) => left.marker - right.marker)
    .flatMap(({ quote, source }) =>
      splitSentences(quote).map(({ start, end }) => ({
        text: quote.slice(start, end),
        documentId: source.id,
      })),
    );
}

function isRightSentence(
  text: string,
  documentId: string | null,
  { rightDocumentIds, answers, evidence }: CollectionQuestion,
): boolean {
  if (documentId === null || !rightDocumentIds.includes(documentId)) return false;
  const sentence = lettersOf(text);
  if (answers.some((words) => holdsWords(sentence, words))) return true;
  return evidence.map(lettersOf).some((known) => {
    if (known !== '' && sentence.includes(known)) return true;
    return sentence.length >= MIN_LETTERS_OF_EVIDENCE && known.includes(sentence);
  });
}

function holdsWords(sentence: string, words: string): boolean {
  const letters = lettersOf(words);
  return letters !== '' && sentence.includes(letters);
}

function knowsSentence({ answers, evidence }: CollectionQuestion): boolean {
  return answers.length > 0 || evidence.length > 0;
}

/** Folded, letters and digits only: neither script nor punctuation decides. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
