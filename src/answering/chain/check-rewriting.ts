/**
 * Whether a rewritten question may be used: one line, no book, and nothing in it that neither the
 * question nor the turns before it hold. A model that answers, explains or invents is not followed.
 */
import { fold } from '../../text/fold.js';
import { CHINESE_NUMERALS } from '../../text/numbers.js';
import { STOP_WORDS } from '../../text/stop-words.js';
import { tokenise } from '../../text/tokens.js';
import { isInLanguage } from './check-language.js';
import { saysNotInRecord } from './not-in-record.js';

/** What the turns add names a meeting and a matter; longer is an answer. */
const MAX_ADDED_CHARS = 120;

/** '改写后的问题:', and quotation marks around the whole. */
const WRAPPING = /^(?:改写(?:后)?的?(?:问题)?|问题|追问|question)\s*[:：]\s*|^["“「]|["”」]$/giu;

/** The question, or undefined where it is not to be used. */
export function checkRewriting(
  written: string,
  question: string,
  turns: readonly string[],
): string | undefined {
  const rewritten = written.trim().replace(WRAPPING, '').trim();
  const isOneLine = rewritten !== '' && !rewritten.includes('\n');
  if (!isOneLine || rewritten.length > question.length + MAX_ADDED_CHARS) return undefined;
  const language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  if (!isInLanguage(rewritten, language) || saysNotInRecord(rewritten)) return undefined;
  return addsNothing(rewritten, [question, ...turns]) ? rewritten : undefined;
}

/**
 * Every pair of characters of a name or a word must stand in one of the sources, in either script;
 * what stands alone between them must be a word of asking. Numbers are compared by value.
 */
function addsNothing(rewritten: string, sources: readonly string[]): boolean {
  const known = new Set(sources.flatMap((source) => tokenise(source).map(({ text }) => text)));
  const numbersKnown = tokenise(rewritten)
    .filter(({ kind }) => kind === 'number' || kind === 'latin')
    .every(({ text }) => known.has(text) || STOP_WORDS.has(text));
  const added = hanNotIn(fold(rewritten), sources.map(fold).join('\n'));
  return numbersKnown && added.every((run) => isOfAsking(run));
}

/** Runs of Han characters that lie in no pair that `source` holds. */
function hanNotIn(text: string, source: string): string[] {
  const isHeld = (at: number) => {
    const pair = text.slice(at, at + 2);
    return at >= 0 && pair.length === 2 && source.includes(pair);
  };
  const left = [...text].map((character, at) => (isHeld(at - 1) || isHeld(at) ? ' ' : character));
  return left.join('').match(/\p{Script=Han}+/gu) ?? [];
}

/** Numerals are compared by value, elsewhere. */
function isOfAsking(run: string): boolean {
  const words = run.replace(new RegExp(`[${CHINESE_NUMERALS}第]`, 'gu'), '');
  return words === '' || STOP_WORDS.has(words) || [...words].every((one) => STOP_WORDS.has(one));
}
