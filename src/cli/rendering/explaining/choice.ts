/** Which sentences were chosen and why, what is quoted of them, and how sure that answers. */
import type { ExplainedContent, ExplainedPlace, ExplainedSentence } from '../../../app-types.js';
import { truncateToWidth } from '../../../text/display-width.js';
import { renderLabelledLines } from '../labelled-lines.js';
import type { Page } from '../page.js';
import { wrapIndented, wrapText } from '../wrap-text.js';
import { contributionLine, inOrder } from './contributions.js';
import { alignNumbers, formatNumber } from './numbers.js';

/** So many sentences are shown, or all that were chosen. */
const MIN_SHOWN = 3;

/** What is quoted is in the answer already. */
const MAX_QUOTED = 3;

/** The one that is surest in full, a line for each of the others. */
export function renderChoices(choices: readonly ExplainedContent[], page: Page): string[] {
  const words = page.wording.explanation;
  const [main, ...others] = [...choices].sort(
    (a, b) => b.answerability.probability - a.answerability.probability,
  );
  if (!main) return [];
  const lines = others.flatMap(({ topic, compared, answerability: { probability } }) =>
    wrapText(words.otherChoice(topic, compared, formatNumber(probability)), page.columns),
  );
  return [[renderChoice(main, page), ...lines.map((line) => page.style.dim(line))].join('\n')];
}

function renderChoice(choice: ExplainedContent, page: Page): string {
  const words = page.wording.explanation;
  const quoted = choice.passages.slice(0, MAX_QUOTED).map(describePassage).join('\n');
  const lines = [
    ...(quoted === '' ? [] : [{ label: words.quoted, value: quoted }]),
    { label: words.confidence, value: describeConfidence(choice, page) },
  ];
  return [
    page.style.bold(words.choice(choice.topic, choice.compared)),
    ...renderSentences(choice.sentences, page),
    renderLabelledLines(lines, page),
  ].join('\n');
}

/** Chosen ones first, each in one line, with what made its score below. */
function renderSentences(sentences: readonly ExplainedSentence[], page: Page): string[] {
  const chosen = sentences.filter((one) => one.chosen !== null);
  const others = sentences.filter((one) => one.chosen === null);
  const shown = [
    ...chosen.sort((a, b) => (a.chosen ?? 0) - (b.chosen ?? 0)),
    ...others.slice(0, Math.max(0, MIN_SHOWN - chosen.length)),
  ];
  const scores = alignNumbers(shown.map(({ score }) => score));
  const names = page.wording.explanation.sentenceFeatures;
  return shown.flatMap((one, at) => {
    const mark = one.chosen === null ? '  ' : `${one.chosen} `;
    const line = `${scores[at]} ${one.paragraphId} “${one.text.trim()}”`;
    const room = page.columns - mark.length;
    return [
      page.style.bold(mark) + truncateToWidth(line, room),
      wrapIndented(contributionLine(one, names), page.columns, '  ', '  '),
    ];
  });
}

/** 'm…-3 12–80 + m…-4 0–31' */
function describePassage(passage: readonly ExplainedPlace[]): string {
  return passage.map(({ paragraphId, start, end }) => `${paragraphId} ${start}–${end}`).join(' + ');
}

/** '0.83 ≥ 0.3,可以回答(主因 最佳句所含)' and what made it. */
function describeConfidence({ answerability }: ExplainedContent, { wording }: Page): string {
  const words = wording.explanation;
  const { probability, threshold, contributions } = answerability;
  const isEnough = probability >= threshold;
  const say = isEnough ? words.reached : words.notReached;
  const names = words.answerabilityFeatures;
  const deciding = inOrder(contributions).find(
    ([name, added]) => name !== 'bias' && added > 0 === isEnough,
  )?.[0];
  const mainly = deciding === undefined ? '' : ` (${words.mainly(names[deciding] ?? deciding)})`;
  const made = contributionLine(answerability, names);
  const said = say(formatNumber(probability), formatNumber(threshold)) + mainly;
  return made === '' ? said : `${said}\n${made}`;
}
