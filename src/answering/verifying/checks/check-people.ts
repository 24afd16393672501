/**
 * Every person of a statement must be told of by a cited paragraph (or chair the meeting), with the
 * same office and the same part in the meeting.
 */
import { isHeldOffice, type OfficeMention, strangeArea } from '../facts/find-offices.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import {
  type NamedOffices,
  type Part,
  peopleOf,
  readNamedOffices,
} from '../reading/read-people.js';
import type { Check, Fault } from './check.js';
import { claimedParts } from './claimed-parts.js';

export const checkPeople: Check = (claim, cited) => {
  const names = cited.flatMap(({ meeting }) => peopleOf(meeting).map(({ name }) => name));
  const mentions = readNamedOffices(claim.plain, names);
  const parts = claimedParts(claim.plain, mentions);
  for (const mention of mentions) {
    const fault = checkPerson(mention, parts.get(mention), cited);
    if (fault) return fault;
  }
  return checkNobody(claim, mentions, cited);
};

function checkPerson(
  mention: NamedOffices,
  part: Part | undefined,
  cited: readonly Evidence[],
): Fault | undefined {
  const telling = cited.filter((evidence) => tellsOf(mention.name, evidence));
  if (telling.length === 0) return { reason: 'name', detail: mention.name };
  const held = telling.flatMap((evidence) => officesIn(mention.name, evidence));
  const wrong = mention.offices.find((office) => !isHeldOffice(office, held));
  if (wrong) return { reason: 'name', detail: `${wrong.organisation}${wrong.core}${mention.name}` };
  const area = strangeArea(mention.offices, held);
  if (area !== undefined) return { reason: 'name', detail: `${area}${mention.name}` };
  if (part && !telling.some((evidence) => tookPart(mention.name, part, evidence))) {
    return { reason: 'name', detail: `${mention.name}${WORD_OF_PART[part]}` };
  }
  return undefined;
}

const WORD_OF_PART: Record<Part, string> = { chaired: '主持', attended: '出席', observed: '列席' };

/** The chair is told by the meeting's heading, everybody else by the paragraph. */
function tellsOf(name: string, { read, meeting }: Evidence): boolean {
  if (read.folded.replace(/\s/gu, '').includes(name)) return true;
  return peopleOf(meeting).some((person) => person.name === name && person.parts.has('chaired'));
}

function officesIn(name: string, { read, meeting }: Evidence): OfficeMention[] {
  const ofMeeting = peopleOf(meeting).filter((person) => person.name === name);
  const ofText = readNamedOffices(read.folded, [name]).filter((mention) => mention.name === name);
  return [...ofMeeting, ...ofText].flatMap(({ offices }) => [...offices]);
}

/** To chair is to attend; to sit in is not. A part that the fields do not tell is looked for in the text. */
function tookPart(name: string, part: Part, { read, meeting }: Evidence): boolean {
  const person = peopleOf(meeting).find((one) => one.name === name);
  if (person) return person.parts.has(part) || (part === 'attended' && person.parts.has('chaired'));
  const verb = WORD_OF_PART[part];
  return read.sentences.some(({ folded }) => folded.includes(name) && folded.includes(verb));
}

/** '全体副市长都出席了会议': whom nobody names cannot all have come. */
function checkNobody(
  { plain }: Claim,
  mentions: readonly NamedOffices[],
  cited: readonly Evidence[],
): Fault | undefined {
  if (mentions.length > 0) return undefined;
  const all = /(?:全体|所有)[^,。;]{0,8}(?:出席|列席|参加)/u.exec(plain)?.[0];
  if (all === undefined || cited.some(({ read }) => read.folded.includes(all.slice(0, 4))))
    return undefined;
  return { reason: 'name', detail: all };
}
