/** Arguments that no reader would send: each is refused in a few words, and the server goes on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';
import { type ConnectedClient, connectClient, textOf } from './connected-client.js';

let seed: AppOverTexts;
let connected: ConnectedClient;

beforeAll(async () => {
  seed = await openSeedApp();
  connected = await connectClient(seed.app);
}, 60_000);

afterAll(async () => {
  await connected.close();
  await seed.close();
});

const LONG = '长'.repeat(100_000);
const PROTOTYPE = JSON.parse('{"query":"教育","__proto__":{"x":1}}');

describe('what is refused', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['a query of 100,000 characters', 'search', { query: LONG }],
    ['a question of 100,000 characters', 'ask', { question: LONG }],
    ['a quote of 100,000 characters', 'cite', { quote: LONG }],
    ['an id of 100,000 characters', 'show', { id: LONG }],
    ['a place of 100,000 characters', 'meetings', { place: LONG }],
    ['an article of 100,000 characters', 'check_article', { article: LONG }],
    ['a name of 100,000 characters', 'search', { query: '教育', [LONG]: 1 }],
    ['a format of 100,000 characters', 'cite', { id: 'mmb7pyu5kng2t-1', format: LONG }],
    ['a number for a question', 'ask', { question: 7 }],
    ['a list for a query', 'search', { query: ['教育'] }],
    ['null for a query', 'search', { query: null }],
    ['no query', 'search', {}],
    ['a word for a number', 'search', { query: '教育', limit: 'ten' }],
    ['a limit of 0', 'search', { query: '教育', limit: 0 }],
    ['a limit of 101', 'search', { query: '教育', limit: 101 }],
    ['half a paragraph', 'search', { query: '教育', limit: 1.5 }],
    ['a negative offset', 'meetings', { offset: -1 }],
    ['an offset behind what is ranked', 'search', { query: '教育', offset: 100 }],
    ['a misspelt filter', 'search', { query: '教育', plaze: '楚雄市' }],
    ['a date that does not exist', 'search', { query: '教育', from: '2021-02-30' }],
    ['month 13', 'search', { query: '教育', to: '2021-13' }],
    ['a date in words', 'search', { query: '教育', from: '去年' }],
    ['from after to', 'meetings', { from: '2022', to: '2021' }],
    ['an empty question', 'ask', { question: '' }],
    ['blanks', 'ask', { question: ' \u3000\n\t' }],
    ['controls alone', 'search', { query: '\u0000\u001b\u0007' }],
    ['an empty place', 'meetings', { place: ' ' }],
    ['a tool that does not exist', 'delete', {}],
    ['a name of every object', 'constructor', {}],
  ])('%s', async (_what, tool, input) => {
    const result = await connected.call(tool, input);
    expect(result.isError).toBe(true);
    expect(textOf(result).length).toBeLessThan(500);
    expect(textOf(result)).not.toMatch(/\n\s+at |node_modules|\.ts:/);
  });
});

describe('what is taken as what it means', () => {
  it('a question with controls and line breaks', async () => {
    const question = '谁主持了\u0000楚雄市九届\r\n市人民政府\u001b第70次常务会议？';
    const result = await connected.call('ask', { question });
    expect(result.structuredContent).toMatchObject({ status: 'answered' });
  });

  it('half a character', async () => {
    const result = await connected.call('search', { query: '教育\ud83d', limit: 1 });
    expect(result.isError).toBeFalsy();
  });

  it.each([
    ' mmb7pyu5kng2t-12\n',
    '编号：mmb7pyu5kng2t-12。',
    'jiyao://paragraph/mmb7pyu5kng2t-12',
  ])('an id as it is pasted: %j', async (pasted) => {
    const result = await connected.call('show', { id: pasted });
    expect(result.structuredContent).toMatchObject({ id: 'mmb7pyu5kng2t-12' });
  });

  it('words of a query language', async () => {
    for (const query of ['"教育" OR *', "'); DROP TABLE paragraphs;--", 'NEAR(教育 AND)', '%_%']) {
      const result = await connected.call('search', { query, limit: 1 });
      expect(result.isError).toBeFalsy();
    }
    expect((await seed.app.counts()).meetings).toBe(5);
  });

  it('a page behind the last', async () => {
    const result = await connected.call('show', { id: 'mmb7pyu5kng2t', offset: 1_000_000 });
    expect(result.structuredContent).toMatchObject({ paragraphs: [], total: 12, nextOffset: null });
    const list = await connected.call('meetings', { offset: 99 });
    expect(list.structuredContent).toMatchObject({ meetings: [], total: 5, nextOffset: null });
  });

  it('a prototype in the arguments', async () => {
    await connected.call('search', PROTOTYPE);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
