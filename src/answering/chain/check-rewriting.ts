/**
 * Whether a rewritten question may be used: one line, no book, and nothing in it that neither the
 * question nor the turns before it hold. A model that answers, explains or invents is not followed.
 */
import { fold } from '../../text/fold.js';
import { STOP_WORDS } from '../../text/stop-words.js';
import { tokenise } from '../../text/tokens.js';
import { isInLanguage } from './check-language.js';
import { saysNotInRecord } from './not-in-record.js';

/** What the turns add names a meeting and a matter; longer is an answer. */
const MAX_ADDED_CHARS = 120;

/** '改写后的问题:', and quotation marks around the whole. */
const WRAPPING = /^(?:改写(?:后)?的?(?:问题)?|问题|追问|question)\s*[::]\s*|^["“「]|["”」]$/giu;

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

/** Words and numbers that tell something must stand in one of the sources. */
function addsNothing(rewritten: string, sources: readonly string[]): boolean {
  const folded = sources.map(fold);
  const known = new Set(sources.flatMap((source) => tokenise(source).map(({ text }) => text)));
  return tokenise(rewritten)
    .filter(({ text, kind }) => kind !== 'bigram' && !STOP_WORDS.has(text))
    .every(({ text }) => known.has(text) || folded.some((source) => source.includes(text)));
}
