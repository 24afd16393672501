/**
 * English follow-ups: the words by which they show themselves, and what the usual ones are in Chinese,
 * for a conversation in Chinese. Patterns are matched without the end mark.
 */

/** 'and the 47th', 'what about the 47th meeting' */
export const ORDINAL_ALONE =
  /^(?:(?:and|or|what about|how about|then|so|ok(?:ay)?)[,\s]+)*(?:the\s+)?(?<number>\d+)(?:st|nd|rd|th)(?:\s+(?:one|(?:[a-z]+\s+){0,2}(?:meeting|session)))?$/i;

/** 'what about education', 'and Kaifeng' */
export const ANOTHER_ALONE = /^(?:(?:and|or|what about|how about)\s+)+(?<named>.{2,40})$/i;

/** 'the 70th', '70th' in a question. */
export const ORDINAL = /\b(?<number>\d+)(?:st|nd|rd|th)\b/i;

/** 'Who chaired the 70th meeting?', 'What did the meeting of Kaifeng decide?': nothing is left out. */
export const NAMES_ITS_MEETING = /\b\d+(?:st|nd|rd|th)\b|\b(?:of|in|at)\s+[A-Z]/;

/** 'the 70th executive meeting of Chuxiong', "Ya'an's 85th meeting", 'the Kaifeng meeting' */
export const MEETING_NAMED =
  /(?:the\s+)?(?:[A-Z][\w'’]*\s+){0,4}(?:\d+(?:st|nd|rd|th)\s+)?(?:[a-z]+\s+){0,3}?(?:meeting|session)(?:\s+of\s+(?:the\s+)?[A-Z][\w'’]*(?:\s+[A-Z][\w'’]*)*)?/;

/** Words that open a question are no part of a meeting's name. */
export const OPENING =
  /^(?:(?:who|what|when|where|which|did|was|were|how|chaired|attended|does|is)\s+)+/i;

/** 'it', 'that meeting': the meeting that was talked of. */
export const THAT_MEETING =
  /\b(?:it|(?:that|this|the)\s+(?:same\s+)?(?:meeting|session|one)|there)\b/i;

/** 'he', 'his': a person who was talked of. */
export const THAT_PERSON = /\b(?:he|she|him|his|her|hers)\b/i;

/** Asks by itself, of a meeting that it leaves out. */
export const ASKS = /^(?:and\s+)?(?:who|what|when|where|which|how many|did|was|were)\b/i;

/** Verbs that take the meeting as their object; others say 'at' it. */
export const TAKES_MEETING = /\b(?:attend(?:ed)?|chaired?|presided over|hosted|led|opened)$/i;

/** More words than that say what they are of. */
export const MAX_WORDS = 6;

/** The usual follow-ups in Chinese, first match wins. */
export const IN_CHINESE: readonly [RegExp, string][] = [
  [/^(?:tell me )?more(?: details?)?$|^go on$|^what else$|^anything else$/i, '还有呢'],
  [/\b(?:other|what) meetings\b.*\b(?:he|she)\b.*\bchair/i, '他还主持过哪些会议'],
  [
    /\b(?:his|her)\b.*\b(?:position|office|title|role|post|job)\b|^who is (?:he|she)$/i,
    '他是什么职务',
  ],
  [/^(?:and )?when\b|\b(?:which|what) (?:day|date)\b/i, '是什么时候召开的'],
  [/^(?:and )?where\b|\bvenue\b/i, '是在哪里召开的'],
  [/\b(?:who|which)\b.*\b(?:chair|presid|host|led\b)/i, '是谁主持的'],
  [/\bwho\b.*\b(?:observ|sat in|non-voting)/i, '列席的有哪些人'],
  [/\bwho\b.*\b(?:attend|present|took part|there)/i, '出席的有哪些人'],
  [/\b(?:documents?|papers?|plans?)\b/i, '审议了哪些文件'],
  [/\b(?:agenda|topics?|items?|discuss|studied|about)\b/i, '研究了什么'],
];
