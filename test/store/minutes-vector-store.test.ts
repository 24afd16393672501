import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { BuiltinEmbeddings } from '../../src/embedding/builtin-embeddings.js';
import { MinutesRetriever } from '../../src/retrieval/minutes-retriever.js';
import { openLocalStore } from '../../src/store/local/local-store.js';
import { MinutesVectorStore } from '../../src/store/minutes-vector-store.js';
import type { MinutesStore } from '../../src/store/store.js';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-langchain-'));
let store: MinutesStore;
const embeddings = new BuiltinEmbeddings();

beforeAll(async () => {
  const app = await openApp(await loadConfig({ index: folder }));
  await app.ingest([], () => {});
  await app.close();
  store = await openLocalStore({ directory: folder });
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('the store behind LangChain', () => {
  it('finds a paragraph by a text like it, through asRetriever', async () => {
    const vectors = new MinutesVectorStore(embeddings, { store, identity: embeddings.identity });
    const [paragraph] = store.paragraphsOf(store.meetings()[0]?.id ?? '').slice(4);
    const [found] = await vectors.asRetriever(3).invoke(paragraph?.text ?? '');
    expect(found?.id).toBe(paragraph?.id);
    expect(found?.pageContent).toBe(paragraph?.text);
  });

  it('keeps to the meetings of a filter', async () => {
    const vectors = new MinutesVectorStore(embeddings, { store, identity: embeddings.identity });
    const found = await vectors.similaritySearch('教育工作', 5, { sessionNumber: 10 });
    const [meeting] = store.meetings({ sessionNumber: 10 });
    expect(found.length).toBe(5);
    expect(new Set(found.map(({ metadata }) => metadata.meetingId))).toEqual(
      new Set([meeting?.id]),
    );
  });

  it('refuses a text that is no paragraph held', async () => {
    const vectors = new MinutesVectorStore(embeddings, { store, identity: embeddings.identity });
    const adding = vectors.addDocuments([{ id: 'nowhere-1', pageContent: '不在', metadata: {} }]);
    await expect(adding).rejects.toMatchObject({ code: 'usage' });
  });

  it('gives ranked paragraphs within the meetings that a question names', async () => {
    const { identity } = embeddings;
    const context = { store, embeddings, identity, sentenceEmbedder: embeddings };
    const retriever = new MinutesRetriever({ ...context, today: new Date(), limit: 4 });
    const found = await retriever.invoke('第70次常务会议对招商引资有什么要求');
    expect(found[0]?.pageContent).toContain('招商引资');
    expect(found.map(({ metadata }) => metadata.rank)).toEqual([1, 2, 3, 4]);
    expect(await retriever.invoke('第71次常务会议说了什么')).toEqual([]);
  });
});
