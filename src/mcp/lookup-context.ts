/** What every tool and resource is given: the application when it can be used, and the words. */
import type { App, IndexPurpose, QuestionNotice, Script } from '../app-types.js';
import { MCP_TEXTS, type McpTexts } from './wording.js';

export interface LookupContext {
  /** With an index to read or to search, built first where there is none. Rejects with JiyaoError. */
  app(purpose: IndexPurpose): Promise<App>;
  /** Of the locale: where a call has no words of its own. */
  language: Script;
  /** What whoever runs the server should know; the model is not told. */
  onNotice(notice: QuestionNotice): void;
}

const LETTER = /\p{L}/u;

/** The language of what the caller wrote; the locale's where it wrote no word. */
export async function languageOf(
  words: string,
  app: App,
  { language }: LookupContext,
): Promise<Script> {
  return LETTER.test(words) ? app.scriptOf(words) : language;
}

/** The texts that fit what the caller wrote. */
export async function textsFor(words: string, app: App, context: LookupContext): Promise<McpTexts> {
  return MCP_TEXTS[await languageOf(words, app, context)];
}
