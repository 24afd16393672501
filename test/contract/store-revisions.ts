/** What every MinutesStore must tell of what it held once. Called by store-contract.ts. */
import { describe, expect, it } from 'vitest';
import type { ParsedMeeting } from '../../src/minutes/meeting.js';
import type { MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const FIRE = '会议研究了消防安全工作，要求压实各方责任。';
const SCHOOLS = '会议强调要办好农村学校，改善教育条件。';
const ROADS = '会议同意修建公路三十公里，年内开工。';
const OTHER = '听取防汛抗旱情况汇报。';

const idOf = ({ meeting }: ParsedMeeting) => meeting.id;

/** `current` gives the store that is empty at the beginning of each test. */
export function describeRevisions(current: () => MinutesStore): void {
  describe('revisions', () => {
    const first = makeMeeting([FIRE, SCHOOLS, ROADS]);
    const second = makeMeeting([FIRE, `${SCHOOLS}另行文。`, ROADS]);
    const third = makeMeeting([FIRE, `${SCHOOLS}另行文。`]);

    function put(path: string, ...told: ParsedMeeting[]): void {
      current().putSource({ path, sizeBytes: 1, modifiedMs: 1, sha256: path }, told);
    }

    const chainOf = (one: ParsedMeeting) =>
      current()
        .revisions(idOf(one))
        .map(({ meeting }) => meeting.id);

    it('are one where nothing changed, and none of what was never held', () => {
      put('a.txt', first);
      expect(current().revisions(idOf(first))).toEqual([
        { meeting: first.meeting, withdrawnAt: null, successor: null, sourceSha256: null },
      ]);
      expect(current().revisions('m000000000000')).toEqual([]);
      expect(current().formerMeeting(idOf(first))).toBeUndefined();
      expect(current().formerParagraphs(idOf(first))).toEqual([]);
    });

    it('keep an edited meeting as it stood, out of all other calls', () => {
      put('a.txt', first);
      put('a.txt', second);
      expect(current().formerMeeting(idOf(first))).toEqual(first.meeting);
      expect(current().formerParagraphs(idOf(first))).toEqual(first.paragraphs);
      expect(current().meeting(idOf(first))).toBeUndefined();
      expect(current().paragraph(`${idOf(first)}-1`)).toBeUndefined();
      expect(current().counts()).toEqual({ meetings: 1, paragraphs: 3 });
      expect(
        current()
          .meetings()
          .map(({ id }) => id),
      ).toEqual([idOf(second)]);
      const hits = current().searchLexical([{ text: '学校', weight: 1 }], { limit: 9 });
      expect(hits.map(({ paragraphId }) => paragraphId)).toEqual([`${idOf(second)}-2`]);
    });

    it('form a chain, oldest first, the same from any of them', () => {
      for (const revision of [first, second, third]) put('a.txt', revision);
      const chain = [first, second, third].map(idOf);
      for (const revision of [first, second, third]) expect(chainOf(revision)).toEqual(chain);
      const [oldest, middle, newest] = current().revisions(idOf(second));
      expect(oldest).toMatchObject({ successor: idOf(second), sourceSha256: 'a.txt' });
      expect(middle).toMatchObject({ successor: idOf(third) });
      expect(newest).toMatchObject({ withdrawnAt: null, successor: null });
      expect(Date.parse(oldest?.withdrawnAt ?? '')).toBeLessThanOrEqual(Date.now());
    });

    it('are current again when they come back', () => {
      for (const revision of [first, second, first]) put('a.txt', revision);
      expect(current().meeting(idOf(first))).toEqual(first.meeting);
      expect(current().formerMeeting(idOf(first))).toBeUndefined();
      expect(chainOf(first)).toEqual([idOf(second), idOf(first)]);
      put('a.txt', third);
      expect(chainOf(second)).toEqual([second, first, third].map(idOf));
    });

    it('end with a source that goes, and have no successor then', () => {
      put('a.txt', first);
      put('a.txt', second);
      current().removeSource('a.txt');
      expect(current().formerMeeting(idOf(second))).toEqual(second.meeting);
      expect(
        current()
          .revisions(idOf(first))
          .map(({ successor }) => successor),
      ).toEqual([idOf(second), null]);
    });

    it('are none of a meeting that another source still tells, or that was renamed', () => {
      put('a.txt', first);
      put('b.txt', first);
      current().removeSource('a.txt');
      expect(current().formerMeeting(idOf(first))).toBeUndefined();
      expect(chainOf(first)).toEqual([idOf(first)]);
    });

    it('are found where two copies of a page are edited one after the other', () => {
      put('a.txt', first);
      put('b.txt', first);
      put('a.txt', second);
      put('b.txt', second);
      expect(chainOf(first)).toEqual([idOf(first), idOf(second)]);
    });

    it('are none of a source that was abandoned half way', () => {
      const half = current().replaceSource({ path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: '' });
      for (let index = 0; index < 300; index++) half.add(makeMeeting([`第${index}号`]));
      half.abandon();
      expect(current().formerMeeting(idOf(makeMeeting(['第0号'])))).toBeUndefined();
    });

    describe('next revision', () => {
      const at = (line: number, id: string | null, ...texts: string[]) =>
        makeMeeting(texts, { source: { id, line }, date: null, dateBasis: null });

      const successorOf = (one: ParsedMeeting) =>
        current()
          .revisions(idOf(one))
          .find(({ meeting }) => meeting.id === idOf(one))?.successor;

      it('is the one under the same publisher’s id, wherever it stands', () => {
        const [old, renewed] = [at(1, 'x', FIRE, SCHOOLS), at(9, 'x', FIRE, ROADS, OTHER)];
        put('a.jsonl', old, at(2, 'y', OTHER));
        put('a.jsonl', at(1, 'z', SCHOOLS, OTHER, FIRE), renewed, at(2, 'y', OTHER));
        expect(successorOf(old)).toBe(idOf(renewed));
      });

      it('is none under another id, unless the ids were given anew', () => {
        const [old, same] = [at(1, 'x', FIRE, SCHOOLS), at(5, 'z', FIRE, SCHOOLS, '。')];
        put('a.jsonl', old);
        put('a.jsonl', at(1, 'y', FIRE, ROADS), same);
        expect(successorOf(old)).toBe(idOf(same));
        put('a.jsonl', at(1, 'w', FIRE, SCHOOLS, ROADS));
        expect(successorOf(same)).toBeNull();
      });

      it('is the one most alike, however the lines moved', () => {
        const [removed, edited] = [at(1, null, FIRE), at(2, null, SCHOOLS)];
        const now = at(1, null, `${SCHOOLS}另行文。`);
        put('a.jsonl', removed, edited);
        put('a.jsonl', now);
        expect(successorOf(edited)).toBe(idOf(now));
        expect(successorOf(removed)).toBeNull();
      });

      it('is none where another text took the place', () => {
        const old = at(1, null, FIRE, SCHOOLS);
        put('a.txt', old);
        put('a.txt', at(1, null, OTHER));
        expect(successorOf(old)).toBeNull();
      });

      it('is found among many that changed at once', () => {
        const text = (index: number) => [
          `第${index}次会议研究了${'甲乙丙丁戊'.charAt(index % 5)}项工作。`,
          `其${index}是${index * 7}万元。`,
        ];
        const old = Array.from({ length: 100 }, (_, index) => at(index, null, ...text(index)));
        const edited = (index: number) => at(index + 3, null, ...text(index), '补充。');
        put('a.jsonl', ...old);
        put('a.jsonl', ...old.map((_, index) => edited(index)));
        expect(old.map(successorOf)).toEqual(old.map((_, index) => idOf(edited(index))));
      });
    });
  });
}
