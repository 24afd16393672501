/** Owns how the figures of verification are shown on the terminal. */
import { formatShareWithInterval } from '../report/format-figures.js';
import { textTable } from '../report/text-table.js';
import type { StatementResult, VerificationEvaluation } from './evaluate-statements.js';

/** Lines of all sets side by side, and of each kind. */
export function renderStatements(evaluations: readonly VerificationEvaluation[]): string[] {
  const header = evaluations.map(({ name, results }) => `${name}, n=${results.length}`);
  const figures = evaluations.map((evaluation) => evaluation.figures);
  return [
    ...textTable(
      ['verification (95 % interval)', ...header],
      [
        ['unsupported caught %', ...figures.map(({ caught }) => formatShareWithInterval(caught))],
        ['supported dropped %', ...figures.map(({ dropped }) => formatShareWithInterval(dropped))],
      ],
    ),
    '',
    ...textTable(['right verdicts by kind', ...header], kindRows(evaluations)),
    '',
  ];
}

/** 'caught: number  23/23', each kind once, those of faults first. */
function kindRows(evaluations: readonly VerificationEvaluation[]): string[][] {
  const all = evaluations.flatMap(({ figures }) => figures.kinds);
  const labels = [...new Set(all.map(labelOf))].sort();
  return labels.map((label) => [
    label,
    ...evaluations.map(({ figures }) => {
      const found = figures.kinds.find((kind) => labelOf(kind) === label);
      return found ? `${found.right.hits}/${found.right.total}` : '';
    }),
  ]);
}

function labelOf({ kind, supported }: { kind: string; supported: boolean }): string {
  return `${supported ? 'kept' : 'caught'}: ${kind}`;
}

/** Wrong verdicts of a set that is not held out; nothing of one that is. */
export function renderStatementFailures({ heldOut, results }: VerificationEvaluation): string[] {
  if (heldOut) return [];
  const wrong = results.filter(({ statement, kept }) => kept !== statement.supported);
  return [...wrong.flatMap(renderFailure), ''];
}

function renderFailure({ statement, fault }: StatementResult): string[] {
  const { id, kind, supported } = statement;
  const why = fault ? ` (${fault.reason}: ${fault.detail})` : '';
  return [`${id} ${kind}: ${supported ? 'dropped' : 'kept'}${why}`, `  ${statement.statement}`];
}
