/** What a test may say about the server and the bot's account when it starts one. */
import type { RateLimits } from './rate-limits.js';

export interface TelegramServerOptions {
  /** Default a token of the right shape. The bot's id is its part before the colon. */
  token?: string;
  /** Without @. Default 'minutes_test_bot'. */
  username?: string;
  /** The field of `getMe` of Bot API 9.3; absent where undefined. Default undefined. */
  hasTopicsEnabled?: boolean;
  /** Whether the server knows `sendMessageDraft`. Default true. */
  drafts?: boolean;
  /** Whether groups give the bot only what is meant for it. Default true. */
  privacyMode?: boolean;
  /** Telegram's limits where not said otherwise; false for none. */
  limits?: Partial<RateLimits> | false;
  /** How long a callback query may wait for its answer, milliseconds. Default 15,000. */
  callbackAnswerMs?: number;
  /** How long an inline query may wait for its answer, milliseconds. Default 10,000. */
  inlineAnswerMs?: number;
  /** Takes webhooks over http and on any port. Default false. */
  allowHttpWebhook?: boolean;
  /** Where updates are posted instead of the webhook's origin, as a reverse proxy would: its path is kept. */
  webhookProxy?: string;
  /** Wait before an update is posted again to a webhook that failed, milliseconds. Default 200. */
  webhookRetryMs?: number;
  /** What one second of a long poll's `timeout` takes, milliseconds. Default 1000. */
  pollSecondMs?: number;
  /** Gives every update twice. Default false. */
  duplicateUpdates?: boolean;
}

/** Every option decided. */
export interface Settings {
  token: string;
  username: string;
  hasTopicsEnabled: boolean | undefined;
  drafts: boolean;
  privacyMode: boolean;
  limits: Partial<RateLimits> | false;
  callbackAnswerMs: number;
  inlineAnswerMs: number;
  allowHttpWebhook: boolean;
  webhookProxy: string | undefined;
  webhookRetryMs: number;
  pollSecondMs: number;
  duplicateUpdates: boolean;
}

export function settingsOf(options: TelegramServerOptions): Settings {
  return {
    token: '7000000001:AAtest-token_of-the-right-shape_00000',
    username: 'minutes_test_bot',
    hasTopicsEnabled: undefined,
    drafts: true,
    privacyMode: true,
    limits: {},
    callbackAnswerMs: 15_000,
    inlineAnswerMs: 10_000,
    allowHttpWebhook: false,
    webhookProxy: undefined,
    webhookRetryMs: 200,
    pollSecondMs: 1000,
    duplicateUpdates: false,
    ...options,
  };
}
