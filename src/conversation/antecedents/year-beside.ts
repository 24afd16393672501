/** '上一年3月9日', '第二年9月8日', '同年6月': counted from the year of the meeting that was talked of. */
import type { FollowUp } from '../follow-up.js';
import { focusOf } from './past-turn.js';

export function yearMeant({ past }: FollowUp, match: RegExpExecArray): string | undefined {
  const [last] = past;
  const date = (focusOf(last)?.meetings[0] ?? last.cited[0])?.date;
  if (!date) return undefined;
  const { before, after } = match.groups ?? {};
  const step = before ? -1 : after ? 1 : 0;
  return `${Number(date.slice(0, 4)) + step}年`;
}
