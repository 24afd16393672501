/** The count of what each user asked. */
import { expect, it } from 'vitest';
import { AskedByUser } from '../../../src/telegram/updates/asked-by-user.js';
import { DEFAULT_LIMITS } from '../../../src/telegram/updates/limits.js';

it('a user is over the limit with ten that are not answered, until one is', () => {
  const asked = new AskedByUser(DEFAULT_LIMITS);
  for (let count = 0; count < 10; count++) {
    expect(asked.isOver(1, 0)).toBe(false);
    asked.begin(1, 0);
  }
  expect(asked.isOver(1, 0)).toBe(true);
  expect(asked.isOver(2, 0)).toBe(false);
  asked.end(1);
  expect(asked.isOver(1, 0)).toBe(false);
});

it('a user is over the limit with thirty within a minute, until the first is a minute old', () => {
  const asked = new AskedByUser(DEFAULT_LIMITS);
  for (let count = 0; count < 30; count++) {
    asked.begin(1, count * 1_000);
    asked.end(1);
  }
  expect(asked.isOver(1, 59_999)).toBe(true);
  expect(asked.isOver(1, 60_000)).toBe(false);
});

it('many users come and go without being remembered for ever', () => {
  const asked = new AskedByUser(DEFAULT_LIMITS);
  for (let user = 0; user < 10_000; user++) {
    asked.begin(user, user * 1_000);
    asked.end(user);
  }
  expect(asked.size).toBeLessThan(1_200);
});
