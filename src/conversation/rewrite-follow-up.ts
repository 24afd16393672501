/**
 * A follow-up → the question as it would have been asked first, by rules: what the turns before it
 * leave unsaid is filled in. A question that stands alone is given back as it is. Here is the order of
 * the rules; each is in a file of its own, the words that they go by in follow-up-words.ts.
 */
import { fold } from '../text/fold.js';
import { detectScript, toScript } from '../text/script.js';
import { type FollowUpContext, type PastTurn, readTurns } from './antecedents/past-turn.js';
import type { FollowUpRule } from './explanation.js';
import { type FollowUp, type Rule, readFollowUp, withoutEnd } from './follow-up.js';
import { askBesideInTime } from './rules/ask-beside-in-time.js';
import { askOfListedItem } from './rules/ask-of-listed-item.js';
import { askOfSameMeeting } from './rules/ask-of-same-meeting.js';
import { askOnceMore } from './rules/ask-once-more.js';
import { askPresence } from './rules/ask-presence.js';
import { compareMeetings } from './rules/compare-meetings.js';
import { documentAsMatter } from './rules/document-as-matter.js';
import { fillInEnglish, inChinese } from './rules/english-follow-up.js';
import { replaceSlot } from './rules/replace-slot.js';
import { type Reference, resolveReferences } from './rules/resolve-references.js';
import type { Turn } from './turn.js';
import { OF_ALL_MEETINGS, SMALL_TALK } from './words/follow-up-words.js';

/** @param turns oldest first */
export function rewriteFollowUp(
  question: string,
  turns: readonly Turn[],
  context: FollowUpContext,
): string {
  const [last, ...earlier] = readTurns(turns, context);
  if (!last || standsAlone(fold(question.trim()))) return question;
  const past: FollowUp['past'] = [last, ...earlier];
  const said = withoutEnd(question.trim());
  const english = fillInEnglish(said, { past, context });
  const chinese = inChinese(said, { past, context });
  if (chinese === undefined && english !== undefined) {
    const read = `${english}?`;
    context.explainTo?.followedUp({ asked: question, read, rules: ['fillInEnglish'] });
    return read;
  }
  const followUp = readFollowUp(chinese ?? question, past, context);
  if (followUp.text === '') return question;
  const { text, rules } = rewrite(followUp);
  if (fold(text) === followUp.folded && !followUp.mended) return question;
  const mark = /[?？]\s*$/.exec(question)?.[0].trim() ?? '?';
  const read = toScript(withoutEnd(text), scriptOf(chinese ?? question, last)) + mark;
  const applied: FollowUpRule[] = [...(followUp.mended ? ['mended' as const] : []), ...rules];
  context.explainTo?.followedUp({ asked: question, read, rules: applied });
  return read;
}

/** Nothing of the turns before is meant, whatever they were. */
function standsAlone(folded: string): boolean {
  return SMALL_TALK.test(folded) || OF_ALL_MEETINGS.test(folded);
}

/** A follow-up in other words, and the rules that put it so; none where it is as it was. */
interface Rewriting {
  text: string;
  rules: FollowUpRule[];
}

/** Each of these says all there is to say, or nothing; the first that speaks is followed. */
const WHOLE_RULES: readonly [FollowUpRule, Rule][] = [
  ['askOnceMore', askOnceMore],
  ['askBesideInTime', askBesideInTime],
  ['askPresence', askPresence],
  ['compareMeetings', compareMeetings],
  ['askOfListedItem', askOfListedItem],
];

function rewrite(followUp: FollowUp): Rewriting {
  for (const [name, rule] of WHOLE_RULES) {
    const text = rule(followUp);
    if (text !== undefined) return { text, rules: [name] };
  }
  const { followUp: filled, references } = resolveReferences(followUp);
  const refers = references.size > 0;
  const resolved = refers ? documentAsMatter(filled) : filled;
  const before: FollowUpRule[] = refers ? ['resolveReferences'] : [];
  const replaced = replaceSlot(resolved);
  if (replaced !== undefined) return { text: replaced, rules: [...before, 'replaceSlot'] };
  const same = saysAll(references) ? undefined : askOfSameMeeting(resolved);
  if (same !== undefined) return { text: same, rules: [...before, 'askOfSameMeeting'] };
  return { text: refers ? resolved.text : followUp.text, rules: before };
}

/** A meeting that was filled in leaves nothing else to be. */
function saysAll(references: ReadonlySet<Reference>): boolean {
  return ['meeting', 'meetings', 'listed', 'document'].some((each) =>
    references.has(each as Reference),
  );
}

/** The follow-up's own; that of the turn before where it has no character of one script only. */
function scriptOf(question: string, { turn }: PastTurn) {
  const tells = toScript(question, 'hans') !== question || toScript(question, 'hant') !== question;
  return detectScript(tells ? question : turn.question);
}
