/**
 * A stretch of the record to compare a quote with: one paragraph, or several that follow each
 * other, as one content. It knows where in which paragraph each of its characters stands.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { type Content, contentOf, marksBehind } from './content.js';

export interface PassageParagraph {
  paragraph: Paragraph;
  content: Content;
  /** Where its content begins in that of the passage. */
  start: number;
}

export interface Passage {
  meetingId: string;
  /** One at least, in order. */
  parts: readonly PassageParagraph[];
  /** The contents of the paragraphs one after the other. */
  characters: string;
}

/** A range of positions in the content of a passage, end exclusive. */
export interface PassageRange {
  start: number;
  end: number;
}

/** `contents`: those of the paragraphs, where they are known. Throws for no paragraph. */
export function passageOf(
  paragraphs: readonly Paragraph[],
  contentOfParagraph: (paragraph: Paragraph) => Content = ({ text }) => contentOf(text),
): Passage {
  const [first] = paragraphs;
  if (!first) throw new RangeError('A passage has one paragraph at least.');
  const parts: PassageParagraph[] = [];
  let characters = '';
  for (const paragraph of paragraphs) {
    const content = contentOfParagraph(paragraph);
    parts.push({ paragraph, content, start: characters.length });
    characters += content.characters;
  }
  return { meetingId: first.meetingId, parts, characters };
}

/** The paragraph in which the character at a position stands. */
export function partAt({ parts }: Passage, position: number): PassageParagraph | undefined {
  return parts.findLast(({ start }) => start <= position);
}

/** The end of a paragraph, as a mark behind its last character. */
const END_OF_PARAGRAPH = '\n';

/** What parts the character at a position from the next one; empty where they stand together. */
export function marksInPassage(passage: Passage, position: number): string {
  const part = partAt(passage, position);
  const at = position - (part?.start ?? 0);
  if (!part || at + 1 >= part.content.offsets.length) return END_OF_PARAGRAPH;
  return marksBehind(part.paragraph.text, part.content, at);
}
