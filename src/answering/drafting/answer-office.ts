/**
 * Which office somebody held, and who held an office: people of all roles, answered from the parsed
 * fields and quoted from the sentence that says so.
 */
import { byDate } from '../../minutes/meeting-order.js';
import { rankParagraphs } from '../../retrieval/ranking/rank-paragraphs.js';
import {
  type AskedOffice,
  askedOffice,
  OFFICE_TITLE,
} from '../../retrieval/understanding/office-words.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import { locateSentence, type MeetingText } from '../composing/locate.js';
import { ANSWER_THRESHOLD } from '../evidence/judge-answerability.js';
import { type Draft, type Statement, supportedDraft, textOf } from '../statement.js';
import { word } from '../wording.js';
import { answerContent } from './answer-content.js';
import { matterOf } from './matter.js';
import { holdersOf, namesOffice, type Office } from './office-holders.js';
import {
  byOffice,
  FIELD_OF_ROLE,
  named,
  type PersonInRole,
  peopleOf,
  ROLE_CUES,
  ROLE_WORDS,
  WORDS_ABOUT_PEOPLE,
} from './people.js';
import { MAX_MEETINGS, selectMeetings, withText } from './select-meetings.js';

/** '李贵泽是什么职务', '常务副市长是谁' */
export const answerOffice: Answerer = async (task) => {
  const asked =
    task.query.persons.length === 0 ? askedOffice(fold(task.query.question)) : undefined;
  if (!asked) return answerOfficesOf(task);
  const drafts = await Promise.all(
    officesOf(asked, task).map((office) => answerHolders(office, task)),
  );
  const told = drafts.filter(({ confidence }) => confidence >= ANSWER_THRESHOLD);
  if (told.length === 0) return drafts[0];
  return {
    statements: told.flatMap(({ statements }) => statements),
    confidence: Math.min(...told.map(({ confidence }) => confidence)),
  };
};

/** What somebody is; where the fields do not say it, the sentences of the record still may. */
async function answerOfficesOf(task: Task): Promise<Draft> {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_ABOUT_PEOPLE));
  const statements = texts.flatMap((text) => {
    const everyone = peopleOf(text.meeting);
    const chosen =
      task.query.persons.length > 0
        ? task.query.persons.flatMap((name) => named(everyone, name))
        : (byOffice(everyone, fold(task.query.question)) ?? []);
    return chosen.map((one) => officeStatement(text, task, one));
  });
  const told = supportedDraft(statements, fit);
  return told && told.confidence >= ANSWER_THRESHOLD ? told : answerContent(task);
}

/** Never the people of other offices: without a holder only what the text says of that office. */
async function answerHolders(office: Office, task: Task): Promise<Draft> {
  const texts = await meetingsNaming(office, task);
  const statements = texts.flatMap((text) =>
    holdersOf(peopleOf(text.meeting), office).map((one) => officeStatement(text, task, one)),
  );
  const held = supportedDraft(statements, 1);
  if (held) return held;
  const told = await answerContent(task);
  const naming = told.statements.filter(({ quotes }) =>
    quotes.some((quote) => namesOffice(textOf(quote), office)),
  );
  if (naming.length > 0) return { ...told, statements: naming };
  return { ...told, statements: [], confidence: Math.min(told.confidence, NOT_TOLD) };
}

/** Below the threshold: whatever else the record tells, it does not tell who holds the office. */
const NOT_TOLD = ANSWER_THRESHOLD / 2;

/** Without the words that name the meeting: '第70次会议的市长和市政协副主席' → 市长, 市政协副主席. */
function officesOf({ title, before, start }: AskedOffice, { query }: Task): Office[] {
  const kept = [...before];
  for (const detection of query.detections) {
    const from = Math.max(0, detection.start - start);
    if (detection.end > start) kept.fill(' ', from, Math.max(from, detection.end - start));
  }
  const named = kept.join('').split(WORDS_BEFORE_ORGAN).at(-1) ?? '';
  const others = [...named.matchAll(OFFICE_AND)];
  const last = others.at(-1);
  const organ = named.slice(last ? last.index + last[0].length : 0).trim();
  const listed = others.map(({ groups }) => ({
    organ: groups?.organ ?? '',
    title: groups?.title ?? '',
  }));
  return [...listed, { organ, title }];
}

/** '市长和', '市委书记、' */
const OFFICE_AND = new RegExp(
  `(?<organ>[\\u4e00-\\u9fff]*?)(?<title>${OFFICE_TITLE})[和与及跟、]`,
  'g',
);

/** Folded. */
const WORDS_BEFORE_ORGAN =
  /\s|会议?的|会议|常务会|常委会(?=的)|次会?|届|当时的?|那时的?|现任的?|请问|想知道|谁|是|记录里的?|有(?=副)|名单[里上]?的?|中的|里的|的/;

/** The meetings that are meant; of many, those whose text names the office. */
async function meetingsNaming(office: Office, task: Task): Promise<MeetingText[]> {
  const { meetings, context } = task;
  const matter = matterOf(task, WORDS_ABOUT_PEOPLE);
  if (matter !== '' && meetings?.length !== 1) return (await selectMeetings(task, matter)).texts;
  if (meetings && meetings.length <= MAX_MEETINGS)
    return meetings.map((one) => withText(one, task));
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const options = { limit: PARAGRAPHS_NAMING, meetingIds };
  const { hits } = await rankParagraphs(`${office.organ}${office.title}`, options, context);
  const ids = [...new Set(hits.map(({ paragraph }) => paragraph.meetingId))];
  return ids
    .flatMap((id) => context.store.meeting(id) ?? [])
    .filter((meeting) => holdersOf(peopleOf(meeting), office).length > 0)
    .slice(0, MAX_MEETINGS)
    .sort(byDate)
    .map((meeting) => withText(meeting, task));
}

/** Paragraphs in which an office is looked for where any meeting is meant. */
const PARAGRAPHS_NAMING = 60;

function officeStatement(text: MeetingText, { language }: Task, one: PersonInRole): Statement {
  const values = {
    person: one.person.name ?? '',
    office: one.person.office ?? '—',
    role: word(language, ROLE_WORDS[one.role]),
  };
  const names = [one.person.name ?? one.person.office ?? ''];
  const quote = locateSentence(text, names, ROLE_CUES[one.role]);
  return {
    meeting: text.meeting,
    field: FIELD_OF_ROLE[one.role],
    parts: [word(language, 'office', values)],
    quotes: quote ? [quote] : [],
  };
}
