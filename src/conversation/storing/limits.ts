/** How much is remembered of conversations: enough to follow up, too little to grow without end. */
import type { Turn } from '../turn.js';

/** Turns kept of one conversation; a follow-up reaches back over a few. */
export const MAX_TURNS = 20;

/** Conversations kept; of more, the one that rested longest is forgotten. */
export const MAX_CONVERSATIONS = 1_000;

/** Characters kept of a turn's answer: what a model is shown of it, not what a reader was. */
const MAX_ANSWER_CHARS = 1_000;

/** Characters kept of a question: the terminal takes no longer ones. */
const MAX_QUESTION_CHARS = 4_096;

/** Meetings and paragraphs kept of those that an answer cites. */
const MAX_CITED = 40;

/** The turn as it is kept. */
export function withinLimits(turn: Turn): Turn {
  return {
    ...turn,
    question: turn.question.slice(0, MAX_QUESTION_CHARS),
    standaloneQuestion: turn.standaloneQuestion.slice(0, MAX_QUESTION_CHARS),
    answer: turn.answer.slice(0, MAX_ANSWER_CHARS),
    meetingIds: turn.meetingIds.slice(0, MAX_CITED),
    paragraphIds: turn.paragraphIds.slice(0, MAX_CITED),
  };
}
