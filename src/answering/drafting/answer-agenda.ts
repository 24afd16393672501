/**
 * Questions about what was before a meeting: which documents it adopted, what became of one, what
 * it dealt with. Answered from the parsed agenda, quoted from the sentences that tell it.
 */
import type { Outcome } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import type { MeetingText } from '../composing/locate.js';
import type { Quote, Statement } from '../statement.js';
import { word } from '../wording.js';
import { DOCUMENT_KIND, type ItemInMeeting, itemsAbout } from './agenda-items.js';
import { itemStatement } from './state-item.js';

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

/**
 * '通过了哪些' wants what was adopted, where the record says of any that it was; what was only studied
 * was never before the meeting to be decided.
 */
function decidedIfAsked(
  items: readonly ItemInMeeting[],
  question: string,
): readonly ItemInMeeting[] {
  if (!/通过|同意|批准|审议/.test(question) || /学习|传达/.test(question)) return items;
  const before = items.filter(({ item }) => item.outcome !== 'studied');
  if (!/通过|同意|批准/.test(question)) return before.length > 0 ? before : items;
  const decided = items.filter(
    ({ item }) => item.outcome === 'adopted' || item.outcome === 'agreedInPrinciple',
  );
  if (decided.length > 0) return decided;
  return before.length > 0 ? before : items;
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
  [/传达|学习|学(?=[了过的]|什么|啥)/, ['studied']],
  [/听取|汇报/, ['heard', 'agreedInPrinciple']],
];

export const answerAgenda: Answerer = async (task) => {
  const { items: all, texts, fit } = await itemsAbout(task);
  const question = fold(task.query.question);
  const wanted = OUTCOME_ASKED.find(([pattern]) => pattern.test(question))?.[1];
  const matching = wanted
    ? all.filter(({ item }) => item.outcome && wanted.includes(item.outcome))
    : all;
  // Of one kind of item the head of the minutes says too much.
  const ofKind = wanted !== undefined && matching.length > 0;
  const leads = ofKind ? [] : texts.flatMap((text) => leadStatement(text));
  const items = ofKind ? matching : all;
  const statements = [...leads, ...items.map((one) => itemStatement(one, task))];
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

function countStatement(items: readonly ItemInMeeting[], { language }: Task): Statement {
  const count = items.reduce((sum, { item }) => sum + item.documents.length, 0);
  const meeting = items[0]?.text.meeting ?? null;
  return { meeting, parts: [word(language, 'countDocuments', { count })], quotes: [] };
}

function verbatim(quote: Quote): { verbatim: string } {
  return { verbatim: quote.paragraph.text.slice(quote.start, quote.end) };
}
