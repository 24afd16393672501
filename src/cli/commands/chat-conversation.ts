/** The conversation of `chat` for a person: answers each line, does what the commands say. */
import { randomUUID } from 'node:crypto';
import type { Answer, App, AskOptions } from '../../app-types.js';
import { checkQuestion } from '../input/check-question.js';
import { type ChatCommand, parseChatLine } from '../input/parse-chat-line.js';
import { renderParagraphInContext } from '../rendering/paragraph.js';
import { printable, printableText } from '../rendering/printable.js';
import { reportFault } from '../report-fault.js';
import type { Session } from '../session.js';
import { OutputClosed } from '../terminal.js';
import { printAnswer } from './print-answer.js';

/** The reader pressed Ctrl-C while an answer was being written. */
class AnswerStopped extends Error {
  constructor(readonly droppedLines: number) {
    super('The answer was stopped.');
  }
}

export class ChatConversation {
  private name = newConversationName();
  private last: Answer | undefined;
  private answering: AbortController | undefined;

  /** @param isTyped whether a person types at a terminal */
  constructor(
    private readonly session: Session,
    private readonly app: App,
    private readonly options: AskOptions,
    private readonly isTyped: boolean,
  ) {}

  /** Answers one line; false where it ends the conversation. */
  async take(line: string): Promise<boolean> {
    const text = line.trim();
    if (text === '') return true;
    try {
      return await this.reply(text);
    } catch (thrown) {
      if (thrown instanceof OutputClosed) throw thrown;
      if (thrown instanceof AnswerStopped) await this.print(this.stopNotice(thrown));
      else await reportFault(thrown, this.session);
      return true;
    }
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
    const { chat } = this.session.wording;
    const line = parseChatLine(text, this.isTyped);
    if (line.type === 'question') await this.answer(line.text);
    else if (line.type === 'unknown')
      await this.print(chat.unknownCommand(printableText(line.name)));
    else if (line.type === 'excess') await this.print(chat.takesNothing(line.name));
    else if (line.command === 'quit') return false;
    else await this.print(await this.obey(line.command));
    return true;
  }

  private async answer(text: string): Promise<void> {
    const question = checkQuestion(text, this.session.wording);
    const answering = new AbortController();
    const options = { ...this.options, conversation: this.name, signal: answering.signal };
    this.answering = answering;
    try {
      this.last = await printAnswer(this.session, this.app, question, options);
    } finally {
      this.answering = undefined;
    }
    await this.print('');
  }

  /** What is to be told of it. */
  private async obey(command: Exclude<ChatCommand, 'quit'>): Promise<string> {
    const { chat } = this.session.wording;
    if (command === 'help') return chat.help;
    if (command === 'sources') return this.sources();
    if (command === 'forget') await this.app.forget(this.name);
    else this.name = newConversationName();
    this.last = undefined;
    return command === 'forget' ? chat.forgotten : chat.begun;
  }

  /** The paragraphs that the last answer cites, each once with its markers, or that came nearest. */
  private async sources(): Promise<string> {
    const page = this.session.pageFor(this.session.terminal.stdout);
    const shown = [...markersByParagraph(this.last)].map(async ([id, markers]) => {
      const found = await this.app.show(id);
      if (found?.type !== 'paragraph') return [];
      return [renderParagraphInContext(printable(found), page, [...markers])];
    });
    const texts = (await Promise.all(shown)).flat();
    return texts.length === 0 ? this.session.wording.chat.noSources : `${texts.join('\n\n')}\n`;
  }

  /** On a line of its own: of the answer a part may stand there. */
  private stopNotice({ droppedLines }: AnswerStopped): string {
    const { chat } = this.session.wording;
    const dropped = droppedLines > 0 ? [chat.dropped(droppedLines)] : [];
    return `\n${[chat.stopped, ...dropped].join('\n')}\n`;
  }

  private print(text: string): Promise<void> {
    return this.session.terminal.stdout.write(`${text}\n`);
  }
}

/** Of a conversation that no other run goes on with. */
export function newConversationName(): string {
  return `chat-${randomUUID()}`;
}

/** Ids of paragraphs in the order of the answer; those that only came nearest have no markers. */
function markersByParagraph(answer: Answer | undefined): Map<string, Set<string>> {
  const markers = new Map<string, Set<string>>();
  for (const { id, marker } of answer?.citations ?? []) {
    markers.set(id, (markers.get(id) ?? new Set()).add(`[${marker}]`));
  }
  if (markers.size === 0) for (const { id } of answer?.nearest ?? []) markers.set(id, new Set());
  return markers;
}
