/**
 * The words of the latest messages, so that an edit that changes none is told from one that does.
 * In memory and bounded: after a restart an edited message counts as changed.
 */
import { createHash } from 'node:crypto';
import type { Message } from 'telegraf/types';
import { wordsOf } from '../asking/read-message.js';

/** People edit a message within minutes; so many come in a few. */
const MAX_MESSAGES = 5_000;

export class SeenWords {
  /** Key of a message → digest of its words; the latest last. */
  private readonly digests = new Map<string, string>();

  /** Notes what the message says now; gives whether that is other than what was noted before. */
  note(message: Message): boolean {
    const key = `${message.chat.id}:${message.message_id}`;
    const digest = digestOf(wordsOf(message) ?? '');
    const isNew = this.digests.get(key) !== digest;
    this.digests.delete(key);
    this.digests.set(key, digest);
    const [oldest] = this.digests.keys();
    if (this.digests.size > MAX_MESSAGES && oldest !== undefined) this.digests.delete(oldest);
    return isNew;
  }
}

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('base64');
}
