/** Owns how figures are written, in the terminal and in Markdown alike. */
import type { Estimate } from '../metrics/bootstrap.js';
import type { Share } from '../metrics/share.js';

/** Stands where there is nothing to count. */
export const NO_FIGURE = '–';

/** '97.1', in percent. */
export function formatShare({ value }: Pick<Share, 'value'>): string {
  return value === null ? NO_FIGURE : percent(value);
}

/** '97.1 (93.8–98.7)', in percent. */
export function formatShareWithInterval(share: Share): string {
  if (share.interval === null) return NO_FIGURE;
  const [lower, upper] = share.interval;
  return `${formatShare(share)} (${percent(lower)}–${percent(upper)})`;
}

/** '0.942' */
export function formatEstimate({ value }: Estimate): string {
  return value === null ? NO_FIGURE : value.toFixed(3);
}

/** '0.942 (0.921–0.960)' */
export function formatEstimateWithInterval(estimate: Estimate): string {
  if (estimate.interval === null) return NO_FIGURE;
  const [lower, upper] = estimate.interval;
  return `${formatEstimate(estimate)} (${lower.toFixed(3)}–${upper.toFixed(3)})`;
}

/** '12.3' */
export function formatMs(value: number | null): string {
  return value === null ? NO_FIGURE : value.toFixed(1);
}

function percent(value: number): string {
  return (value * 100).toFixed(1);
}
