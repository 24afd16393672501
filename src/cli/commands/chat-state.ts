/** What a chat is at: its conversation, what was asked and answered in it, and its limits. */
import { randomUUID } from 'node:crypto';
import type { Answer, App, AskOptions, CallerFilters, Filters } from '../../app-types.js';
import type { HistoryFile } from '../input/history-file.js';
import { wrapText } from '../rendering/wrap-text.js';
import type { Session } from '../session.js';

/** Exchanges that `/export` writes; more are a book. The answers are held in memory. */
const MAX_EXCHANGES = 500;

/** Names of conversations of the terminal begin so; those of other interfaces do not. */
export const CHAT_PREFIX = 'chat-';

export class ChatState {
  /** Of the conversation. */
  name = newConversationName();
  filters: CallerFilters = {};
  explain: boolean;
  #answers: Answer[] = [];

  /** @param history what is typed, where it is kept */
  constructor(
    readonly session: Session,
    readonly app: App,
    readonly options: AskOptions,
    readonly history?: HistoryFile,
  ) {
    this.explain = options.explain ?? false;
    this.goOnWith(this.name);
  }

  /** Of this conversation in this run, oldest first. */
  get answers(): readonly Answer[] {
    return this.#answers;
  }

  get last(): Answer | undefined {
    return this.#answers.at(-1);
  }

  keep(answer: Answer): void {
    this.#answers = [...this.#answers, answer].slice(-MAX_EXCHANGES);
  }

  /** Nothing was asked in it in this run. */
  goOnWith(name: string): void {
    this.name = name;
    this.#answers = [];
    if (this.history) this.history.conversation = name;
  }

  /** As the application is asked. */
  askOptions(signal: AbortSignal): AskOptions {
    const { explain, filters, name } = this;
    const limits = Object.keys(filters).length > 0 ? { filters } : {};
    return {
      ...this.options,
      ...limits,
      ...(explain ? { explain } : {}),
      conversation: name,
      signal,
    };
  }

  /** Words of the program, of which no line is wider than the screen. */
  tell(text: string): Promise<void> {
    return this.print(wrapText(text, this.session.terminal.stdout.columns).join('\n'));
  }

  /** As it is. */
  print(text: string): Promise<void> {
    return this.session.terminal.stdout.write(`${text}\n`);
  }
}

/** Of a conversation that no other run goes on with, unless it is told to. */
export function newConversationName(): string {
  return `${CHAT_PREFIX}${randomUUID()}`;
}

/** Whether anything is left out. */
export function hasLimits(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
