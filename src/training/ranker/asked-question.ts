/** Questions to learn from, with how to tell a right paragraph: made-up ones and people's. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { CollectionQuestion } from './make-collection.js';
import type { QuestionKind } from './make-questions.js';

export interface AskedQuestion {
  text: string;
  kind: QuestionKind | 'developing';
  isRight(paragraph: Paragraph, meeting: Meeting): boolean;
}

export function askMadeUp({ text, kind, contains, documentId }: CollectionQuestion): AskedQuestion {
  return {
    text,
    kind,
    isRight: (paragraph, { source }) =>
      source.id === documentId && (contains === null || holds(paragraph, contains)),
  };
}

/** What of a line of data/eval/questions.jsonl is needed here; data/eval/README.md has all. */
const LINE = z.object({
  question: z.string(),
  answerable: z.boolean(),
  paragraphs: z.array(z.object({ source: z.string(), contains: z.string() })),
});

/** The answerable ones of a file of the developing questions' form. Rejects where it has another. */
export async function readAskedQuestions(path: string): Promise<AskedQuestion[]> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .map((line) => LINE.parse(JSON.parse(line)))
    .filter(({ answerable }) => answerable)
    .map(({ question, paragraphs }) => ({
      text: question,
      kind: 'developing',
      isRight: (paragraph, { source }) =>
        paragraphs.some(
          (right) => source.path === right.source && holds(paragraph, right.contains),
        ),
    }));
}

/** Whether a paragraph holds the words; of a long passage it may hold only the beginning. */
function holds({ text }: Paragraph, words: string): boolean {
  const beginning = compact(words).slice(0, COMPARED);
  return compact(text).includes(beginning);
}

/** Enough to tell paragraphs apart; behind it a repair of the text may differ. */
const COMPARED = 30;

function compact(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}
