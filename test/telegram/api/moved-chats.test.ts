import { expect, it } from 'vitest';
import { MovedChats } from '../../../src/telegram/api/moved-chats.js';

it('never lead in a circle', () => {
  const moved = new MovedChats();
  moved.set(-1, -2);
  moved.set(-2, -1);
  expect([moved.get(-1), moved.get(-2)]).toEqual([undefined, -1]);
});

it('are forgotten where there are very many', () => {
  const moved = new MovedChats();
  for (let chatId = 1; chatId <= 1_001; chatId++) moved.set(-chatId, -chatId - 1_000_000);
  expect(moved.get(-1)).toBeUndefined();
  expect(moved.get(-2)).toBe(-1_000_002);
});
