/** What handlers are given of a message that was sent, edited, or typed without Telegram's marks. */
import type { Message, Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { markCommand } from '../../../src/telegram/routing/mark-command.js';
import { readUpdate } from '../../../src/telegram/routing/read-update.js';
import { SeenWords } from '../../../src/telegram/routing/seen-words.js';

const chat = { id: 5, type: 'private' as const, first_name: 'Anna' };
const from = { id: 5, is_bot: false, first_name: 'Anna' };

function message(text: string, message_id = 1) {
  return { message_id, date: 1, chat, from, text };
}

function edited(text: string): Update {
  return { update_id: 2, edited_message: { ...message(text), edit_date: 2 } };
}

function textOf(update: Update | undefined): string | undefined {
  return update && 'message' in update && 'text' in update.message
    ? update.message.text
    : undefined;
}

describe('an edited message', () => {
  it('is read as one that is sent, each time its words change', () => {
    const seen = new SeenWords();
    readUpdate({ update_id: 1, message: message('一') }, seen);
    expect(readUpdate(edited('一'), seen)).toBeUndefined();
    expect(textOf(readUpdate(edited('二'), seen))).toBe('二');
    expect(readUpdate(edited('二'), seen)).toBeUndefined();
    expect(textOf(readUpdate(edited('一'), seen))).toBe('一');
  });

  it('that was never seen counts as changed', () => {
    expect(textOf(readUpdate(edited('一'), new SeenWords()))).toBe('一');
  });

  it('of long ago is forgotten', () => {
    const seen = new SeenWords();
    for (let id = 1; id <= 6_000; id++) seen.note(message('一', id) as Message);
    expect(seen.note(message('一', 1) as Message)).toBe(true);
    expect(seen.note(message('一', 5_999) as Message)).toBe(false);
  });
});

describe('a typed command', () => {
  it.each([
    ['/ask教育', '/ask教育', 4],
    ['／Ask 教育', '/ask 教育', 4],
    ['/ASK@Jiyao_Bot 教育', '/ask@Jiyao_Bot 教育', 14],
    ['/filter楚雄市', '/filter楚雄市', 7],
  ])('is marked: %s', (text, written, length) => {
    expect(markCommand({ text })).toEqual({
      text: written,
      entities: [{ type: 'bot_command', offset: 0, length }],
    });
  });

  it.each(['/weather', '/ask_me', '/ask/x', '问 /ask', '教育'])('is none: %s', (text) => {
    expect(markCommand({ text })).toEqual({ text });
  });

  it('keeps what else is marked behind it', () => {
    const url = { type: 'url' as const, offset: 5, length: 20 };
    const command = { type: 'bot_command' as const, offset: 0, length: 4 };
    const words = { text: '/ask https://example.com/', entities: [command, url] };
    expect(markCommand(words)).toEqual(words);
  });
});
