/**
 * How a question was read and answered, for a person: a short section for each stage, in the order of
 * the way. What a section says is in explaining/, one file each.
 */
import type { Explained, QuestionExplanation } from '../../app-types.js';
import { renderChatModel } from './explaining/chat-model.js';
import { renderChoices } from './explaining/choice.js';
import { renderDecision } from './explaining/decision.js';
import { renderRankings } from './explaining/ranking.js';
import { renderReading } from './explaining/reading.js';
import type { Page } from './page.js';
import { printable } from './printable.js';

/** What follows an answer or hits, after a blank line; empty where nobody asked for it. */
export function explanationText({ explanation }: Explained, page: Page): string {
  return explanation ? `\n${renderExplanation(printable(explanation), page)}\n` : '';
}

/** All of it, without a line break at its end. Texts must be printable. */
export function renderExplanation(explanation: QuestionExplanation, page: Page): string {
  const { choices = [], decision } = explanation;
  return [
    renderReading(explanation, page),
    renderRankings(explanation, page),
    ...renderChoices(choices, page),
    ...(decision ? [renderDecision(decision, page)] : []),
    ...renderChatModel(explanation, page),
  ].join('\n\n');
}
