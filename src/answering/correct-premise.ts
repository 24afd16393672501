/**
 * What a question takes for granted and the record says otherwise: the wrong chair, the wrong
 * office, the wrong day, the wrong number. Each correction is cited like any statement.
 */
import type { Meeting } from '../minutes/meeting.js';
import { fold } from '../text/fold.js';
import type { Task } from './answering-context.js';
import { findText, locateSentence } from './locate.js';
import { named, peopleOf, ROLE_CUES } from './people.js';
import { withText } from './select-meetings.js';
import type { Statement } from './statement.js';
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
  if (query.type === 'chair' || !meeting.chair?.name) return [];
  const question = fold(query.question);
  const claimed = query.persons.find((name) => question.includes(`${name}主持`));
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
  const claim = query.detections.find(({ filters }) => filters.from ?? filters.monthDay)?.filters;
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

/** A number with what it counts: '460个贫困村'. Folded. */
const COUNTED =
  /(?<number>[0-9]+(?:\.[0-9]+)?)(?<noun>(?:万|亿)?(?:平方米|平方公里|公里|公顷|[个名位家座件项份亩户元人次吨米套辆条处所年月日天届%])[\u4e00-\u9fff]{0,3})/g;

/** '460个贫困村' where the sentence that answers says 406. */
export function correctNumbers(
  question: string,
  answers: readonly Statement[],
  task: Task,
): Statement[] {
  const quotes = answers.flatMap((statement) => statement.quotes);
  return [...fold(question).matchAll(COUNTED)].flatMap((match): Statement[] => {
    const { number = '', noun = '' } = match.groups ?? {};
    for (const quote of quotes) {
      const text = fold(quote.paragraph.text.slice(quote.start, quote.end));
      if (text.includes(number)) return [];
      const held = new RegExp(`[0-9]+(?:\\.[0-9]+)?${noun.slice(0, 3)}`).exec(text)?.[0];
      const range = held ? findText(quote.paragraph.text, held) : undefined;
      if (!held || !range) continue;
      const published = quote.paragraph.text.slice(range.start, range.end);
      const values = { held: published, asked: `${number}${noun.slice(0, 3)}` };
      const said = word(task.language, 'correction', values);
      return [{ meeting: quote.meeting, parts: [said], quotes: [quote] }];
    }
    return [];
  });
}
