import { describe, expect, it } from 'vitest';
import { readFault } from '../../../src/telegram/api/read-fault.js';

const TOKEN = '7000000001:AAtest-token_of-the-right-shape_00000';

/** As telegraf throws it. */
function refusal(error_code: number, description: string, parameters?: object): object {
  return { response: { error_code, description, ...(parameters && { parameters }) } };
}

describe("Telegram's refusals", () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'blocked'],
    [403, 'Forbidden: user is deactivated', 'blocked'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'blocked'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'blocked'],
    [400, 'Bad Request: chat not found', 'chatGone'],
    [400, 'Bad Request: message to edit not found', 'messageGone'],
    [400, "Bad Request: message can't be edited", 'messageGone'],
    [400, "Bad Request: can't parse entities: unsupported start tag", 'refused'],
    [401, 'Unauthorized', 'token'],
    [404, 'Not Found', 'token'],
    [404, 'Not Found: method not found', 'refused'],
    [409, 'Conflict: terminated by other getUpdates request', 'conflict'],
    [500, 'Internal Server Error', 'unreachable'],
  ])('%i %s', (status, description, kind) => {
    expect(readFault(refusal(status, description), TOKEN)).toMatchObject({
      kind,
      status,
      message: description,
    });
  });

  it('say where a group went and how long to wait', () => {
    const moved = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: -1_001,
    });
    expect(readFault(moved, TOKEN)).toMatchObject({ kind: 'migrated', movedTo: -1_001 });
    const limited = refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    expect(readFault(limited, TOKEN)).toMatchObject({ kind: 'rateLimit', retryAfterSeconds: 7 });
    expect(readFault(refusal(429, 'x'), TOKEN).retryAfterSeconds).toBeGreaterThan(0);
  });
});

describe('what is no answer', () => {
  it.each([
    [
      { name: 'FetchError', code: 'ECONNREFUSED', message: `http://x/bot${TOKEN}/` },
      'ECONNREFUSED',
    ],
    [{ name: 'AbortError', message: 'The user aborted a request.' }, 'no answer in time'],
    [
      { name: 'FetchError', message: `invalid json at http://x/bot${TOKEN}/getMe` },
      'not of the Bot API',
    ],
    [{ code: `http://x/${TOKEN}` }, 'not of the Bot API'],
    [refusal(1.5, TOKEN), 'not of the Bot API'],
    [undefined, 'not of the Bot API'],
  ])('%j', (thrown, text) => {
    const fault = readFault(thrown, TOKEN);
    expect(fault).toMatchObject({ kind: 'unreachable', status: 0 });
    expect(fault.message).toContain(text);
    expect(`${fault.message}${fault.stack}`).not.toContain(TOKEN);
  });
});
