/** Owns the reading of an evaluation set from JSONL; the form of a line is for a schema to say. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { JiyaoError } from '../errors.js';

/**
 * Items of a JSONL text, empty lines skipped. Ids are unique.
 * @param name how messages call the text, usually its path in the project
 * @throws JiyaoError `configuration`, naming every faulty line at once, without its words: a
 * held-out question must not appear in a log
 */
export function parseJsonLines<Item extends { id: string }>(
  text: string,
  name: string,
  schema: z.ZodType<Item, z.ZodTypeDef, unknown>,
): Item[] {
  const items: Item[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line, schema);
    if ('fault' in parsed) faults.push(`line ${index + 1}: ${parsed.fault}`);
    else if (seen.has(parsed.item.id)) {
      faults.push(`line ${index + 1}: the id ${parsed.item.id} was used before`);
    } else {
      seen.add(parsed.item.id);
      items.push(parsed.item);
    }
  }
  if (faults.length > 0) {
    throw new JiyaoError('configuration', `${name} is not well formed:\n  ${faults.join('\n  ')}`, {
      hint: 'data/eval/README.md describes the format of a line.',
    });
  }
  return items;
}

function parseLine<Item>(
  line: string,
  schema: z.ZodType<Item, z.ZodTypeDef, unknown>,
): { item: Item } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: 'not JSON' };
  }
  const result = schema.safeParse(value);
  if (result.success) return { item: result.data };
  const issues = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`,
  );
  return { fault: issues.join('; ') };
}

/**
 * Items of a file.
 * @throws JiyaoError `configuration` where the file is missing or not well formed
 */
export async function readJsonLines<Item extends { id: string }>(
  path: string,
  name: string,
  schema: z.ZodType<Item, z.ZodTypeDef, unknown>,
): Promise<Item[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new JiyaoError('configuration', `${name} cannot be read.`, {
      hint: 'Run from a complete copy of the project: the question sets lie in data/eval.',
      cause,
    });
  }
  return parseJsonLines(text, name, schema);
}
