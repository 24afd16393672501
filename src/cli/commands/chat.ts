/** `jiyao chat`: one question after another, each of which may follow up on those before it. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Answer, App, AskOptions } from '../../app-types.js';
import { checkQuestion, MAX_QUESTION_CHARS } from '../input/check-question.js';
import { readLines } from '../input/read-lines.js';
import { renderParagraphInContext } from '../rendering/paragraph.js';
import { jsonLine, printable, printableText } from '../rendering/printable.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import { reportFault } from '../report-fault.js';
import type { Session } from '../session.js';
import { OutputClosed } from '../terminal.js';
import { answerLines } from './answer-lines.js';
import { printAnswer } from './print-answer.js';
import { openReadyApp } from './ready-app.js';

/** Exit status of a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Flags as commander hands them over. */
export interface ChatFlags {
  explain?: boolean;
}

/**
 * Exit status 0; a turn that fails is told and the next one asked for. With JSON the status of
 * `ask -`, as every line is a question then.
 */
export async function runChat(session: Session, flags: ChatFlags): Promise<number> {
  const app = await openReadyApp(session, 'searching');
  const { stdin, stdout } = session.terminal;
  const conversation = new Conversation(session, app, flags);
  if (session.json) return answerLines(session, (question) => conversation.askAsJson(question));
  if (stdin.isTTY && stdout.isTerminal) return chatAtTerminal(session, conversation);
  for await (const line of readLines(stdin, MAX_QUESTION_CHARS + 1)) {
    if (!(await conversation.take(line.text))) break;
  }
  return 0;
}

async function chatAtTerminal(session: Session, conversation: Conversation): Promise<number> {
  const { terminal, wording } = session;
  await terminal.stdout.write(`${wording.chat.welcome}\n`);
  const editor = createInterface({
    input: terminal.stdin,
    output: terminal.streams.stdout,
    prompt: wording.chat.prompt,
    terminal: true,
  });
  session.onClose(() => editor.close());
  let status = 0;
  editor.on('SIGINT', () => {
    if (conversation.stopAnswering()) return;
    status = INTERRUPTED;
    editor.close();
  });
  editor.prompt();
  for await (const line of editor) {
    if (!(await conversation.take(line))) break;
    editor.prompt();
  }
  // The cursor stands behind the prompt; the shell's own begins on a new line.
  await terminal.stdout.write('\n');
  return status;
}

/** The reader pressed Ctrl-C while an answer was being written. */
class AnswerStopped extends Error {}

/** What was asked last, and what the commands of the chat do. */
class Conversation {
  private last: Answer | undefined;
  private options: AskOptions & { conversation: string };
  private answering: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly app: App,
    { explain = false }: ChatFlags,
  ) {
    this.options = {
      conversation: newName(),
      onNotice: (notice) => session.notify(questionNoticeLine(notice, session.wording)),
      ...(explain ? { explain } : {}),
    };
  }

  async askAsJson(question: string): Promise<void> {
    const answer = await this.app.ask(question, this.options);
    await this.session.terminal.stdout.write(jsonLine(answer));
  }

  /** Answers one line; false where it ends the conversation. */
  async take(line: string): Promise<boolean> {
    const text = line.trim();
    if (text === '/quit' || text === '/exit') return false;
    try {
      if (text !== '') await this.reply(text);
    } catch (thrown) {
      if (thrown instanceof OutputClosed) throw thrown;
      if (thrown instanceof AnswerStopped) {
        await this.print(`\n${this.session.wording.notices.interrupted}`);
      } else await reportFault(thrown, this.session);
    }
    return true;
  }

  private async reply(text: string): Promise<void> {
    const { chat } = this.session.wording;
    if (text === '/help') return this.print(chat.help);
    if (text === '/sources') return this.print(await this.sources());
    if (text === '/new') return this.beginAnew();
    if (text === '/forget') return this.forget();
    if (text.startsWith('/')) {
      return this.print(chat.unknownCommand(printableText(text.split(/\s/)[0] ?? '')));
    }
    const question = checkQuestion(text, this.session.wording);
    this.answering = new AbortController();
    const options = { ...this.options, signal: this.answering.signal };
    try {
      this.last = await printAnswer(this.session, this.app, question, options);
    } finally {
      this.answering = undefined;
    }
    await this.print('');
  }

  /** Whether there was an answer to stop; the conversation goes on. */
  stopAnswering(): boolean {
    this.answering?.abort(new AnswerStopped());
    return this.answering !== undefined;
  }

  private async beginAnew(): Promise<void> {
    this.options = { ...this.options, conversation: newName() };
    this.last = undefined;
    await this.print(this.session.wording.chat.begun);
  }

  private async forget(): Promise<void> {
    await this.app.forget(this.options.conversation);
    this.last = undefined;
    await this.print(this.session.wording.chat.forgotten);
  }

  /** The paragraphs that the last answer cites, or that came nearest, each once. */
  private async sources(): Promise<string> {
    const placed = this.last?.citations.length ? this.last.citations : this.last?.nearest;
    const ids = new Set(placed?.map(({ id }) => id));
    const page = this.session.pageFor(this.session.terminal.stdout);
    const shown = await Promise.all([...ids].map((id) => this.app.show(id)));
    const texts = shown.flatMap((found) =>
      found?.type === 'paragraph' ? [renderParagraphInContext(printable(found), page)] : [],
    );
    return texts.length === 0 ? this.session.wording.chat.noSources : `${texts.join('\n\n')}\n`;
  }

  private print(text: string): Promise<void> {
    return this.session.terminal.stdout.write(`${text}\n`);
  }
}

/** Of a conversation that no other run goes on with. */
function newName(): string {
  return `chat-${randomUUID()}`;
}
