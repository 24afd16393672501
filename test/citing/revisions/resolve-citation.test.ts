/** What has become of citations, over a real local store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { meetingHistory } from '../../../src/citing/revisions/meeting-history.js';
import { paragraphHistory } from '../../../src/citing/revisions/paragraph-history.js';
import { resolveCitation, resolveMeeting } from '../../../src/citing/revisions/resolve-citation.js';
import type { ParsedMeeting } from '../../../src/minutes/meeting.js';
import { openLocalStore } from '../../../src/store/local/local-store.js';
import type { MinutesStore } from '../../../src/store/store.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

const LEAD = '6月24日，市长王强主持召开市政府第70次常务会议。';
const FIRE = '会议研究了消防安全工作，要求压实各方责任，年内完成排查。';
const SCHOOLS = '会议强调要办好农村学校，改善教育条件，落实教师待遇。';
const ROADS = '会议同意修建公路三十公里，由市交通局负责，年内开工。';
const ROADS_CORRECTED = '会议同意修建公路五十公里，由市交通局负责，年内开工。';
const WATER = '听取防汛抗旱情况汇报。';

let directory: string;
let store: MinutesStore;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'jiyao-revisions-'));
  store = await openLocalStore({ directory, now: () => new Date('2026-11-22T08:00:00Z') });
});
afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

function put(path: string, ...told: ParsedMeeting[]): void {
  store.putSource({ path, sizeBytes: 1, modifiedMs: 1, sha256: `hash of ${path}` }, told);
}

const idOf = (parsed: ParsedMeeting, number: number) => `${parsed.meeting.id}-${number}`;
const stateOf = (parsed: ParsedMeeting, number: number) =>
  resolveCitation(idOf(parsed, number), store);

describe('a citation', () => {
  const cited = makeMeeting([LEAD, FIRE, SCHOOLS, ROADS]);

  beforeEach(() => put('a.txt', cited));

  it('is current while its page stays', () => {
    expect(stateOf(cited, 2)).toEqual({
      status: 'current',
      id: idOf(cited, 2),
      cited: { meeting: cited.meeting, paragraph: cited.paragraphs[1] },
    });
  });

  it.each([
    'm000000000000-1',
    'm000000000000',
    '',
    'not an id',
    `${cited.meeting.id}-5`,
  ])('is unknown where nothing ever had the id: %j', (id) => {
    expect(resolveCitation(id, store)).toEqual({ status: 'unknown', id });
    put('a.txt', makeMeeting([LEAD, FIRE]));
    expect(resolveCitation(id, store)).toEqual({ status: 'unknown', id });
  });

  it('is shown with what was changed in it', () => {
    const now = makeMeeting([LEAD, WATER, FIRE, SCHOOLS, ROADS_CORRECTED]);
    put('a.txt', now);
    expect(stateOf(cited, 4)).toEqual({
      status: 'changed',
      id: idOf(cited, 4),
      cited: {
        meeting: cited.meeting,
        paragraph: cited.paragraphs[3],
        sourceSha256: 'hash of a.txt',
      },
      withdrawnAt: '2026-11-22T08:00:00.000Z',
      now: { meeting: now.meeting, paragraph: now.paragraphs[4] },
      diff: [
        { op: 'equal', text: '会议同意修建公路' },
        { op: 'delete', text: '三' },
        { op: 'insert', text: '五' },
        { op: 'equal', text: '十公里，由市交通局负责，年内开工。' },
      ],
    });
  });

  it('is moved where only others of its page changed', () => {
    const now = makeMeeting([LEAD, WATER, FIRE, SCHOOLS, ROADS_CORRECTED]);
    put('a.txt', now);
    expect(stateOf(cited, 2)).toMatchObject({
      status: 'moved',
      now: { paragraph: { id: idOf(now, 3), text: FIRE } },
    });
  });

  it('is withdrawn where its paragraph is gone from the page', () => {
    const now = makeMeeting([LEAD, FIRE, ROADS]);
    put('a.txt', now);
    expect(stateOf(cited, 3)).toMatchObject({
      status: 'withdrawn',
      cited: { paragraph: { text: SCHOOLS } },
      meetingNow: { id: now.meeting.id },
    });
  });

  it('is withdrawn with its page, and keeps its text', () => {
    store.removeSource('a.txt');
    expect(stateOf(cited, 3)).toMatchObject({
      status: 'withdrawn',
      cited: { meeting: cited.meeting, paragraph: cited.paragraphs[2] },
      meetingNow: null,
    });
  });

  it('is compared with the last of several revisions', () => {
    put('a.txt', makeMeeting([LEAD, FIRE, SCHOOLS, ROADS_CORRECTED]));
    const last = makeMeeting([FIRE, ROADS_CORRECTED.replace('年内', '明年')]);
    put('a.txt', last);
    const state = stateOf(cited, 4);
    expect(state).toMatchObject({ status: 'changed', now: { paragraph: { id: idOf(last, 2) } } });
    expect(state.status === 'changed' && state.diff.filter(({ op }) => op === 'insert')).toEqual([
      { op: 'insert', text: '五' },
      { op: 'insert', text: '明' },
    ]);
  });

  it('is current again when its page is edited back', () => {
    const edited = makeMeeting([LEAD, FIRE, SCHOOLS]);
    put('a.txt', edited);
    put('a.txt', cited);
    expect(stateOf(cited, 4).status).toBe('current');
    expect(stateOf(edited, 2)).toMatchObject({
      status: 'moved',
      now: { paragraph: { id: idOf(cited, 2) } },
    });
  });

  it('is found where its file was renamed and edited at once', () => {
    const now = makeMeeting([LEAD, FIRE, SCHOOLS, ROADS_CORRECTED], { source: { path: 'b.txt' } });
    put('b.txt', now, makeMeeting([LEAD, WATER]));
    store.removeSource('a.txt');
    expect(stateOf(cited, 4)).toMatchObject({
      status: 'changed',
      now: { paragraph: { id: idOf(now, 4) } },
    });
    expect(stateOf(cited, 2).status).toBe('moved');
  });

  it('has the text that two paragraphs were joined into', () => {
    const now = makeMeeting([LEAD, FIRE + SCHOOLS, ROADS]);
    put('a.txt', now);
    for (const number of [2, 3]) {
      expect(stateOf(cited, number)).toMatchObject({
        status: 'changed',
        now: { paragraph: { id: idOf(now, 2) } },
      });
    }
  });
});

describe('a meeting', () => {
  const first = makeMeeting([LEAD, FIRE, ROADS]);
  const second = makeMeeting([LEAD, FIRE, ROADS_CORRECTED, WATER]);

  it('is current, changed, withdrawn or unknown', () => {
    put('a.txt', first);
    expect(resolveMeeting(first.meeting.id, store)).toMatchObject({ status: 'current' });
    put('a.txt', second);
    expect(resolveMeeting(first.meeting.id, store)).toEqual({
      status: 'changed',
      meeting: first.meeting,
      paragraphs: first.paragraphs,
      withdrawnAt: '2026-11-22T08:00:00.000Z',
      now: second.meeting,
    });
    store.removeSource('a.txt');
    expect(resolveMeeting(first.meeting.id, store)).toMatchObject({ status: 'withdrawn' });
    expect(resolveMeeting('m000000000000', store)).toMatchObject({ status: 'unknown' });
  });
});

describe('a history', () => {
  const [first, second, third] = [
    makeMeeting([LEAD, FIRE, ROADS]),
    makeMeeting([LEAD, ROADS_CORRECTED, WATER]),
    makeMeeting([LEAD, ROADS_CORRECTED]),
  ];

  beforeEach(() => {
    for (const revision of [first, second, third]) put('a.txt', revision);
  });

  it('of a meeting tells what each revision changed', () => {
    for (const { meeting } of [first, second, third]) {
      const history = meetingHistory(meeting.id, store);
      expect(history.map((revision) => revision.meeting.id)).toEqual(
        [first, second, third].map((one) => one.meeting.id),
      );
      expect(history.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false, false, true]);
      expect(history.map(({ changes }) => changes?.map(({ kind }) => kind))).toEqual([
        undefined,
        ['removed', 'changed', 'added'],
        ['removed'],
      ]);
    }
    expect(meetingHistory('m000000000000', store)).toEqual([]);
  });

  it('of a paragraph tells its wordings, from any of them', () => {
    const ids = [idOf(first, 3), idOf(second, 2), idOf(third, 2)];
    for (const id of ids) {
      const history = paragraphHistory(id, store);
      expect(history.map(({ paragraph }) => paragraph.id)).toEqual(ids);
      expect(history.map(({ diff }) => diff === null)).toEqual([true, false, true]);
    }
    expect(paragraphHistory(idOf(second, 3), store).map(({ paragraph }) => paragraph.id)).toEqual([
      idOf(second, 3),
    ]);
    expect(paragraphHistory('m000000000000-1', store)).toEqual([]);
  });
});
