/**
 * Fitted evidence → the order in which a chat model reads it, with markers. Models overlook what
 * stands in the middle of a long prompt (Liu et al. 2023, 'Lost in the Middle'): the best meeting
 * comes first and the second best last, and so do the passages within a meeting.
 */
import type { Meeting } from '../../minutes/meeting.js';
import type { GivenEvidence } from '../verifying/composed-statement.js';
import type { FittedPassage } from './fit-budget.js';

/** A paragraph as the model reads it. */
export interface GivenParagraph extends GivenEvidence {
  /** Cut where it was too long. */
  text: string;
}

/** The paragraphs that stand under one heading. */
export interface GivenMeeting {
  meeting: Meeting;
  paragraphs: GivenParagraph[];
}

/** Markers count from 1 in the order of reading. */
export function arrangeEvidence(passages: readonly FittedPassage[]): GivenMeeting[] {
  const byMeeting = new Map<string, FittedPassage[]>();
  for (const passage of passages) {
    const known = byMeeting.get(passage.meeting.id);
    if (known) known.push(passage);
    else byMeeting.set(passage.meeting.id, [passage]);
  }
  let marker = 0;
  return bestAtEnds([...byMeeting.values()]).flatMap((group) => {
    const meeting = group[0]?.meeting;
    if (!meeting) return [];
    const paragraphs = bestAtEnds(group)
      .flatMap((passage) => passage.paragraphs)
      .map(({ paragraph, text }) => ({ marker: ++marker, paragraph, meeting, text }));
    return [{ meeting, paragraphs }];
  });
}

/** Best first → best first, second best last, the others towards the middle. */
function bestAtEnds<Item>(items: readonly Item[]): Item[] {
  const front = items.filter((_, at) => at % 2 === 0);
  const back = items.filter((_, at) => at % 2 === 1);
  return [...front, ...back.reverse()];
}
