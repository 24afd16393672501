/** Callback and inline queries that wait for the bot's answer, and how long they may. */
import { badRequest } from './api-error.js';

export interface PendingQuery<Answer> {
  id: string;
  /** Who asked, for a test's messages: '◀ in chat 5000000001'. */
  what: string;
  /** Milliseconds of `performance.now()`. */
  at: number;
  answeredAt: number | undefined;
  answer: Answer | undefined;
}

export class PendingQueries<Answer> {
  readonly #queries = new Map<string, PendingQuery<Answer>>();
  #nextId = 1;

  /** `answerMs`: how long a query may wait. */
  constructor(
    readonly answerMs: number,
    readonly changed: () => void,
  ) {}

  add(what: string): PendingQuery<Answer> {
    const id = `${4_000_000_000_000_000 + this.#nextId}`;
    this.#nextId += 1;
    const query = { id, what, at: performance.now(), answeredAt: undefined, answer: undefined };
    this.#queries.set(id, query);
    return query;
  }

  get latest(): PendingQuery<Answer> | undefined {
    return [...this.#queries.values()].at(-1);
  }

  /** @throws ApiError 400 where it is unknown, too old, or answered */
  check(id: string): void {
    const query = this.#queries.get(id);
    const isOpen = query && query.answeredAt === undefined;
    if (isOpen && performance.now() - query.at <= this.answerMs) return;
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }

  /** To be called after `check`. */
  answer(id: string, answer: Answer): void {
    const query = this.#queries.get(id);
    if (!query) return;
    query.answer = answer;
    query.answeredAt = performance.now();
    this.changed();
  }

  /** Those without an answer by now, or, where it is said, not within so many milliseconds. */
  unanswered(withinMs?: number): PendingQuery<Answer>[] {
    const now = performance.now();
    return [...this.#queries.values()].filter(({ at, answeredAt }) => {
      if (answeredAt === undefined) return now - at >= (withinMs ?? 0);
      return withinMs !== undefined && answeredAt - at > withinMs;
    });
  }
}
