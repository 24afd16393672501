/**
 * Ids of an index keep resolving while its sources are added to, removed, reordered, renamed and
 * edited, and after it was built from nothing: real files, reading and parsing.
 */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveCitation } from '../../src/citing/revisions/resolve-citation.js';
import { synchronise } from '../../src/ingestion/synchronise.js';
import { parseDocument } from '../../src/minutes/parsing/parse-document.js';
import { readSource } from '../../src/minutes/reading/read-source.js';
import { INDEX_FILE, openLocalStore } from '../../src/store/local/local-store.js';
import type { MinutesStore } from '../../src/store/store.js';

const PAGE = [
  '城关市人民政府第12次常务会议',
  '2022年6月24日，市长王强主持召开市政府第12次常务会议。',
  '会议研究了消防安全工作，要求压实各方责任，年内完成排查。',
  '会议强调要办好农村学校，改善教育条件，落实教师待遇。',
  '会议同意修建公路三十公里，由市交通局负责，年内开工。',
];

const LISTED = Array.from({ length: 6 }, (_, index) => ({
  id: `gov-${index}`,
  title: `城关市人民政府第${20 + index}次常务会议`,
  date: `2022-07-0${index + 1}`,
  paragraphs: [
    `会议听取了第${index}号水库加固工程的汇报。`,
    `会议要求${index + 3}月底前完成${'甲乙丙丁戊己'.charAt(index)}标段的施工。`,
  ],
}));

let root: string;
let store: MinutesStore;
/** What stood in the index at the beginning: id → text. */
let cited: Map<string, string>;

const inData = (name: string) => join(root, 'data', name);
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(inData(name), lines.join('\n'));
const writeList = (records: readonly object[]) =>
  write(
    'list.jsonl',
    records.map((record) => JSON.stringify(record)),
  );

async function open(index = 'index'): Promise<void> {
  store = await openLocalStore({ directory: join(root, index) });
}

async function ingest() {
  return synchronise({
    paths: [join(root, 'data')],
    dataDirectory: join(root, 'data'),
    store,
    identity: { fingerprint: 'length', dimension: 2 },
    embeddings: {
      embedDocuments: async (texts) => texts.map((text) => [text.length, 1]),
      embedQuery: async () => [1, 1],
    },
    readSource,
    parseDocument,
  });
}

function textsHeld(): Map<string, string> {
  const paragraphs = store.meetings().flatMap(({ id }) => store.paragraphsOf(id));
  return new Map(paragraphs.map(({ id, text }) => [id, text]));
}

/** How many of the ids cited at the beginning have which status; each with the text as cited. */
function statuses(): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const [id, text] of cited) {
    const state = resolveCitation(id, store);
    if (state.status !== 'unknown') expect(state.cited.paragraph.text).toBe(text);
    if (state.status === 'moved') expect(state.now.paragraph.text).toBe(text);
    counted[state.status] = (counted[state.status] ?? 0) + 1;
  }
  return counted;
}

function stateOf(text: string) {
  const id = [...cited].find(([, own]) => own.includes(text))?.[0] ?? '';
  return resolveCitation(id, store);
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'jiyao-permanent-'));
  mkdirSync(join(root, 'data', 'sub'), { recursive: true });
  write('page.txt', PAGE);
  writeList(LISTED);
  await open();
  await ingest();
  cited = textsHeld();
  expect(cited.size).toBe(12 + 4);
});
afterEach(() => {
  store.close();
  rmSync(root, { recursive: true });
});

describe('an id stays current', () => {
  const all = { current: 16 };

  it('when other files come', async () => {
    write('other.txt', ['另一份通知。', '请各单位遵照执行。']);
    await ingest();
    expect(statuses()).toEqual(all);
  });

  it('when lines of a list are put in another order, or between others', async () => {
    writeList([{ id: 'new', paragraphs: ['会议研究了春耕工作。'] }, ...LISTED.toReversed()]);
    expect((await ingest()).meetings).toMatchObject({ added: 1, changed: 0, removed: 0 });
    expect(statuses()).toEqual(all);
  });

  it('when files are renamed and moved', async () => {
    renameSync(inData('page.txt'), inData('sub/renamed.txt'));
    renameSync(inData('list.jsonl'), inData('a.jsonl'));
    await ingest();
    expect(statuses()).toEqual(all);
  });

  it('when the index is built from nothing, elsewhere or in its place', async () => {
    store.close();
    await open('another');
    await ingest();
    expect(statuses()).toEqual(all);
    store.close();
    rmSync(join(root, 'index'), { recursive: true });
    await open();
    await ingest();
    expect(statuses()).toEqual(all);
  });
});

describe('an id keeps its text', () => {
  it('when a paragraph is changed: with the difference', async () => {
    write('page.txt', PAGE.join('\n').replace('三十公里', '五十公里').split('\n'));
    await ingest();
    expect(statuses()).toEqual({ current: 12, moved: 3, changed: 1 });
    expect(stateOf('修建公路')).toMatchObject({
      status: 'changed',
      diff: expect.arrayContaining([
        { op: 'delete', text: '三' },
        { op: 'insert', text: '五' },
      ]),
    });
  });

  it('when one is put before it, and one is deleted', async () => {
    write('page.txt', PAGE.with(2, '会议传达学习了上级有关文件精神。'));
    await ingest();
    expect(statuses()).toEqual({ current: 12, moved: 3, withdrawn: 1 });
    write('page.txt', [...PAGE.slice(0, 2), '会议传达学习了上级有关文件精神。', ...PAGE.slice(2)]);
    await ingest();
    expect(statuses()).toEqual({ current: 12, moved: 4 });
  });

  it('when it is changed twice, and changed back', async () => {
    const page = (what: string) => PAGE.join('\n').replace('三十公里', what).split('\n');
    write('page.txt', page('五十公里'));
    await ingest();
    const second = textsHeld();
    write('page.txt', page('五十二公里'));
    await ingest();
    expect(stateOf('修建公路')).toMatchObject({ status: 'changed' });
    expect(statuses()).toEqual({ current: 12, moved: 3, changed: 1 });
    write('page.txt', PAGE);
    await ingest();
    expect(statuses()).toEqual({ current: 16 });
    cited = second;
    expect(statuses()).toEqual({ current: 12, moved: 3, changed: 1 });
  });

  it('when items of a list are changed, removed and moved at once', async () => {
    const [first, second, third, ...others] = LISTED.map((record) => structuredClone(record));
    if (!first || !second || !third) throw new Error('unreachable');
    second.paragraphs[1] = second.paragraphs[1]?.replace('4月底', '5月底') ?? '';
    third.paragraphs.unshift('会议传达学习了上级有关文件精神。');
    writeList([...others, third, second]);
    await ingest();
    expect(statuses()).toEqual({ current: 10, moved: 3, changed: 1, withdrawn: 2 });
    expect(stateOf('第0号')).toMatchObject({ status: 'withdrawn', meetingNow: null });
  });

  it('when its file goes, and is current again when the file comes back', async () => {
    const page = readFileSync(inData('page.txt'));
    rmSync(inData('page.txt'));
    await ingest();
    expect(statuses()).toEqual({ current: 12, withdrawn: 4 });
    writeFileSync(inData('sub/back.txt'), page);
    await ingest();
    expect(statuses()).toEqual({ current: 16 });
  });

  it('when its file is renamed and changed at once', async () => {
    rmSync(inData('page.txt'));
    write('sub/z.txt', PAGE.join('\n').replace('三十公里', '五十公里').split('\n'));
    await ingest();
    expect(statuses()).toEqual({ current: 12, moved: 3, changed: 1 });
  });

  it('when a page is changed and the index file built again beside its revisions', async () => {
    write('page.txt', PAGE.slice(0, 4));
    await ingest();
    store.close();
    rmSync(join(root, 'index', INDEX_FILE));
    await open();
    await ingest();
    expect(statuses()).toEqual({ current: 12, moved: 3, withdrawn: 1 });
  });
});

describe('what is not told any more', () => {
  it('is neither counted, listed nor found', async () => {
    write('page.txt', PAGE.slice(0, 4));
    await ingest();
    const held = textsHeld();
    expect(held.size).toBe(15);
    expect(store.counts().paragraphs).toBe(15);
    const hits = store.searchLexical([{ text: '公路', weight: 1 }], { limit: 9 });
    expect(hits).toEqual([]);
    const near = await store.searchVector({ fingerprint: 'length', dimension: 2 }, [1, 1], {
      limit: 99,
    });
    expect(near.every(({ paragraphId }) => held.has(paragraphId))).toBe(true);
  });
});
