/**
 * What is read together with a part of a sentence: the rest of it to the full stop, and a sentence
 * behind it that only goes on with it ('此项政策惠及…', '主要是:…').
 */
import { fold } from '../../text/fold.js';
import { type Span, splitSentences } from '../../text/sentences.js';

/** How such a sentence begins. Folded. */
const GOES_ON =
  /^(?:此[项举次外]?|该|这|上述|其中|主要是|主要有|包括|即|具体是|具体为|分别是|预计)/;

/** What stands further behind belongs to something else. */
const MAX_BEHIND_CHARS = 400;

const FULL_STOP = /[。!?]["'』」)]*$/;

/** End of the sentence that goes on with the one that ends at `end`; `end` itself where none does. */
export function endOfContinuation(text: string, end: number): number {
  const next = splitSentences(text.slice(end, end + MAX_BEHIND_CHARS))[0];
  if (!next || !GOES_ON.test(fold(text.slice(end + next.start, end + next.end)))) return end;
  return end + next.end;
}

/** From a part of a sentence to the full stop, and on where the next sentence does. */
export function wholeThought(text: string, { start, end }: Span): Span {
  let stop = end;
  for (const sentence of splitSentences(text.slice(end, end + MAX_BEHIND_CHARS))) {
    if (FULL_STOP.test(fold(text.slice(start, stop)))) break;
    stop = end + sentence.end;
  }
  return { start, end: endOfContinuation(text, stop) };
}

/** '9月8日,市长林远山主持召开市政府常务会议,研究…;审议…。' */
const OPENING = /主持召开|召开[^,。]{0,16}会议?|会议传达学习/;

/** Where the full sentence ends that says that the meeting was held; 0 where the text has none. */
export function endOfOpening(text: string): number {
  const at = OPENING.exec(fold(text))?.index;
  if (at === undefined) return 0;
  const stop = text.indexOf('。', at);
  return stop < 0 ? text.length : stop + 1;
}
