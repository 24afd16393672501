/** Every tool over the minutes that come with jiyao; the client checks each result by its schema. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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

const HITS = z.object({
  hits: z.array(z.object({ id: z.string(), rank: z.number(), text: z.string() })),
  total: z.number(),
  nextOffset: z.number().nullable(),
});

async function search(input: Record<string, unknown>) {
  const result = await connected.call('search', input);
  return { ...HITS.parse(result.structuredContent), text: textOf(result) };
}

describe('the list of tools', () => {
  it('says of each what it gives, and that it only looks up', async () => {
    const { tools } = await connected.client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'ask',
      'check_article',
      'cite',
      'meetings',
      'search',
      'show',
      'timeline',
    ]);
    for (const { description, annotations, inputSchema, outputSchema, title } of tools) {
      expect(description?.length).toBeGreaterThan(100);
      expect(title).toBeTruthy();
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(inputSchema.additionalProperties).toBe(false);
      expect(outputSchema?.type).toBe('object');
      for (const property of Object.values(inputSchema.properties ?? {})) {
        expect(property).toHaveProperty('description');
      }
    }
  });

  it('introduces itself with how to cite', () => {
    expect(connected.client.getServerVersion()).toMatchObject({ name: 'jiyao' });
    expect(connected.client.getInstructions()).toContain('cite');
  });
});

describe('search', () => {
  it('gives whole paragraphs with ids that show resolves', async () => {
    const { hits, text } = await search({ query: '教师待遇', limit: 3 });
    expect(hits).toHaveLength(3);
    for (const { id, text: words } of hits) {
      const shown = await seed.app.show(id);
      expect(shown?.type === 'paragraph' && shown.paragraph.text).toBe(words);
      expect(text).toContain(words);
      expect(text).toContain(id);
    }
  });

  it('pages to the end without loss or repetition', async () => {
    const seen: string[] = [];
    let offset: number | null = 0;
    let total = 0;
    while (offset !== null) {
      const page: z.infer<typeof HITS> = await search({ query: '教育', limit: 7, offset });
      seen.push(...page.hits.map(({ id }) => id));
      ({ total, nextOffset: offset } = page);
    }
    expect(total).toBeGreaterThan(14);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('keeps a page small where paragraphs are many, and cuts none of them', async () => {
    const { hits, total, nextOffset } = await search({ query: '教育', limit: 100 });
    expect(hits.length).toBeLessThan(total);
    expect(nextOffset).toBe(hits.length);
    expect(hits.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(10_000);
  });

  it('keeps to filters', async () => {
    const { hits } = await search({ query: '教育', place: '楚雄市', from: '2021', to: '2021-09' });
    expect(hits.length).toBeGreaterThan(0);
    for (const { id } of hits) expect(id).toMatch(/^mmb7pyu5kng2t-/);
  });
});

describe('ask', () => {
  it('answers with quotes that cite finds word for word', async () => {
    const result = await connected.call('ask', {
      question: '谁主持了楚雄市九届市人民政府第70次常务会议？',
    });
    expect(result.structuredContent).toMatchObject({ status: 'answered', mode: 'extractive' });
    const { citations } = z
      .object({ citations: z.array(z.object({ id: z.string(), quote: z.string() })).min(1) })
      .parse(result.structuredContent);
    expect(textOf(result)).toContain('杨俐昆');
    for (const { id, quote } of citations) {
      expect(textOf(result)).toContain(`“${quote}”`);
      const cited = await connected.call('cite', { quote });
      expect(cited.structuredContent).toMatchObject({ finding: { verdict: 'exact' } });
      expect(JSON.stringify(cited.structuredContent)).toContain(`"${id}"`);
    }
  });

  it('tells notFound as an answer, in the script of the question', async () => {
    const result = await connected.call('ask', { question: '火星移民計劃有何安排？' });
    expect(result.isError).toBeFalsy();
    expect(result.structuredContent).toMatchObject({ status: 'notFound', citations: [] });
    expect(textOf(result)).toContain('最接近的段落（不是回答）');
    expect(textOf(result)).toMatch(/次會議/);
  });
});

describe('cite', () => {
  it('gives a paragraph as it was cited, with neighbours and the wanted reference', async () => {
    const id = 'mmb7pyu5kng2t-12';
    const result = await connected.call('cite', { id, format: 'bibtex', context: 2 });
    expect(result.structuredContent).toMatchObject({
      citation: { id, status: 'current', before: [{ paragraph: 10 }, { paragraph: 11 }] },
    });
    expect(textOf(result)).toContain('@');
    expect(textOf(result)).toMatch(/[0-9a-f]{64}/);
  });

  it('marks the altered character of a quote', async () => {
    const { hits } = await search({ query: '教师待遇', place: '楚雄市' });
    const words = hits[0]?.text.slice(0, 40) ?? '';
    const quote = `${words.slice(0, 20)}鳄${words.slice(21)}`;
    const result = await connected.call('cite', { quote });
    expect(result.structuredContent).toMatchObject({ finding: { verdict: 'altered' } });
    expect(textOf(result)).toContain(`[-鳄-]{+${words[20]}+}`);
  });

  it('finds an invented quote nowhere, and says what was searched', async () => {
    const result = await connected.call('cite', { quote: '会议决定明年把市政府迁往月球背面。' });
    expect(result.isError).toBeFalsy();
    expect(result.structuredContent).toMatchObject({
      finding: { verdict: 'notFound', matches: [] },
      searched: { meetings: 5 },
    });
  });

  it.each([
    ['neither id nor quote', {}],
    ['both', { id: 'mmb7pyu5kng2t-12', quote: '会议' }],
    ["a meeting's id", { id: 'mmb7pyu5kng2t' }],
    ['an unknown id', { id: 'mzzzzzzzzzzzz-1' }],
  ])('refuses %s with the next step', async (_what, input) => {
    const result = await connected.call('cite', input);
    expect(result.isError).toBe(true);
    expect(textOf(result).split('\n')).toHaveLength(3);
  });
});

describe('show', () => {
  const SHOWN = z.object({
    paragraphs: z.array(z.object({ paragraph: z.number() })),
    total: z.number(),
    nextOffset: z.number().nullable(),
  });

  it('reads a meeting through in pages', async () => {
    const numbers: number[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const result = await connected.call('show', { id: 'mmb7pyu5kng2t', limit: 5, offset });
      const page: z.infer<typeof SHOWN> = SHOWN.parse(result.structuredContent);
      numbers.push(...page.paragraphs.map(({ paragraph }) => paragraph));
      offset = page.nextOffset;
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('shows the heading and the agenda first', async () => {
    const text = textOf(await connected.call('show', { id: 'mmb7pyu5kng2t' }));
    expect(text).toContain('楚雄市九届市人民政府第70次常务会议 · 2021-09-08');
    expect(text).toContain('议题：');
  });

  it('marks a paragraph between its neighbours', async () => {
    const result = await connected.call('show', { id: 'mmb7pyu5kng2t-12' });
    expect(result.structuredContent).toMatchObject({ type: 'paragraph' });
    expect(textOf(result)).toContain('→ 12. [mmb7pyu5kng2t-12]');
  });
});

describe('meetings', () => {
  it('lists what is held, by date, in pages', async () => {
    const first = await connected.call('meetings', { limit: 2 });
    expect(first.structuredContent).toMatchObject({ total: 5, nextOffset: 2 });
    const last = await connected.call('meetings', { limit: 2, offset: 4 });
    expect(last.structuredContent).toMatchObject({ meetings: [{ id: 'msw5p72nwqgfp' }] });
    expect(last.structuredContent).toMatchObject({ nextOffset: null });
  });

  it('filters, and tells an empty list as an answer', async () => {
    const one = await connected.call('meetings', { place: '楚雄', session: 70 });
    expect(one.structuredContent).toMatchObject({ total: 1, meetings: [{ paragraphs: 12 }] });
    const none = await connected.call('meetings', { place: '拉萨市' });
    expect(none.structuredContent).toMatchObject({ total: 0, meetings: [], nextOffset: null });
  });
});

describe('timeline', () => {
  it('lists one located line of each meeting, by date', async () => {
    const result = await connected.call('timeline', { topic: '教育' });
    const { entries } = z
      .object({ entries: z.array(z.object({ meeting: z.object({ date: z.string() }) })).min(2) })
      .parse(result.structuredContent);
    const dates = entries.map(({ meeting }) => meeting.date);
    expect(dates).toEqual([...dates].sort());
  });
});

describe('check_article', () => {
  it('looks each quotation up, with its line', async () => {
    const shown = await seed.app.show('mmb7pyu5kng2t-12');
    const words = shown?.type === 'paragraph' ? shown.paragraph.text.slice(0, 20) : '';
    const article = `会议指出，“${words}”。\n有人说“明年把市政府迁往月球背面”。“三农”问题。`;
    const result = await connected.call('check_article', { article });
    expect(result.structuredContent).toMatchObject({
      total: 3,
      standing: 1,
      quotations: [
        { line: 1, finding: { verdict: 'exact' } },
        { line: 2, finding: { verdict: 'notFound' } },
        { line: 2, finding: null },
      ],
    });
  });
});

describe('resources', () => {
  it('reads a meeting and a paragraph by their addresses', async () => {
    const { resourceTemplates } = await connected.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'jiyao://meeting/{id}',
      'jiyao://paragraph/{id}',
    ]);
    for (const uri of ['jiyao://meeting/mmb7pyu5kng2t', 'jiyao://paragraph/mmb7pyu5kng2t-12']) {
      const { contents } = await connected.client.readResource({ uri });
      expect(contents).toMatchObject([{ uri, mimeType: 'text/plain' }]);
      expect(JSON.stringify(contents)).toContain('mmb7pyu5kng2t-12');
    }
  });

  it('refuses an unknown address', async () => {
    const { client } = connected;
    await expect(client.readResource({ uri: 'jiyao://meeting/none' })).rejects.toMatchObject({
      code: -32_002,
    });
    await expect(client.readResource({ uri: 'jiyao://nothing/x' })).rejects.toThrow();
  });
});
