import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { PROJECT_FOLDER } from '../../src/config.js';
import {
  type ConversingSystem,
  evaluateFollowUps,
} from '../../src/evaluation/follow-ups/evaluate-follow-ups.js';
import {
  FOLLOW_UP_SETS,
  type FollowUp,
  followUpSchema,
} from '../../src/evaluation/follow-ups/follow-up.js';
import {
  renderFollowUpFailures,
  renderFollowUps,
} from '../../src/evaluation/follow-ups/render-follow-ups.js';
import { readJsonLines } from '../../src/evaluation/read-json-lines.js';
import { answer, citation } from './builders.js';
import { FakeSystem } from './fake-system.js';

const TURN = '第5次会议谁主持?';

function followUp(fields: Partial<FollowUp>): FollowUp {
  return {
    id: 'f1',
    kind: 'replace',
    turns: [TURN],
    followUp: '那第6次呢?',
    standalone: '第6次会议谁主持?',
    script: 'hans',
    paragraphs: [],
    ...fields,
  };
}

/** Every question is answered as scripted; within a conversation as `read` says. */
function systemOf(
  answers: Readonly<Record<string, Answer>>,
  read: Readonly<Record<string, string>> = {},
): ConversingSystem & { asked: string[] } {
  const scripts = Object.fromEntries(
    Object.entries(answers).map(([question, given]) => [
      question,
      { answer: given, rankedIds: [] },
    ]),
  );
  const system = new FakeSystem(scripts);
  const asked: string[] = [];
  return {
    asked,
    ask: (question) => system.ask(question),
    search: (query, limit) => system.search(query, limit),
    meetings: () => system.meetings(),
    paragraphsOf: (id) => system.paragraphsOf(id),
    askIn: async (conversation, question) => {
      asked.push(`${conversation} ${question}`);
      const standaloneQuestion = read[question];
      const given = await system.ask(standaloneQuestion ?? question);
      return { ...given, question, ...(standaloneQuestion ? { standaloneQuestion } : {}) };
    },
  };
}

const FIRST = answer({ citations: [citation('m1-1', '方舟')] });
const SECOND = answer({ citations: [citation('m1-2', '道路')] });
const NO_MEETING = answer({ status: 'notFound', reason: 'noSuchMeeting', citations: [] });

describe('follow-ups', () => {
  it('count as found where they lead to the first paragraph of their full form', async () => {
    const system = systemOf(
      { [TURN]: FIRST, '第6次会议谁主持?': SECOND, 那第7次呢: FIRST, '第7次会议谁主持?': SECOND },
      { '那第6次呢?': '第6次会议谁主持?' },
    );
    const wrong = followUp({ id: 'f2', followUp: '那第7次呢', standalone: '第7次会议谁主持?' });
    const { figures, results } = await evaluateFollowUps(system, {
      name: 'set',
      heldOut: false,
      followUps: [followUp({}), wrong],
    });
    expect(results.map(({ sameParagraph }) => sameParagraph)).toEqual([true, false]);
    expect(figures.sameParagraph).toMatchObject({ hits: 1, total: 2 });
    expect(figures.rightCited.total).toBe(0);
    const conversations = new Set(system.asked.map((line) => line.split(' ')[0]));
    expect(conversations.size).toBe(2);
  });

  it('are compared by the nearest paragraph and the reason where nothing is answered', async () => {
    const system = systemOf({
      [TURN]: FIRST,
      '那第6次呢?': NO_MEETING,
      '第6次会议谁主持?': NO_MEETING,
    });
    const set = { name: 'set', heldOut: false, followUps: [followUp({})] };
    const { figures } = await evaluateFollowUps(system, set);
    expect(figures.sameParagraph.hits).toBe(1);
  });

  it('of a new topic count as left alone where they are not rewritten, and for nothing else', async () => {
    const topic = { kind: 'new-topic' as const, paragraphs: [] };
    const alone = followUp({ ...topic, followUp: '甲?', standalone: '甲?' });
    const changed = followUp({ ...topic, id: 'f2', followUp: '乙?', standalone: '乙?' });
    const system = systemOf(
      { [TURN]: FIRST, '甲?': FIRST, '乙?': FIRST, '第5次会议乙?': FIRST },
      { '乙?': '第5次会议乙?' },
    );
    const set = { name: 'set', heldOut: true, followUps: [alone, changed] };
    const evaluation = await evaluateFollowUps(system, set);
    expect(evaluation.figures.leftAlone).toMatchObject({ hits: 1, total: 2 });
    expect(evaluation.figures.sameParagraph.total).toBe(0);
  });

  it('count the right paragraphs that are named', async () => {
    const system = systemOf({ [TURN]: FIRST, '那第6次呢?': SECOND, '第6次会议谁主持?': SECOND });
    const right = { source: 'a.txt', contains: '农村道路建设' };
    const set = { name: 'set', heldOut: false, followUps: [followUp({ paragraphs: [right] })] };
    expect((await evaluateFollowUps(system, set)).figures.rightCited.value).toBe(1);
  });

  it('of a held-out set are never shown', async () => {
    const system = systemOf({ [TURN]: FIRST, '那第6次呢?': FIRST, '第6次会议谁主持?': SECOND });
    const of = (heldOut: boolean) =>
      evaluateFollowUps(system, { name: 'set', heldOut, followUps: [followUp({})] });
    expect(renderFollowUpFailures(await of(false)).join('\n')).toContain('那第6次呢?');
    expect(renderFollowUpFailures(await of(true))).toEqual([]);
    expect(renderFollowUps([await of(true)]).join('\n')).not.toContain('第6次');
  });
});

describe('the sets of follow-ups', () => {
  it('are well formed, share nothing, and hold new topics', async () => {
    const sets = await Promise.all(
      FOLLOW_UP_SETS.map(({ path }) =>
        readJsonLines(join(PROJECT_FOLDER, path), path, followUpSchema),
      ),
    );
    const all = sets.flat();
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const conversations = all.map(({ turns, followUp }) => [...turns, followUp].join());
    expect(new Set(conversations).size).toBe(all.length);
    for (const set of sets) {
      expect(set.filter(({ kind }) => kind === 'new-topic').length).toBeGreaterThan(9);
    }
  });
});

describe('the form of a follow-up', () => {
  it('refuses a new topic that another form is given for, and a follow-up that is its own', () => {
    const check = (fields: Partial<FollowUp>) => followUpSchema.safeParse(followUp(fields)).success;
    expect(check({})).toBe(true);
    expect(check({ kind: 'new-topic' })).toBe(false);
    expect(check({ standalone: '那第6次呢?' })).toBe(false);
    expect(check({ turns: [] })).toBe(false);
  });
});
