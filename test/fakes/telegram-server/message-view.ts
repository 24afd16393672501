/** A message as people see it now: after every edit. What tests read. */
import type { ChatRoom, StoredMessage } from './chat-room.js';
import type { Button } from './keyboard.js';
import type { Entity, Message } from './types.js';

export class MessageView {
  constructor(
    readonly room: ChatRoom,
    readonly stored: StoredMessage,
  ) {}

  get id(): number {
    return this.message.message_id;
  }

  get chatId(): number {
    return this.room.chat.id;
  }

  /** As the Bot API shows it. */
  get message(): Message {
    return this.stored.message;
  }

  /** Without markup. */
  get text(): string {
    return this.message.text ?? '';
  }

  get entities(): readonly Entity[] {
    return this.message.entities ?? [];
  }

  /** As the bot sent it: HTML, where it sent HTML. '' for what people wrote. */
  get html(): string {
    return this.stored.source ?? '';
  }

  /** Row by row. */
  get rows(): readonly (readonly Button[])[] {
    return this.message.reply_markup?.inline_keyboard ?? [];
  }

  get buttons(): readonly Button[] {
    return this.rows.flat();
  }

  get threadId(): number | undefined {
    return this.message.message_thread_id;
  }

  get replyToId(): number | undefined {
    return this.message.reply_to_message?.message_id;
  }

  get isByBot(): boolean {
    return this.stored.isByBot;
  }

  get isEdited(): boolean {
    return this.stored.editedAt !== undefined;
  }

  get isDeleted(): boolean {
    return !this.room.messages.has(this.id);
  }

  /** The texts that an entity of this type covers: 'blockquote' → the quotes. */
  textsOf(type: string): string[] {
    return this.entities
      .filter((entity) => entity.type === type)
      .map(({ offset, length }) => this.text.slice(offset, offset + length));
  }

  /** @param which a part of its text, or what it is like. @throws Error where there is none */
  button(which: string | ((button: Button) => boolean)): Button {
    const { buttons } = this;
    const found =
      typeof which === 'string'
        ? (buttons.find(({ text }) => text === which) ??
          buttons.find(({ text }) => text.includes(which)))
        : buttons.find(which);
    if (found) return found;
    const there = buttons.map(({ text }) => `'${text}'`).join(', ') || 'none';
    throw new Error(
      `no button ${typeof which === 'string' ? `'${which}'` : 'like that'}: ${there}`,
    );
  }
}
