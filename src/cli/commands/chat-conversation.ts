/** The conversation of `chat` for a person: answers each line, or has its command obeyed. */
import { truncateToWidth } from '../../text/display-width.js';
import { checkQuestion } from '../input/check-question.js';
import { parseChatLine } from '../input/parse-chat-line.js';
import { describeFiltersBriefly } from '../rendering/filters.js';
import { printableText } from '../rendering/printable.js';
import { reportFault } from '../report-fault.js';
import { OutputClosed } from '../terminal.js';
import { CHAT_COMMAND_WORK } from './chat-commands.js';
import { CHAT_PREFIX, type ChatState } from './chat-state.js';
import { printAnswer } from './print-answer.js';

/** The reader pressed Ctrl-C while an answer was being written. */
class AnswerStopped extends Error {
  constructor(readonly droppedLines: number) {
    super('The answer was stopped.');
  }
}

/** Columns of limits in the prompt: room must be left for the question. */
const MAX_LIMITS_COLUMNS = 30;

export class ChatConversation {
  private answering: AbortController | undefined;

  /** @param isTyped whether a person types at a terminal */
  constructor(
    private readonly chat: ChatState,
    private readonly isTyped: boolean,
  ) {}

  /** Tells which meetings alone are asked. */
  get prompt(): string {
    const { wording } = this.chat.session;
    const limits = describeFiltersBriefly(this.chat.filters, wording);
    if (limits === '') return wording.chat.prompt;
    return wording.chat.filtered(truncateToWidth(printableText(limits), MAX_LIMITS_COLUMNS));
  }

  /** Answers one line; false where it ends the conversation. */
  async take(line: string): Promise<boolean> {
    const text = line.trim();
    if (text === '') return true;
    try {
      return await this.reply(text);
    } catch (thrown) {
      if (thrown instanceof OutputClosed) throw thrown;
      if (thrown instanceof AnswerStopped) await this.chat.print(this.stopNotice(thrown));
      else await reportFault(thrown, this.chat.session);
      return true;
    }
  }

  /** Goes on with the last conversation of a terminal, and says with which. */
  async resume(): Promise<void> {
    const { app, session } = this.chat;
    const { chat } = session.wording;
    const last = await app.lastConversation(CHAT_PREFIX);
    if (!last) return this.chat.tell(chat.nothingToContinue);
    this.chat.goOnWith(last.name);
    const answer = last.status === 'stopped' ? chat.stoppedThen : last.answer;
    const line = printableText(chat.continued(last.question, answer)).replace(/\s*\n\s*/g, ' ');
    const { columns, style } = session.pageFor(session.terminal.stdout);
    await this.chat.print(style.dim(truncateToWidth(line, columns)));
  }

  /**
   * Whether there was an answer to stop; the conversation goes on.
   * @param droppedLines that waited behind the question and will not be asked
   */
  stopAnswering(droppedLines: number): boolean {
    if (!this.answering || this.answering.signal.aborted) return false;
    this.answering.abort(new AnswerStopped(droppedLines));
    return true;
  }

  private async reply(text: string): Promise<boolean> {
    const { chat } = this.chat.session.wording;
    const line = parseChatLine(text, this.isTyped);
    if (line.type === 'question') await this.answer(line.text);
    else if (line.type === 'unknown')
      await this.chat.tell(chat.unknownCommand(printableText(line.name), line.nearest));
    else if (line.type === 'excess') await this.chat.tell(chat.takesNothing(line.name));
    else if (line.type === 'lacking') await this.chat.tell(chat.commands.lacking[line.command]);
    else if (line.command === 'quit') return false;
    else await CHAT_COMMAND_WORK[line.command](this.chat, line.words);
    return true;
  }

  private async answer(text: string): Promise<void> {
    const { session, app } = this.chat;
    const question = checkQuestion(text, session.wording);
    const answering = new AbortController();
    this.answering = answering;
    try {
      const options = this.chat.askOptions(answering.signal);
      this.chat.keep(await printAnswer(session, app, question, options));
    } finally {
      this.answering = undefined;
    }
    await this.chat.print('');
  }

  /** On a line of its own: of the answer a part may stand there. */
  private stopNotice({ droppedLines }: AnswerStopped): string {
    const { chat } = this.chat.session.wording;
    const dropped = droppedLines > 0 ? [chat.dropped(droppedLines)] : [];
    return `\n${[chat.stopped, ...dropped].join('\n')}\n`;
  }
}
