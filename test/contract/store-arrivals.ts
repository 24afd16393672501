/** What every MinutesStore must tell of arrivals. Called by store-contract.ts. */
import { describe, expect, it } from 'vitest';
import type { ParsedMeeting } from '../../src/minutes/meeting.js';
import type { ArrivalCursor, EmbeddingIdentity, MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const EMBEDDING: EmbeddingIdentity = { fingerprint: 'test-a', dimension: 2 };
const OTHER_EMBEDDING: EmbeddingIdentity = { fingerprint: 'test-b', dimension: 3 };

const idsOf = (meetings: readonly ParsedMeeting[]) => meetings.map(({ meeting }) => meeting.id);

/** `current` gives the store that is empty at the beginning of each test. */
export function describeArrivals(current: () => MinutesStore): void {
  describe('arrivals', () => {
    const meetings = ['甲', '乙', '丙', '丁'].map((text) => makeMeeting([text, `${text}二`]));

    function put(path: string, told: readonly ParsedMeeting[]): void {
      current().putSource({ path, sizeBytes: 1, modifiedMs: 1, sha256: path }, told);
    }

    function embed(identity: EmbeddingIdentity, most = Number.POSITIVE_INFINITY): void {
      let left = most;
      for (const [paragraph] of current().paragraphsWithoutVector(identity, 1)) {
        if (!paragraph || left-- <= 0) return;
        const vector = Array.from({ length: identity.dimension }, () => 1);
        current().putVectors(identity, [{ paragraphId: paragraph.id, vector }]);
      }
    }

    const arrived = (after?: ArrivalCursor) => current().arrivals(after, 100).meetingIds;

    it('come in the order in which they were put, page by page, each once', () => {
      put('b.txt', meetings.slice(0, 3));
      put('a.txt', meetings.slice(3));
      const first = current().arrivals(undefined, 3);
      expect(first.meetingIds).toEqual(idsOf(meetings.slice(0, 3)));
      const cursor = JSON.parse(JSON.stringify(first.cursor)) as ArrivalCursor;
      const second = current().arrivals(cursor, 3);
      expect(second.meetingIds).toEqual(idsOf(meetings.slice(3)));
      expect(current().arrivals(second.cursor, 3)).toEqual({
        meetingIds: [],
        cursor: second.cursor,
      });
    });

    it('are none for who wants only what comes later, until something comes', () => {
      expect(arrived(current().latestArrival())).toEqual([]);
      put('a.txt', meetings.slice(0, 2));
      const latest = current().latestArrival();
      expect(arrived(latest)).toEqual([]);
      put('b.txt', [...meetings.slice(0, 2), ...meetings.slice(2, 3)]);
      expect(arrived(latest)).toEqual(idsOf(meetings.slice(2, 3)));
    });

    it('wait for the vectors of all their paragraphs, and let none pass', async () => {
      put('a.txt', meetings.slice(0, 1));
      embed(EMBEDDING);
      put('b.txt', meetings.slice(1));
      const latest = current().arrivals(undefined, 9).cursor;
      embed(EMBEDDING, 3);
      expect(arrived(latest)).toEqual(idsOf(meetings.slice(1, 2)));
      embed(EMBEDDING);
      await current().commit();
      expect(arrived(latest)).toEqual(idsOf(meetings.slice(1)));
    });

    it('neither come again nor are held back while everything is embedded anew', async () => {
      put('a.txt', meetings.slice(0, 3));
      embed(EMBEDDING);
      const latest = current().latestArrival();
      embed(OTHER_EMBEDDING, 1);
      expect(arrived()).toEqual(idsOf(meetings.slice(0, 3)));
      expect(arrived(latest)).toEqual([]);
      put('b.txt', meetings.slice(3));
      expect(arrived(latest)).toEqual([]);
      embed(OTHER_EMBEDDING);
      await current().commit();
      expect(arrived(latest)).toEqual(idsOf(meetings.slice(3)));
    });

    it('leave out what was removed in the meantime', () => {
      put('a.txt', meetings.slice(0, 2));
      put('b.txt', meetings.slice(2));
      current().removeSource('a.txt');
      expect(arrived()).toEqual(idsOf(meetings.slice(2)));
      const latest = current().latestArrival();
      current().removeSource('b.txt');
      expect(arrived(latest)).toEqual([]);
      put('b.txt', [makeMeeting(['戊'])]);
      expect(arrived(latest)).toEqual(idsOf([makeMeeting(['戊'])]));
    });

    it('are an edited meeting as well, but not one that only moved to another source', () => {
      put('a.txt', meetings.slice(0, 2));
      const latest = current().latestArrival();
      const edited = makeMeeting(['甲', '甲改']);
      put('b.txt', meetings.slice(1, 2));
      put('a.txt', [edited]);
      expect(arrived(latest)).toEqual(idsOf([edited]));
    });

    it('begin anew for the cursor of another index, or of another state of this one', () => {
      put('a.txt', meetings);
      const { index, position } = current().latestArrival();
      expect(arrived({ index: 'other', position })).toEqual(idsOf(meetings));
      expect(arrived({ index, position: position + 1 })).toEqual(idsOf(meetings));
    });
  });
}
