/** Input schemas of tools: nothing unknown is taken, and no fault repeats a long value. */
import { z } from 'zod';

/** Names in a message are cut here: a caller may send anything. */
const MAX_ECHO_CHARS = 60;

/** Unknown fields are refused by name: a misspelt filter must not be ignored silently. */
const errorMap: z.ZodErrorMap = (issue, { defaultError }) => {
  if (issue.code !== 'unrecognized_keys') return { message: defaultError };
  const names = issue.keys.join(', ').slice(0, MAX_ECHO_CHARS);
  return { message: `Unknown parameter: ${names}` };
};

/** The schema of a tool's arguments. */
export function toolInput<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { errorMap }).strict();
}

/** One of a few names. */
export function oneOf<Name extends string>(names: readonly [Name, ...Name[]]) {
  const message = `Must be one of: ${names.join(', ')}`;
  return z.enum(names, { errorMap: () => ({ message }) });
}
