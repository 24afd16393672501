/** What every ConversationStore must do; what is particular to one is tested with it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_CONVERSATIONS, MAX_TURNS } from '../../src/conversation/storing/limits.js';
import type { ConversationStore, Turn } from '../../src/conversation/turn.js';

/** A new, empty store for each test, and how to do away with it. */
export interface OpenedConversations {
  store: ConversationStore;
  remove: () => void;
}

export function makeTurn(question: string, fields: Partial<Turn> = {}): Turn {
  return {
    question,
    standaloneQuestion: question,
    status: 'answered',
    filters: { place: '青石市', sessionNumber: 5 },
    answer: '由市长方舟主持。',
    meetingIds: ['m1'],
    paragraphIds: ['m1-1'],
    ...fields,
  };
}

export function describeConversationStore(name: string, open: () => OpenedConversations): void {
  describe(name, () => {
    let opened: OpenedConversations;
    let store: ConversationStore;
    const questions = (conversation: string) =>
      store.turns(conversation).map(({ question }) => question);

    beforeEach(() => {
      opened = open();
      store = opened.store;
    });
    afterEach(() => opened.remove());

    it('knows nothing of a conversation that never was', () => {
      expect(store.turns('a')).toEqual([]);
      expect(() => store.forget('a')).not.toThrow();
    });

    it('gives turns back as they were, oldest first, each conversation its own', () => {
      const first = makeTurn('第5次会议谁主持?');
      const second = makeTurn('那第6次呢?', { standaloneQuestion: '第6次会议谁主持?' });
      store.append('a', first);
      store.append('b', makeTurn('别的'));
      store.append('a', second);
      expect(store.turns('a')).toEqual([first, second]);
      expect(questions('b')).toEqual(['别的']);
    });

    it('gives copies: what a caller does to a turn is not remembered', () => {
      store.append('a', makeTurn('问'));
      store.turns('a')[0]?.meetingIds.push('m9');
      expect(store.turns('a')[0]?.meetingIds).toEqual(['m1']);
    });

    it('keeps so many turns of a conversation, the latest', () => {
      for (let at = 0; at < MAX_TURNS + 3; at++) store.append('a', makeTurn(`问${at}`));
      expect(questions('a')).toHaveLength(MAX_TURNS);
      expect(questions('a')[0]).toBe('问3');
      expect(questions('a').at(-1)).toBe(`问${MAX_TURNS + 2}`);
    });

    it('keeps so many conversations, those of the latest turns', () => {
      store.append('old', makeTurn('旧'));
      store.append('resting', makeTurn('歇'));
      for (let at = 0; at < MAX_CONVERSATIONS - 2; at++) store.append(`c${at}`, makeTurn('问'));
      store.append('old', makeTurn('又问'));
      store.append('new', makeTurn('新'));
      expect(questions('old')).toEqual(['旧', '又问']);
      expect(questions('resting')).toEqual([]);
      expect(questions('new')).toEqual(['新']);
    });

    it('cuts long answers', () => {
      store.append('a', makeTurn('问', { answer: '长'.repeat(100_000) }));
      expect(store.turns('a')[0]?.answer.length).toBeLessThan(10_000);
    });

    it('names the conversation of the latest turn among those that begin so', () => {
      expect(store.latest('a-')).toBeUndefined();
      for (const name of ['a-1', 'a-2', 'a-1', 'A-3', 'b-1']) store.append(name, makeTurn('问'));
      expect(store.latest('a-')).toBe('a-1');
      store.forget('a-1');
      expect(store.latest('a-')).toBe('a-2');
      expect(store.latest('a_')).toBeUndefined();
    });

    it('forgets one conversation and leaves the others', () => {
      store.append('a', makeTurn('问'));
      store.append('b', makeTurn('问'));
      store.forget('a');
      expect(store.turns('a')).toEqual([]);
      expect(store.turns('b')).toHaveLength(1);
      store.append('a', makeTurn('再问'));
      expect(questions('a')).toEqual(['再问']);
    });
  });
}
