/** Where two texts differ, in plain characters: 'as [-one-]{+two+} has it'. */
import type { DiffPart } from '../../app-types.js';

export function renderDifference(parts: readonly DiffPart[]): string {
  return parts.map(renderPart).join('');
}

export function isDifferent(parts: readonly DiffPart[]): boolean {
  return parts.some(({ op }) => op !== 'equal');
}

function renderPart({ op, text }: DiffPart): string {
  if (op === 'delete') return `[-${text}-]`;
  return op === 'insert' ? `{+${text}+}` : text;
}
