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

/** The texts that fit what the caller wrote. */
export async function textsFor(app: App, words: string): Promise<McpTexts> {
  return MCP_TEXTS[await app.scriptOf(words)];
}
