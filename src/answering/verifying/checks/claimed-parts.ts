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

/** Names stand before the verb, back to the verb before it, or behind one that announces them. */
export function claimedParts(
  folded: string,
  mentions: readonly NamedOffices[],
): Map<NamedOffices, Part> {
  const parts = new Map<NamedOffices, Part>();
  let from = 0;
  let announced: Part | undefined;
  for (const { index, 0: verb } of folded.matchAll(VERB)) {
    const part = PARTS.find(([pattern]) => pattern.test(verb))?.[1];
    const behind = NAMES_BEHIND.test(folded.slice(index + verb.length));
    for (const mention of mentions) {
      if (mention.start < from || mention.end > index) continue;
      const given = announced ?? (behind ? undefined : part);
      if (given && !(given === 'chaired' && !isNearest(mention, mentions, index)))
        parts.set(mention, given);
    }
    announced = behind ? part : undefined;
    from = index + verb.length;
  }
  if (announced)
    for (const mention of mentions) if (mention.start >= from) parts.set(mention, announced);
  return parts;
}

/** Of several names before 主持 the last one presides. */
function isNearest(
  mention: NamedOffices,
  mentions: readonly NamedOffices[],
  verb: number,
): boolean {
  return mentions.every(({ start, end }) => end > verb || start <= mention.start);
}
