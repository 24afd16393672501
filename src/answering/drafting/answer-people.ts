/**
 * Questions about people, answered from the parsed fields and quoted from the sentence that says
 * so: who attended, who sat in.
 */
import type { QuestionType } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import { locateSentence, type MeetingText } from '../composing/locate.js';
import { gatherEvidence } from '../evidence/gather-evidence.js';
import { type Draft, type Statement, supportedDraft } from '../statement.js';
import { word } from '../wording.js';
import { answerContent } from './answer-content.js';
import { matterOf } from './matter.js';
import {
  byOffice,
  describePerson,
  FIELD_OF_ROLE,
  named,
  type PersonInRole,
  peopleOf,
  ROLE_CUES,
  ROLE_WORDS,
  type Role,
  WORDS_ABOUT_PEOPLE,
} from './people.js';
import { selectMeetings } from './select-meetings.js';

/** A sentence that covers so much of the question, role and all, answers it better than the fields. */
const MIN_COVERAGE_OF_TEXT = 0.75;

const ROLE_OF_TYPE: Partial<Record<QuestionType, Role>> = {
  chair: 'chaired',
  attendees: 'attended',
  observers: 'observed',
};

/**
 * '党的十八大以来最大规模的会议,是谁出席并讲话': the record tells of another gathering, and says there who
 * was at it. Undefined where the question is about the people of a meeting of ours.
 */
export const answerOtherGathering: Answerer = async (task) => {
  const role = ROLE_OF_TYPE[task.query.type];
  if (!role || task.meetings?.length === 1 || task.query.persons.length > 0) return undefined;
  if (matterOf(task, WORDS_ABOUT_PEOPLE) === '') return undefined;
  const { sentences, features } = await gatherEvidence(task);
  const best = sentences[0];
  if (!best || best.paragraph.number <= 2 || features.sentenceCoverage < MIN_COVERAGE_OF_TEXT) {
    return undefined;
  }
  const said = fold(best.paragraph.text.slice(best.start, best.end));
  return ROLE_CUES[role].test(said) ? answerContent(task) : undefined;
};

export const answerAttendees: Answerer = (task) => answerList(task, 'attended');

export const answerObservers: Answerer = (task) => answerList(task, 'observed');

async function answerList(task: Task, role: Role): Promise<Draft | undefined> {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_ABOUT_PEOPLE));
  return supportedDraft(
    texts.flatMap((text) => listStatement(text, task, role)),
    fit,
  );
}

function listStatement(text: MeetingText, task: Task, role: Role): Statement[] {
  const everyone = peopleOf(text.meeting);
  const inRole = everyone.filter((one) => one.role === role);
  if (inRole.length === 0) return [];
  const asked = task.query.persons.flatMap((name) => named(everyone, name));
  if (task.query.persons.length > 0) return presence(text, task, role, asked);
  const chosen = byOffice(inRole, fold(task.query.question));
  const listed = chosen && chosen.length > 0 ? chosen : inRole;
  return [listing(text, task, role, listed)];
}

function listing(
  text: MeetingText,
  { query, language }: Task,
  role: Role,
  people: readonly PersonInRole[],
): Statement {
  const list = people
    .map(({ person }) => describePerson(person))
    .join(word(language, 'listSeparator'));
  const key = role === 'observed' ? 'observers' : 'attendees';
  const count = query.count ? `${word(language, 'countPeople', { count: people.length })}。` : '';
  return {
    meeting: text.meeting,
    field: key,
    parts: [`${word(language, key, { people: list })}`, count && `(${count.slice(0, -1)})`],
    quotes: quotesOf(text, people),
  };
}

/** '李明海两次都出席了吗': yes with the sentence, or that the list does not hold the name. */
function presence(
  text: MeetingText,
  { query, language }: Task,
  role: Role,
  found: readonly PersonInRole[],
): Statement[] {
  const separator = word(language, 'listSeparator');
  if (found.length > 0) {
    return found.map((one) => ({
      meeting: text.meeting,
      field: FIELD_OF_ROLE[one.role],
      parts: [
        word(language, 'personPresent', {
          person: describePerson(one.person),
          role: word(language, ROLE_WORDS[one.role]),
        }),
      ],
      quotes: quotesOf(text, [one]),
    }));
  }
  const list = peopleOf(text.meeting).filter((one) => one.role === role);
  const values = { person: query.persons.join(separator), role: word(language, ROLE_WORDS[role]) };
  return [
    {
      meeting: text.meeting,
      field: FIELD_OF_ROLE[role],
      parts: [word(language, 'personAbsent', values)],
      quotes: quotesOf(text, list),
    },
  ];
}

/** The sentences that hold these people, most names first; one per role. */
function quotesOf(text: MeetingText, people: readonly PersonInRole[]) {
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const names = people
      .filter((one) => one.role === role)
      .map(({ person }) => person.name ?? person.office ?? '');
    return locateSentence(text, names, ROLE_CUES[role]) ?? [];
  });
}
