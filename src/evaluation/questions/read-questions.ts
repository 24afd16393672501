/** Owns the reading of a question set from JSONL; the form of a line is in question.ts. */
import { readFile } from 'node:fs/promises';
import { JiyaoError } from '../../errors.js';
import { type Question, questionSchema } from './question.js';

/**
 * Questions of a JSONL text, empty lines skipped.
 * @param name how messages call the text, usually its path in the project
 * @throws JiyaoError `configuration`, naming every faulty line at once, without its words: a
 * held-out question must not appear in a log
 */
export function parseQuestions(text: string, name: string): Question[] {
  const questions: Question[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('fault' in parsed) faults.push(`line ${index + 1}: ${parsed.fault}`);
    else if (seen.has(parsed.question.id)) {
      faults.push(`line ${index + 1}: the id ${parsed.question.id} was used before`);
    } else {
      seen.add(parsed.question.id);
      questions.push(parsed.question);
    }
  }
  if (faults.length > 0) {
    throw new JiyaoError('configuration', `${name} is not well formed:\n  ${faults.join('\n  ')}`, {
      hint: 'data/eval/README.md describes the format of a line.',
    });
  }
  return questions;
}

function parseLine(line: string): { question: Question } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: 'not JSON' };
  }
  const result = questionSchema.safeParse(value);
  if (result.success) return { question: result.data };
  const issues = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`,
  );
  return { fault: issues.join('; ') };
}

/**
 * Questions of a file.
 * @throws JiyaoError `configuration` where the file is missing or not well formed
 */
export async function readQuestions(path: string, name: string): Promise<Question[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new JiyaoError('configuration', `${name} cannot be read.`, {
      hint: 'Run from a complete copy of the project: the question sets lie in data/eval.',
      cause,
    });
  }
  return parseQuestions(text, name);
}
