/** A person: writes, edits, presses buttons, opens links, asks inline, blocks the bot. */
import type { ChatRoom } from '../chat-room.js';
import type { Button } from '../keyboard.js';
import type { MessageView } from '../message-view.js';
import type { CallbackAnswer, InlineAnswer, TelegramState } from '../state.js';
import { unixTime } from '../state.js';
import { detectEntities } from '../text/detect-entities.js';
import type { Entity, Message, User } from '../types.js';
import { type WaitOptions, waitFor } from '../wait.js';
import { setBotStatus } from './bot-membership.js';
import type { TelegramGroup } from './group.js';
import { isGiven, openTopic, type PostOptions, postMessage } from './post-message.js';

/** A button that was pressed. */
export interface Press {
  /** The callback query's id. */
  id: string;
  /** Ends when the bot answered the query. */
  answered(options?: WaitOptions): Promise<CallbackAnswer>;
}

export class TelegramUser {
  readonly #room: ChatRoom;

  constructor(
    readonly state: TelegramState,
    readonly user: User,
  ) {
    const { id, first_name } = user;
    state.users.set(id, user);
    // Until they write, the bot can't reach them.
    this.#room = state.newRoom({ id, type: 'private', first_name });
  }

  get id(): number {
    return this.user.id;
  }

  /** Of the private chat with the bot. */
  get chatId(): number {
    return this.user.id;
  }

  /** In the private chat. The text goes in one piece, however long. */
  sends(text: string, options: PostOptions = {}): MessageView {
    return this.#post(this.#privateRoom(), textOf(text), options);
  }

  sendsTo(group: TelegramGroup, text: string, options: PostOptions = {}): MessageView {
    return this.#post(group.room, textOf(text), options);
  }

  sendsPhoto(caption?: string, options: PostOptions = {}): MessageView {
    const photo = [{ file_id: 'photo', file_unique_id: 'p', width: 90, height: 90 }];
    return this.#post(this.#privateRoom(), { photo, ...(caption && { caption }) }, options);
  }

  sendsSticker(options: PostOptions = {}): MessageView {
    const sticker = {
      file_id: 'sticker',
      file_unique_id: 's',
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    };
    return this.#post(this.#privateRoom(), { sticker }, options);
  }

  sendsVoice(options: PostOptions = {}): MessageView {
    const voice = { file_id: 'voice', file_unique_id: 'v', duration: 3, mime_type: 'audio/ogg' };
    return this.#post(this.#privateRoom(), { voice }, options);
  }

  /** Any other kind of message: its fields as the Bot API has them. */
  sendsContent(content: object, options: PostOptions = {}): MessageView {
    return this.#post(this.#privateRoom(), content, options);
  }

  /** Opens a topic in the private chat (Bot API 9.3) and gives its id. */
  opensTopic(name: string): number {
    if (!this.state.settings.hasTopicsEnabled) throw new Error('the bot has no topics enabled');
    return openTopic(this.state, this.#privateRoom(), this.user, name);
  }

  edits(view: MessageView, text: string): void {
    if (view.message.from.id !== this.id) throw new Error('only own messages can be edited');
    const { entities: _old, ...rest } = view.message;
    const edited: Message = { ...rest, edit_date: unixTime(), ...textOf(text) };
    view.stored.message = edited;
    view.stored.editedAt = performance.now();
    if (isGiven(this.state, view.room, edited)) this.state.updates.push('edited_message', edited);
    this.state.changed();
  }

  /** Own and the bot's messages in the private chat; the bot is not told. */
  deletes(view: MessageView): void {
    view.room.messages.delete(view.id);
    this.state.changed();
  }

  /** @param which a part of the button's text, or what it is like. @throws Error without such a button */
  presses(view: MessageView, which: string | ((button: Button) => boolean)): Press {
    const button = view.button(which);
    const { callback_data: data, text } = button;
    if (data === undefined) throw new Error(`'${text}' is no button that asks the bot`);
    if (view.isDeleted) throw new Error('the message was deleted');
    const query = this.state.callbackQueries.add(`'${text}' in chat ${view.chatId}`);
    this.state.updates.push('callback_query', {
      id: query.id,
      from: this.user,
      message: view.message,
      chat_instance: `${7_000_000_000_000_000 + view.chatId}`,
      data,
    });
    return {
      id: query.id,
      answered: (options) =>
        waitFor(this.state, () => query.answer, { what: `an answer to ${query.what}`, ...options }),
    };
  }

  /** @param link 'https://t.me/<bot>?start=<parameter>', or the parameter alone. @throws Error where Telegram would open nothing */
  opensLink(link: string): MessageView {
    const parameter = link.startsWith('https://') ? this.#parameterOf(link) : link;
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(parameter)) {
      throw new Error(`'${parameter}' is no start parameter`);
    }
    return this.sends(`/start ${parameter}`);
  }

  #parameterOf(link: string): string {
    const { host, pathname, searchParams } = new URL(link);
    const isOfBot = pathname.slice(1).toLowerCase() === this.state.bot.username?.toLowerCase();
    if (host !== 't.me' || !isOfBot) throw new Error(`'${link}' does not lead to the bot`);
    return searchParams.get('start') ?? '';
  }

  /** Types '@bot query' anywhere and waits for what is offered. @param offset what `nextOffset` said */
  asksInline(
    query: string,
    { offset = '', ...options }: WaitOptions & { offset?: string } = {},
  ): Promise<InlineAnswer> {
    const pending = this.state.inlineQueries.add(`the inline query '${query}'`);
    this.state.updates.push('inline_query', {
      id: pending.id,
      from: this.user,
      query,
      offset,
      chat_type: 'sender',
    });
    const what = `an answer to ${pending.what}`;
    return waitFor(this.state, () => pending.answer, { what, ...options });
  }

  blocksBot(): void {
    setBotStatus(this.state, this.#privateRoom(), this.user, 'kicked');
  }

  unblocksBot(): void {
    setBotStatus(this.state, this.#privateRoom(), this.user, 'member');
  }

  #post(room: ChatRoom, content: object, options: PostOptions): MessageView {
    return postMessage(this.state, room, this.user, content, options);
  }

  #privateRoom(): ChatRoom {
    this.state.rooms.set(this.id, this.#room);
    return this.#room;
  }
}

function textOf(text: string): { text: string; entities?: Entity[] } {
  const entities = detectEntities(text);
  return { text, ...(entities.length > 0 && { entities }) };
}
