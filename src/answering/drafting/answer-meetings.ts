/**
 * Questions whose answer is a list of meetings: which ones dealt with a matter, which ones a
 * person chaired. In order of date, each with the sentence that shows it.
 */
import type { Answerer, Task } from '../answering-context.js';
import { locateSentence } from '../composing/locate.js';
import { type Quote, type Statement, textOf } from '../statement.js';
import { word } from '../wording.js';
import { findMeetingsAbout } from './find-meetings-about.js';
import { listMeetings, MAX_LISTED } from './list-meetings.js';
import { matterOf } from './matter.js';
import { meetingsOfPersons, rolesAt } from './meetings-of-persons.js';
import { FIELD_OF_ROLE, ROLE_CUES, ROLE_WORDS } from './people.js';
import { withText } from './select-meetings.js';

/** Words of such a question that do not tell the matter. Folded. */
const WORDS_OF_KIND =
  /[个些](?:省|市|州|县|区|地方|地区)(?:召开|举行|开)[了过]?|主持|召开|出席|列席|参加|讨论|研究|部署|审议|传达|学习|听取|涉及|专门|政府|常务|记录|写明|在哪|处理|提到/g;

export const answerMeetings: Answerer = async (task) => {
  if (task.query.persons.length > 0) return listMeetings(statementsOfPersons(task), CERTAIN, task);
  const matter = matterOf(task, WORDS_OF_KIND);
  if (matter === '') return listMeetings(allMeetings(task), CERTAIN, task);
  const found = await findMeetingsAbout(matter, task);
  const statements = found.map(({ quote }) => quoting(quote));
  return listMeetings(statements, Math.max(0, ...found.map(({ fit }) => fit)), task);
};

/** The fields themselves say so. */
const CERTAIN = 0.95;

function statementsOfPersons(task: Task): Statement[] {
  return meetingsOfPersons(task).flatMap((meeting) =>
    rolesAt(meeting, task.query).flatMap((one): Statement[] => {
      const name = one.person.name ?? '';
      const quote = locateSentence(withText(meeting, task), [name], ROLE_CUES[one.role]);
      const said = word(task.language, 'personPresent', {
        person: `${one.person.office ?? ''}${name}`,
        role: word(task.language, ROLE_WORDS[one.role]),
      });
      const field = FIELD_OF_ROLE[one.role];
      return quote ? [{ meeting, field, parts: [said], quotes: [quote] }] : [];
    }),
  );
}

/** Each with the sentence at its head that says that it was held. */
function allMeetings(task: Task): Statement[] {
  const meetings = task.meetings ?? task.context.store.meetings({}, MAX_LISTED + 1);
  return meetings.flatMap((meeting): Statement[] => {
    const text = withText(meeting, task);
    const values = [meeting.chair?.name ?? '', '召开', '会议'].filter((value) => value !== '');
    const quote = locateSentence({ ...text, paragraphs: text.paragraphs.slice(0, 2) }, values);
    return quote ? [quoting(quote)] : [];
  });
}

function quoting(quote: Quote): Statement {
  return { meeting: quote.meeting, parts: [{ verbatim: textOf(quote) }], quotes: [quote] };
}
