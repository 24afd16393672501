/** `jiyao doctor`: what is installed, configured and indexed, and what to do about faults. */
import type { IndexReport } from '../../app-types.js';
import type { Config } from '../../config.js';
import { readPackageInformation } from '../../package-information.js';
import { type Check, faultCheck, okCheck } from '../doctor/check.js';
import { checkDataFolder, checkIndex } from '../doctor/check-index.js';
import { checkCompiledModules, checkNode } from '../doctor/check-installation.js';
import { checkModels } from '../doctor/check-models.js';
import { renderChecks } from '../rendering/checks.js';
import { errorFields } from '../rendering/error.js';
import { jsonLine } from '../rendering/printable.js';
import { asJiyaoError } from '../report-fault.js';
import type { Session } from '../session.js';

/** Exit status 0 unless there is a fault; then that of the worst one. Changes nothing. */
export async function runDoctor(session: Session): Promise<number> {
  const { wording } = session;
  const information = readPackageInformation();
  const installation = [
    okCheck('jiyao', information.version),
    checkNode(process.version, information, wording),
    ...(await checkCompiledModules(wording)),
  ];
  const { checks, report } = await checkSetup(session);
  const all = [...installation, ...checks];
  const { stdout } = session.terminal;
  const text = session.json
    ? jsonLine(doctorJson(all, report))
    : `${renderChecks(all, session.pageFor(stdout))}\n`;
  await stdout.write(text);
  return Math.max(...all.map(({ exitStatus }) => exitStatus));
}

/** Configuration and index; a fault in the first hides the second. */
async function checkSetup(
  session: Session,
): Promise<{ checks: Check[]; report: IndexReport | null }> {
  const { wording } = session;
  const checks: Check[] = [];
  try {
    const config: Config = await session.loadConfig();
    checks.push(checkDataFolder(config, wording), ...checkModels(config, wording));
    const app = await session.openApp();
    const report = await app.doctor();
    checks.push(...checkIndex(report, config, wording));
    return { checks, report };
  } catch (thrown) {
    const error = asJiyaoError(thrown, session);
    const name = error.code === 'configuration' ? 'configuration' : 'index';
    checks.push(faultCheck(name, error.message, error.hint, error.exitStatus));
    return { checks, report: null };
  }
}

/** The contract of `doctor --json`. */
function doctorJson(checks: readonly Check[], report: IndexReport | null) {
  return {
    ok: checks.every(({ status }) => status !== 'fault'),
    checks: checks.map(({ name, status, detail, hint }) => ({ name, status, detail, hint })),
    index:
      report === null
        ? null
        : { ...report, fault: report.fault === null ? null : errorFields(report.fault) },
  };
}
