/**
 * Text of others as it stands in a prompt: one line each, behind a fence that it cannot close,
 * because the fence is made anew each time and the text does not hold it. It keeps the prompt in
 * order; what keeps the answer true is verification.
 */
import { randomBytes } from 'node:crypto';
import type { GivenMeeting } from '../evidence/arrange-evidence.js';
import { evidenceHeading } from '../evidence/evidence-heading.js';

/** Guessing it would take as long as guessing a key of this many bytes. */
const FENCE_BYTES = 8;

/** '材料-3f9c1a2b7d5e4a60', which none of the texts holds. */
export function fenceFor(text: string): string {
  for (;;) {
    const fence = `材料-${randomBytes(FENCE_BYTES).toString('hex')}`;
    if (!text.includes(fence)) return fence;
  }
}

/** '会议:…' and below it '[1] …' for each paragraph; meetings apart by a blank line. */
export function writeEvidence(evidence: readonly GivenMeeting[]): string {
  return evidence
    .map(({ meeting, paragraphs }) =>
      [
        headingLine(meeting),
        ...paragraphs.map(({ marker, text }) => `[${marker}] ${inOneLine(text)}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** What stands above the paragraphs of a meeting. */
export function headingLine(meeting: GivenMeeting['meeting']): string {
  return `会议:${evidenceHeading(meeting)}`;
}

/** A line break in a paragraph must not begin what looks like another one. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ');
}
