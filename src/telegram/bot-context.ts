/**
 * What a handler is given with an update: telegraf's context and, beside it, the bot's services and
 * the reader. Handlers send through `services.api` only: telegraf's own calls keep no limits.
 */
import type { Context } from 'telegraf';
import type { App, CallerFilters } from '../app-types.js';
import type { BotApi, ChatPlace } from './api/bot-api.js';
import type { RunningAnswers } from './asking/running-answers.js';
import type { BotEventListener } from './bot-event.js';
import type { Language } from './reader.js';
import type { ChatSettingsStore } from './storing/chat-settings.js';
import type { WatchStore } from './storing/watch-store.js';

export interface BotServices {
  app: App;
  api: BotApi;
  settings: ChatSettingsStore;
  watches: WatchStore;
  running: RunningAnswers;
  /** Ids of users that may see `/status` and are held to no limit. */
  admins: ReadonlySet<number>;
  onEvent: BotEventListener;
  /** How it goes, for `/status`. */
  status(): BotStatus;
  /** Drops what a user still has waiting there, sent before the update; gives how many. */
  cancelWaiting(place: ChatPlace, userId: number, before: number): number;
}

export interface BotStatus {
  /** Of jiyao. */
  version: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Updates being handled, and those that wait for their turn. */
  running: number;
  waiting: number;
}

export interface BotContext extends Context {
  services: BotServices;
  /** Of the interface, for this chat and this reader. */
  language: Language;
  /** Where the answer goes; for an inline query the private chat with its sender. */
  place: ChatPlace;
  /** The filter that the chat has set; empty for none. */
  filters: CallerFilters;
  /** Aborted when the process stops and cannot wait for this update any longer. */
  stopping: AbortSignal;
}
