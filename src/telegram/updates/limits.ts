/** How much is taken in at a time and how long things may take: the limits, and why they are so. */

export interface ReceivingLimits {
  /** Messages of one user that wait or are being answered. */
  pendingPerUser: number;
  /** Messages of one user in any 60 seconds. */
  perUserAndMinute: number;
  /** Messages of all users that wait. */
  waitingOverall: number;
  /** Buttons, inline queries or `/stop`s of one user in one chat that wait. */
  waitingAtOnce: number;
  /** Chats whose messages are answered side by side. */
  sideBySide: number;
  /** A button or an inline query that waited longer has nobody waiting for it, milliseconds. */
  perishMs: number;
  /** Starts of the process in which one update may be begun and not ended. */
  attempts: number;
  /** For one update; a handler that takes longer is aborted and given up, milliseconds. */
  handlingMs: number;
  /** Between two notices to one user in one chat, milliseconds. */
  noticeEveryMs: number;
  /** For running handlers when the process stops, milliseconds. */
  graceMs: number;
  /** Before receiving that failed is tried again, milliseconds: at first, and at most. */
  retryFirstMs: number;
  retryMostMs: number;
}

/** Chosen for one process on a small machine, where an answer takes 0.05 (quoted) to 60 s (model). */
export const DEFAULT_LIMITS: Readonly<ReceivingLimits> = {
  // Nobody reads ten answers at once; a script that sends thousands is stopped here.
  pendingPerUser: 10,
  // One every two seconds is faster than answers are read.
  perUserAndMinute: 30,
  // Of quoted answers about a minute's work; of those of a model, half an hour at 32 side by side.
  waitingOverall: 1_000,
  // More than a reader presses; each is answered from the store, in milliseconds.
  waitingAtOnce: 100,
  // A chat model's server takes some tens of requests; one quoted answer is computed at a time.
  sideBySide: 32,
  // Telegram refuses answers to callback and inline queries that are about this old.
  perishMs: 60_000,
  // One crash may be chance (out of memory, a power cut); five with the same update are not.
  attempts: 5,
  // CHAT_TIMEOUT_MS may be an hour; five minutes more to say that it was too short.
  handlingMs: 3_900_000,
  // At most three notices a minute: well inside of the 20 messages a minute of a group.
  noticeEveryMs: 20_000,
  // systemd and Docker kill after 90 and 10 s; an answer that streams mostly ends within this.
  graceMs: 20_000,
  // As quick as a restart of the Bot API server; at most as long as a reader has patience for.
  retryFirstMs: 1_000,
  retryMostMs: 10_000,
};
