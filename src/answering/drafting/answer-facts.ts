/**
 * Questions about a meeting itself, answered from its parsed fields: when, where, published when
 * and by whom. Each is quoted from the sentence that tells it.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import { locateFirst, locateSentence, type MeetingText } from '../composing/locate.js';
import { type Quote, type Statement, textOf } from '../statement.js';
import { word, wordDate, wordMonthDay } from '../wording.js';
import { listMeetings } from './list-meetings.js';
import { matterOf } from './matter.js';
import { meetingsOfPersons, roleAsked } from './meetings-of-persons.js';
import { selectMeetings, withText } from './select-meetings.js';

/** Words of such a question that do not tell which meeting is meant. Folded. */
const WORDS_OF_KIND =
  /召开|举行|开会|主持|召集|出席|列席|参加|日期|时间|地点|地方|场所|会议室|日子|房间|地址|哪年|哪月|几月|几号|开的|发布|发表|刊发|报道|来源|出处|媒体|消息|新闻|稿子|文章|网上|不是|开了|用的|更早|更晚|那天|对吗|上午|下午|通过|审议|研究|部署|讨论|决定/g;

/** An answerer that says one thing of each meeting that is meant. */
function saying(state: (text: MeetingText, task: Task) => Statement | undefined): Answerer {
  return async (task) => {
    const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_OF_KIND));
    const statements = texts.flatMap((text) => state(text, task) ?? []);
    return statements.length > 0 ? { statements, confidence: fit } : undefined;
  };
}

/** '林远山哪天主持过会议' asks for the days of his meetings; any other question for that of the meeting. */
export const answerDate: Answerer = async (task) => {
  const ofPersons = task.query.persons.length > 0 && roleAsked(task.query) !== undefined;
  if (!ofPersons || namesMeetingOtherwise(task)) return dateOfMeeting(task);
  const meetings = meetingsOfPersons(task);
  if (matterOf(task, WORDS_OF_KIND) !== '') return dateOfMeeting({ ...task, meetings });
  const statements = meetings.flatMap((meeting) => stateDate(withText(meeting, task), task) ?? []);
  return listMeetings(statements, 1, task);
};

/** '林远山主持的第6次会议': that very meeting is meant, whoever chaired it. */
function namesMeetingOtherwise({ query, meetings }: Task): boolean {
  return meetings?.length === 1 && Object.keys(query.filters).some((field) => field !== 'person');
}

const dateOfMeeting = saying(stateDate);

function stateDate(text: MeetingText, task: Task): Statement | undefined {
  const { meeting } = text;
  const quote = locateDate(text);
  if (!(meeting.date || meeting.monthDay) || !quote) return undefined;
  return { meeting, field: 'date', parts: [dateSentence(meeting, task)], quotes: [quote] };
}

function dateSentence({ date, dateBasis, dateReason, monthDay }: Meeting, task: Task): string {
  if (!date) {
    const day = wordMonthDay(task.language, monthDay ?? '');
    return word(task.language, 'dateWithoutYear', { date: day });
  }
  const values = { date: wordDate(task.language, date), reason: dateReason ?? '' };
  if (dateBasis === 'published') return word(task.language, 'datePublished', values);
  if (dateBasis === 'inferred') return word(task.language, 'dateInferred', values);
  return word(task.language, 'date', values);
}

/** The sentence that tells the day; where only the publication tells it, the first paragraph. */
function locateDate(text: MeetingText): Quote | undefined {
  const { date, monthDay } = text.meeting;
  const [year, month, day] = (date ?? `-${monthDay}`).split('-').map(Number);
  const written = [`${year}年${month}月${day}日`, `${month}月${day}日`, date ?? '', `${day}日`];
  for (const form of written) {
    const quote = locateSentence(text, [form], /召开|主持|举行|会议/);
    if (quote) return quote;
  }
  return locateFirst(text);
}

export const answerVenue = saying((text, { language }) => {
  const { meeting } = text;
  if (!meeting.venue) return undefined;
  const quote = locateSentence(text, [meeting.venue], /召开|主持|举行|地点/);
  if (!quote) return undefined;
  const said = word(language, 'venue', { venue: meeting.venue });
  return { meeting, field: 'venue', parts: [said], quotes: [quote] };
});

/** Who made the report, as a question may ask and a by-line says. */
const BYLINE_WORDS = ['记者', '通讯员', '责编', '责任编辑', '编辑', '作者', '摄影', '审核'];

export const answerPublication = saying((text, { query, language }) => {
  const { meeting } = text;
  const { publishedAt, publisher } = meeting.source;
  const facts = [
    publishedAt && word(language, 'published', { date: wordDate(language, publishedAt) }),
    publisher && word(language, 'publisher', { publisher }),
  ].filter((fact) => typeof fact === 'string');
  const question = fold(query.question);
  const bylines = BYLINE_WORDS.filter((asked) => question.includes(asked)).flatMap(
    (asked) => locateSentence(text, [asked]) ?? [],
  );
  const first = locateFirst(text);
  const quotes = bylines.length > 0 ? bylines : first ? [first] : [];
  if ((facts.length === 0 && bylines.length === 0) || quotes.length === 0) return undefined;
  const said = bylines.map((quote) => ({ verbatim: textOf(quote) }));
  return { meeting, field: 'source', parts: [facts.join(';'), ...said], quotes };
});
