/**
 * Owns the way from a paragraph as a question names it (source file, words) to the ids of the
 * index. Ids follow from the published text, so questions cannot be written with them.
 */
import { JiyaoError } from '../../errors.js';
import { fold } from '../../text/fold.js';
import type { Corpus } from '../evaluated-system.js';
import type { ParagraphReference } from './question.js';

/** What names its right paragraphs. */
interface NamesParagraphs {
  id: string;
  paragraphs: readonly ParagraphReference[];
}

/**
 * Questions with the ids of their right paragraphs. Words are compared folded, so a question set
 * may be in either script; every paragraph of the source that holds the words is right.
 * @param name how messages call the set
 * @throws JiyaoError `configuration`, naming the id of every question of which a paragraph is not
 * in the index: a metric over unresolved questions would be wrong without anybody noticing
 */
export function resolveQuestions<Item extends NamesParagraphs>(
  questions: readonly Item[],
  corpus: Corpus,
  name: string,
): (Item & { rightParagraphIds: string[] })[] {
  const paragraphsBySource = foldBySource(corpus);
  const faults: string[] = [];
  const resolved = questions.map((question) => {
    const ids = new Set<string>();
    for (const [index, reference] of question.paragraphs.entries()) {
      const found = findParagraphs(reference, paragraphsBySource);
      if (found.length === 0) {
        faults.push(`${question.id}: paragraph ${index + 1}, in ${reference.source}`);
      }
      for (const id of found) ids.add(id);
    }
    return { ...question, rightParagraphIds: [...ids] };
  });
  if (faults.length > 0) {
    throw new JiyaoError(
      'configuration',
      `Right paragraphs of ${name} that are not in the index:\n  ${faults.join('\n  ')}`,
      { hint: 'Correct `source` or `contains` of these questions; see data/eval/README.md.' },
    );
  }
  return resolved;
}

interface FoldedParagraph {
  id: string;
  text: string;
}

/** Folded paragraphs by the file name of their source. */
function foldBySource(corpus: Corpus): Map<string, FoldedParagraph[]> {
  const sourceOf = new Map(corpus.meetings.map(({ id, source }) => [id, fileName(source.path)]));
  const bySource = new Map<string, FoldedParagraph[]>();
  for (const paragraph of corpus.paragraphs) {
    const source = sourceOf.get(paragraph.meetingId) ?? '';
    const list = bySource.get(source) ?? [];
    list.push({ id: paragraph.id, text: compact(paragraph.text) });
    bySource.set(source, list);
  }
  return bySource;
}

function findParagraphs(
  reference: ParagraphReference,
  bySource: ReadonlyMap<string, readonly FoldedParagraph[]>,
): string[] {
  const words = compact(reference.contains);
  const candidates = bySource.get(fileName(reference.source)) ?? [];
  return candidates.filter(({ text }) => text.includes(words)).map(({ id }) => id);
}

/** Folded, without spaces: whether a line break or a full-width space stands there is no matter. */
function compact(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
