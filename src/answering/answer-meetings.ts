/**
 * Questions whose answer is a list of meetings: which ones dealt with a matter, which ones a
 * person chaired. In order of date, each with the sentence that shows it.
 */
import { contentTerms, coverage } from '../retrieval/coverage.js';
import { rankParagraphs } from '../retrieval/rank-paragraphs.js';
import { fold } from '../text/fold.js';
import type { Answerer, Task } from './answering-context.js';
import { chooseSentences } from './choose-sentences.js';
import { locateSentence } from './locate.js';
import { matterOf } from './matter.js';
import { named, peopleOf, ROLE_CUES, ROLE_WORDS, type Role } from './people.js';
import { byDate, withText } from './select-meetings.js';
import type { Draft, Statement } from './statement.js';
import { word } from './wording.js';

/** More meetings than these are not listed in one answer. */
const MAX_LISTED = 20;

/** Paragraphs looked at to find the meetings on a matter. */
const MAX_PARAGRAPHS = 60;

/** A meeting dealt with the matter if a sentence of it holds this share of the best one's part. */
const MIN_SHARE_OF_BEST = 0.6;

/** Words of such a question that do not tell the matter. Folded. */
const WORDS_OF_KIND =
  /主持|召开|出席|列席|参加|讨论|研究|部署|审议|传达|学习|听取|涉及|专门|政府|常务|记录|写明|在哪|处理|提到/g;

export const answerMeetings: Answerer = async (task) => {
  if (task.query.persons.length > 0) return meetingsOfPerson(task);
  const matter = matterOf(task, WORDS_OF_KIND);
  return matter === '' ? allMeetings(task) : meetingsAbout(task, matter);
};

const ROLE_ASKED: readonly [RegExp, Role][] = [
  [/主持|召集/, 'chaired'],
  [/列席/, 'observed'],
  [/出席|参加|参会/, 'attended'],
];

function meetingsOfPerson(task: Task): Draft | undefined {
  const question = fold(task.query.question);
  const role = ROLE_ASKED.find(([pattern]) => pattern.test(question))?.[1];
  const held = task.query.persons.flatMap((person) => task.context.store.meetings({ person }));
  const within = task.meetings ? new Set(task.meetings.map(({ id }) => id)) : null;
  const statements = [...new Map(held.map((meeting) => [meeting.id, meeting])).values()]
    .filter(({ id }) => within?.has(id) ?? true)
    .sort(byDate)
    .slice(0, MAX_LISTED)
    .flatMap((meeting) => {
      const people = task.query.persons.flatMap((name) => named(peopleOf(meeting), name));
      const inRole = role ? people.filter((one) => one.role === role) : people;
      return inRole.flatMap((one): Statement[] => {
        const quote = locateSentence(
          withText(meeting, task),
          [one.person.name ?? ''],
          ROLE_CUES[one.role],
        );
        const values = {
          person: `${one.person.office ?? ''}${one.person.name ?? ''}`,
          role: word(task.language, ROLE_WORDS[one.role]),
        };
        const said = word(task.language, 'personPresent', values);
        return quote ? [{ meeting, parts: [said], quotes: [quote] }] : [];
      });
    });
  return statements.length > 0 ? { statements, confidence: 0.95 } : undefined;
}

function allMeetings(task: Task): Draft | undefined {
  const meetings = task.meetings ?? task.context.store.meetings({}, MAX_LISTED);
  const statements = meetings.slice(0, MAX_LISTED).flatMap((meeting): Statement[] => {
    const text = withText(meeting, task);
    const values = [meeting.chair?.name ?? '', '召开', '会议'].filter((value) => value !== '');
    const quote = locateSentence({ ...text, paragraphs: text.paragraphs.slice(0, 2) }, values);
    return quote
      ? [
          {
            meeting,
            parts: [{ verbatim: quote.paragraph.text.slice(quote.start, quote.end) }],
            quotes: [quote],
          },
        ]
      : [];
  });
  return statements.length > 0 ? { statements, confidence: 0.9 } : undefined;
}

async function meetingsAbout(task: Task, matter: string): Promise<Draft | undefined> {
  const meetingIds = task.meetings?.map(({ id }) => id) ?? null;
  const options = { limit: MAX_PARAGRAPHS, meetingIds };
  const terms = contentTerms(matter, task.context.store);
  const { hits } = await rankParagraphs(matter, options, task.context);
  const byMeeting = new Map<string, { statement: Statement; fit: number; date: string }>();
  for (const hit of hits) {
    const meeting = task.context.store.meeting(hit.paragraph.meetingId);
    const sentence = chooseSentences([hit.paragraph], terms, { limit: 1 })[0];
    if (!meeting || !sentence) continue;
    const fit = coverage(terms, hit.paragraph.text.slice(sentence.start, sentence.end));
    const known = byMeeting.get(meeting.id);
    if (known && known.fit >= fit) continue;
    const quote = { meeting, paragraph: hit.paragraph, start: sentence.start, end: sentence.end };
    const verbatim = hit.paragraph.text.slice(sentence.start, sentence.end);
    byMeeting.set(meeting.id, {
      statement: { meeting, parts: [{ verbatim }], quotes: [quote] },
      fit,
      date: meeting.date ?? '',
    });
  }
  const best = Math.max(0, ...[...byMeeting.values()].map(({ fit }) => fit));
  const statements = [...byMeeting.values()]
    .filter(({ fit }) => fit > 0 && fit >= best * MIN_SHARE_OF_BEST)
    .sort((a, b) => a.date.localeCompare(b.date))
    .slice(0, MAX_LISTED)
    .map(({ statement }) => statement);
  return statements.length > 0 ? { statements, confidence: best } : undefined;
}
