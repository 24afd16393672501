/**
 * The entities that Telegram finds in what a person types: commands, mentions, addresses. Its
 * borders are Telegram's: a Chinese character is a letter, so that neither '/ask教育' is a command
 * nor '请问@bot' a mention.
 */
import type { Entity } from '../types.js';

const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  [
    'bot_command',
    /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  ],
  ['mention', /(?<![\p{L}\p{N}_/])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ['url', /https?:\/\/[^\s<>"\u3000-\u303f\uff00-\uffef]+/gu],
];

/** In order of their offsets; none overlaps another. */
export function detectEntities(text: string): Entity[] {
  const found = PATTERNS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      type,
      offset: index,
      length,
    })),
  ).sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  return found.filter((entity) => {
    if (entity.offset < end) return false;
    end = entity.offset + entity.length;
    return true;
  });
}
