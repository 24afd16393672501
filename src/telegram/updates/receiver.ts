/**
 * What the bot may ask of the receiving of updates, and what receiving asks of the bot: the
 * contract between receive-updates.ts and the rest. Types only.
 */
import type { Update } from 'telegraf/types';
import type { WebhookSettings } from '../../config.js';
import type { BotApi, BotIdentity, ChatPlace } from '../api/bot-api.js';
import type { BotEventListener } from '../bot-event.js';
import type { UpdateInbox } from '../storing/update-inbox.js';
import type { ReceivingLimits } from './limits.js';

/** Receiving by webhook; on port 0, a free one that the event `listening` tells. */
export interface ReceivingWebhook extends WebhookSettings {
  /** As webhookSecretOf() derives it from the token. */
  readonly secret: string;
}

/** Which limit a message is over: its sender's own, or that of all together. */
export type DeclineReason = 'user' | 'overall';

export interface ReceivingOptions {
  api: BotApi;
  inbox: UpdateInbox;
  me: BotIdentity;
  /** Absent: long polling. */
  webhook?: ReceivingWebhook | undefined;
  /** Names of our commands, without '/': in groups others are other bots'. */
  commands: ReadonlySet<string>;
  /** User ids that no limit holds for. */
  admins: ReadonlySet<number>;
  /**
   * Handles one update to its end. Resolved: the update is done. Rejected: it is skipped, and told
   * as `skippedUpdate`; rejected after `signal` was aborted: it is handled again by the next start.
   * @param signal aborted when the process stops and cannot wait any longer
   */
  handle(update: Update, signal: AbortSignal): Promise<void>;
  /**
   * Tells a sender that updates of theirs are not handled.
   * @param update the last of them
   * @param count how many since the sender was last told; at least 1
   */
  decline(update: Update, reason: DeclineReason, count: number): Promise<void>;
  onEvent: BotEventListener;
  /** Others than DEFAULT_LIMITS, of limits.ts. */
  limits?: Partial<ReceivingLimits>;
  /** Milliseconds since 1970. Default Date.now. */
  now?: () => number;
}

export interface Receiver {
  /** How many updates are being handled. */
  readonly running: number;
  /** How many wait for their turn. */
  readonly waiting: number;
  /**
   * Drops what a user still has waiting in a place; gives how many that were.
   * @param before update id of the `/stop`: what the user sent after it stays
   */
  cancelWaiting(place: ChatPlace, userId: number, before?: number): number;
  /**
   * Ends receiving at once, lets running handlers finish for `graceMs`, then aborts their signal.
   * What waits stays in the inbox for the next start. Never rejects; the same promise every time.
   */
  stop(): Promise<void>;
  /**
   * Rejects where receiving cannot go on: TelegramFault of kind 'token'; JiyaoError 'configuration'
   * for a port in use or a webhook that Telegram refuses. Never resolves.
   */
  readonly failed: Promise<never>;
}
