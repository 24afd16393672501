/** Which part in the meeting a statement gives to each of the persons that it names. */
import type { NamedOffices, Part } from '../reading/read-people.js';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:共同)?主持/u, 'chaired'],
  [/^出席/u, 'attended'],
  [/^列席/u, 'observed'],
];

const VERB = /主持|出席|列席/gu;

/** '出席会议的有…', '主持人是…': the names stand behind the verb. */
const NAMES_BEHIND = /^(?:了|本次|这次|此次|该次|会议|常务会议)*(?:的|人|者|有|包括|名单|:)/u;

/** A verb with the names that may be its own: those since the verb before it. */
interface Stretch {
  from: number;
  /** Where the verb stands; the end of the text for the last one. */
  to: number;
  /** Of the verb before, where it announces names; else of this one; undefined for neither. */
  part: Part | undefined;
  /** The names stand behind the verb. */
  announced: boolean;
}

/** Names stand before the verb, back to the verb before it, or behind one that announces them. */
export function claimedParts(
  folded: string,
  mentions: readonly NamedOffices[],
): Map<NamedOffices, Part> {
  const parts = new Map<NamedOffices, Part>();
  for (const { from, to, part, announced } of stretchesOf(folded)) {
    const named = mentions.filter(({ start, end }) => start >= from && end <= to);
    // One presides: whose name stands next to the verb.
    const chair = announced ? named.slice(0, 1) : named.slice(-1);
    const meant = part === 'chaired' ? chair : named;
    if (part) for (const mention of meant) parts.set(mention, part);
  }
  return parts;
}

function stretchesOf(folded: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let announced: Part | undefined;
  for (const { index, 0: verb } of folded.matchAll(VERB)) {
    const part = PARTS.find(([pattern]) => pattern.test(verb))?.[1];
    const end = index + verb.length;
    const announces = NAMES_BEHIND.test(folded.slice(end));
    const own = announces ? undefined : part;
    stretches.push({
      from,
      to: index,
      part: announced ?? own,
      announced: announced !== undefined,
    });
    announced = announces ? part : undefined;
    from = end;
  }
  return [...stretches, { from, to: folded.length, part: announced, announced: true }];
}
