/**
 * The wrong number, day or place of a meeting that is meant beyond doubt ('楚雄市9月9日的第70次常务会议'): what
 * the record says instead, with the sentence that tells it.
 */
import type { Meeting } from '../../minutes/meeting.js';
import type { Filters } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';
import { parseChineseNumber } from '../../text/numbers.js';
import type { Task } from '../answering-context.js';
import { locateOpening, locateSentence, type MeetingText } from '../composing/locate.js';
import { withText } from '../drafting/select-meetings.js';
import type { Statement } from '../statement.js';
import { type AnswerLanguage, word, wordDay } from '../wording.js';

/** What is said, and the words of the record by which its sentence is found. */
interface Correction {
  said: string;
  written: string[];
}

/** Empty where nothing that was asked of the meeting is contradicted. */
export function correctIdentity(meeting: Meeting, task: Task): Statement[] {
  const { contradicted, language } = task;
  const text = withText(meeting, task);
  const found = [
    correctNumber(text, contradicted, language),
    correctDay(meeting, contradicted, language),
    correctPlace(meeting, contradicted, language),
  ];
  return found.flatMap((correction): Statement[] => {
    if (!correction) return [];
    const quote = locateSentence(text, correction.written) ?? locateOpening(text);
    return quote ? [{ meeting, parts: [correction.said], quotes: [quote] }] : [];
  });
}

function correctNumber(
  text: MeetingText,
  { sessionNumber: asked }: Filters,
  language: AnswerLanguage,
): Correction | undefined {
  const held = text.meeting.sessionNumber;
  if (asked === undefined || held === null) return undefined;
  return { said: word(language, 'numberNot', { asked, held }), written: numberWords(text, held) };
}

/** '第19次', '第十九次' as the record writes it. */
function numberWords({ paragraphs }: MeetingText, held: number): string[] {
  return paragraphs.flatMap(({ text }) =>
    [...fold(text).matchAll(/第?\s*(?<number>[0-9〇零一二三四五六七八九十百]+)\s*次/g)]
      .filter(({ groups }) => parseChineseNumber(groups?.number ?? '') === held)
      .map(([words]) => words),
  );
}

function correctDay(
  { date, monthDay }: Meeting,
  { from, monthDay: asked }: Filters,
  language: AnswerLanguage,
): Correction | undefined {
  const held = date ?? monthDay;
  const claimed = from ?? asked;
  if (!held || !claimed) return undefined;
  const [day = '', month = ''] = held
    .split('-')
    .toReversed()
    .map((part) => String(Number(part)));
  return {
    said: word(language, 'dateNot', {
      claimed: wordDay(language, claimed),
      date: wordDay(language, held),
    }),
    written: [`${month}月${day}日`],
  };
}

function correctPlace(
  { place: held }: Meeting,
  { place: asked }: Filters,
  language: AnswerLanguage,
): Correction | undefined {
  if (asked === undefined || held === null) return undefined;
  return { said: word(language, 'placeNot', { asked, held }), written: [held] };
}
