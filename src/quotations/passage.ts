/**
 * A stretch of the record to compare a quote with: one paragraph, or several that follow each
 * other, as one content. It knows where in which paragraph each of its characters stands.
 */
import type { Paragraph } from '../minutes/meeting.js';
import { type Content, contentOf } from './content.js';

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

/** Whether both positions are in one paragraph, with nothing but blanks between the characters. */
export function standTogether(passage: Passage, position: number): boolean {
  const part = partAt(passage, position);
  const next = position + 1;
  if (!part || next - part.start >= part.content.offsets.length) return false;
  const here = part.content.offsets[position - part.start] ?? 0;
  const there = part.content.offsets[next - part.start] ?? 0;
  return part.paragraph.text.slice(here + 1, there).trim() === '';
}
