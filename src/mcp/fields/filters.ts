/** What was understood of a question as limits, in structured content. */
import { z } from 'zod';
import type { Filters } from '../../app-types.js';

export const FILTERS = z
  .record(z.unknown())
  .describe('What was searched: place, body, sessionNumber, from, to, person … Empty: everything.');

export function filterFields(filters: Filters): z.infer<typeof FILTERS> {
  return { ...filters };
}
