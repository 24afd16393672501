/** What every check is given and gives. Types only. */
import type { UnsupportedReason } from '../composed-statement.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';

export interface Fault {
  reason: UnsupportedReason;
  /** The words at fault. */
  detail: string;
}

/** Undefined where nothing is wrong. `cited`: at least one. */
export type Check = (claim: Claim, cited: readonly Evidence[]) => Fault | undefined;
