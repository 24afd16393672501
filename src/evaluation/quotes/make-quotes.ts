/** Owns the making of quotes from paragraphs: of each kind as many, by chance that is repeatable. */
import type { Paragraph } from '../../minutes/meeting.js';
import { detectScript, toScript } from '../../text/script.js';
import { splitSentences } from '../../text/sentences.js';
import { SEED, seededRandom, shuffled } from '../sampling/seeded-random.js';
import { alterText } from './alter-text.js';
import type { MadeQuote, QuoteKind } from './made-quote.js';

/** Of each kind but the invented ones. */
const PER_KIND = 60;

/** Shorter ones stand in many places. */
const SHORTEST = 16;
const LONGEST = 90;

/** Characters that minutes hardly ever hold: what a slip brings in. */
const STRANGERS = [...'鹤瓷糖琴鲸蝶茄羊狐橘'];

/** A sentence and what stands behind it. */
interface Cutting {
  paragraph: Paragraph;
  text: string;
  /** With the sentence behind it; undefined for the last one. */
  withNext: string | undefined;
}

type MakeQuote = (cutting: Cutting, other: Cutting, random: () => number) => MadeQuote | undefined;

export function makeQuotes(
  paragraphs: readonly Paragraph[],
  invented: readonly string[],
): MadeQuote[] {
  const cuttings = paragraphs.flatMap(cuttingsOf);
  const made = (Object.keys(MAKERS) as (keyof typeof MAKERS)[]).flatMap((kind, index) => {
    const random = seededRandom(SEED + index);
    const order = shuffled(cuttings, SEED + index);
    return order
      .flatMap((cutting, at) => {
        const other = order[(at + 1) % order.length] ?? cutting;
        return MAKERS[kind](cutting, other, random) ?? [];
      })
      .slice(0, PER_KIND);
  });
  const unheld = invented.map((quote) => ({
    kind: 'invented' as const,
    quote,
    paragraphIds: [],
  }));
  return [...made, ...unheld];
}

const MAKERS: Record<Exclude<QuoteKind, 'invented'>, MakeQuote> = {
  exact: ({ paragraph, text }) => quoteOf('exact', text, paragraph),
  script: ({ paragraph, text }) => {
    const other = detectScript(text) === 'hant' ? 'hans' : 'hant';
    return quoteOf('script', toScript(text, other), paragraph);
  },
  marks: ({ paragraph, text }) => {
    const marked = text.replace(/[，,]/g, ' , ').replace(/[“”]/g, '"').replace(/[、]/g, '，');
    return quoteOf('marks', `　${marked}`, paragraph);
  },
  altered: ({ paragraph, text }, _other, random) => {
    const { text: quote, deleted, inserted } = alterText(text, STRANGERS, random);
    if (deleted === '' && inserted === '') return undefined;
    return { kind: 'altered', quote, paragraphIds: [paragraph.id], altered: { deleted, inserted } };
  },
  sentences: ({ paragraph, withNext }) =>
    withNext === undefined ? undefined : quoteOf('sentences', withNext, paragraph),
  ellipsis: ({ paragraph, text }) => {
    if (text.length < 3 * SHORTEST) return undefined;
    const quote = `${text.slice(0, SHORTEST)}……${text.slice(-SHORTEST)}`;
    return quoteOf('ellipsis', quote, paragraph);
  },
  joined: (cutting, other) => {
    if (cutting.paragraph.meetingId === other.paragraph.meetingId) return undefined;
    return {
      kind: 'joined',
      quote: cutting.text + other.text,
      paragraphIds: [cutting.paragraph.id, other.paragraph.id],
    };
  },
};

function quoteOf(kind: QuoteKind, quote: string, { id }: Paragraph): MadeQuote {
  return { kind, quote, paragraphIds: [id] };
}

function cuttingsOf(paragraph: Paragraph): Cutting[] {
  const ranges = splitSentences(paragraph.text);
  return ranges.flatMap(({ start, end }, index): Cutting[] => {
    const text = paragraph.text.slice(start, end).trim();
    if (text.length < SHORTEST || text.length > LONGEST) return [];
    const next = ranges[index + 1];
    const withNext = next && paragraph.text.slice(start, next.end).trim();
    return [{ paragraph, text, withNext }];
  });
}
