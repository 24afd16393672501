/** `jiyao search QUERY` and `jiyao search -`: ranked paragraphs without an answer. */
import { explanationText } from '../rendering/explanation.js';
import { renderSearchResult } from '../rendering/hits.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { pageForQuestion, type QuestionFlags, runQuestions } from './run-questions.js';

/** Exit status 0 whether anything was found or not. */
export function runSearch(
  session: Session,
  words: readonly string[],
  flags: QuestionFlags,
): Promise<number> {
  return runQuestions(session, words, flags, async (app, query, options) => {
    const { stdout } = session.terminal;
    const result = await app.search(query, options);
    if (session.json) return stdout.write(jsonLine(result));
    const page = await pageForQuestion(session, app, query);
    const text = renderSearchResult(printable(result), page);
    return stdout.write(`${text}\n${explanationText(result, page)}`);
  });
}
