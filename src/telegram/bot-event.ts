/**
 * What the bot's operator is told, in the order in which it happens. Types only: wording/log.ts
 * puts it into words. Nothing here holds a token, or what a reader wrote.
 */
import type { TelegramFaultKind } from './api/telegram-fault.js';

export type BotEvent =
  /** Connected and receiving. `users`, `chats`: how many are allowed; 0 = everyone. */
  | { type: 'started'; username: string; mode: 'polling' | 'webhook'; users: number; chats: number }
  | { type: 'listening'; port: number }
  /** Another process polls with the same token, or a webhook is set; tried again after `waitMs`. */
  | { type: 'conflict'; waitMs: number }
  /** Receiving failed and is tried again; told once until it works. */
  | { type: 'unreachable'; kind: TelegramFaultKind; waitMs: number }
  | { type: 'reachable' }
  /** An update that could not be handled; it is not tried again. */
  | { type: 'skippedUpdate'; updateId: number; code: string }
  /** The bot's file could not be written or read; what is not stored, Telegram sends again. */
  | { type: 'inboxFault'; code: string }
  /** A call that Telegram refused for good. */
  | { type: 'refusedCall'; method: string; status: number; description: string }
  /** A group became a supergroup: what is kept under its old id belongs to the new one. */
  | { type: 'chatMoved'; from: number; to: number }
  /** A watch was ended as its chat cannot be written to. */
  | { type: 'endedWatches'; count: number }
  /** Paragraphs that subscribers are told of now. */
  | { type: 'delivering'; paragraphs: number }
  /** The watches could not be looked after; tried again. */
  | { type: 'watchFault'; code: string }
  /** Something a question met with: conversations are not kept, or the embedding's service failed. */
  | { type: 'questionNotice'; notice: 'conversations' | 'embedding' }
  /** Stops on a signal: so many answers are being finished, so many updates wait for the next start. */
  | { type: 'stopping'; running: number; waiting: number }
  | { type: 'stopped' };

export type BotEventListener = (event: BotEvent) => void;
