/**
 * A sentence without the offices and names of those present: '市教育局局长…列席会议' says nothing of
 * education. Masks what the meeting's fields tell, and what stands before the words of attending.
 */
import type { Meeting } from '../minutes/meeting.js';
import { fold } from '../text/fold.js';

/** What a list of those present ends or begins with. Folded. */
const ATTENDING =
  /(?:出席|列席|参加)(?:了)?(?:本次|此次)?(?:会议)?[:。;]?\s*$|^\s*(?:出席|列席|参会|参加|缺席|请假|记录)(?:会议)?(?:人员|单位|领导|部门)?:/;

const MASK = ' ';

/** Folded and of the same length; all blanks where the sentence only lists who was there. */
export function maskPeople(sentence: string, { chair, attendees, observers }: Meeting): string {
  const folded = fold(sentence);
  if (ATTENDING.test(folded)) return MASK.repeat(folded.length);
  const people = [...(chair ? [chair] : []), ...attendees, ...observers];
  return people
    .flatMap(({ name, office }) => [name, office])
    .filter((text) => text !== null && text.length > 1)
    .map((text) => fold(text ?? ''))
    .reduce((masked, text) => masked.replaceAll(text, MASK.repeat(text.length)), folded);
}
