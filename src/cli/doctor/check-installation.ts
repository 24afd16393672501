/** Whether this machine can run jiyao: Node.js, and the compiled modules. */
import type { PackageInformation } from '../../package-information.js';
import type { Wording } from '../wording.js';
import { type Check, faultCheck, okCheck } from './check.js';

/** Modules with compiled code, and what proves that it works: loading alone may not touch it. */
const COMPILED_MODULES: readonly { name: string; prove: (module: unknown) => unknown }[] = [
  { name: 'better-sqlite3', prove: (module) => construct(module, 'default', ':memory:') },
  {
    name: 'hnswlib-node',
    prove: (module) => construct(defaultOf(module), 'HierarchicalNSW', 'cosine', 2),
  },
  { name: '@node-rs/jieba', prove: (module) => construct(module, 'Jieba') },
];

/** '20.20.1' or 'v20.20.1' is at least '20.19'. */
export function isNodeRecent(version: string, minimum: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = minimum.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** The version of Node.js, and the system. */
export function checkNode(
  version: string,
  { minimumNode }: PackageInformation,
  { doctor }: Wording,
): Check {
  const detail = `${version} (${process.platform} ${process.arch})`;
  if (isNodeRecent(version, minimumNode)) return okCheck('node', detail);
  return faultCheck('node', detail, doctor.nodeTooOld(minimumNode));
}

/** One check for each compiled module. */
export function checkCompiledModules({ doctor }: Wording): Promise<Check[]> {
  return Promise.all(
    COMPILED_MODULES.map(async ({ name, prove }) => {
      try {
        // By name: a broken module must fail this check, not the import of this file.
        prove(await import(name));
        return okCheck(`module:${name}`, 'OK');
      } catch {
        return faultCheck(`module:${name}`, doctor.moduleFault, doctor.moduleHint(name));
      }
    }),
  );
}

/** CommonJS modules stand whole in the default export. */
function defaultOf(module: unknown): unknown {
  return isRecord(module) && 'default' in module ? module.default : module;
}

/** @throws whatever the compiled code throws, or where the module has no such class */
function construct(module: unknown, className: string, ...parameters: unknown[]): unknown {
  const theClass = isRecord(module) ? module[className] : undefined;
  if (typeof theClass !== 'function') throw new Error(`no ${className}`);
  return Reflect.construct(theClass, parameters);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
