/**
 * The message of one answer while it is written: drafts where the server knows them, else a message
 * that is edited, and at the end the whole answer, whatever came of the messages before. Nothing is
 * shown of an answer that comes at once.
 */
import type { BotApi, ChatPlace, OutgoingMessage } from '../api/bot-api.js';
import { TelegramFault, type TelegramFaultKind } from '../api/telegram-fault.js';

/** Field notes of other bots: Telegram takes an edit about every 1.2 to 1.5 seconds in a chat. */
export const EDIT_EVERY_MS = 1_200;

/** Why a message cannot be edited that a new one would still reach the reader for. */
const SENT_ANEW_AFTER: ReadonlySet<TelegramFaultKind> = new Set(['messageGone', 'refused']);

export interface GrowingAnswerOptions {
  api: BotApi;
  place: ChatPlace;
  /** Id of the question's message. */
  replyTo: number;
  isPrivate: boolean;
  /** Ends what must arrive too: only where the process stops. */
  signal: AbortSignal;
}

export class GrowingAnswer {
  private latest: OutgoingMessage | undefined;
  private shown: OutgoingMessage | undefined;
  /** Of the message that is edited; undefined until one was sent. */
  private messageId: number | undefined;
  private pumping: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private ended = false;

  constructor(private readonly options: GrowingAnswerOptions) {}

  /** What there is by now; shown when the last step is old enough. */
  show(message: OutgoingMessage): void {
    if (this.ended) return;
    this.latest = message;
    this.pumping ??= this.pump();
  }

  /** The whole answer, the first part of it in place of what was shown. */
  async finish(messages: readonly OutgoingMessage[]): Promise<void> {
    await this.end();
    const { api, place, replyTo, signal } = this.options;
    const [first, ...rest] = messages;
    if (first === undefined) return;
    if (!(await this.replaceShown(first))) {
      await api.sendMessage(place, first, { replyTo, signal });
    }
    for (const message of rest) await api.sendMessage(place, message, { signal });
  }

  /** Gives whether there was a message to replace; the reader may have deleted it meanwhile. */
  private async replaceShown(message: OutgoingMessage): Promise<boolean> {
    if (this.messageId === undefined) return false;
    const { api, place, signal } = this.options;
    try {
      await api.editMessage(place.chatId, this.messageId, message, { signal });
      return true;
    } catch (fault) {
      if (fault instanceof TelegramFault && SENT_ANEW_AFTER.has(fault.kind)) return false;
      throw fault;
    }
  }

  /** Shows nothing more; waits for what is on its way. */
  private async end(): Promise<void> {
    this.ended = true;
    this.wake?.();
    await this.pumping;
  }

  private async pump(): Promise<void> {
    while (!this.ended) {
      const latest = this.latest;
      if (latest !== undefined && latest !== this.shown) {
        this.shown = latest;
        // A step that fails is no harm: the next shows more, and the last is not one of these.
        await this.step(latest).catch(() => undefined);
      }
      if (!this.ended) await this.rest();
    }
  }

  private async step(message: OutgoingMessage): Promise<void> {
    const { api, place, replyTo, isPrivate, signal } = this.options;
    if (isPrivate && api.features.drafts && this.messageId === undefined) {
      await api.tryDraft(place, replyTo, message.html);
      // Refused by a server that does not know them: the next step is a message.
      return;
    }
    if (this.messageId !== undefined) {
      await this.edit(this.messageId, message);
      return;
    }
    this.messageId = await api.sendMessage(place, message, { replyTo, signal });
  }

  /** Its reader may delete it: nothing more is shown then until the answer is whole. */
  private async edit(messageId: number, message: OutgoingMessage): Promise<void> {
    const { api, place } = this.options;
    try {
      await api.tryEditMessage(place.chatId, messageId, message);
    } catch {
      this.messageId = undefined;
      this.ended = true;
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, EDIT_EVERY_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
