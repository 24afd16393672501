/** Owns the quotes from the minutes to their figures, over a fresh index. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../config.js';
import { evaluateApp, loadCorpus } from '../evaluated-system.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import type { ProgressLine } from '../progress.js';
import { evaluateQuotes, type QuoteEvaluation } from './evaluate-quotes.js';
import { makeQuotes } from './make-quotes.js';

/** Sentences in the style of minutes that no meeting of the project said; one a line. */
const INVENTED_QUOTES = 'data/eval/invented-quotes.txt';

export async function readInventedQuotes(): Promise<string[]> {
  const text = await readFile(join(PROJECT_FOLDER, INVENTED_QUOTES), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

export function runQuotes(progress: ProgressLine): Promise<QuoteEvaluation> {
  return withTemporaryApp(join(PROJECT_FOLDER, 'data/minutes'), async ({ app }) => {
    await app.ingest([], () => {});
    const { paragraphs } = await loadCorpus(evaluateApp(app));
    const quotes = makeQuotes(paragraphs, await readInventedQuotes());
    progress.show('quotes: looking up', 0, quotes.length);
    return evaluateQuotes(quotes, (quote) => app.findQuote(quote));
  });
}
