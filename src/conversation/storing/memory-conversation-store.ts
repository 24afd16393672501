/** Conversations kept while the process lives, within the same bounds as the stored ones. */

import type { ConversationStore, Turn } from '../turn.js';
import { MAX_CONVERSATIONS, MAX_TURNS, withinLimits } from './limits.js';

export class MemoryConversationStore implements ConversationStore {
  /** In order of their latest turns, oldest first. */
  private readonly conversations = new Map<string, Turn[]>();

  turns(conversation: string): Turn[] {
    return structuredClone(this.conversations.get(conversation) ?? []);
  }

  append(conversation: string, turn: Turn): void {
    const turns = [...this.turns(conversation), structuredClone(withinLimits(turn))];
    this.conversations.delete(conversation);
    this.conversations.set(conversation, turns.slice(-MAX_TURNS));
    const [oldest] = this.conversations.keys();
    if (this.conversations.size > MAX_CONVERSATIONS && oldest !== undefined) this.forget(oldest);
  }

  latest(prefix: string): string | undefined {
    return [...this.conversations.keys()].findLast((name) => name.startsWith(prefix));
  }

  forget(conversation: string): void {
    this.conversations.delete(conversation);
  }

  close(): void {
    this.conversations.clear();
  }
}
