/** What made a score: each feature with its value and what it adds, what adds most first. */
import { formatNumber, signed } from './numbers.js';

interface Scored {
  features: Readonly<Record<string, number>>;
  contributions: Readonly<Record<string, number>>;
}

/** More features than these seldom change anything; JSON has all. */
const MAX_FEATURES = 3;

/** '一句所含 0.8 (+0.51) · 字词 0.25 (+0.2)'; what adds nothing is left out. */
export function contributionLine(
  { features, contributions }: Scored,
  names: Readonly<Record<string, string>>,
): string {
  return inOrder(contributions)
    .slice(0, MAX_FEATURES)
    .map(([name, added]) => {
      const value = features[name];
      const measured = value === undefined ? '' : ` ${formatNumber(value)}`;
      return `${names[name] ?? name}${measured} (${signed(added)})`;
    })
    .join(' · ');
}

/** Those that add or take something, by how much. */
export function inOrder(contributions: Scored['contributions']): [string, number][] {
  return Object.entries(contributions)
    .filter(([, added]) => added !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}
