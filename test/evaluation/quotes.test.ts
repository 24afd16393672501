import { describe, expect, it } from 'vitest';
import type { QuoteFinding } from '../../src/app-types.js';
import { alterText } from '../../src/evaluation/quotes/alter-text.js';
import { evaluateQuotes } from '../../src/evaluation/quotes/evaluate-quotes.js';
import type { MadeQuote } from '../../src/evaluation/quotes/made-quote.js';
import { makeQuotes } from '../../src/evaluation/quotes/make-quotes.js';
import { seededRandom } from '../../src/evaluation/sampling/seeded-random.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const SENTENCE = '会议要求各有关单位压实责任抓好校园周边环境整治工作';

describe('slips', () => {
  it('are told exactly: taking them back gives the text', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round++) {
      const { text, deleted, inserted } = alterText(SENTENCE, ['鹤', '鲸'], random);
      expect(text).not.toBe(SENTENCE);
      expect([...text].filter((character) => '鹤鲸'.includes(character)).join('')).toBe(deleted);
      const kept = [...text].filter((character) => !'鹤鲸'.includes(character)).length;
      expect(kept + inserted.length).toBe(SENTENCE.length);
    }
  });
});

describe('quotes', () => {
  const texts = [
    `${SENTENCE}。市财政局要及时足额拨付专项资金并加强监督检查。`,
    '会议听取了全市森林防火工作情况的汇报并作出安排部署。',
  ];
  const paragraphs = texts.flatMap((text) => makeMeeting([text]).paragraphs);

  it('are made of each kind, the same in every run', () => {
    const quotes = makeQuotes(paragraphs, ['会议决定修建月球基地并投入运营。']);
    expect(new Set(quotes.map(({ kind }) => kind))).toContain('altered');
    expect(quotes.at(-1)?.kind).toBe('invented');
    expect(makeQuotes(paragraphs, [])).toEqual(quotes.slice(0, -1));
  });

  it('count as found only with the right verdict, place and marks', async () => {
    const altered: MadeQuote = {
      kind: 'altered',
      quote: '鹤',
      paragraphIds: ['p'],
      altered: { deleted: '鹤', inserted: '校' },
    };
    const shareOf = async (made: MadeQuote, finding: Partial<QuoteFinding>) => {
      const whole: QuoteFinding = {
        quote: made.quote,
        verdict: 'notFound',
        matches: [],
        more: false,
        ...finding,
      };
      const { figures } = await evaluateQuotes([made], async () => whole);
      return figures.find(({ kind }) => kind === made.kind)?.right.hits;
    };
    expect(await shareOf(altered, {})).toBe(0);
    expect(await shareOf({ kind: 'invented', quote: '鹤', paragraphIds: [] }, {})).toBe(1);
    expect(await shareOf({ kind: 'exact', quote: '鹤', paragraphIds: ['p'] }, {})).toBe(0);
    expect(
      await shareOf({ kind: 'invented', quote: '鹤', paragraphIds: [] }, { verdict: 'altered' }),
    ).toBe(0);
  });
});
