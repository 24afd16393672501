import { expect, it } from 'vitest';
import { ShownMessages } from '../../../src/telegram/api/shown-messages.js';

const BUTTONS = [[{ text: 'b', data: 'd' }]];

it('tells apart messages, chats, texts and buttons', () => {
  const shown = new ShownMessages();
  shown.remember(1, 2, { html: 'x', buttons: BUTTONS });
  expect(shown.shows(1, 2, { html: ' x\n', buttons: BUTTONS })).toBe(true);
  expect(shown.shows(1, 2, { html: 'x' })).toBe(false);
  expect(shown.shows(1, 2, { html: 'y', buttons: BUTTONS })).toBe(false);
  expect(shown.shows(12, 2, { html: 'x', buttons: BUTTONS })).toBe(false);
  shown.forget(1, 2);
  expect(shown.shows(1, 2, { html: 'x', buttons: BUTTONS })).toBe(false);
});

it('forgets the oldest of very many', () => {
  const shown = new ShownMessages();
  for (let messageId = 0; messageId <= 5_000; messageId++) {
    shown.remember(1, messageId, { html: 'x' });
  }
  expect(shown.shows(1, 0, { html: 'x' })).toBe(false);
  expect(shown.shows(1, 1, { html: 'x' })).toBe(true);
});
