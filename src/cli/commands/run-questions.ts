/** What `ask` and `search` share: one question from the arguments, or many from stdin. */
import type { App, AskOptions } from '../../app-types.js';
import { checkQuestion } from '../input/check-question.js';
import { type FilterFlags, parseFilters, parseLimit } from '../input/parse-options.js';
import type { Page } from '../rendering/page.js';
import { printableText } from '../rendering/printable.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import type { Session } from '../session.js';
import { languageOfScript, wordingFor } from '../wording.js';
import { answerLines } from './answer-lines.js';
import { openReadyApp } from './ready-app.js';

/** Flags as commander hands them over. */
export interface QuestionFlags extends FilterFlags {
  json?: boolean;
  k?: string;
  explain?: boolean;
}

/** Prints what is found for one question, with its line break. */
export type PrintFound = (app: App, question: string, options: AskOptions) => Promise<void>;

/**
 * Prints for the question, or for every line of stdin where the only word is '-'. Flags and question
 * are checked before anything is opened.
 * @throws JiyaoError 'usage', or what the application throws
 */
export async function runQuestions(
  session: Session,
  words: readonly string[],
  flags: QuestionFlags,
  printFound: PrintFound,
): Promise<number> {
  const options = parseQuestionOptions(flags, session);
  const { stdout } = session.terminal;
  if (words.length === 1 && words[0] === '-') {
    const app = await openReadyApp(session, 'searching');
    return answerLines(session, async (question) => {
      if (session.json) return printFound(app, question, options);
      // A person must see which of the lines is answered; JSON holds the question.
      await stdout.write(`${session.wording.chat.prompt}${printableText(question)}\n`);
      await printFound(app, question, options);
      await stdout.write('\n');
    });
  }
  const question = checkQuestion(words.join(' '), session.wording);
  const app = await openReadyApp(session, 'searching');
  await printFound(app, question, options);
  return 0;
}

function parseQuestionOptions(flags: QuestionFlags, session: Session): AskOptions {
  const limit = parseLimit(flags.k, session.wording);
  const filters = parseFilters(flags, session.wording);
  return {
    filters,
    onNotice: (notice) => session.notify(questionNoticeLine(notice, session.wording)),
    ...(limit === undefined ? {} : { limit }),
    ...(flags.explain ? { explain: true } : {}),
  };
}

/** The page for an answer on stdout: its labels follow the script of the question. */
export async function pageForQuestion(session: Session, app: App, question: string): Promise<Page> {
  const wording = wordingFor(languageOfScript(await app.scriptOf(question)));
  return session.pageFor(session.terminal.stdout, wording);
}
