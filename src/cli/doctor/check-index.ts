/** What `doctor` says of the minutes and the index, from the configuration and the report. */
import { accessSync, constants, statSync } from 'node:fs';
import type { IndexReport } from '../../app-types.js';
import type { Config } from '../../config.js';
import { printableText } from '../rendering/printable.js';
import type { Wording } from '../wording.js';
import { type Check, faultCheck, okCheck, warningCheck } from './check.js';

/** Whether the folder of the minutes is there and can be read. */
export function checkDataFolder({ dataFolder }: Config, { doctor }: Wording): Check {
  const name = 'dataFolder';
  const folder = printableText(dataFolder);
  if (statSync(dataFolder, { throwIfNoEntry: false }) === undefined) {
    return warningCheck(name, doctor.dataMissing(folder), doctor.dataHint);
  }
  try {
    accessSync(dataFolder, constants.R_OK | constants.X_OK);
    return okCheck(name, folder);
  } catch {
    return faultCheck(name, doctor.dataUnreadable(folder), doctor.dataHint);
  }
}

/** The state of the index; its manifest and embedding where it can be read. */
export function checkIndex(
  report: IndexReport,
  { indexFolder }: Config,
  wording: Wording,
): Check[] {
  const { doctor } = wording;
  const folder = printableText(indexFolder);
  if (report.state === 'missing') {
    return [warningCheck('index', doctor.indexMissing(folder), doctor.indexMissingHint)];
  }
  const checks = [stateCheck(report, folder, wording)];
  if (report.embedding !== null) {
    const { fingerprint, dimension } = report.embedding;
    const adapted = report.adapted ? `, ${doctor.adapted}` : '';
    checks.push(okCheck('embedding', `${printableText(fingerprint)} (${dimension})${adapted}`));
  }
  if (report.manifest !== null) {
    checks.push(okCheck('manifest', printableText(JSON.stringify(report.manifest))));
  }
  return checks;
}

function stateCheck(report: IndexReport, folder: string, { doctor }: Wording): Check {
  const { fault, counts, state } = report;
  if (fault !== null) {
    return faultCheck('index', printableText(fault.message), fault.hint, fault.exitStatus);
  }
  const held = counts === null ? '' : `: ${doctor.counts(counts.meetings, counts.paragraphs)}`;
  if (state === 'incomplete') {
    const detail = `${folder}${held} (${doctor.indexIncomplete})`;
    return warningCheck('index', detail, doctor.indexIncompleteHint);
  }
  return okCheck('index', `${folder}${held}`);
}
