/**
 * '那第47次呢', '昆明呢', '教育方面呢', '列席的呢', '换成王强': the last question again, with what is named put
 * in the place of what was of its kind.
 */
import type { QuestionType } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';
import { lastMeetings, lastPerson } from '../antecedents/antecedents.js';
import { type Marks, type MeetingPhrase, namesMeeting } from '../antecedents/meeting-phrase.js';
import { newMeeting } from '../antecedents/new-meeting.js';
import type { FollowUpContext } from '../antecedents/past-turn.js';
import { isTold } from '../antecedents/told-of.js';
import { type FollowUp, isPlace, type Rule, readFollowUp, withoutEnd } from '../follow-up.js';
import {
  ASK_AGAIN_OF,
  ASKED_FOR_MEETING,
  ASKS,
  ASKS_OR_TELLS,
  FIELD_ASKED,
  FIELD_NOUNS,
  FIELD_QUESTIONS,
  HAN,
  LOOK,
  NOTHING_BESIDE,
  OF_MEETING_ALONE,
  OFFICE_NOUN,
  OUTCOME_NOUN,
  WHAT_ABOUT,
  WHAT_ABOUT_AGAIN,
  WHICH_AREA,
} from '../words/follow-up-words.js';
import { replaceMatter } from './replace-matter.js';

/** A noun alone that is no longer than this may be asked about without '呢'. */
const MAX_BARE_CHARS = 12;

export const replaceSlot: Rule = (followUp) => {
  const asked = askedOfMeeting(followUp);
  if (asked) return asked;
  const said = whatIsNamed(followUp);
  if (said === undefined) return undefined;
  const named = readFollowUp(said, followUp.past, followUp.context);
  const marks = marksOf(named);
  const rest = marks ? marks.rest : named.text;
  const meeting = marks ? newMeeting(marks.phrase, followUp) : lastMeetings(followUp);
  if (marks && rest === '') return inPlaceOfMeeting(meeting ?? '', followUp);
  return (
    ofPerson(named, followUp) ??
    ofField(rest, meeting, followUp) ??
    (marks ? ofOwnMatter(`${meeting}${rest}`, followUp) : ofMatter(followUp, named))
  );
};

/** '第几次', '上午还是下午'; '哪天', '几楼', which may be asked of a matter, after a question of a meeting. */
function askedOfMeeting(followUp: FollowUp): string | undefined {
  const { folded, past } = followUp;
  const fields = past[0].matter === '' ? [...OF_MEETING_ALONE, ...FIELD_ASKED] : OF_MEETING_ALONE;
  const area = WHICH_AREA.exec(folded)?.groups?.area;
  if (area) return askWhichArea(area, followUp);
  const asked = fields.find(([pattern]) => pattern.test(folded))?.[1];
  const meeting = lastMeetings(followUp);
  return asked && meeting && meeting + asked;
}

/** '…呢', '换成…': asks the last question again, beyond doubt; '教育怎么样' may be one of its own. */
function asksAgain({ folded, again }: FollowUp): boolean {
  return again || /呢$/.test(folded) || ASK_AGAIN_OF.test(folded);
}

/** What stands before '呢', or alone; undefined where something is asked by itself. */
function whatIsNamed({ text, folded, again, phrases, past }: FollowUp): string | undefined {
  const asksTheSame = phrases.length > 0 ? WHAT_ABOUT_AGAIN.exec(folded) : null;
  const asked = asksTheSame?.groups?.asked;
  if (asksTheSame && asked && fold(past[0].query.question).includes(asked)) {
    return text.slice(0, asksTheSame.index);
  }
  const prefix = ASK_AGAIN_OF.exec(folded)?.[0].length ?? 0;
  const about =
    WHAT_ABOUT.exec(folded.slice(prefix)) ??
    (prefix > 0 || again ? LOOK.exec(folded.slice(prefix)) : null);
  const said = text.slice(prefix, about ? prefix + about.index : undefined);
  const bare = fold(said);
  if (about || prefix > 0 || again) return bare === '' || ASKS.test(bare) ? undefined : said;
  return bare.length <= MAX_BARE_CHARS && !ASKS_OR_TELLS.test(bare) ? said : undefined;
}

function askWhichArea(area: string, followUp: FollowUp): string | undefined {
  const [{ matter }] = followUp.past;
  if (matter !== '') return `${matter.replace(/\s/g, '')}是${area}的`;
  const meeting = lastMeetings(followUp);
  return meeting && `${meeting}是${area}召开的`;
}

interface NamedMarks {
  phrase: Pick<MeetingPhrase, 'marks' | 'kind'>;
  /** What is said beside: '的列席人员'. */
  rest: string;
}

/** Undefined where no mark of a meeting is named. */
function marksOf({ text, phrases, context }: FollowUp): NamedMarks | undefined {
  const found = phrases.length > 0 ? { text, phrases } : asPlace(text, context);
  const [phrase] = found?.phrases ?? [];
  if (!found || !phrase) return undefined;
  const marks: Marks = Object.assign({}, ...found.phrases.map((each) => each.marks));
  const rest = text.slice(0, phrase.start) + text.slice(found.phrases.at(-1)?.end ?? 0);
  const beside = fold(rest);
  return {
    phrase: { marks, kind: phrase.kind },
    rest: NOTHING_BESIDE.test(beside) ? '' : rest.replace(/^的/, ''),
  };
}

/** '昆明' alone is where a meeting is meant. */
function asPlace(text: string, context: FollowUpContext) {
  const name = text.replace(/的$/, '');
  if (!isPlace(name, context)) return undefined;
  return { text, phrases: [{ start: 0, end: text.length, marks: { place: name }, kind: '' }] };
}

/** The last question with other words for its meeting. */
export function inPlaceOfMeeting(meeting: string, { past }: Pick<FollowUp, 'past'>): string {
  const [{ query, phrases }] = past;
  const { question } = query;
  if (!HAN.test(question)) return meeting + (FIELD_QUESTIONS[query.type] ?? '是怎么说的');
  const asked = ASKED_FOR_MEETING.exec(fold(question));
  if (phrases.length === 0 && asked) {
    return `${meeting}${question.slice(0, asked.index)}${question.slice(asked.index + asked[0].length)}`;
  }
  let text = '';
  let end = 0;
  const main = phrases.find(namesMeeting) ?? phrases[0];
  for (const phrase of phrases) {
    text += withoutLink(question.slice(end, phrase.start), end) + (phrase === main ? meeting : '');
    end = phrase.end;
  }
  if (!main) return `${meeting}${question}`;
  const rest = question.slice(end);
  if (/^谁主持(?:召开)?的?$/.test(fold(text.replace(meeting, ''))) && withoutEnd(rest) === '') {
    return `${meeting}是谁主持的`;
  }
  return text + (phrases.length > 1 ? rest.replace(/^(?:的|分别|各自?|都)+/, '') : rest);
}

/** '第70次和第47次': what links two that one takes the place of goes with them. */
function withoutLink(between: string, end: number): string {
  return end > 0 && /^\s*(?:和|与|跟|及|以及|、|,|,)\s*$/.test(between) ? '' : between;
}

/** '彭映梅呢': another person; in a question of what was done at a meeting, one who may have been there. */
function ofPerson(named: FollowUp, { past, context }: FollowUp): string | undefined {
  const [name] = named.query.persons;
  if (name === undefined || named.matter.length > name.length + MAX_OFFICE_CHARS) return undefined;
  const [{ query }] = past;
  const [before] = query.persons;
  const said = named.text.replace(OFFICE_BEHIND, '');
  if (before !== undefined) {
    const at = fold(query.question).indexOf(before);
    return query.question.slice(0, at) + said + query.question.slice(at + before.length);
  }
  const meeting = lastMeetings({ past, context }) ?? '';
  const asksOffice = said.length < named.text.length;
  const asked = asksOffice ? undefined : ROLE_QUESTIONS[query.type];
  return asked ? `${meeting}${said}${asked}` : `${said}是什么职务`;
}

/** '方舟的职务', '方舟主持的' */
const OFFICE_BEHIND =
  /(?:的?(?:姓名[和与及])(?:[職职][務务位]|身份)|的(?:[職职][務务位]|身份)?|(?:主持|出席|列席)的?)$/;

/** '市委副书记': longer ones beside a name are a matter of their own. */
const MAX_OFFICE_CHARS = 6;

const ROLE_QUESTIONS: Partial<Record<QuestionType, string>> = {
  attendees: '出席了吗',
  observers: '列席了吗',
};

/** '时间呢', '列席人员呢': a parsed field of the meeting, or of the person. */
function ofField(
  rest: string,
  meeting: string | undefined,
  followUp: FollowUp,
): string | undefined {
  const noun = fold(rest);
  if (OFFICE_NOUN.test(noun)) {
    const person = lastPerson(followUp);
    return person && `${person}是什么职务`;
  }
  const asked = FIELD_NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
  if (!asked || !meeting) return undefined;
  const matter = OUTCOME_NOUN.test(noun) ? followUp.past[0].matter.replace(/\s/g, '') : '';
  return meeting + matter + asked;
}

/** '第47次对教育的要求呢': another matter of another meeting. */
function ofOwnMatter(named: string, followUp: FollowUp): string | undefined {
  if (!asksAgain(followUp)) return undefined;
  return `${named}${/要求|措施|部署|安排/.test(fold(named)) ? '是什么' : '是怎么说的'}`;
}

/** What may be a question of its own must be something that the last meetings tell of. */
function ofMatter(followUp: FollowUp, named: FollowUp): string | undefined {
  if (!asksAgain(followUp) && !isTold(named.matter, followUp)) return undefined;
  return replaceMatter(followUp, named.text);
}
