/**
 * Owns the form of a question of the evaluation sets: its fields, its kinds, and which kinds list
 * every right paragraph. Reading a file is done by read-questions.ts.
 */
import { z } from 'zod';

/** Kinds of question, in the order in which tables show them. data/eval/README.md explains each. */
export const QUESTION_KINDS = [
  'chair',
  'date',
  'venue',
  'attendees',
  'observers',
  'documents',
  'outcome',
  'agenda',
  'meetings',
  'count',
  'close',
  'colloquial',
  'yesno',
  'compare',
  'false-premise',
  'unanswerable-meeting',
  'unanswerable-topic',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/**
 * Kinds whose questions name every paragraph that is right, so that any other citation is wrong.
 * For the rest (what was decided, which meetings spoke of it …) the authors named the paragraphs
 * that surely are right, and another may be right too.
 */
export const EXHAUSTIVE_KINDS: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'chair',
  'date',
  'venue',
  'attendees',
  'observers',
  'documents',
  'count',
]);

/** Names a paragraph without its id: ids follow from the text, questions are written by people. */
export const paragraphReference = z
  .object({
    /** File name in the folder of minutes. */
    source: z.string().min(1),
    /** Words of the paragraph's clean text, found in exactly the paragraphs that are meant. */
    contains: z.string().min(1),
  })
  .strict();

/** One line of a question set. */
export const questionSchema = z
  .object({
    id: z.string().min(1),
    question: z.string().min(1),
    kind: z.enum(QUESTION_KINDS),
    script: z.enum(['hans', 'hant']),
    answerable: z.boolean(),
    paragraphs: z.array(paragraphReference),
    /** Each must be in the answer; alternatives of one are parted by '|'. */
    facts: z.array(z.string().min(1)),
    /** For people. */
    note: z.string().optional(),
  })
  .strict()
  .refine((question) => question.answerable || question.paragraphs.length === 0, {
    message: 'an unanswerable question has no right paragraph',
    path: ['paragraphs'],
  })
  .refine((question) => !question.answerable || question.paragraphs.length > 0, {
    message: 'an answerable question needs at least one right paragraph',
    path: ['paragraphs'],
  });

/** A question as written. */
export type Question = z.infer<typeof questionSchema>;

/** A paragraph as a question names it. */
export type ParagraphReference = Question['paragraphs'][number];

/** A question whose right paragraphs were found in the index. */
export interface ResolvedQuestion extends Question {
  /** Ids of the right paragraphs, without repetition; empty for unanswerable questions. */
  rightParagraphIds: readonly string[];
}
