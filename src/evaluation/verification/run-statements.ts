/** Owns the sets of labelled statements from their files to their figures, over a fresh index. */
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../config.js';
import { BuiltinEmbeddings } from '../../embedding/builtin-embeddings.js';
import { type Corpus, evaluateApp, loadCorpus } from '../evaluated-system.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import type { ProgressLine } from '../progress.js';
import { readJsonLines } from '../read-json-lines.js';
import { evaluateStatements, type VerificationEvaluation } from './evaluate-statements.js';
import { labelledStatementSchema, STATEMENT_SETS } from './labelled-statement.js';

/** @throws JiyaoError where a set cannot be read or does not fit the minutes */
export function runStatements(progress: ProgressLine): Promise<VerificationEvaluation[]> {
  return withMinutes(async (corpus) => {
    const context = { embedder: new BuiltinEmbeddings() };
    const evaluations: VerificationEvaluation[] = [];
    for (const { name, path, heldOut } of STATEMENT_SETS) {
      const statements = await readStatements(path);
      progress.show(`statements, ${name}: verifying`, 0, statements.length);
      evaluations.push(evaluateStatements({ name, heldOut, statements }, corpus, context));
    }
    return evaluations;
  });
}

/** @param path relative to the project */
export function readStatements(path: string) {
  return readJsonLines(join(PROJECT_FOLDER, path), path, labelledStatementSchema);
}

/** Calls `use` with the minutes of the project, as a fresh index holds them. */
export function withMinutes<Result>(use: (corpus: Corpus) => Promise<Result>): Promise<Result> {
  return withTemporaryApp(join(PROJECT_FOLDER, 'data/minutes'), async ({ app }) => {
    await app.ingest([], () => {});
    return use(await loadCorpus(evaluateApp(app)));
  });
}
