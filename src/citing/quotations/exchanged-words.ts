/**
 * Two words of the same length that stand the other way round: both are shown as changed, as two
 * characters are that are swapped, not the one as missing here and too much there.
 */
import type { Step } from './align.js';

/** Shortest word; single characters are told by align.ts. */
const SHORTEST_WORD = 2;

/** The steps of an alignment with exchanged words as changes of each of their characters. */
export function markExchanged(steps: readonly Step[], quote: string, record: string): Step[] {
  const marked = [...steps];
  for (let at = 0; at < marked.length; at++) {
    const length = runOf(marked, at, isOneSided);
    if (length < SHORTEST_WORD) continue;
    if (areExchanged(marked, at, length)) {
      const [ahead, behind] = [at, at + 2 * length].map((from) => {
        return marked.slice(from, from + length).map((step) => characterOf(step, quote, record));
      });
      if (ahead?.join('') === behind?.join('')) pairUp(marked, at, length, quote, record);
    }
    at += length - 1;
  }
  return marked;
}

function isOneSided({ quote, record }: Step): boolean {
  return quote === null || record === null;
}

/** How many steps from one on are of a kind, and on the same side. */
function runOf(steps: readonly Step[], from: number, isOfKind: (step: Step) => boolean): number {
  let to = from;
  const side = steps[from]?.quote === null;
  for (let step = steps[to]; step && isOfKind(step); step = steps[++to]) {
    if ((step.quote === null) !== side) break;
  }
  return to - from;
}

/** Whether as many equal steps follow, and behind them as many on the other side. */
function areExchanged(steps: readonly Step[], at: number, length: number): boolean {
  const other = at + 2 * length;
  return (
    runOf(steps, at + length, ({ equal }) => equal) === length &&
    runOf(steps, other, isOneSided) === length &&
    (steps[at]?.quote === null) !== (steps[other]?.quote === null)
  );
}

function characterOf(step: Step, quote: string, record: string): string {
  return step.quote === null ? record.charAt(step.record ?? 0) : quote.charAt(step.quote);
}

/** Replaces the steps of both words by pairs of characters, one of each text. */
function pairUp(steps: Step[], at: number, length: number, quote: string, record: string): void {
  const words = steps.slice(at, at + 3 * length);
  const firstQuote = words.find((step) => step.quote !== null)?.quote ?? 0;
  const firstRecord = words.find((step) => step.record !== null)?.record ?? 0;
  const pairs = Array.from({ length: 2 * length }, (_, index) => {
    const pair = { quote: firstQuote + index, record: firstRecord + index };
    return { ...pair, equal: quote.charAt(pair.quote) === record.charAt(pair.record) };
  });
  steps.splice(at, words.length, ...pairs);
}
