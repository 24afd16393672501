/** Owns the reading of a question set; the form of a line is in question.ts. */
import { parseJsonLines, readJsonLines } from '../read-json-lines.js';
import { type Question, questionSchema } from './question.js';

/**
 * Questions of a JSONL text, empty lines skipped.
 * @throws JiyaoError `configuration`, naming every faulty line
 */
export function parseQuestions(text: string, name: string): Question[] {
  return parseJsonLines(text, name, questionSchema);
}

/**
 * Questions of a file.
 * @throws JiyaoError `configuration` where the file is missing or not well formed
 */
export function readQuestions(path: string, name: string): Promise<Question[]> {
  return readJsonLines(path, name, questionSchema);
}
