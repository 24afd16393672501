/** How fast calls may go out and how long the sender keeps trying. Numbers only: it waits for nothing. */

/** So many calls within a time that slides. */
export interface Limit {
  calls: number;
  /** Milliseconds. */
  withinMs: number;
}

/** All times in milliseconds. */
export interface Pace {
  /** Over all chats together. */
  overall: Limit;
  /** In one chat; one call at a time, so that they arrive in their order. */
  chat: Limit;
  /** In one group, its topics together; besides `chat`. */
  group: Limit;
  /** Before a call that failed is made again; doubled from failure to failure, up to `longestWaitMs`. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** After so long without any answer of Telegram a call is given up. */
  giveUpAfterMs: number;
  /** On top of the seconds that a 429 asks for: a clock that is a little slow breaks nothing. */
  rateLimitMarginMs: number;
  /** For an answer to an ordinary call. */
  answerMs: number;
  /** For an answer to a message: one that was taken but not answered in time arrives twice. */
  messageAnswerMs: number;
  /** A pressed button and an inline query wait no longer for theirs (field: about 15 s). */
  queryAnswerMs: number;
}

/**
 * Telegram's FAQ (core.telegram.org/bots/faq, "My bot is hitting limits"): about 30 messages a
 * second in all, one a second in a chat, 20 a minute in a group. Kept below that: a call counts
 * from before it is sent until 50 ms past the window after its answer, however late it arrived.
 */
export const TELEGRAM_PACE: Pace = {
  overall: { calls: 28, withinMs: 1_050 },
  chat: { calls: 1, withinMs: 1_050 },
  group: { calls: 19, withinMs: 61_000 },
  firstWaitMs: 500,
  longestWaitMs: 10_000,
  giveUpAfterMs: 600_000,
  rateLimitMarginMs: 100,
  answerMs: 15_000,
  messageAnswerMs: 30_000,
  queryAnswerMs: 10_000,
};
