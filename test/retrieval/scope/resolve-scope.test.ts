/** What an index of other pages than minutes does to the words of a question. */
import { describe, expect, it } from 'vitest';
import { resolveScope } from '../../../src/retrieval/scope/resolve-scope.js';
import { understandQuery } from '../../../src/retrieval/understanding/understand-query.js';
import type { MeetingFilter } from '../../../src/store/store.js';

const TODAY = new Date('2026-11-22');
const QUESTION = '2021年楚雄市第3次会议讨论了什么?';

/** An index of which only the counts are known, and in which no filter matches. */
function storeOf(counts: { all: number; documents: number }) {
  return {
    counts: (filter?: MeetingFilter) => ({
      meetings: filter?.documentType === 'document' ? counts.documents : counts.all,
      paragraphs: 0,
    }),
    meetings: () => [],
    heldNames: () => [],
  };
}

function scopeIn(counts: { all: number; documents: number }, given = {}) {
  const store = storeOf(counts);
  const query = understandQuery(QUESTION, { store, today: TODAY, given });
  return resolveScope(query, store);
}

describe('the scope of a question', () => {
  it('is a meeting that is not held, where the index holds minutes', () => {
    const { groups, missing } = scopeIn({ all: 10, documents: 4 });
    expect(groups).toEqual([]);
    expect(missing).toHaveLength(1);
  });

  it('is the whole index where most of it is no minutes: the words stay in the topic', () => {
    const { groups, missing, topic } = scopeIn({ all: 10, documents: 6 });
    expect(groups).toEqual([{ filters: {}, meetings: null }]);
    expect(missing).toEqual([]);
    expect(topic).toContain('楚雄市');
  });

  it('is still what the caller set', () => {
    const { groups, missing } = scopeIn({ all: 10, documents: 6 }, { from: '2020-01-01' });
    expect(groups).toEqual([]);
    expect(missing[0]?.filters).toEqual({ from: '2020-01-01' });
  });
});
