/**
 * Owns a larger corpus for measuring the ingest: five documents are read before the dictionaries
 * are warm. Made from the paragraphs of the minutes, in the import format; a measure of speed only.
 */
import type { Paragraph } from '../../minutes/meeting.js';

/** As long as the minutes of the project are on average. */
export const PARAGRAPHS_PER_MEETING = 12;

/**
 * JSONL of so many meetings, each of paragraphs drawn from those given, with a number in each that
 * makes it distinct. The same for the same input.
 */
export function recombineCorpus(paragraphs: readonly Paragraph[], meetings: number): string {
  const lines: string[] = [];
  const step = stepCoprimeTo(paragraphs.length);
  let next = 0;
  for (let meeting = 1; meeting <= meetings; meeting++) {
    const drawn: string[] = [];
    for (let place = 0; place < PARAGRAPHS_PER_MEETING; place++) {
      next = (next + step) % paragraphs.length;
      drawn.push(`${paragraphs[next]?.text ?? ''}(编号${meeting}-${place})`);
    }
    const title = `三届人民政府第${meeting}次常务会议`;
    lines.push(JSON.stringify({ id: `bench-${meeting}`, title, paragraphs: drawn }));
  }
  return `${lines.join('\n')}\n`;
}

/** A step that visits all of `count` places before it repeats, in no obvious order. */
function stepCoprimeTo(count: number): number {
  let step = Math.floor(count * 0.618) || 1;
  while (step > 1 && divisor(step, count) !== 1) step--;
  return step;
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}
