/**
 * What several persons are said to have done together, or as one another's like, must be told of them by
 * one meeting: who chaired each of two meetings did not chair one with the other.
 */
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { type NamedOffices, peopleOf, readNamedOffices } from '../reading/read-people.js';
import type { Check } from './check.js';

const TOGETHER = /一起|一同|一道|共同|联合|携手|联袂/u;

/** Between the persons' names and what each did for himself. */
const APART = /分别|先后|各自|依次/u;

const CHAIRED = /^[^,。;]{0,4}主持/u;

export const checkTogether: Check = (claim, cited) => {
  const names = cited.flatMap(({ meeting }) => peopleOf(meeting).map(({ name }) => name));
  const mentions = readNamedOffices(claim.plain, names);
  const joined = joinedMentions(claim, mentions);
  if (joined.length < 2) return undefined;
  const ids = [...new Set(cited.map(({ meeting }) => meeting.id))];
  const isIn = claim.plain.includes('主持') ? isChairIn : isNamedIn;
  const isTold = ids.some((id) => {
    const ofMeeting = cited.filter(({ meeting }) => meeting.id === id);
    return joined.every(({ name }) => ofMeeting.some((one) => isIn(name, one)));
  });
  if (isTold) return undefined;
  return { reason: 'name', detail: joined.map(({ name }) => name).join('、') };
};

/** '甲和乙' before 一起…, or right before 主持. */
function joinedMentions({ plain }: Claim, mentions: readonly NamedOffices[]): NamedOffices[] {
  for (const [at, mention] of mentions.entries()) {
    const before = mentions[at - 1];
    if (
      !before ||
      !/^[^,。;]{0,14}?(?:、|和|与|及|同)[^,。;]{0,14}$/u.test(
        plain.slice(before.end, mention.start),
      )
    )
      continue;
    const after = plain.slice(mention.end).replace(/[。;].*$/u, '');
    if (APART.test(after)) continue;
    if (TOGETHER.test(after) || CHAIRED.test(after)) return [before, mention];
  }
  return [];
}

function isNamedIn(name: string, { read, meeting }: Evidence): boolean {
  return read.folded.includes(name) || peopleOf(meeting).some((person) => person.name === name);
}

function isChairIn(name: string, { read, meeting }: Evidence): boolean {
  const isChair = peopleOf(meeting).some((one) => one.name === name && one.parts.has('chaired'));
  return (
    isChair || read.sentences.some(({ folded }) => folded.includes(name) && folded.includes('主持'))
  );
}
