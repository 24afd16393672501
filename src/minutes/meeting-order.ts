/** The order in which several meetings are told: by date, then id; undated ones first. */
import type { Meeting } from './meeting.js';

export function byDate(a: Meeting, b: Meeting): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || a.id.localeCompare(b.id);
}
