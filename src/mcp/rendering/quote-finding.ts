/** Where a quote stands, as text: the verdict first. */
import type { FindingFields, MatchFields } from '../fields/quote-finding.js';
import type { McpTexts } from '../wording.js';
import { isDifferent, renderDifference } from './difference.js';
import { labelled, renderPlace, sections } from './places.js';

/** `searched`: told where nothing was found. */
export function renderFinding(
  finding: FindingFields,
  texts: McpTexts,
  searched?: { meetings: number; paragraphs: number },
): string {
  const { matches, more } = finding;
  return sections([
    renderVerdict(finding, texts),
    searched ? texts.searched(searched.meetings, searched.paragraphs) : '',
    ...matches.map((match) => renderMatch(match, texts)),
    matches.some(({ diff }) => isDifferent(diff)) ? texts.differenceKey : '',
    more ? texts.otherMeetings : '',
  ]);
}

/** 'exact: Word for word in the record.' */
export function renderVerdict({ verdict, joins }: FindingFields, texts: McpTexts): string {
  const words = verdict === 'joined' ? texts.joins[joins ?? 'meetings'] : texts.verdict[verdict];
  return `${verdict}${texts.colon}${words}`;
}

function renderMatch(match: MatchFields, texts: McpTexts): string {
  const { diff, text, reference } = match;
  const lines = [renderPlace(match, texts), `“${text}”`];
  if (isDifferent(diff)) lines.push(renderDifference(diff));
  if (reference !== undefined) lines.push(labelled('reference', reference, texts));
  return lines.join('\n');
}
