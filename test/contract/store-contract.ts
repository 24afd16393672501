/**
 * What every MinutesStore must do. A store's own test calls `describeStore` with how to open one;
 * what is particular to its files is tested there.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParsedMeeting } from '../../src/minutes/meeting.js';
import type {
  EmbeddingIdentity,
  MinutesStore,
  SourceRecord,
  WeightedTerm,
} from '../../src/store/store.js';
import { tokenise } from '../../src/text/tokens.js';
import { makeMeeting } from '../fakes/make-meeting.js';
import { describeArrivals } from './store-arrivals.js';
import { describeRevisions } from './store-revisions.js';

const EMBEDDING: EmbeddingIdentity = { fingerprint: 'test-a', dimension: 4 };
const OTHER_EMBEDDING: EmbeddingIdentity = { fingerprint: 'test-b', dimension: 3 };

const FIRE = '会议研究了消防安全工作。';
const SCHOOLS = '会议强调要办好农村学校，改善教育。';
const ROADS = '同意修建公路三十公里。';

/** A new, empty store for each test, and how to do away with it. */
export interface OpenedStore {
  store: MinutesStore;
  remove: () => void;
}

function record(path: string): SourceRecord {
  return { path, sizeBytes: 10, modifiedMs: 1.5, sha256: `hash of ${path}` };
}

function terms(text: string): WeightedTerm[] {
  return tokenise(text).map((token) => ({ text: token.text, weight: 1 }));
}

function idOf(parsed: ParsedMeeting, number = 1): string {
  return `${parsed.meeting.id}-${number}`;
}

export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore;
    let store: MinutesStore;
    const first = makeMeeting([FIRE, SCHOOLS], { sessionNumber: 70, place: '楚雄市' });
    const second = makeMeeting([ROADS], {
      sessionNumber: 10,
      place: '芦淞区',
      parentPlace: '株洲市',
    });

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.remove());

    function vectorsFor(identity: EmbeddingIdentity, of: (text: string) => number[]): void {
      for (const batch of store.paragraphsWithoutVector(identity, 2)) {
        store.putVectors(
          identity,
          batch.map(({ id, text }) => ({ paragraphId: id, vector: of(text) })),
        );
      }
    }

    /** Fire, schools and roads each in their own direction. */
    function direction(text: string): number[] {
      return [FIRE, SCHOOLS, ROADS, text].map((known) => Number(known === text));
    }

    describe('sources', () => {
      it('counts everything of a new source as added', () => {
        const changes = store.putSource(record('a.txt'), [first, second]);
        expect(changes.meetings).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
        expect(changes.paragraphs).toEqual({ added: 3, changed: 0, unchanged: 0, removed: 0 });
        expect(store.counts()).toEqual({ meetings: 2, paragraphs: 3 });
        expect(store.countsOf('a.txt')).toEqual({ meetings: 2, paragraphs: 3 });
      });

      it('counts the same source put again as unchanged, even where its lines moved', () => {
        store.putSource(record('a.txt'), [first]);
        const moved = makeMeeting([FIRE, SCHOOLS], { sessionNumber: 70, source: { line: 8 } });
        const changes = store.putSource(record('a.txt'), [moved]);
        expect(changes.meetings).toEqual({ added: 0, changed: 0, unchanged: 1, removed: 0 });
        expect(changes.paragraphs).toEqual({ added: 0, changed: 0, unchanged: 2, removed: 0 });
        expect(store.paragraph(idOf(moved, 2))?.line).toBe(9);
        expect(store.meeting(moved.meeting.id)?.source.line).toBe(8);
      });

      it('counts an edited paragraph as changed and its neighbours as unchanged', () => {
        store.putSource(record('a.txt'), [first]);
        const edited = makeMeeting([FIRE, ROADS]);
        const changes = store.putSource(record('a.txt'), [edited]);
        expect(changes.meetings).toEqual({ added: 0, changed: 1, unchanged: 0, removed: 0 });
        expect(changes.paragraphs).toEqual({ added: 0, changed: 1, unchanged: 1, removed: 0 });
        expect(store.meeting(first.meeting.id)).toBeUndefined();
        expect(store.paragraph(idOf(first))).toBeUndefined();
      });

      it('counts a meeting whose fields alone differ as changed, and shows the new ones', () => {
        store.putSource(record('a.txt'), [first]);
        const changes = store.putSource(record('a.txt'), [
          makeMeeting([FIRE, SCHOOLS], { sessionNumber: 71, title: '第71次' }),
        ]);
        expect(changes.meetings).toEqual({ added: 0, changed: 1, unchanged: 0, removed: 0 });
        expect(store.meetings({ sessionNumber: 71 })).toHaveLength(1);
        expect(store.meetings({ sessionNumber: 70 })).toHaveLength(0);
        expect(store.searchLexical(terms('第71次'), { limit: 5 })).toHaveLength(1);
      });

      it('keeps a meeting that two sources tell until the last of them goes', () => {
        store.putSource(record('b.txt'), [
          makeMeeting([FIRE], { source: { path: 'b.txt', line: 5 } }),
        ]);
        const shared = makeMeeting([FIRE], { source: { path: 'a.txt', line: 2 } });
        const changes = store.putSource(record('a.txt'), [shared]);
        expect(changes.meetings.added).toBe(0);
        expect(store.counts()).toEqual({ meetings: 1, paragraphs: 1 });
        expect(store.meeting(shared.meeting.id)?.source.path).toBe('a.txt');
        expect(store.paragraph(idOf(shared))?.line).toBe(2);

        expect(store.removeSource('a.txt').meetings.removed).toBe(0);
        expect(store.meeting(shared.meeting.id)?.source.path).toBe('b.txt');
        expect(store.paragraph(idOf(shared))?.line).toBe(5);

        expect(store.removeSource('b.txt').meetings.removed).toBe(1);
        expect(store.counts()).toEqual({ meetings: 0, paragraphs: 0 });
      });

      it('tells what it knows of sources at and below a path, and of no namesake', () => {
        for (const path of ['x/a.txt', 'x/b/c.txt', 'xy/d.txt', 'x.txt']) {
          store.putSource(record(path), [makeMeeting([path])]);
        }
        const paths = (key: string) => [...store.sourcesUnder(key)].map((found) => found.path);
        expect(paths('x')).toEqual(['x/a.txt', 'x/b/c.txt']);
        expect(paths('x.txt')).toEqual(['x.txt']);
        expect(paths('')).toHaveLength(4);
        expect([...store.sourcesUnder('x.txt')][0]).toMatchObject(record('x.txt'));
      });

      it('lets sources be removed while they are listed', () => {
        store.putSource(record('a.txt'), [first]);
        store.putSource(record('b.txt'), [second]);
        for (const source of store.sourcesUnder('')) store.removeSource(source.path);
        expect([...store.sourcesUnder('')]).toEqual([]);
        expect(store.counts().meetings).toBe(0);
      });

      it('changes nothing for a source that it does not hold', () => {
        const none = { added: 0, changed: 0, unchanged: 0, removed: 0 };
        expect(store.removeSource('none.txt')).toEqual({ meetings: none, paragraphs: none });
        expect([...store.sourcesUnder('')]).toEqual([]);
      });

      it('notes a new time of the same content', () => {
        store.putSource(record('a.txt'), [first]);
        store.touchSource({ ...record('a.txt'), modifiedMs: 99 });
        expect([...store.sourcesUnder('a.txt')][0]?.modifiedMs).toBe(99);
      });
    });

    describe('replacing a large source', () => {
      const many = Array.from({ length: 600 }, (_, index) =>
        makeMeeting([`第${index}号议题的内容`], { source: { id: `n${index}`, line: index + 1 } }),
      );

      it('puts all of it, and replaces only what is not told again', () => {
        const whole = store.replaceSource(record('big.jsonl'));
        for (const meeting of many) whole.add(meeting);
        expect(whole.finish().meetings.added).toBe(600);
        const again = store.replaceSource(record('big.jsonl'));
        for (const meeting of many.slice(1)) again.add(meeting);
        expect(again.finish().meetings).toEqual({
          added: 0,
          changed: 0,
          unchanged: 599,
          removed: 1,
        });
        expect(store.counts()).toEqual({ meetings: 599, paragraphs: 599 });
      });

      it('is as before when it is abandoned half way, and counts as not read', () => {
        store.putSource(record('big.jsonl'), [first]);
        const half = store.replaceSource(record('big.jsonl'));
        for (const meeting of many) half.add(meeting);
        half.abandon();
        expect(store.counts()).toEqual({ meetings: 1, paragraphs: 2 });
        expect(store.searchLexical(terms('议题'), { limit: 5 })).toEqual([]);
        expect([...store.sourcesUnder('')][0]?.sha256).toBe('');
      });

      it('leaves no trace of a new source that is abandoned', () => {
        const half = store.replaceSource(record('big.jsonl'));
        for (const meeting of many) half.add(meeting);
        half.abandon();
        expect([...store.sourcesUnder('')]).toEqual([]);
        expect(store.counts().meetings).toBe(0);
      });

      it('keeps with a failure what was not told otherwise, and tells the failure', () => {
        store.putSource(record('big.jsonl'), many.slice(0, 3));
        const partly = store.replaceSource(record('big.jsonl'));
        partly.add(makeMeeting(['改过的内容'], { source: { id: 'n0', line: 1 } }));
        const failures = [{ line: 2, reason: 'not JSON' }];
        expect(partly.finish(failures).meetings).toMatchObject({ changed: 1, removed: 0 });
        expect(store.counts().meetings).toBe(3);
        expect([...store.sourcesUnder('')][0]?.failures).toEqual(failures);
      });
    });

    describeArrivals(() => store);
    describeRevisions(() => store);

    describe('reading', () => {
      it('gives back a meeting and its paragraphs as they were put', () => {
        const rich = makeMeeting([FIRE, SCHOOLS], {
          chair: { name: '王强', office: '区长' },
          observers: [{ name: null, office: '市属相关部门负责人' }],
          agenda: [
            {
              title: '消防',
              documents: ['《消防规划(送审稿)》'],
              outcome: 'adopted',
              paragraph: 1,
            },
          ],
        });
        const mended = rich.paragraphs[1];
        if (mended) {
          mended.original = '会議(huì)';
          mended.damaged = true;
          mended.offsets = [
            { clean: 0, original: 0 },
            { clean: 2, original: 5 },
          ];
          mended.mends = [{ start: 1, end: 3, original: '?', text: '議', proof: 'D7 68' }];
        }
        store.putSource(record('a.txt'), [rich]);
        expect(store.meeting(rich.meeting.id)).toEqual(rich.meeting);
        expect(store.paragraphsOf(rich.meeting.id)).toEqual(rich.paragraphs);
      });

      it('gives paragraphs in the order asked for, without unknown ones', () => {
        store.putSource(record('a.txt'), [first]);
        const ids = [idOf(first, 2), 'none', idOf(first, 1)];
        expect(store.paragraphs(ids).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
        expect(store.paragraph('none')).toBeUndefined();
        expect(store.meeting('none')).toBeUndefined();
        expect(store.paragraphsOf('none')).toEqual([]);
      });

      it('lists meetings by date, those without one last, and at most as many as asked', () => {
        const dates = ['2022-06-24', null, '2021-01-01'];
        store.putSource(
          record('a.txt'),
          dates.map((date) => makeMeeting([`${date}`], { date })),
        );
        expect(store.meetings().map(({ date }) => date)).toEqual([
          '2021-01-01',
          '2022-06-24',
          null,
        ]);
        expect(store.meetings({}, 1)).toHaveLength(1);
      });
    });

    describe('filters', () => {
      const committee = makeMeeting(['市委常委会'], {
        place: '楚雄彝族自治州',
        body: '州委常委会',
        term: '九届',
        date: '2021-03-05',
        attendees: [{ name: '李　明', office: null }],
        agenda: [
          { title: 't', documents: ['《关于“三农”工作的意见》'], outcome: null, paragraph: 1 },
        ],
      });

      beforeEach(() => {
        store.putSource(record('a.txt'), [first, second, committee]);
      });

      const cases = [
        [{ place: '楚雄市' }, [first]],
        [{ place: '楚雄' }, [first, committee]],
        [{ place: '楚雄州' }, [committee]],
        [{ place: '楚雄彝族自治州' }, [committee]],
        [{ place: '株洲' }, [second]],
        [{ place: '株洲市芦淞区' }, [second]],
        [{ place: '蘆淞區' }, [second]],
        [{ place: '昆明市' }, []],
        [{ body: '市政府' }, [first, second]],
        [{ body: '政府' }, [first, second]],
        [{ body: '州委' }, [committee]],
        [{ body: '常委会' }, [committee]],
        [{ body: '县政府' }, []],
        [{ term: '第9届' }, [committee]],
        [{ sessionNumber: 70 }, [first]],
        [{ from: '2022-01-01' }, [first, second]],
        [{ from: '2021-03-05', to: '2021-03-05' }, [committee]],
        [{ monthDay: '03-05' }, [committee]],
        [{ person: '李明' }, [committee]],
        [{ person: '李' }, []],
        [{ document: '三农工作' }, [committee]],
        [{ meetingIds: [] }, []],
        [{ place: '楚雄', sessionNumber: 70 }, [first]],
      ] as const;

      it.each(cases)('%j', (filter, expected) => {
        const ids = expected.map(({ meeting }) => meeting.id).sort();
        expect(
          store
            .meetings(filter)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids);
        expect(store.counts(filter).meetings).toBe(ids.length);
      });

      it('tells which names are held, places with and without suffix', () => {
        expect(store.heldNames('place', ['楚雄市', '楚雄', '楚雄州', '昆明'])).toEqual([
          '楚雄市',
          '楚雄',
          '楚雄州',
        ]);
        expect(store.heldNames('parentPlace', ['株洲', '楚雄'])).toEqual(['株洲']);
        expect(store.heldNames('person', ['李明', '王强'])).toEqual(['李明']);
      });

      it('tells full names of places and ids of meetings by their beginning, so many, in order', () => {
        const places = store.heldBeginning('place', '', 100);
        expect(places).toContain('楚雄市');
        expect(places).not.toContain('楚雄');
        expect(places).toEqual([...new Set(places)].sort());
        expect(store.heldBeginning('place', '', 1)).toEqual(places.slice(0, 1));
        expect(store.heldBeginning('place', '楚', 9)).toContain('楚雄市');
        expect(store.heldBeginning('place', '没有这', 9)).toEqual([]);
        const [id = ''] = store.meetings().map((meeting) => meeting.id);
        expect(store.heldBeginning('meeting', id, 9)).toEqual([id]);
      });
    });

    describe('names that paragraphs define', () => {
      const DEFINED = '审议了经济适用住房（以下简称“经适房”）分配办法。';
      const defining = makeMeeting([FIRE, DEFINED]);

      beforeEach(() => {
        store.putSource(record('a.txt'), [defining]);
      });

      it('are found both ways, among other words', () => {
        expect(store.heldAliases(['住房', '经适房', '经济适用住房'])).toEqual([
          { name: '经适房', kind: 'short', others: ['经济适用住房'] },
          { name: '经济适用住房', kind: 'full', others: ['经适房'] },
        ]);
        expect(store.heldAliases([])).toEqual([]);
      });

      it('are told once, however many paragraphs define them, and as far as they differ', () => {
        const others = ['宁乡市', '楚雄市', '宁乡市'].map((place, index) =>
          makeMeeting([`${place}自然资源和规划局(简称资规局)第${index}次汇报`]),
        );
        store.putSource(record('b.txt'), others);
        expect(store.heldAliases(['资规局'])).toEqual([
          {
            name: '资规局',
            kind: 'short',
            others: ['宁乡市自然资源和规划局', '楚雄市自然资源和规划局'],
          },
        ]);
      });

      it('go with their paragraph', () => {
        store.putSource(record('a.txt'), [makeMeeting([FIRE])]);
        expect(store.heldAliases(['经适房'])).toEqual([]);
        store.putSource(record('b.txt'), [defining]);
        store.removeSource('b.txt');
        expect(store.heldAliases(['经适房'])).toEqual([]);
      });
    });

    describe('lexical search', () => {
      beforeEach(() => {
        store.putSource(record('a.txt'), [first, second]);
      });

      const best = (question: string) => store.searchLexical(terms(question), { limit: 9 })[0];

      it('finds the paragraph, in either script and width', () => {
        expect(best('农村学校')?.paragraphId).toBe(idOf(first, 2));
        expect(best('農村學校')?.paragraphId).toBe(idOf(first, 2));
        expect(best('修建公路30公里')?.paragraphId).toBe(idOf(second));
      });

      it('is not voided by an unknown term, nor by what looks like syntax', () => {
        expect(best('消防安全与量子计算机')?.paragraphId).toBe(idOf(first));
        const odd = ['"', '*', 'NEAR(', 'text:', 'OR', '消防', "'; DROP", '-', '^'];
        const hits = store.searchLexical(
          odd.map((text) => ({ text, weight: 1 })),
          { limit: 9 },
        );
        expect(hits[0]?.paragraphId).toBe(idOf(first));
      });

      it('gives higher scores to better matches, and weighs terms', () => {
        const both = (fire: number, roads: number) =>
          store
            .searchLexical(
              [
                { text: '消防', weight: fire },
                { text: '公路', weight: roads },
              ],
              { limit: 9 },
            )
            .map(({ paragraphId }) => paragraphId);
        expect(both(1, 0.25)).toEqual([idOf(first), idOf(second)]);
        expect(both(0.25, 1)).toEqual([idOf(second), idOf(first)]);
        const scores = store.searchLexical(terms('会议强调学校'), { limit: 9 });
        expect(scores.map(({ score }) => score)).toEqual(
          scores.map(({ score }) => score).sort((left, right) => right - left),
        );
      });

      it('searches only the meetings asked for', () => {
        const options = { limit: 9, meetingIds: [second.meeting.id] };
        expect(store.searchLexical(terms('消防'), options)).toEqual([]);
        expect(store.searchLexical(terms('公路'), options)).toHaveLength(1);
      });

      it('finds paragraphs by the probes that they hold, whatever else they say', () => {
        const options = { limit: 9, maxHolders: 9 };
        const found = store.searchProbes([['会议', '消防'], ['公路'], ['量子']], options);
        expect(found.map(({ paragraphId }) => paragraphId).sort()).toEqual(
          [
            ...store.searchLexical(terms('消防'), { limit: 9 }),
            ...store.searchLexical(terms('公路'), { limit: 9 }),
          ]
            .map(({ paragraphId }) => paragraphId)
            .sort(),
        );
        // Of two tokens together more is known than of one alone.
        expect(found[0]?.paragraphId).toBe(
          store.searchLexical(terms('消防'), { limit: 1 })[0]?.paragraphId,
        );
        expect(store.searchProbes([['消防', '公路'], []], options)).toEqual([]);
        expect(store.searchProbes([['会议']], { limit: 1, maxHolders: 1 })).toHaveLength(1);
      });

      it('finds nothing for nothing', () => {
        expect(store.searchLexical([], { limit: 9 })).toEqual([]);
        expect(store.searchLexical(terms('消防'), { limit: 0 })).toEqual([]);
      });

      it('tells in how many paragraphs a term occurs', () => {
        expect(store.documentFrequencies(['会议', '消防', '量子'])).toEqual(
          new Map([
            ['会议', 2],
            ['消防', 1],
            ['量子', 0],
          ]),
        );
        store.removeSource('a.txt');
        expect(store.documentFrequencies(['会议']).get('会议')).toBe(0);
      });
    });

    describe('vector search', () => {
      beforeEach(async () => {
        store.putSource(record('a.txt'), [first, second]);
        vectorsFor(EMBEDDING, direction);
        await store.commit();
      });

      it('gives cosine similarities, best first', async () => {
        const hits = await store.searchVector(EMBEDDING, [0, 3, 4, 0], { limit: 9 });
        expect(hits.map(({ paragraphId }) => paragraphId).slice(0, 2)).toEqual([
          idOf(second),
          idOf(first, 2),
        ]);
        // Two of four values are 1 in a stored vector, as text equals its own entry as well.
        expect(hits[0]?.score).toBeCloseTo(4 / 5 / Math.SQRT2, 5);
      });

      it('gives the similarity of whole meetings, which lies between those of their paragraphs', async () => {
        const query = [0, 3, 4, 0];
        const hits = await store.searchVector(EMBEDDING, query, { limit: 9 });
        const of = (id: string) => hits.find(({ paragraphId }) => paragraphId === id)?.score ?? 0;
        const asked = [first.meeting.id, second.meeting.id, 'm000000000000'];
        const similarities = store.meetingSimilarities(EMBEDDING, query, asked);
        expect(similarities.get(second.meeting.id)).toBeCloseTo(of(idOf(second)), 3);
        expect(similarities.get(first.meeting.id)).toBeGreaterThan(of(idOf(first)));
        expect(similarities.get(first.meeting.id)).toBeLessThan(of(idOf(first, 2)));
        expect(similarities.size).toBe(2);
      });

      it('asks only for vectors that are missing', () => {
        expect([...store.paragraphsWithoutVector(EMBEDDING, 9)]).toEqual([]);
        store.putSource(record('b.txt'), [makeMeeting(['新的段落'])]);
        const missing = [...store.paragraphsWithoutVector(EMBEDDING, 9)].flat();
        expect(missing.map(({ text }) => text)).toEqual(['新的段落']);
        expect(store.countWithoutVector(EMBEDDING)).toBe(1);
        expect(store.countWithoutVector(OTHER_EMBEDDING)).toBe(4);
      });

      it('keeps the vectors of paragraphs that stay in an edited meeting', () => {
        store.putSource(record('a.txt'), [makeMeeting([FIRE, SCHOOLS, '补充']), second]);
        const missing = [...store.paragraphsWithoutVector(EMBEDDING, 9)].flat();
        expect(missing.map(({ text }) => text)).toEqual(['补充']);
      });

      it('finds no removed paragraph, before and after a commit', async () => {
        store.putSource(record('a.txt'), [second]);
        const search = () => store.searchVector(EMBEDDING, direction(FIRE), { limit: 9 });
        expect((await search()).map(({ paragraphId }) => paragraphId)).toEqual([idOf(second)]);
        await store.commit();
        expect((await search()).map(({ paragraphId }) => paragraphId)).toEqual([idOf(second)]);
      });

      it('finds what was added after a commit', async () => {
        const added = makeMeeting(['新的段落']);
        store.putSource(record('b.txt'), [added]);
        vectorsFor(EMBEDDING, () => [-1, 0, 0, 0]);
        const hits = await store.searchVector(EMBEDDING, [-1, 0, 0, 0], { limit: 1 });
        expect(hits[0]?.paragraphId).toBe(idOf(added));
      });

      it('searches only the meetings asked for', async () => {
        const options = { limit: 9, meetingIds: [second.meeting.id] };
        const hits = await store.searchVector(EMBEDDING, direction(FIRE), options);
        expect(hits.map(({ paragraphId }) => paragraphId)).toEqual([idOf(second)]);
      });

      it('never mixes two embeddings', async () => {
        await expect(
          store.searchVector(OTHER_EMBEDDING, [1, 0, 0], { limit: 1 }),
        ).rejects.toMatchObject({ code: 'embeddingMismatch' });
        expect(() => store.meetingSimilarities(OTHER_EMBEDDING, [1, 0, 0], [])).toThrowError(
          expect.objectContaining({ code: 'embeddingMismatch' }),
        );
        vectorsFor(OTHER_EMBEDDING, () => [1, 0, 0]);
        expect([...store.paragraphsWithoutVector(OTHER_EMBEDDING, 9)]).toEqual([]);
        await expect(
          store.searchVector(EMBEDDING, [1, 0, 0, 0], { limit: 1 }),
        ).rejects.toMatchObject({ code: 'embeddingMismatch' });
        expect(await store.searchVector(OTHER_EMBEDDING, [1, 0, 0], { limit: 9 })).toHaveLength(3);
      });

      it('takes an embedding of the same name with vectors of another length for another', async () => {
        const longer = { ...EMBEDDING, dimension: 5 };
        expect(store.outdated(longer).vectors).toBe(true);
        await expect(
          store.searchVector(longer, [1, 0, 0, 0, 0], { limit: 1 }),
        ).rejects.toMatchObject({ code: 'embeddingMismatch' });
        vectorsFor(longer, () => [1, 0, 0, 0, 0]);
        expect(store.embedding()).toEqual(longer);
      });

      it('is outdated for another embedding until the last vector is of it', async () => {
        const outdated = () => store.outdated(OTHER_EMBEDDING).vectors;
        expect(store.outdated(EMBEDDING)).toEqual({ texts: false, vectors: false });
        expect(outdated()).toBe(true);
        store.putVectors(OTHER_EMBEDDING, [{ paragraphId: idOf(first), vector: [1, 0, 0] }]);
        await store.commit();
        expect(outdated()).toBe(true);
        vectorsFor(OTHER_EMBEDDING, () => [1, 0, 0]);
        await store.commit();
        expect(outdated()).toBe(false);
      });

      it.each([[[1, 2]], [[1, Number.NaN, 0, 0]]])('refuses the vector %j', (vector) => {
        expect(() =>
          store.putVectors(EMBEDDING, [{ paragraphId: idOf(first), vector }]),
        ).toThrowError(expect.objectContaining({ code: 'embeddingMismatch' }));
      });

      it('finds nothing like a vector of zeros', async () => {
        expect(await store.searchVector(EMBEDDING, [0, 0, 0, 0], { limit: 9 })).toEqual([]);
      });

      it('finds nothing where there is no vector', async () => {
        store.removeSource('a.txt');
        expect(await store.searchVector(EMBEDDING, [1, 0, 0, 0], { limit: 9 })).toEqual([]);
      });
    });
  });
}
