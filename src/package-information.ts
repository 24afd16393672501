/** What package.json says of this program; read when asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './config.js';

export interface PackageInformation {
  version: string;
  /** '20.19': the oldest Node.js that it runs on. */
  minimumNode: string;
}

export function readPackageInformation(): PackageInformation {
  const text = readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8');
  const { version, engines } = JSON.parse(text) as { version: string; engines: { node: string } };
  return { version, minimumNode: engines.node.replace(/^\D+/, '') };
}
