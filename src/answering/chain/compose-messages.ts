/** Question and evidence → the messages that ask a chat model for an answer; within its context. */
import type { BaseMessage } from '@langchain/core/messages';
import {
  arrangeEvidence,
  type GivenMeeting,
  type GivenParagraph,
} from '../evidence/arrange-evidence.js';
import { estimateTokens } from '../evidence/estimate-tokens.js';
import { fitBudget } from '../evidence/fit-budget.js';
import type { Evidenced } from './chain-context.js';
import { fenceFor, headingLine, writeEvidence } from './fence.js';
import { loadPrompt, type PromptValues } from './prompts.js';
import { LANGUAGE_NAMES } from './wording.js';

export interface ComposeMessages {
  messages: BaseMessage[];
  /** What the markers may point to; empty where nothing fits. */
  given: GivenParagraph[];
}

/** An answer of short statements; longer ones are cut off as endless. */
const MAX_COMPLETION_TOKENS = 1024;

/** In a small context the completion takes no more than this share, and a repair as much again. */
const COMPLETION_SHARE = 1 / 8;

/** More evidence than this buries the sentence that answers, and a processor reads it for minutes. */
const MAX_EVIDENCE_TOKENS = 6000;

/** What a message takes beside its text: role and separators. */
const TOKENS_PER_MESSAGE = 8;

/** Of the answer from parsed fields so much is told, in characters; the evidence has the rest. */
const MAX_FACTS_CHARS = 600;

/** How long a completion may be, tokens. */
export function completionTokens(contextTokens: number): number {
  return Math.min(MAX_COMPLETION_TOKENS, Math.floor(contextTokens * COMPLETION_SHARE));
}

/** `share` of the room that the context leaves is given to the evidence, 0…1. */
export async function composeMessages(
  { asked, recorded, passages }: Evidenced,
  contextTokens: number,
  share: number,
): Promise<ComposeMessages> {
  const { query } = asked;
  const prompt = await loadPrompt('compose-answer');
  const format = (evidence: readonly GivenMeeting[]): Promise<BaseMessage[]> => {
    const written = writeEvidence(evidence);
    const facts = query.type === 'content' ? NONE : factsOf(recorded.answer.answer);
    const values: PromptValues<'compose-answer'> = {
      fence: fenceFor(`${written}${asked.question}${facts}`),
      evidence: written,
      facts,
      question: asked.question,
      language: LANGUAGE_NAMES[query.script],
    };
    return prompt.formatMessages(values);
  };
  // The completion and, after it, the request to repair it and what comes of that.
  const besides = tokensOf(await format([])) + 2 * completionTokens(contextTokens);
  const room = Math.min(MAX_EVIDENCE_TOKENS, contextTokens - besides);
  const evidence = arrangeEvidence(fitBudget(passages, room * share, headingLine));
  return {
    messages: await format(evidence),
    given: evidence.flatMap(({ paragraphs }) => paragraphs),
  };
}

const NONE = '(无)';

/** Without markers: they point elsewhere than those of the evidence. */
function factsOf(answer: string): string {
  return answer.replace(/\[\d+\]/g, '').slice(0, MAX_FACTS_CHARS);
}

function tokensOf(messages: readonly BaseMessage[]): number {
  return messages.reduce((sum, { text }) => sum + estimateTokens(text) + TOKENS_PER_MESSAGE, 0);
}
