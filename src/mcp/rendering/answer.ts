/** An answer as text: what is said, the quotes that it rests on, what was searched. */
import type { Answer } from '../../app-types.js';
import type { citationFields, quoteFields } from '../fields/citation.js';
import type { rankedFields } from '../fields/paragraph.js';
import type { McpTexts } from '../wording.js';
import { labelled, renderFilters, renderPlace, sections } from './places.js';

interface AnswerFields
  extends Pick<Answer, 'answer' | 'status' | 'confidence' | 'searched' | 'filters'> {
  citations: ReturnType<typeof citationFields>[];
  nearest: ReturnType<typeof rankedFields>[];
}

export function renderAnswer(answer: AnswerFields, texts: McpTexts): string {
  const { citations, nearest } = answer;
  return sections([
    answer.answer,
    citations.length === 0 ? '' : texts.quotes,
    ...citations.map((citation) => `[${citation.marker}] ${renderQuote(citation, texts)}`),
    nearest.length === 0 ? '' : texts.nearest,
    ...nearest.map((hit) => `${renderPlace(hit, texts)}\n${hit.text}`),
    renderFooter(answer, texts),
  ]);
}

/** The words in quotation marks, how they were published where that differs, where they stand. */
export function renderQuote(quote: ReturnType<typeof quoteFields>, texts: McpTexts): string {
  const lines = [`“${quote.quote}”`];
  if (quote.published !== null) lines.push(labelled('published', `“${quote.published}”`, texts));
  if (quote.damaged) lines.push(texts.damaged);
  return [...lines, renderPlace(quote, texts)].join('\n');
}

function renderFooter({ filters, searched, status, confidence }: AnswerFields, texts: McpTexts) {
  const percent = Math.round(confidence * 100);
  return [
    renderFilters(filters, texts),
    texts.searched(searched.meetings, searched.paragraphs),
    status === 'answered' ? texts.confidence(percent) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
