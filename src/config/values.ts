/** Values as people write them into variables, read and checked; each fault is noted in `settings`. */
import type { Settings, Variable } from './settings.js';

/**
 * The URL without slashes at its end; null where it is not set, or refused.
 * @param faultOf what else is wrong with it, in words that follow the name; null = nothing
 */
export function readUrl(
  settings: Settings,
  variable: Variable,
  faultOf: (url: URL) => string | null = () => null,
): string | null {
  const value = settings.get(variable)?.value.trim().replace(/\/+$/, '');
  if (!value) return null;
  const fault = urlFault(value, faultOf);
  if (fault === null) return value;
  settings.refuse(variable, fault);
  return null;
}

function urlFault(value: string, faultOf: (url: URL) => string | null): string | null {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    return 'must be a URL that begins with http:// or https://.';
  }
  const url = new URL(value);
  if (url.username || url.password) return 'must not carry a user name or password.';
  if (url.search || url.hash) return 'must not carry a query (?) or fragment (#).';
  return faultOf(url);
}

/** A whole number within the range, both ends included; `fallback` where it is not set. */
export function readWhole(
  settings: Settings,
  variable: Variable,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const value = settings.get(variable)?.value.trim();
  if (!value) return fallback;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  settings.refuse(variable, `must be a whole number from ${least} to ${most}.`);
  return fallback;
}
