import { expect, it } from 'vitest';
import { fieldsOfEdit, fieldsOfMessage } from '../../../src/telegram/api/message-fields.js';

it('are those of the Bot API, with every kind of button', () => {
  const buttons = [
    [
      { text: 'a', data: 'd' },
      { text: 'b', url: 'https://example.org' },
    ],
    [],
    [{ text: 'c', copy: '【1】' }],
  ];
  const to = { chatId: -5, threadId: 7 };
  const message = { html: '<b>x</b>', buttons };
  expect(fieldsOfMessage(to, message, { replyTo: 3, silent: true })).toEqual({
    chat_id: -5,
    message_thread_id: 7,
    text: '<b>x</b>',
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    disable_notification: true,
    reply_parameters: { message_id: 3, allow_sending_without_reply: true },
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'a', callback_data: 'd' },
          { text: 'b', url: 'https://example.org' },
        ],
        [{ text: 'c', copy_text: { text: '【1】' } }],
      ],
    },
  });
});

it('name nothing that was not asked for', () => {
  const plain = {
    text: 'x',
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  };
  expect(fieldsOfMessage({ chatId: 5 }, { html: 'x', buttons: [] }, {})).toEqual({
    chat_id: 5,
    ...plain,
  });
  expect(fieldsOfEdit(5, 6, { html: 'x' })).toEqual({ chat_id: 5, message_id: 6, ...plain });
});
