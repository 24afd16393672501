/** One thing that `doctor` looked at. */
export interface Check {
  /** Stable name for scripts: 'node', 'module:hnswlib-node', 'index' … */
  name: string;
  /** 'warning': works, but the reader should know; 'fault': does not work. */
  status: 'ok' | 'warning' | 'fault';
  /** What was found, for a reader. */
  detail: string;
  /** The next step; null where nothing is to be done. */
  hint: string | null;
  /** Exit status that this fault asks for; 0 unless 'fault'. */
  exitStatus: number;
}

export function okCheck(name: string, detail: string): Check {
  return { name, status: 'ok', detail, hint: null, exitStatus: 0 };
}

export function warningCheck(name: string, detail: string, hint: string | null): Check {
  return { name, status: 'warning', detail, hint, exitStatus: 0 };
}

/** `exitStatus` 1 unless the fault is one of configuration (2) or index (3). */
export function faultCheck(name: string, detail: string, hint: string, exitStatus = 1): Check {
  return { name, status: 'fault', detail, hint, exitStatus };
}
