/**
 * Every sentence of ours that an answer may hold, in Chinese (Simplified; the composer puts it
 * into the reader's script) and English. `{name}` marks what is filled in.
 */
import type { Outcome } from '../minutes/meeting.js';
import type { ExpectedFact } from '../retrieval/query.js';

const CHINESE = {
  chair: '由{who}主持',
  chairNot: '不是由{claimed}主持,而是由{who}主持',
  chairIs: '确由{who}主持',
  date: '于{date}召开',
  dateIs: '确于{date}召开',
  dateNot: '不是{claimed}召开,而是{date}召开',
  numberNot: '不是第{asked}次,而是第{held}次',
  placeNot: '不是{asked}的会议,而是{held}的会议',
  speakerNot: '记录中没有{claimed},会议由{who}主持',
  venueNot: '不是在{claimed}召开,而是在{venue}召开',
  outcomeNot: ':原文写的是“{held}”,不是“{asked}”',
  datePublished: '于{date}召开(原文未写全日期,据发布日期{reason}推定)',
  dateInferred: '于{date}召开(原文未写年份,据“{reason}”推定)',
  dateWithoutYear: '于{date}召开(原文未写年份,也无从推定)',
  dayWithoutYear: '{date},原文未写年份',
  venue: '在{venue}召开',
  published: '发布日期:{date}',
  publisher: '来源:{publisher}',
  attendees: '出席:{people}',
  observers: '列席:{people}',
  personPresent: '{person}{role}',
  personAbsent: '所载{role}名单中没有{person}',
  roleChaired: '主持',
  roleAttended: '出席',
  roleObserved: '列席',
  office: '{person}:{office}({role})',
  countDocuments: '共{count}份文件',
  countPeople: '共{count}人',
  countMeetings: '共{count}次会议',
  listedFirst: '只列出前{listed}条',
  outcome: ':{outcome}',
  correction: '原文写的是“{held}”,不是“{asked}”',
  affirmed: '是,记录写明:',
  evidence: '记录是这样写的:',
  notSaid: '记录没有说是否如此。',
  nothingHere: '记录没有说到这一点',
  saidOf: '{names}:{said}。',
  namedAmong: '{names}等{count}次会议',
  noSuchMeeting: '没有收录“{asked}”的记录。',
  heldSamePlace: '已收录的相近会议:{meetings}。',
  heldSameTime: '时间或次数相同的其他会议:{meetings}。',
  indexEmpty: '目前没有收录任何会议记录。',
  notInRecord: '在{scope}中没有找到这个问题的答案。',
  dealtWith: '{meeting}研究的是:{titles}。',
  onlyNear: '有相近的记载,但没有回答所问的事。',
  factMissing: '记录提到了这件事,但没有写明{fact}。',
  scopeMeetings: '{meetings}的记录',
  scopeAll: '已收录的{meetings}次会议、{paragraphs}段记录',
  askInChinese: '会议记录是中文的,用中文提问更容易找到。',
  emptyQuestion: '问题里没有可以查找的内容。请写明会议、日期、人名或事项。',
  listSeparator: '、',
} as const;

export type WordingKey = keyof typeof CHINESE;

const ENGLISH: Record<WordingKey, string> = {
  chair: 'chaired by {who}',
  chairNot: 'not chaired by {claimed} but by {who}',
  chairIs: 'indeed chaired by {who}',
  date: 'held on {date}',
  dateIs: 'indeed held on {date}',
  dateNot: 'held on {date}, not on {claimed}',
  numberNot: 'not session {asked} but session {held}',
  placeNot: 'not a meeting of {asked} but of {held}',
  speakerNot: 'the record does not mention {claimed}; the meeting was chaired by {who}',
  venueNot: 'held in {venue}, not in {claimed}',
  outcomeNot: ': the record says “{held}”, not “{asked}”',
  datePublished: 'held on {date} (not written in full; by the publication date {reason})',
  dateInferred: 'held on {date} (no year in the text; worked out from “{reason}”)',
  dateWithoutYear: 'held on {date} (the text gives no year, and none can be worked out)',
  dayWithoutYear: '{date}, year not given',
  venue: 'held in {venue}',
  published: 'published on {date}',
  publisher: 'source {publisher}',
  attendees: 'attended by {people}',
  observers: 'also present (列席): {people}',
  personPresent: '{person} {role}',
  personAbsent: '{person} is not among those listed as having {role}',
  roleChaired: 'chaired',
  roleAttended: 'attended',
  roleObserved: 'sat in',
  office: '{person}, {office} ({role})',
  countDocuments: '{count} documents',
  countPeople: '{count} people',
  countMeetings: '{count} meetings',
  listedFirst: 'the first {listed} are listed',
  outcome: ': {outcome}',
  correction: 'the record says “{held}”, not “{asked}”',
  affirmed: 'Yes, the record says:',
  evidence: 'What the record says:',
  notSaid: ' The record does not say whether it is so.',
  nothingHere: 'the record says nothing on this',
  saidOf: '{names}: {said}.',
  namedAmong: '{names} and others, {count} meetings in all',
  noSuchMeeting: 'No minutes of “{asked}” are held.',
  heldSamePlace: ' Nearest meetings held: {meetings}.',
  heldSameTime: ' Others of the same time or number: {meetings}.',
  indexEmpty: 'No minutes are held yet.',
  notInRecord: 'No answer was found in {scope}.',
  dealtWith: '{meeting} dealt with: {titles}.',
  onlyNear: ' Something near is on record, but it does not answer the question.',
  factMissing: ' The record tells of the matter, but not {fact}.',
  scopeMeetings: 'the record of {meetings}',
  scopeAll: 'the {meetings} meetings and {paragraphs} paragraphs held',
  askInChinese:
    ' The record is in Chinese: a question on a matter is found by Chinese words (“教育有什么要求”); who, when, where and which meetings may be asked in English.',
  emptyQuestion:
    'The question holds nothing to search for. Name a meeting, a date, a person or a matter.',
  listSeparator: ', ',
};

/** How the record itself words an outcome. */
const OUTCOMES: Record<Outcome, { zh: string; en: string }> = {
  adopted: { zh: '审议通过', en: 'adopted' },
  agreedInPrinciple: { zh: '原则同意', en: 'agreed in principle' },
  reviewed: { zh: '审议', en: 'reviewed' },
  heard: { zh: '听取', en: 'heard' },
  studied: { zh: '传达学习', en: 'studied' },
};

/** What a record that tells of a matter may leave out. */
const FACTS: Record<ExpectedFact['kind'], { zh: string; en: string }> = {
  quantity: { zh: '所问的数量', en: 'how much or how many' },
  date: { zh: '时间', en: 'when' },
  day: { zh: '具体日期', en: 'on which day' },
  person: { zh: '是谁', en: 'who' },
  people: { zh: '是哪些人', en: 'which people' },
  place: { zh: '地点', en: 'where' },
  contact: { zh: '联系方式', en: 'how to get in touch' },
  members: { zh: '具体有哪几项', en: 'which ones they are' },
};

export type AnswerLanguage = 'zh' | 'en';

/** A sentence with its blanks filled in. */
export function word(
  language: AnswerLanguage,
  key: WordingKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template: string = language === 'en' ? ENGLISH[key] : CHINESE[key];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function wordOutcome(language: AnswerLanguage, outcome: Outcome): string {
  return OUTCOMES[outcome][language];
}

export function wordFact(language: AnswerLanguage, kind: ExpectedFact['kind']): string {
  return FACTS[kind][language];
}

/** '2021-09-08' → '2021年9月8日' */
export function wordDate(language: AnswerLanguage, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'en' ? date : `${year}年${month}月${day}日`;
}

/** '09-08' → '9月8日' */
export function wordMonthDay(language: AnswerLanguage, monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return language === 'en' ? `${day} ${ENGLISH_MONTHS[(month ?? 1) - 1]}` : `${month}月${day}日`;
}

/** A date or, where the year is not told, a day. */
export function wordDay(language: AnswerLanguage, day: string): string {
  return day.length > 5 ? wordDate(language, day) : wordMonthDay(language, day);
}

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
