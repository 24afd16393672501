/**
 * The data model of CSL-JSON 1.0.2 (citation-style-language/schema, schemas/input/csl-data.json), as far
 * as an item of ours may use it: like there, no other field is allowed.
 */
import { z } from 'zod';

const text = z.string().min(1);
const textOrNumber = z.union([text, z.number()]);

const date = z.strictObject({
  'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1).max(2),
  circa: z.union([text, z.number(), z.boolean()]).optional(),
});

const name = z.strictObject({ literal: text });

export const cslDataSchema = z.array(
  z.strictObject({
    id: textOrNumber,
    type: z.enum(['webpage', 'document']),
    title: text.optional(),
    author: z.array(name).optional(),
    publisher: text.optional(),
    issued: date.optional(),
    accessed: date.optional(),
    URL: text.optional(),
    language: text.optional(),
    locator: textOrNumber.optional(),
    number: textOrNumber.optional(),
    'event-title': text.optional(),
    'event-date': date.optional(),
    'event-place': text.optional(),
    custom: z.record(z.string(), z.unknown()).optional(),
  }),
);
