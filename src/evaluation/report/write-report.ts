/**
 * Owns the files that a run leaves: docs/evaluation.json, docs/evaluation.svg and the tables of the
 * READMEs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JiyaoError } from '../../errors.js';
import type { Evaluations } from '../evaluations.js';
import { SEED } from '../sampling/seeded-random.js';
import { renderChart } from './chart/render-chart.js';
import { formatJson } from './format-json.js';
import type { ReadmeLanguage } from './readme-wording.js';
import { renderMarkdown } from './render-markdown.js';
import { replaceBetweenMarkers } from './replace-between-markers.js';

const REPORT_PATH = 'docs/evaluation.json';
const CHART_PATH = 'docs/evaluation.svg';

const READMES: readonly { path: string; language: ReadmeLanguage }[] = [
  { path: 'README.md', language: 'en' },
  { path: 'README.zh-CN.md', language: 'zh' },
];

/**
 * The contract of docs/evaluation.json and `--json`: figures only, no question and no text of any
 * set. What changes in every run of the same code stands at the end, under `times`.
 */
export function toReport({
  sets,
  collections,
  followUps,
  statements,
  quotes,
}: Evaluations): object {
  return {
    seed: SEED,
    sets: sets.map(({ name, heldOut, corpus, figures, refusalCurve, peers }) => ({
      name,
      heldOut,
      corpus,
      figures,
      peers,
      refusalCurve,
    })),
    collections: collections.map(({ name, corpus, withheld, figures, refusalCurve, peers }) => ({
      name,
      corpus,
      withheld,
      figures,
      peers,
      refusalCurve,
    })),
    followUps: followUpFigures(followUps),
    statements: statementFigures(statements),
    quotes: quotes && quoteFigures(quotes),
    times: {
      node: process.version,
      askMs: [...sets, ...collections].map(({ name, times }) => ({ name, ...times })),
    },
  };
}

/** Of each set of follow-ups, without its questions. */
export function followUpFigures(followUps: Evaluations['followUps']): object[] {
  return followUps.map(({ name, heldOut, figures }) => ({ name, heldOut, figures }));
}

/** Of each set of labelled statements, without its statements. */
export function statementFigures(statements: Evaluations['statements']): object[] {
  return statements.map(({ name, heldOut, figures }) => ({ name, heldOut, figures }));
}

/** Of the look-ups of quotes, without the quotes. */
export function quoteFigures({ figures }: NonNullable<Evaluations['quotes']>): object[] {
  return figures;
}

/**
 * Writes docs/evaluation.json and docs/evaluation.svg.
 * @param projectFolder absolute
 * @throws JiyaoError `internal` where one cannot be written
 */
export async function writeReport(evaluations: Evaluations, projectFolder: string): Promise<void> {
  const report = formatJson(toReport(evaluations));
  await writeProjectFile(projectFolder, REPORT_PATH, `${report}\n`);
  await writeProjectFile(projectFolder, CHART_PATH, renderChart(evaluations));
}

/**
 * Puts the chart and the tables between the `scoreboard` markers of both READMEs.
 * @throws JiyaoError `configuration` where a README or its markers are missing
 */
export async function updateReadmes(
  evaluations: Evaluations,
  projectFolder: string,
): Promise<void> {
  for (const { path, language } of READMES) {
    const text = await readFile(join(projectFolder, path), 'utf8').catch((cause: unknown) => {
      throw new JiyaoError('configuration', `${path} cannot be read.`, {
        hint: 'Run without --update-readme, or restore the file.',
        cause,
      });
    });
    const part = renderMarkdown(evaluations, language, CHART_PATH);
    const updated = replaceBetweenMarkers(text, 'scoreboard', part, path);
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
