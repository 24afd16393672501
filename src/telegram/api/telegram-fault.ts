/** Why Telegram did not take a call, read once from its answer. Never holds token, URL or body. */

export type TelegramFaultKind =
  /** 403: the reader blocked the bot, it was removed from the chat, or the account is gone. */
  | 'blocked'
  /** 400 'chat not found' and the like: the chat is gone. */
  | 'chatGone'
  /** The group became a supergroup: see `movedTo`. */
  | 'migrated'
  /** 400 'message to edit not found', 'message can't be edited': that message is gone. */
  | 'messageGone'
  /** 401, 404 for every method: the token is wrong or was revoked. */
  | 'token'
  /** 409: another process polls with this token, or a webhook is set. */
  | 'conflict'
  /** 429 beyond what is waited for. */
  | 'rateLimit'
  /** 5xx, no connection, no answer in time; more attempts than are made. */
  | 'unreachable'
  /** Any other refusal: a fault of ours. */
  | 'refused';

export class TelegramFault extends Error {
  readonly kind: TelegramFaultKind;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** New id of the chat, with kind 'migrated'. */
  readonly movedTo: number | undefined;
  /** Seconds, with kind 'rateLimit'. */
  readonly retryAfterSeconds: number | undefined;

  /** @param description Telegram's own, redacted: 'Bad Request: chat not found'. */
  constructor(
    kind: TelegramFaultKind,
    description: string,
    details: { status: number; movedTo?: number; retryAfterSeconds?: number },
  ) {
    super(description);
    this.name = 'TelegramFault';
    this.kind = kind;
    this.status = details.status;
    this.movedTo = details.movedTo;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
