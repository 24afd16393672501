/**
 * A document → questions made up from it, with the paragraph that each is about: what the ranker
 * learns from where nobody has asked. A question may change its document: a title that is asked with,
 * or a sentence that is asked for in other words, is taken out of it.
 */
import { splitClauses, splitSentences } from '../../text/sentences.js';
import type { TrainingDocument } from '../corpus/training-document.js';
import type { Random } from '../random.js';
import { asSaid, leaveOutWords } from './paraphrase.js';

/** Kinds of question, by what they teach. */
export const QUESTION_KINDS = [
  /** A title that its document does not hold: other words for the same matter. */
  'headline',
  /** A sentence taken out: what it says may only be near what is left. */
  'removed',
  /** A sentence with words left out. */
  'sentence',
  /** A sentence with what people say for official words. */
  'said',
  /** A sentence of a document that is named, as minutes are asked about. */
  'named',
  /** Clauses of several paragraphs, as a whole document is asked about. */
  'several',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface MadeUpQuestion {
  kind: QuestionKind;
  text: string;
  /** Words of the right paragraph; null where all of the document are right. */
  contains: string | null;
}

export interface AskedDocument {
  document: TrainingDocument;
  questions: MadeUpQuestion[];
}

/** Paragraphs that are asked about, in characters: what is shorter says little, what is longer too much. */
const MIN_PARAGRAPH = 40;
const MAX_PARAGRAPH = 800;

/** One question for so many paragraphs, beside two of every document, up to a bound. */
const PARAGRAPHS_A_QUESTION = 8;
const MAX_QUESTIONS = 8;

/** A question with fewer characters tells too little. */
const MIN_QUESTION = 6;

/** `hidesTitle`: whether a title is taken out and asked with. */
export function askAbout(
  { title, paragraphs }: TrainingDocument,
  hidesTitle: boolean,
  random: Random,
): AskedDocument {
  const document = { title: hidesTitle ? null : title, paragraphs: [...paragraphs] };
  const questions: MadeUpQuestion[] = [];
  if (hidesTitle && title) questions.push({ kind: 'headline', text: title, contains: null });
  for (const index of drawParagraphs(paragraphs, random)) {
    const question = askAboutParagraph(document, index, random);
    if (question && question.text.length >= MIN_QUESTION) questions.push(question);
  }
  return { document, questions };
}

function drawParagraphs(paragraphs: readonly string[], random: Random): number[] {
  const asked = [...paragraphs.keys()].filter((index) => {
    const length = paragraphs[index]?.length ?? 0;
    return length >= MIN_PARAGRAPH && length <= MAX_PARAGRAPH;
  });
  const wanted = Math.min(MAX_QUESTIONS, 2 + Math.floor(paragraphs.length / PARAGRAPHS_A_QUESTION));
  const drawn: number[] = [];
  while (drawn.length < wanted && asked.length > 0) {
    drawn.push(...asked.splice(random.below(asked.length), 1));
  }
  return drawn;
}

/** How often each kind is tried; the rest are sentences. Not every paragraph gives every kind. */
const TRIED = { removed: 0.25, named: 0.6, several: 0.75 } as const;

/** Shares of the content words that are left out, at most. */
const LEFT_OUT = { usual: 0.75, removed: 0.6, named: 0.8, ofName: 0.05 } as const;

function askAboutParagraph(
  document: TrainingDocument,
  index: number,
  random: Random,
): MadeUpQuestion | undefined {
  const sentence = drawSentence(document.paragraphs[index] ?? '', random);
  if (sentence === undefined) return undefined;
  const draw = random.next();
  const question =
    draw < TRIED.removed
      ? removeSentence(document, index, sentence, random)
      : draw < TRIED.named
        ? nameDocument(document, index, sentence, random)
        : draw < TRIED.several
          ? joinClauses(document, random)
          : undefined;
  return question ?? askForSentence(sentence, random);
}

function askForSentence(sentence: string, random: Random): MadeUpQuestion {
  const text = partOf(sentence, random);
  const said = random.next() < TRIED.named ? asSaid(text, random) : undefined;
  const words = leaveOutWords(said ?? text, LEFT_OUT.usual * random.next(), random);
  return { kind: said ? 'said' : 'sentence', text: words, contains: sentence };
}

/** What is left of the paragraph must still say something. */
function removeSentence(
  { paragraphs }: TrainingDocument,
  index: number,
  sentence: string,
  random: Random,
): MadeUpQuestion | undefined {
  const rest = (paragraphs[index] ?? '').replace(sentence, '').trim();
  if (rest.length < MIN_PARAGRAPH) return undefined;
  paragraphs[index] = rest;
  const text = leaveOutWords(partOf(sentence, random), LEFT_OUT.removed * random.next(), random);
  return { kind: 'removed', text, contains: rest };
}

/** By its title, or by how it begins where it has none and goes on for long enough. */
function nameDocument(
  { title, paragraphs }: TrainingDocument,
  index: number,
  sentence: string,
  random: Random,
): MadeUpQuestion | undefined {
  const name = title ?? (index > 0 ? drawClause(paragraphs[0] ?? '', random) : undefined);
  if (name === undefined) return undefined;
  const named = leaveOutWords(name, LEFT_OUT.ofName, random);
  const words = leaveOutWords(partOf(sentence, random), LEFT_OUT.named * random.next(), random);
  const contains = random.next() < 0.5 ? sentence : null;
  return { kind: 'named', text: `${named}的${words}`, contains };
}

/** Two or three clauses, and the title in half of the cases. */
function joinClauses(
  { title, paragraphs }: TrainingDocument,
  random: Random,
): MadeUpQuestion | undefined {
  const drawn = drawParagraphs(paragraphs, random).slice(0, 2 + random.below(2));
  if (drawn.length < 2) return undefined;
  const clauses = drawn.flatMap((index) => drawClause(paragraphs[index] ?? '', random) ?? []);
  const parts = [...(title && random.next() < 0.5 ? [title] : []), ...clauses];
  const words = parts.map((part) => leaveOutWords(part, LEFT_OUT.ofName, random));
  return { kind: 'several', text: words.join('、'), contains: null };
}

/** Sentences and clauses with fewer characters of Chinese say nothing that could be asked for. */
const SAYS_SOMETHING = /\p{Script=Han}{6}/u;

function drawSentence(text: string, random: Random): string | undefined {
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => SAYS_SOMETHING.test(sentence));
  return sentences[random.below(sentences.length)];
}

function drawClause(text: string, random: Random): string | undefined {
  const clauses = splitClauses(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((clause) => SAYS_SOMETHING.test(clause));
  return clauses[random.below(clauses.length)];
}

/** People ask for a thought, not for a long sentence. */
const MAX_CLAUSES = 3;

/** '第十条' stands before an article, never in a question. */
const ARTICLE_NUMBER = /^第[〇零一二三四五六七八九十百千]+条\s*/u;

function partOf(sentence: string, random: Random): string {
  const text = sentence.replace(ARTICLE_NUMBER, '');
  const clauses = splitClauses(text).map(({ start, end }) => text.slice(start, end));
  if (clauses.length <= MAX_CLAUSES) return text;
  const first = random.below(clauses.length - MAX_CLAUSES + 1);
  return clauses.slice(first, first + 2 + random.below(2)).join('');
}
