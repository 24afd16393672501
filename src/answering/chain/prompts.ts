/**
 * The prompts under `prompts/`, read when first used and checked: a file holds exactly the
 * placeholders that the code fills in. What a prompt says is in its file, not here.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { JiyaoError } from '../../errors.js';

/** Placeholders by the name of the file. */
export const PLACEHOLDERS = {
  'rewrite-question': ['fence', 'turns', 'question'],
  'compose-answer': ['fence', 'evidence', 'facts', 'question', 'language'],
  'repair-statements': ['statements', 'language'],
} as const;

export type PromptName = keyof typeof PLACEHOLDERS;

/** A value for each placeholder of a prompt. Braces in it are text, and stay. */
export type PromptValues<Name extends PromptName> = Record<
  (typeof PLACEHOLDERS)[Name][number],
  string
>;

/** From src/answering/chain and from dist/answering/chain alike. */
const FOLDER = new URL('../../../prompts/', import.meta.url);

/** A line that begins a message. */
const MESSAGE = /^# (system|user)$/m;

/** @throws JiyaoError 'configuration' where the file is missing or its placeholders are others */
export async function loadPrompt<Name extends PromptName>(
  name: Name,
): Promise<ChatPromptTemplate<PromptValues<Name>>> {
  const path = fileURLToPath(new URL(`${name}.md`, FOLDER));
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new JiyaoError('configuration', `${path} cannot be read.`, { hint: HINT, cause });
  });
  return parsePrompt<Name>(text, name, path);
}

const HINT = 'Restore the file; prompts/README.md lists the placeholders of each.';

/** @throws JiyaoError 'configuration', as `loadPrompt` */
export function parsePrompt<Name extends PromptName>(
  text: string,
  name: Name,
  path: string,
): ChatPromptTemplate<PromptValues<Name>> {
  const [before, ...parts] = text.split(MESSAGE);
  const messages = parts.flatMap((role, at): ['system' | 'user', string][] =>
    at % 2 === 0 ? [[role === 'system' ? 'system' : 'user', (parts[at + 1] ?? '').trim()]] : [],
  );
  if (before?.trim() || messages.length === 0) throw broken(path, 'begins with no message');
  try {
    const template = ChatPromptTemplate.fromMessages<PromptValues<Name>>(messages);
    const expected = [...PLACEHOLDERS[name]].sort().join(', ');
    const found = [...template.inputVariables].map(String).sort().join(', ');
    if (found !== expected) throw broken(path, `has the placeholders ${found}, not ${expected}`);
    return template;
  } catch (cause) {
    throw cause instanceof JiyaoError
      ? cause
      : broken(path, 'has a brace too many or too few', cause);
  }
}

function broken(path: string, fault: string, cause?: unknown): JiyaoError {
  return new JiyaoError('configuration', `${path} ${fault}.`, { hint: HINT, cause });
}
