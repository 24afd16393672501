import { expect, it } from 'vitest';
import { redactToken } from '../../../src/telegram/api/redact-token.js';

const TOKEN = '7000000001:AAtest-token_of-the-right-shape_00000';

it.each([
  [
    `https://api.telegram.org/bot${TOKEN}/getMe failed`,
    'https://api.telegram.org/bot***/getMe failed',
  ],
  ['another: bot123456:AbC-dEfGh_1234, too', 'another: bot***, too'],
  ['encoded: 123456%3AAbC-dEfGh_1234', 'encoded: ***'],
  ['a token of an odd shape: odd', 'a token of an *** shape: ***'],
  ['two\nlines\u0007', 'two lines'],
  ['retry after 7: later', 'retry after 7: later'],
])('%j reads as %j', (text, redacted) => {
  expect(redactToken(text, text.includes('odd') ? 'odd' : TOKEN)).toBe(redacted);
});

it('keeps a description short', () => {
  expect(redactToken('x'.repeat(1_000), TOKEN)).toHaveLength(300);
});
