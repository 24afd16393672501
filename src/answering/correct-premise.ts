/**
 * What a question takes for granted and the record says otherwise: the wrong chair, the wrong
 * office, the wrong day, the wrong number. Each correction is cited like any statement.
 */
import type { Meeting } from '../minutes/meeting.js';
import { fold } from '../text/fold.js';
import { parseChineseNumber } from '../text/numbers.js';
import type { Task } from './answering-context.js';
import { locateSentence } from './locate.js';
import { named, peopleOf, ROLE_CUES } from './people.js';
import { withText } from './select-meetings.js';
import { type Quote, type Statement, textOf } from './statement.js';
import { word, wordDate } from './wording.js';

/** Corrections for the one meeting that the question is about; none where it is about several. */
export function correctMeeting(task: Task): Statement[] {
  const meeting = task.meetings?.length === 1 ? task.meetings[0] : undefined;
  if (!meeting) return [];
  return [
    ...correctChair(meeting, task),
    ...correctDate(meeting, task),
    ...correctOffice(meeting, task),
  ];
}

/** '王强主持的第85次常务会议' where somebody else chaired it. */
function correctChair(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  if (!meeting.chair?.name || (query.type === 'chair' && query.yesNo)) return [];
  const question = fold(query.question);
  const claimed = [...query.persons, ...query.unknownPersons].find((name) =>
    question.includes(`${name}主持`),
  );
  if (!claimed || fold(meeting.chair.name) === claimed) return [];
  const quote = locateSentence(withText(meeting, task), [meeting.chair.name], ROLE_CUES.chaired);
  const who = `${meeting.chair.office ?? ''}${meeting.chair.name}`;
  return quote
    ? [{ meeting, parts: [word(language, 'chairNot', { who, claimed })], quotes: [quote] }]
    : [];
}

/** '…是6月27日开的,对吗' where it was another day. */
function correctDate(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  const { date } = meeting;
  if (!query.yesNo || !date) return [];
  const dates = query.detections.filter(({ filters }) => filters.from ?? filters.monthDay);
  const claim = (dates.find((detection) => detection.claim) ?? dates[0])?.filters;
  const claimed = claim?.from ?? (claim?.monthDay && `${date.slice(0, 4)}-${claim.monthDay}`);
  if (!claimed || (claim?.from !== claim?.to && !claim?.monthDay)) return [];
  const [, month, day] = date.split('-').map(Number);
  const quote = locateSentence(withText(meeting, task), [`${month}月${day}日`], /召开|主持/);
  if (!quote) return [];
  const values = { date: wordDate(language, date), claimed: wordDate(language, claimed) };
  const said =
    claimed === date ? word(language, 'dateIs', values) : word(language, 'dateNot', values);
  return [{ meeting, parts: [said], quotes: [quote] }];
}

const OFFICE_BEFORE_NAME =
  /(?<office>(?:常务)?副?(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|局长|秘书长|部长))$/;

/** '市长高建军' where the record calls him 市委书记. */
function correctOffice(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  const question = fold(query.question);
  return query.persons.flatMap((name): Statement[] => {
    const before = question.slice(0, question.indexOf(name));
    const asked = OFFICE_BEFORE_NAME.exec(before)?.groups?.office;
    const one = named(peopleOf(meeting), name)[0];
    if (!asked || !one?.person.office || fold(one.person.office).includes(asked)) return [];
    const quote = locateSentence(
      withText(meeting, task),
      [one.person.name ?? ''],
      ROLE_CUES[one.role],
    );
    const values = { held: `${one.person.office}${one.person.name}`, asked: `${asked}${name}` };
    return quote
      ? [{ meeting, parts: [word(language, 'correction', values)], quotes: [quote] }]
      : [];
  });
}

const NUMBER = '[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十百两]{1,3}';

/** Measures say by themselves what is counted; '个', '项' only with the word behind them. */
const MEASURE = '吨|亩|公顷|公里|平方米|平方公里|万元|亿元|元|%';
const CLASSIFIER = '个|名|位|家|座|件|项|份|户|套|辆|条|处|所|大|篇|次';

/** '460个贫困村', '520吨'. Folded. */
const COUNTED = new RegExp(
  `(?<![第0-9.一二三四五六七八九十百])(?<number>${NUMBER})(?<unit>[万亿]?(?:${MEASURE})|[余多]?(?:${CLASSIFIER})(?<noun>[\\u4e00-\\u9fff]{2}))`,
  'g',
);

/** '460个贫困村' where the sentence that answers says 406. */
export function correctNumbers(task: Task, answers: readonly Statement[]): Statement[] {
  const { query } = task;
  const filters = query.detections.filter(({ binding }) => binding);
  const quotes = answers.flatMap((statement) => statement.quotes);
  return [...fold(query.question).matchAll(COUNTED)].flatMap((match): Statement[] => {
    const isFilter = filters.some(({ start, end }) => match.index >= start && match.index < end);
    return isFilter ? [] : correctNumber(match, quotes, task);
  });
}

function correctNumber(
  match: RegExpMatchArray,
  quotes: readonly Quote[],
  { language }: Task,
): Statement[] {
  const { number = '', unit = '' } = match.groups ?? {};
  const asked = parseChineseNumber(number) ?? Number(number);
  for (const quote of quotes) {
    const text = fold(textOf(quote));
    const held = [...text.matchAll(new RegExp(`(?<number>${NUMBER})${unit}`, 'g'))];
    const values = held.map(({ groups }) => parseChineseNumber(groups?.number ?? ''));
    if (values.includes(asked)) return [];
    const [first] = held;
    if (!first) continue;
    const published = textOf(quote).slice(first.index, first.index + first[0].length);
    const said = word(language, 'correction', { held: published, asked: `${number}${unit}` });
    return [{ meeting: quote.meeting, parts: [said], quotes: [quote] }];
  }
  return [];
}
