/** Owns the files that a run leaves: docs/evaluation.json and the tables of the READMEs. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JiyaoError } from '../../errors.js';
import type { SetEvaluation } from '../evaluate-set.js';
import { formatJson } from './format-json.js';
import { type ReadmeLanguage, renderMarkdown } from './render-markdown.js';
import { replaceBetweenMarkers } from './replace-between-markers.js';

const REPORT_PATH = 'docs/evaluation.json';

const READMES: readonly { path: string; language: ReadmeLanguage }[] = [
  { path: 'README.md', language: 'en' },
  { path: 'README.zh-CN.md', language: 'zh' },
];

/** The contract of docs/evaluation.json and `--json`: aggregates, no question of any set. */
export function toReport(evaluations: readonly SetEvaluation[]): object {
  return {
    node: process.version,
    sets: evaluations.map(({ name, heldOut, corpus, figures, peers }) => ({
      name,
      heldOut,
      corpus,
      figures,
      peers,
    })),
  };
}

/**
 * Writes docs/evaluation.json.
 * @param projectFolder absolute
 * @throws JiyaoError `internal` where it cannot be written
 */
export async function writeReport(
  evaluations: readonly SetEvaluation[],
  projectFolder: string,
): Promise<void> {
  const text = `${formatJson(toReport(evaluations))}\n`;
  await writeProjectFile(projectFolder, REPORT_PATH, text);
}

/**
 * Puts the tables between the `scoreboard` markers of both READMEs.
 * @throws JiyaoError `configuration` where a README or its markers are missing
 */
export async function updateReadmes(
  evaluations: readonly SetEvaluation[],
  projectFolder: string,
): Promise<void> {
  for (const { path, language } of READMES) {
    const text = await readFile(join(projectFolder, path), 'utf8').catch((cause: unknown) => {
      throw new JiyaoError('configuration', `${path} cannot be read.`, {
        hint: 'Run without --update-readme, or restore the file.',
        cause,
      });
    });
    const table = renderMarkdown(evaluations, language);
    const updated = replaceBetweenMarkers(text, 'scoreboard', table, path);
    await writeProjectFile(projectFolder, path, updated);
  }
}

/**
 * Writes a file of the project.
 * @throws JiyaoError `internal` where it cannot be written
 */
export async function writeProjectFile(
  projectFolder: string,
  path: string,
  text: string,
): Promise<void> {
  await writeFile(join(projectFolder, path), text).catch((cause: unknown) => {
    throw new JiyaoError('internal', `${path} cannot be written.`, {
      hint: 'Make the project folder writable, or print with --json.',
      cause,
    });
  });
}
