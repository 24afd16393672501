/** What a chat model was given, and the verdict on each statement that it wrote. */
import type {
  ExplainedEvidence,
  ExplainedStatement,
  QuestionExplanation,
  RejectedStatement,
} from '../../../app-types.js';
import { type LabelledLine, renderLabelledLines } from '../labelled-lines.js';
import type { Page } from '../page.js';
import { wrapIndented } from '../wrap-text.js';

/** One section; none where no chat model was asked. */
export function renderChatModel(explanation: QuestionExplanation, page: Page): string[] {
  const words = page.wording.explanation;
  const { evidence, statements = [], completion, rejected = [] } = explanation;
  const told = statements.length > 0 ? statements.map((one) => renderStatement(one, page)) : [];
  const lines: LabelledLine[] = [
    ...(evidence ? [{ label: words.given, value: describeEvidence(evidence, page) }] : []),
    ...(completion
      ? [
          {
            label: words.completion,
            value: words.completed(completion.shown, completion.leftOut, completion.mended),
          },
        ]
      : []),
  ];
  if (lines.length + told.length === 0) return renderRejected(rejected, page);
  return [
    [
      page.style.bold(words.chatModel),
      ...(lines.length > 0 ? [renderLabelledLines(lines, page)] : []),
      ...told,
    ].join('\n'),
  ];
}

/** '[1] m…-3 [2] m…-7 (节选) · 放不下 2 段' */
function describeEvidence({ given, leftOut }: ExplainedEvidence, { wording }: Page): string {
  const words = wording.explanation;
  const listed = given
    .map(
      ({ marker, paragraphId, cut }) => `[${marker}] ${paragraphId}${cut ? ` (${words.cut})` : ''}`,
    )
    .join(' ');
  return leftOut.length === 0 ? listed : `${listed} · ${words.notGiven(leftOut.length)}`;
}

/** '- 有据: 安排4200万元。 ← [1] m…-3 “渔港建设资金…”' */
function renderStatement(
  { text, verdict, support, ...why }: ExplainedStatement,
  page: Page,
): string {
  const words = page.wording.explanation;
  const found = support.map(
    ({ marker, paragraphId, text: quote }) => `[${marker}] ${paragraphId} “${quote.trim()}”`,
  );
  const behind = why.reason === null ? '' : ` (${reasonOf({ ...why, reason: why.reason }, page)})`;
  const grounds = found.length === 0 ? behind : ` ← ${found.join(' ')}`;
  return wrapIndented(`${words.verdicts[verdict]}: ${text}${grounds}`, page.columns, '- ', '  ');
}

/** '- 储备种子999吨。 (数字不符: 999吨)' */
function renderRejected(rejected: readonly RejectedStatement[], page: Page): string[] {
  if (rejected.length === 0) return [];
  const lines = rejected.map((one) =>
    wrapIndented(`${one.text} (${reasonOf(one, page)})`, page.columns, '- ', '  '),
  );
  return [[page.style.bold(page.wording.explanation.rejected), ...lines].join('\n')];
}

function reasonOf(
  { reason, detail }: Pick<RejectedStatement, 'reason' | 'detail'>,
  { wording }: Page,
): string {
  return [wording.explanation.reasons[reason], ...(detail === '' ? [] : [detail])].join(': ');
}
