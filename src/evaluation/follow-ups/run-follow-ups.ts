/** Owns the sets of follow-ups from their files to their figures, over a fresh index. */
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../config.js';
import { evaluateApp } from '../evaluated-system.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import type { ProgressLine } from '../progress.js';
import { readJsonLines } from '../read-json-lines.js';
import { evaluateFollowUps, type FollowUpEvaluation } from './evaluate-follow-ups.js';
import { FOLLOW_UP_SETS, followUpSchema } from './follow-up.js';

/** @throws JiyaoError where a set cannot be read or does not fit the minutes */
export function runFollowUps(progress: ProgressLine): Promise<FollowUpEvaluation[]> {
  return withTemporaryApp(join(PROJECT_FOLDER, 'data/minutes'), async ({ app }) => {
    await app.ingest([], () => {});
    const system = {
      ...evaluateApp(app),
      askIn: (conversation: string, question: string) => app.ask(question, { conversation }),
    };
    const evaluations: FollowUpEvaluation[] = [];
    for (const { name, path, heldOut } of FOLLOW_UP_SETS) {
      const followUps = await readJsonLines(join(PROJECT_FOLDER, path), path, followUpSchema);
      progress.show(`follow-ups, ${name}: asking`, 0, followUps.length);
      evaluations.push(await evaluateFollowUps(system, { name, heldOut, followUps }));
    }
    return evaluations;
  });
}
