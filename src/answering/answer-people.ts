/**
 * Questions about people, answered from the parsed fields and quoted from the sentence that says
 * so: who chaired, who attended, who sat in, which office somebody held.
 */
import type { Person } from '../minutes/meeting.js';
import type { QuestionType } from '../retrieval/query.js';
import { fold } from '../text/fold.js';
import { answerContent } from './answer-content.js';
import type { Answerer, Task } from './answering-context.js';
import { gatherEvidence } from './gather-evidence.js';
import { locateSentence, type MeetingText } from './locate.js';
import { matterOf } from './matter.js';
import {
  byOffice,
  holdsOffice,
  named,
  type PersonInRole,
  peopleOf,
  ROLE_CUES,
  ROLE_WORDS,
  type Role,
} from './people.js';
import { selectMeetings } from './select-meetings.js';
import type { Draft, Statement } from './statement.js';
import { type WordingKey, word } from './wording.js';

/** Words of such a question that do not tell which meeting is meant. Folded. */
const WORDS_OF_KIND =
  /\S*(?:市长|区长|县长|书记|主席|主任|局长|秘书长|部长|队长|工作队|人大|政协)\S*|主持(?:召开|会议|人)?|召开|召集|出席|列席|参加|参会|与会|到会|人员|名单|领导同志|领导|同志|姓名|名字|职务|职位|身份|担任|讲话|不算|常务/g;

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
  if (matterOf(task, WORDS_OF_KIND) === '') return undefined;
  const { sentences, features } = await gatherEvidence(task);
  const best = sentences[0];
  if (!best || best.paragraph.number <= 2 || features.sentenceCoverage < MIN_COVERAGE_OF_TEXT) {
    return undefined;
  }
  const said = fold(best.paragraph.text.slice(best.start, best.end));
  return ROLE_CUES[role].test(said) ? answerContent(task) : undefined;
};

export const answerChair: Answerer = async (task) => {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_OF_KIND));
  const statements = texts.flatMap((text) => chairStatement(text, task));
  return draft(statements, fit);
};

function chairStatement(text: MeetingText, { query, language }: Task): Statement[] {
  const { chair } = text.meeting;
  if (!chair?.name) return [];
  const quote = locateSentence(text, [chair.name], ROLE_CUES.chaired);
  if (!quote) return [];
  const said = word(language, chairWording(chair, query), {
    who: describe(chair),
    claimed: claimedChair(query) ?? '',
  });
  return [{ meeting: text.meeting, parts: [said], quotes: [quote] }];
}

function chairWording({ name, office }: Person, query: Task['query']): WordingKey {
  const claimed = claimedChair(query);
  if (claimed === undefined) return 'chair';
  const isName = fold(name ?? '') === claimed;
  return isName || holdsOffice(office, claimed) ? 'chairIs' : 'chairNot';
}

/** '是副市长主持的吗' */
const OFFICE_CLAIM =
  /(?<office>(?:常务)?副?(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|总理|秘书长))主持/;

/** Who is said to have chaired: a name or, without one, an office. */
function claimedChair({ yesNo, persons, unknownPersons, question }: Task['query']) {
  if (!yesNo) return undefined;
  return persons[0] ?? unknownPersons[0] ?? OFFICE_CLAIM.exec(fold(question))?.groups?.office;
}

export const answerAttendees: Answerer = (task) => answerList(task, 'attended');

export const answerObservers: Answerer = (task) => answerList(task, 'observed');

async function answerList(task: Task, role: Role): Promise<Draft | undefined> {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_OF_KIND));
  return draft(
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
  const list = people.map(({ person }) => describe(person)).join(word(language, 'listSeparator'));
  const key = role === 'observed' ? 'observers' : 'attendees';
  const count = query.count ? `${word(language, 'countPeople', { count: people.length })}。` : '';
  return {
    meeting: text.meeting,
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
      parts: [
        word(language, 'personPresent', {
          person: describe(one.person),
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
      parts: [word(language, 'personAbsent', values)],
      quotes: quotesOf(text, list),
    },
  ];
}

/** '李贵泽是什么职务', '常务副市长是谁': people of all roles by name or by office. */
export const answerOffice: Answerer = async (task) => {
  const { texts, fit } = await selectMeetings(task, matterOf(task, WORDS_OF_KIND));
  const statements = texts.flatMap((text) => {
    const everyone = peopleOf(text.meeting);
    const chosen =
      task.query.persons.length > 0
        ? task.query.persons.flatMap((name) => named(everyone, name))
        : (byOffice(everyone, fold(task.query.question)) ?? []);
    return chosen.map((one) => officeStatement(text, task, one));
  });
  return draft(statements, fit);
};

function officeStatement(text: MeetingText, { language }: Task, one: PersonInRole): Statement {
  const values = {
    person: one.person.name ?? '',
    office: one.person.office ?? '—',
    role: word(language, ROLE_WORDS[one.role]),
  };
  return {
    meeting: text.meeting,
    parts: [word(language, 'office', values)],
    quotes: quotesOf(text, [one]),
  };
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

function describe({ name, office }: Person): string {
  return `${office ?? ''}${name ?? ''}`;
}

function draft(statements: readonly Statement[], fit: number): Draft | undefined {
  const supported = statements.filter(({ quotes }) => quotes.length > 0);
  return supported.length === 0 ? undefined : { statements: supported, confidence: fit };
}
