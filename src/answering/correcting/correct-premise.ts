/**
 * What a question takes for granted of a meeting and the record says otherwise: the wrong chair,
 * office, day, venue. Each correction is cited like any statement; what is right or not told is
 * left alone.
 */
import type { Meeting } from '../../minutes/meeting.js';
import type { Detection } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import { findText, locateSentence } from '../composing/locate.js';
import { named, peopleOf, ROLE_CUES } from '../drafting/people.js';
import { withText } from '../drafting/select-meetings.js';
import type { Statement } from '../statement.js';
import { word, wordDay } from '../wording.js';
import { correctIdentity } from './correct-identity.js';

/** Corrections for the one meeting that the question is about; none where it is about several. */
export function correctMeeting(task: Task): Statement[] {
  const meeting = task.meetings?.length === 1 ? task.meetings[0] : undefined;
  if (!meeting) return [];
  return [
    ...correctIdentity(meeting, task),
    ...correctChair(meeting, task),
    ...correctSpeaker(meeting, task),
    ...correctDate(meeting, task),
    ...correctOffice(meeting, task),
    ...correctVenue(meeting, task),
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

/** '李克强是怎么部署的': so much may stand between a name and what its bearer said. */
const SPEAKS = '[^,。]{0,8}?(?:部署|要求|强调|指出|提出|讲话|表示|说)';

/** '…会议上李克强强调了什么' where he was not there: no text of the meeting names him. */
function correctSpeaker(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  const { chair } = meeting;
  const text = withText(meeting, task);
  const question = fold(query.question);
  const claimed = query.persons.find((name) => new RegExp(`${name}${SPEAKS}`).test(question));
  if (!claimed || !chair?.name || named(peopleOf(meeting), claimed).length > 0) return [];
  if (text.paragraphs.some((paragraph) => findText(paragraph.text, claimed))) return [];
  const quote = locateSentence(text, [chair.name], ROLE_CUES.chaired);
  const values = { claimed, who: `${chair.office ?? ''}${chair.name}` };
  return quote ? [{ meeting, parts: [word(language, 'speakerNot', values)], quotes: [quote] }] : [];
}

/** '…是6月27日开的,对吗' where it was another day. */
function correctDate(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  const held = meeting.date ?? meeting.monthDay;
  const claim = claimedDay(query)?.filters;
  if (!query.yesNo || !held || !claim) return [];
  // A day without a year is compared with the day alone.
  const short = claim.from === undefined || meeting.date === null;
  const claimed = short ? (claim.monthDay ?? claim.from?.slice(5)) : claim.from;
  if (!claimed || (claim.from !== claim.to && !claim.monthDay)) return [];
  const [day, month] = held.split('-').toReversed().map(Number);
  const quote = locateSentence(withText(meeting, task), [`${month}月${day}日`], /召开|主持/);
  if (!quote) return [];
  const values = { date: wordDay(language, held), claimed: wordDay(language, claimed) };
  const key = held.endsWith(claimed) ? 'dateIs' : 'dateNot';
  return [{ meeting, parts: [word(language, key, values)], quotes: [quote] }];
}

/** A day that is asked about; one that only names the meeting is no claim. */
function claimedDay({ detections, type }: Task['query']): Detection | undefined {
  const days = detections.filter(({ filters }) => filters.from ?? filters.monthDay);
  return days.find(({ claim }) => claim) ?? (type === 'date' ? days[0] : undefined);
}

const OFFICE_BEFORE_NAME =
  /(?<office>(?:常务)?副?(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|局长|秘书长|部长))$/;

/** A deputy is often called by the office itself: only another office contradicts. */
function mayHold(office: string, asked: string): boolean {
  return fold(office).includes(asked.replace(/^(?:常务)?副/, ''));
}

/** '市长高建军' where the record calls him 市委书记. */
function correctOffice(meeting: Meeting, task: Task): Statement[] {
  const { query, language } = task;
  const question = fold(query.question);
  return query.persons.flatMap((name): Statement[] => {
    const before = question.slice(0, question.indexOf(name));
    const asked = OFFICE_BEFORE_NAME.exec(before)?.groups?.office;
    const one = named(peopleOf(meeting), name)[0];
    if (!asked || !one?.person.office || mayHold(one.person.office, asked)) return [];
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

/** '在五楼会议室召开的', never '在哪个会议室'. Folded. */
const VENUE_CLAIM =
  /在(?<venue>(?:(?![哪几什])[^,。?]){2,16}?(?:会议室|会议厅|会议中心|礼堂|宾馆|酒店|楼))(?:里)?(?:召开|举行|开)/;

/** '在五楼会议室召开的会议' where it was on the sixth floor. */
function correctVenue(meeting: Meeting, task: Task): Statement[] {
  const { venue } = meeting;
  const claimed = VENUE_CLAIM.exec(fold(task.query.question))?.groups?.venue;
  if (!venue || !claimed) return [];
  const held = fold(venue);
  if (held.includes(claimed) || claimed.includes(held)) return [];
  const quote = locateSentence(withText(meeting, task), [venue], /召开|主持|举行|地点/);
  const said = word(task.language, 'venueNot', { venue, claimed });
  return quote ? [{ meeting, parts: [said], quotes: [quote] }] : [];
}
