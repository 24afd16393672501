/**
 * A follow-up in English. In an English conversation it is filled in as it stands; after a question in
 * Chinese it is put into Chinese, for the rules of the other files.
 */
import { lastMeetings, lastPerson } from '../antecedents/antecedents.js';
import { type FollowUp, withoutEnd } from '../follow-up.js';
import * as words from '../words/english-words.js';
import { HAN } from '../words/follow-up-words.js';

type Told = Pick<FollowUp, 'past' | 'context'>;

/** Undefined for other languages, and where it is none of the usual ones. */
export function inChinese(text: string, { past }: Told): string | undefined {
  if (HAN.test(text) || !HAN.test(past[0].query.question)) return undefined;
  const number = words.ORDINAL_ALONE.exec(text)?.groups?.number;
  if (number) return `第${number}次呢`;
  if (words.NAMES_ITS_MEETING.test(text)) return undefined;
  return words.IN_CHINESE.find(([pattern]) => pattern.test(text))?.[1];
}

/** Undefined where it is not in English, or stands alone. */
export function fillInEnglish(text: string, told: Told): string | undefined {
  const before = withoutEnd(told.past[0].query.question);
  if (HAN.test(text) || !/[a-z]/i.test(text)) return undefined;
  return (
    askOfOrdinal(text, before) ?? askOfAnother(text, before, told) ?? fillIn(text, before, told)
  );
}

/** 'and who chaired it' */
const LINK = /^(?:and|so|then|ok(?:ay)?)[,\s]+/i;

/** 'and the 47th' */
function askOfOrdinal(text: string, before: string): string | undefined {
  const ordinal = words.ORDINAL_ALONE.test(text) && words.ORDINAL.exec(text)?.[0];
  if (!ordinal || !words.ORDINAL.test(before)) return undefined;
  return before.replace(words.ORDINAL, ordinal);
}

const PROPER_NAME = /^[A-Z][\w'’]*(?:\s+[A-Z][\w'’]*)*$/;

/** A proper name behind the first word of a question, with the number of its meeting. */
const NAMED_PLACE =
  /(?<=\s)[A-Z][a-z'’]*(?:\s+(?:City|District|County|Province|[A-Z][a-z'’]*))*?(?<own>['’]s)?(?=\s|$)/;

/** 'and Kaifeng', 'what about education' */
function askOfAnother(text: string, before: string, told: Told): string | undefined {
  const named = words.ANOTHER_ALONE.exec(text)?.groups?.named?.trim();
  if (!named || words.ASKS.test(named)) return undefined;
  if (PROPER_NAME.test(named)) {
    const own = NAMED_PLACE.exec(before)?.groups?.own ?? '';
    return NAMED_PLACE.test(before)
      ? before.replace(NAMED_PLACE, named + own).replace(/\b\d+(?:st|nd|rd|th)\s+/i, '')
      : undefined;
  }
  const about = /\b(?:about|on|regarding|concerning)\s+/i.exec(before);
  if (about) return before.slice(0, about.index + about[0].length) + named;
  const meeting = meetingOf(before, told);
  return meeting && `What did ${meeting} say about ${named}`;
}

/** 'when was it held', 'what is his position', 'who attended' */
function fillIn(asked: string, before: string, told: Told): string | undefined {
  const text = asked.replace(LINK, '');
  const meeting = meetingOf(before, told);
  if (words.THAT_PERSON.test(text)) return withPerson(text, told);
  if (!meeting || words.ORDINAL.test(text)) return undefined;
  if (words.THAT_MEETING.test(text)) return text.replace(words.THAT_MEETING, meeting);
  const isShort = text.split(/\s+/).length <= words.MAX_WORDS;
  if (!words.ASKS.test(text) || !isShort || /\s[A-Z]|meeting|session/.test(text)) return undefined;
  if (/^(?:when|where)$/i.test(text)) return `${text} was ${meeting} held`;
  return `${text} ${words.TAKES_MEETING.test(text) ? '' : 'at '}${meeting}`;
}

function withPerson(text: string, told: Told): string | undefined {
  const person = lastPerson(told);
  if (!person) return undefined;
  return text.replace(words.THAT_PERSON, (word) =>
    /^(?:his|hers?)$/i.test(word) && !/\bher$/i.test(text) ? `${person}'s` : person,
  );
}

/** In the words of the last question, else by its name in the record. */
function meetingOf(before: string, told: Told): string | undefined {
  const named = words.MEETING_NAMED.exec(before.replace(words.OPENING, ''))?.[0].trim();
  return named ?? lastMeetings(told);
}
