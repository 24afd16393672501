/** Owns how the figures of follow-ups are shown on the terminal. */
import { formatShareWithInterval } from '../report/format-figures.js';
import { textTable } from '../report/text-table.js';
import type { FollowUpEvaluation, FollowUpResult } from './evaluate-follow-ups.js';

/** Lines of all sets side by side. */
export function renderFollowUps(evaluations: readonly FollowUpEvaluation[]): string[] {
  const figures = evaluations.map((evaluation) => evaluation.figures);
  return [
    ...textTable(
      [
        'follow-ups (95 % interval)',
        ...evaluations.map(({ name, results }) => `${name}, n=${results.length}`),
      ],
      [
        [
          'same paragraph as the full form %',
          ...figures.map((each) => formatShareWithInterval(each.sameParagraph)),
        ],
        [
          'cites a right paragraph %',
          ...figures.map((each) => formatShareWithInterval(each.rightCited)),
        ],
        [
          'new topics left alone %',
          ...figures.map((each) => formatShareWithInterval(each.leftAlone)),
        ],
      ],
    ),
    '',
  ];
}

/** What went wrong in a set that is not held out; nothing of one that is. */
export function renderFollowUpFailures({ heldOut, results }: FollowUpEvaluation): string[] {
  if (heldOut) return [];
  return [...results.filter(failed).flatMap(renderFailure), ''];
}

function failed({ followUp, readAs, sameParagraph, rightCited }: FollowUpResult): boolean {
  if (followUp.kind === 'new-topic') return readAs !== followUp.followUp;
  return !sameParagraph || rightCited === false;
}

function renderFailure({ followUp, readAs, sameParagraph, rightCited }: FollowUpResult): string[] {
  const { id, kind, turns, standalone } = followUp;
  const marks = [
    ...(sameParagraph ? [] : ['another paragraph']),
    ...(rightCited === false ? ['no right one cited'] : []),
  ];
  return [
    `${id} ${kind}: ${marks.join(', ')}`,
    `  asked   ${[...turns, followUp.followUp].join(' → ')}`,
    `  read as ${readAs}`,
    `  full    ${standalone}`,
  ];
}
