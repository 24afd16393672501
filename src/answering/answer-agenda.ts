/**
 * Questions about what was before a meeting: which documents it adopted, what became of one, what
 * it dealt with. Answered from the parsed agenda, quoted from the sentences that tell it.
 */
import type { AgendaItem, Outcome } from '../minutes/meeting.js';
import { type ContentTerm, contentTerms, coverage } from '../retrieval/coverage.js';
import { fold } from '../text/fold.js';
import type { Answerer, Task } from './answering-context.js';
import { locateSentence, type MeetingText } from './locate.js';
import { matterOf } from './matter.js';
import { MAX_MEETINGS, selectMeetings, withText } from './select-meetings.js';
import type { Quote, Statement } from './statement.js';
import { word, wordOutcome } from './wording.js';

/** Words of such a question that do not tell which item is meant. Folded. */
const WORDS_OF_KIND =
  /审议|讨论|研究|部署|通过|同意|批准|获批|原则|传达|学习|听取|表决|结果|最后|最终|决定|作出|获得|文件|议题|议程|事项|事情|问题|工作|内容|标题|精神|提交|印发|意见|是否|主持|已经|给出/g;

/** Kinds of document that a question may be limited to: '哪些方案', '哪几份通知'. */
const DOCUMENT_KIND =
  /方案|办法|通知|通报|条例|意见|规定|规划|计划|清单|包案表|报告|草案|细则|规则/g;

const KIND_AND_FORM = new RegExp(`${WORDS_OF_KIND.source}|${DOCUMENT_KIND.source}`, 'g');

/** An item is about the topic if its own words hold this share of it. */
const MIN_ITEM_COVERAGE = 0.45;

/** A paragraph that is about the topic lends its items this share of its coverage. */
const PARAGRAPH_SHARE = 0.8;

interface ItemInMeeting {
  item: AgendaItem;
  text: MeetingText;
  /** How much of the topic the item covers, 0…1. */
  fit: number;
}

export const answerDocuments: Answerer = async (task) => {
  const { items, fit } = await itemsAbout(task);
  const question = fold(task.query.question);
  const withDocuments = items.filter(({ item }) => item.documents.length > 0);
  const found = ofKind(decidedIfAsked(withDocuments, question), question);
  const statements = found.map((one) => itemStatement(one, task));
  if (statements.length === 0) return undefined;
  if (task.query.count) statements.unshift(countStatement(found, task));
  return { statements, confidence: fit };
};

/** '通过了哪些' wants what was adopted, where the record says of any that it was. */
function decidedIfAsked(
  items: readonly ItemInMeeting[],
  question: string,
): readonly ItemInMeeting[] {
  if (!/通过|同意|批准/.test(question)) return items;
  const decided = items.filter(
    ({ item }) => item.outcome === 'adopted' || item.outcome === 'agreedInPrinciple',
  );
  return decided.length > 0 ? decided : items;
}

/** '哪些通知' wants notices only, where there are such. */
function ofKind(items: readonly ItemInMeeting[], question: string): readonly ItemInMeeting[] {
  const kinds = [...question.matchAll(DOCUMENT_KIND)].map(([kind]) => kind);
  const chosen = items.filter(({ item }) =>
    item.documents.some((document) => kinds.some((kind) => fold(document).includes(kind))),
  );
  return chosen.length > 0 ? chosen : items;
}

export const answerOutcome: Answerer = async (task) => {
  const { items, fit } = await itemsAbout(task);
  const decided = items.filter(({ item }) => item.outcome !== null);
  if (decided.length === 0) return undefined;
  return { statements: decided.map((one) => itemStatement(one, task)), confidence: fit };
};

/** '传达学习了哪些…' wants only what was conveyed, '听取了哪些汇报' only what was heard. */
const OUTCOME_ASKED: readonly [RegExp, Outcome[]][] = [
  [/传达|学习/, ['studied']],
  [/听取|汇报/, ['heard', 'agreedInPrinciple']],
];

export const answerAgenda: Answerer = async (task) => {
  const { items, texts, fit } = await itemsAbout(task);
  const question = fold(task.query.question);
  const wanted = OUTCOME_ASKED.find(([pattern]) => pattern.test(question))?.[1];
  const matching = wanted
    ? items.filter(({ item }) => item.outcome && wanted.includes(item.outcome))
    : items;
  const chosen = matching.length > 0 ? matching : items;
  const leads = texts.flatMap((text) => leadStatement(text));
  const statements = [...leads, ...chosen.map((one) => itemStatement(one, task))];
  return statements.length === 0 ? undefined : { statements, confidence: fit };
};

/** The sentence at the head of minutes that says what the meeting dealt with, whole. */
function leadStatement(text: MeetingText): Statement[] {
  for (const paragraph of text.paragraphs.slice(0, 2)) {
    const start = paragraph.text.search(/(?<=^|。)[^。]*(?:召開|召开|主持)/);
    if (start < 0) continue;
    const stop = paragraph.text.indexOf('。', start);
    const end = stop < 0 ? paragraph.text.length : stop + 1;
    if (end - start > MAX_LEAD_CHARS) continue;
    const quote = { meeting: text.meeting, paragraph, start, end };
    return [{ meeting: text.meeting, parts: [verbatim(quote)], quotes: [quote] }];
  }
  return [];
}

/** A longer one is a page whose line breaks were lost: the items say it better. */
const MAX_LEAD_CHARS = 400;

interface ItemsAbout {
  items: ItemInMeeting[];
  /** The meetings, where all their items are meant. */
  texts: MeetingText[];
  /** How well the matter fits, 0…1. */
  fit: number;
}

/** Items of the meetings that are meant, narrowed to the topic where there is one. */
async function itemsAbout(task: Task): Promise<ItemsAbout> {
  const titles = titlesIn(task.query);
  if (titles.length > 0) return itemsTitled(titles, task);
  const matter = matterOf(task, KIND_AND_FORM);
  const { texts, fit } = await selectMeetings(task, matter);
  const all = texts.flatMap((text) => text.meeting.agenda.map((item) => ({ item, text, fit: 1 })));
  if (matter === '') return { items: all, texts, fit };
  const terms = contentTerms(matter, task.context.store);
  const scored = all.map((one) => ({ ...one, fit: fitOf(one, terms) }));
  const best = Math.max(0, ...scored.map((one) => one.fit));
  if (best < MIN_ITEM_COVERAGE) return { items: [], texts: [], fit: best };
  return { items: scored.filter((one) => one.fit >= best * 0.7), texts: [], fit: best };
}

/** Titles that the question names: '《…方案》通过了吗' is about no other document. */
function titlesIn({ detections }: Task['query']): string[] {
  return detections.flatMap(({ filters }) => filters.document ?? []);
}

/** A title may be given in part, or without its '(送审稿)'. */
const MIN_TITLE_COVERAGE = 0.85;

function itemsTitled(titles: readonly string[], task: Task): ItemsAbout {
  const { store } = task.context;
  const wanted = titles.map((title) => contentTerms(title, store));
  const meetings = task.meetings ?? titles.flatMap((document) => store.meetings({ document }));
  const texts = meetings.slice(-MAX_MEETINGS).map((meeting) => withText(meeting, task));
  const items = texts.flatMap((text) =>
    text.meeting.agenda
      .filter(({ documents }) =>
        documents.some((document) =>
          wanted.some((terms) => coverage(terms, document) >= MIN_TITLE_COVERAGE),
        ),
      )
      .map((item) => ({ item, text, fit: 1 })),
  );
  return { items, texts: [], fit: items.length > 0 ? 1 : 0 };
}

function fitOf({ item, text }: ItemInMeeting, terms: readonly ContentTerm[]): number {
  const own = coverage(terms, `${item.title} ${item.documents.join(' ')}`);
  const paragraph = text.paragraphs.find(({ number }) => number === item.paragraph);
  return Math.max(own, paragraph ? PARAGRAPH_SHARE * coverage(terms, paragraph.text) : 0);
}

function itemStatement({ item, text }: ItemInMeeting, { language }: Task): Statement {
  const title = item.documents.length > 0 ? item.documents.join('') : item.title;
  const published = { published: title };
  if (item.outcome === null) {
    return { meeting: text.meeting, parts: [published], quotes: quotesOf(item, text) };
  }
  const outcome = word(language, 'outcome', {
    outcome: outcomeAsPublished(item, text, language),
  });
  return { meeting: text.meeting, parts: [published, outcome], quotes: quotesOf(item, text) };
}

/** '审议并原则通过' in the record's own words; ours only where they cannot be found. */
function outcomeAsPublished(
  item: AgendaItem,
  text: MeetingText,
  language: Task['language'],
): string {
  const outcome = item.outcome ?? 'reviewed';
  if (language === 'en') return wordOutcome(language, outcome);
  const quote = quotesOf(item, text)[0];
  const sentence = quote ? fold(quote.paragraph.text.slice(quote.start, quote.end)) : '';
  const published = OUTCOME_WORDS[outcome].exec(sentence)?.[0];
  return published ?? wordOutcome(language, outcome);
}

/** The record's words for each outcome, longest first. Folded. */
const OUTCOME_WORDS: Record<Outcome, RegExp> = {
  adopted: /(审议|讨论|研究)?并?(原则|一致|表决|审议|讨论)?通过/,
  agreedInPrinciple: /(研究|审议)?并?原则同意|同意/,
  reviewed: /审议|讨论/,
  heard: /听取/,
  studied: /传达学习|学习|传达/,
};

function quotesOf(item: AgendaItem, text: MeetingText): Quote[] {
  const own = text.paragraphs.filter(({ number }) => number === item.paragraph);
  const values = item.documents.length > 0 ? item.documents : [item.title];
  const cue = item.outcome ? OUTCOME_WORDS[item.outcome] : undefined;
  const quote =
    locateSentence({ ...text, paragraphs: own }, values, cue) ?? locateSentence(text, values, cue);
  return quote ? [quote] : [];
}

function countStatement(items: readonly ItemInMeeting[], { language }: Task): Statement {
  const count = items.reduce((sum, { item }) => sum + item.documents.length, 0);
  const meeting = items[0]?.text.meeting ?? null;
  return { meeting, parts: [word(language, 'countDocuments', { count })], quotes: [] };
}

function verbatim(quote: Quote): { verbatim: string } {
  return { verbatim: quote.paragraph.text.slice(quote.start, quote.end) };
}
