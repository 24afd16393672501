import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from '../../src/evaluation/collections/collection.js';
import { parseCollection } from '../../src/evaluation/collections/parse-collection.js';
import { planRun } from '../../src/evaluation/collections/plan-run.js';
import {
  listCollections,
  readCollection,
} from '../../src/evaluation/collections/read-collection.js';
import { collectionQuestion, jsonLines, VILLAGES } from './collection-builders.js';

const CORPUS = jsonLines([
  { id: 'd1', title: '题', text: '甲乡修路。' },
  { id: 'd2', paragraphs: ['乙乡', '办学'], other: 1 },
]);

describe('a collection', () => {
  it('has the title before the text, and keeps the line as it was', () => {
    const { documents } = parseCollection({ name: 'c', corpus: CORPUS, questions: '\n' });
    expect(documents.map(({ text }) => text)).toEqual(['题\n甲乡修路。', '乙乡\n办学']);
    expect(JSON.parse(documents[1]?.line ?? '')).toMatchObject({ id: 'd2', other: 1 });
  });

  it('takes a question for unanswerable that says so or names no document', () => {
    const questions = jsonLines([
      { id: 'q1', q: '问一', gold: ['d1'], answers: ['路'] },
      { id: 'q2', q: '问二', gold: ['d1'], unanswerable: true },
      { id: 'q3', q: '问三', gold: [] },
    ]);
    const parsed = parseCollection({ name: 'c', corpus: CORPUS, questions }).questions;
    expect(parsed.map(({ answerable }) => answerable)).toEqual([true, false, false]);
    expect(parsed[0]).toMatchObject({ rightDocumentIds: ['d1'], answers: ['路'], evidence: [] });
    expect(parsed[1]?.rightDocumentIds).toEqual([]);
  });

  it('is refused with the lines that are faulty, without their words', () => {
    const parse = () =>
      parseCollection({ name: 'c', corpus: `${CORPUS}{"id":3}\n不是`, questions: '' });
    expect(parse).toThrow(/c: corpus: not well formed:\n {2}line 3: id\n {2}line 4: line/u);
    expect(parse).not.toThrow(/不是/u);
  });

  it('is refused where a right document is not in the corpus', () => {
    const questions = jsonLines([{ id: 'q7', q: '问', gold: ['d9'] }]);
    expect(() => parseCollection({ name: 'c', corpus: CORPUS, questions })).toThrow(/q7/u);
  });
});

describe('collections in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiyao-collections-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are those with a corpus and questions, by name; packed ones are read too', async () => {
    // What `xz` makes of {"id":"d1","text":"甲乡修路。"}
    const packed =
      '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAkeyJpZCI6ImQxIiwidGV4dCI6IueUsuS5oeS/rui3r+OAgiJ9CgAA' +
      'AAAvsfLOxH3vdAABPSXSKWoBH7bzfQEAAAAABFla';
    await writeFile(join(folder, 'b.corpus.jsonl.xz'), Buffer.from(packed, 'base64'));
    await writeFile(join(folder, 'b.questions.jsonl'), jsonLines([{ id: 'q', q: '?', gold: [] }]));
    await writeFile(join(folder, 'a.corpus.jsonl'), CORPUS);
    await writeFile(join(folder, 'a.questions.jsonl'), '');
    await writeFile(join(folder, 'lonely.corpus.jsonl'), CORPUS);
    const found = (await listCollections(folder)) ?? [];
    expect(found.map(({ name }) => name)).toEqual(['a', 'b']);
    const [, second] = found;
    if (second === undefined) throw new Error('not found');
    const { documents, questions } = await readCollection(second);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([['d1', '甲乡修路。']]);
    expect(questions).toHaveLength(1);
  });

  it('are undefined where there is no folder, and an error where a file is broken', async () => {
    expect(await listCollections(join(folder, 'none'))).toBeUndefined();
    await writeFile(join(folder, 'b.corpus.jsonl.xz'), 'not packed');
    await writeFile(join(folder, 'b.questions.jsonl'), '');
    const [broken] = (await listCollections(folder)) ?? [];
    if (broken === undefined) throw new Error('not found');
    await expect(readCollection(broken)).rejects.toMatchObject({ code: 'configuration' });
  });
});

describe('what is run of a collection', () => {
  const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).sort();

  it('withholds the documents of half of those asked', () => {
    const plan = planRun(VILLAGES, { searched: 6, asked: 4 });
    expect(plan.searched).toHaveLength(6);
    expect(plan.withheld).toHaveLength(2);
    expect(plan.withheld.every(({ answerable }) => !answerable)).toBe(true);
    expect(plan.asked).toHaveLength(2);
    expect(new Set(ids([...plan.asked, ...plan.withheld])).size).toBe(4);
    const withheldIds = plan.withheldDocuments.map(({ id }) => id.replace('d', 'q'));
    expect(withheldIds.sort()).toEqual(ids(plan.withheld));
  });

  it('is the same every time, and a part of what a larger run takes', () => {
    const size = { searched: 3, asked: 2 };
    expect(planRun(VILLAGES, size)).toEqual(planRun(VILLAGES, size));
    const larger = ids(planRun(VILLAGES, { searched: 5, asked: 2 }).searched);
    expect(larger).toEqual(expect.arrayContaining(ids(planRun(VILLAGES, size).searched)));
  });

  it('asks what is never answerable instead, where there are such questions', () => {
    const never = ['n1', 'n2', 'n3'].map((id) =>
      collectionQuestion({ id, answerable: false, rightDocumentIds: [] }),
    );
    const mixed: Collection = { ...VILLAGES, questions: [...VILLAGES.questions, ...never] };
    const plan = planRun(mixed, { searched: 5, asked: 4 });
    expect(plan.withheldDocuments).toEqual([]);
    expect(plan.searched.every(({ answerable }) => answerable)).toBe(true);
    expect(plan.asked.filter(({ answerable }) => !answerable)).toHaveLength(2);
    expect(plan.asked).toHaveLength(4);
  });

  it('leaves a question answerable that keeps one of its documents', () => {
    const shared = VILLAGES.documents.map(({ id }) => id);
    const questions = [
      collectionQuestion({ id: 'all', rightDocumentIds: shared }),
      collectionQuestion({ id: 'one', rightDocumentIds: ['d0'] }),
    ];
    const plan = planRun({ ...VILLAGES, questions }, { searched: 2, asked: 2 });
    const withheldIds = plan.withheldDocuments.map(({ id }) => id);
    for (const { id } of plan.asked) {
      const right = questions.find((question) => question.id === id)?.rightDocumentIds ?? [];
      expect(right.every((each) => withheldIds.includes(each))).toBe(false);
    }
  });
});
