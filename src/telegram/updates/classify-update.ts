/**
 * Which way an update goes: at once, in its chat's turn, or nowhere. Pure, and of any JSON: an
 * update that Telegram cannot have sent is told, never thrown on.
 */
import type { ChatPlace } from '../api/bot-api.js';
import { ALLOWED_UPDATES } from './allowed-updates.js';
import { type Addressee, commandOf, isAddressed } from './is-addressed.js';
import { fieldsOf, type MessageEnvelope, readEnvelope, readId } from './message-envelope.js';

/** From whom an update came, and where. */
export interface UpdateSender {
  /** Where it came from; for an inline query the private chat with its sender. */
  place: ChatPlace;
  userId: number;
  /** For whom limits count it: anonymous admins share a user id, but write for their group. */
  countedFor: number;
}

export type AtOnceKind = 'button' | 'inlineQuery' | 'membership' | 'stop';

export type UpdateClass =
  /** Of no shape that we know: it is skipped, and told. */
  | { way: 'malformed' }
  /** Not meant for us: it is not even stored. */
  | { way: 'ignored' }
  /** Handled whatever is being answered; those of one lane one after another. */
  | { way: 'atOnce'; kind: AtOnceKind; lane: string; sender: UpdateSender }
  /** Handled in the order of its lane: a chat, or a topic of it. */
  | { way: 'inTurn'; lane: string; sender: UpdateSender };

/** The ways on which an update is handled. */
export type HandledUpdate = Exclude<UpdateClass, { way: 'malformed' | 'ignored' }>;

const MALFORMED: UpdateClass = { way: 'malformed' };
const IGNORED: UpdateClass = { way: 'ignored' };

/** The id of an update; undefined where it has none that can be stored. */
export function updateIdOf(update: unknown): number | undefined {
  const id = readId(fieldsOf(update)?.update_id);
  return id !== undefined && id >= 0 ? id : undefined;
}

export function classifyUpdate(update: unknown, addressee: Addressee): UpdateClass {
  const fields = fieldsOf(update);
  if (fields === undefined || updateIdOf(update) === undefined) return MALFORMED;
  const kind = ALLOWED_UPDATES.find((name) => name in fields);
  switch (kind) {
    case undefined:
      return IGNORED;
    case 'message':
      return classifyMessage(readEnvelope(fields.message), addressee);
    case 'edited_message':
      return classifyEdit(readEnvelope(fields.edited_message), addressee);
    case 'callback_query':
      return classifyButton(fields.callback_query);
    case 'inline_query':
      return classifyInlineQuery(fields.inline_query);
    case 'my_chat_member':
      return classifyMembership(fields.my_chat_member);
  }
}

function classifyMessage(message: MessageEnvelope | undefined, addressee: Addressee): UpdateClass {
  if (message === undefined || isByNobody(message)) return MALFORMED;
  const sender = senderOf(message);
  if (message.migratesTo !== undefined) return atOnce('membership', sender);
  if (!isAddressed(message, addressee)) return IGNORED;
  return isStop(message, addressee) ? atOnce('stop', sender) : inTurn(sender);
}

/** An edit without words (a place that moves on the map) asks nothing. */
function classifyEdit(message: MessageEnvelope | undefined, addressee: Addressee): UpdateClass {
  if (message === undefined || isByNobody(message)) return MALFORMED;
  if (message.text === undefined || !isAddressed(message, addressee)) return IGNORED;
  return inTurn(senderOf(message));
}

/** Of an inline message the chat is not told: its sender stands for it. */
function classifyButton(value: unknown): UpdateClass {
  const query = fieldsOf(value);
  const userId = readId(fieldsOf(query?.from)?.id);
  if (userId === undefined || typeof query?.id !== 'string') return MALFORMED;
  const place = readEnvelope(query.message)?.place ?? { chatId: userId };
  return atOnce('button', { place, userId, countedFor: userId });
}

function classifyInlineQuery(value: unknown): UpdateClass {
  const query = fieldsOf(value);
  const userId = readId(fieldsOf(query?.from)?.id);
  if (userId === undefined || typeof query?.id !== 'string') return MALFORMED;
  if (typeof query.query !== 'string') return MALFORMED;
  return atOnce('inlineQuery', { place: { chatId: userId }, userId, countedFor: userId });
}

function classifyMembership(value: unknown): UpdateClass {
  const change = fieldsOf(value);
  const chatId = readId(fieldsOf(change?.chat)?.id);
  const userId = readId(fieldsOf(change?.from)?.id);
  if (chatId === undefined || fieldsOf(change?.new_chat_member) === undefined) return MALFORMED;
  const by = userId ?? chatId;
  return atOnce('membership', { place: { chatId }, userId: by, countedFor: by });
}

function isStop(message: MessageEnvelope, { me }: Addressee): boolean {
  const command = commandOf(message);
  if (command?.name !== 'stop') return false;
  return command.bot === undefined || command.bot === me.username.toLowerCase();
}

/** Outside of channels every message that was written names who did. */
function isByNobody({ from, senderChatId, isService, chatType }: MessageEnvelope): boolean {
  return from === undefined && senderChatId === undefined && !isService && chatType !== 'channel';
}

/** Where nobody is named (it was Telegram) it is counted for the chat. */
function senderOf({ place, from, senderChatId }: MessageEnvelope): UpdateSender {
  const userId = from?.id ?? senderChatId ?? place.chatId;
  return { place, userId, countedFor: senderChatId ?? userId };
}

/** What a group's members press or stop does not wait for what others of them do. */
function atOnce(kind: AtOnceKind, sender: UpdateSender): UpdateClass {
  const who = kind === 'membership' ? '' : sender.countedFor;
  return { way: 'atOnce', kind, lane: `${kind} ${sender.place.chatId} ${who}`, sender };
}

function inTurn(sender: UpdateSender): UpdateClass {
  return { way: 'inTurn', lane: laneOf(sender.place), sender };
}

/** The lane in which the messages of a chat, or of a topic of it, wait for their turn. */
export function laneOf({ chatId, threadId }: ChatPlace): string {
  return `${chatId} ${threadId ?? ''}`;
}
