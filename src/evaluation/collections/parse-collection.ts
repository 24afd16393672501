/** Owns the way from the two JSONL texts of a collection to its documents and questions. */
import type { z } from 'zod';
import { JiyaoError } from '../../errors.js';
import {
  type Collection,
  type CollectionDocument,
  type CollectionQuestion,
  documentSchema,
  questionLineSchema,
} from './collection.js';

/** What was read, before it is parsed. */
export interface CollectionTexts {
  name: string;
  corpus: string;
  questions: string;
}

/**
 * A collection. Empty lines are skipped.
 * @throws JiyaoError `configuration`, naming the first faulty lines without their words, or the
 * questions whose right documents are not in the corpus: they would count as never found
 */
export function parseCollection({ name, corpus, questions }: CollectionTexts): Collection {
  const documents = parseLines(corpus, documentSchema, `${name}: corpus`).map(toDocument);
  const parsed = parseLines(questions, questionLineSchema, `${name}: questions`).map(toQuestion);
  const held = new Set(documents.map(({ id }) => id));
  const astray = parsed.filter(({ rightDocumentIds }) =>
    rightDocumentIds.some((id) => !held.has(id)),
  );
  if (astray.length > 0) {
    throw malformed(`${name}: right documents that the corpus lacks`, faultList(astray));
  }
  return { name, documents, questions: parsed };
}

interface ParsedLine<Value> {
  value: Value;
  line: string;
}

/** So many faults are named; the rest are of the same kind most of the time. */
const FAULTS_NAMED = 5;

function parseLines<Value>(text: string, schema: z.ZodType<Value>, what: string) {
  const parsed: ParsedLine<Value>[] = [];
  const faults: { id: string }[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const result = schema.safeParse(parseJson(line));
    if (result.success) parsed.push({ value: result.data, line });
    else {
      const [issue] = result.error.issues;
      faults.push({ id: `line ${index + 1}: ${issue?.path.join('.') || 'line'}` });
    }
  }
  if (faults.length > 0) throw malformed(`${what}: not well formed`, faultList(faults));
  return parsed;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toDocument({
  value: { id, title, text, paragraphs },
  line,
}: ParsedLine<z.infer<typeof documentSchema>>): CollectionDocument {
  const parts = [title ?? '', ...(paragraphs ?? [text ?? ''])];
  return { id, text: parts.filter((part) => part !== '').join('\n'), line };
}

function toQuestion({
  value: { id, q, gold, answers = [], evidence = [], unanswerable = false },
}: ParsedLine<z.infer<typeof questionLineSchema>>): CollectionQuestion {
  const answerable = !unanswerable && gold.length > 0;
  return {
    id,
    question: q,
    answerable,
    rightDocumentIds: answerable ? gold : [],
    answers,
    evidence,
  };
}

function faultList(faults: readonly { id: string }[]): string {
  const named = faults.slice(0, FAULTS_NAMED).map(({ id }) => id);
  const rest = faults.length - named.length;
  return [...named, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n  ');
}

function malformed(what: string, faults: string): JiyaoError {
  return new JiyaoError('configuration', `${what}:\n  ${faults}`, {
    hint: 'data/eval/README.md describes the files of a collection.',
  });
}
