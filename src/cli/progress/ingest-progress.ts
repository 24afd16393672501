/**
 * Progress of a synchronisation on stderr: a bar where a person watches, now and then a line
 * elsewhere. Log files are never flooded.
 */
import type { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../../app-types.js';
import { padToWidth, truncateToWidth } from '../../text/display-width.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';

export interface ProgressDisplay {
  update(progress: IngestProgress): void;
  /** Removes the bar and restores the cursor. May be called again. */
  stop(): void;
}

/** A plain line at most this often. */
const PLAIN_INTERVAL_MS = 5_000;

/** Columns of the file name behind the bar; the rest of an 80-column line is bar and counts. */
const PATH_COLUMNS = 24;

/** The display that fits stderr. It stops by itself when the session ends. */
export function openProgress(session: Session, now: () => number = Date.now): ProgressDisplay {
  const { isTerminal } = session.terminal.stderr;
  const display = isTerminal ? new BarDisplay(session) : new PlainDisplay(session, now);
  session.onClose(() => display.stop());
  return display;
}

class PlainDisplay implements ProgressDisplay {
  private lastLineMs: number;

  constructor(
    private readonly session: Session,
    private readonly now: () => number,
  ) {
    this.lastLineMs = now();
  }

  update({ stage, done, total }: IngestProgress): void {
    const nowMs = this.now();
    if (nowMs - this.lastLineMs < PLAIN_INTERVAL_MS) return;
    this.lastLineMs = nowMs;
    const label = this.session.wording.notices.stage[stage];
    this.session.notify(`${label} ${done}${total === null ? '' : `/${total}`}`);
  }

  stop(): void {
    // Nothing stays on the screen but lines.
  }
}

class BarDisplay implements ProgressDisplay {
  private bar: SingleBar | undefined;
  private loading = false;
  private stopped = false;

  constructor(private readonly session: Session) {}

  update(progress: IngestProgress): void {
    if (this.bar) this.draw(this.bar, progress);
    else if (!this.loading) void this.load();
  }

  stop(): void {
    this.stopped = true;
    this.bar?.stop();
    this.bar = undefined;
  }

  private async load(): Promise<void> {
    this.loading = true;
    const { default: cliProgress } = await import('cli-progress');
    if (this.stopped) return;
    this.bar = new cliProgress.SingleBar({
      format: '{stage} {bar} {value}/{total} {path}',
      stream: this.session.terminal.streams.stderr,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      // Half of an 80-column line less the words around it.
      barsize: 30,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    });
    this.bar.start(0, 0, { stage: '', path: '' });
  }

  private draw(bar: SingleBar, { stage, done, total, path }: IngestProgress): void {
    bar.setTotal(total ?? done);
    bar.update(done, {
      stage: padToWidth(this.session.wording.notices.stage[stage], 8),
      path: truncateToWidth(printableText(path ?? ''), PATH_COLUMNS),
    });
  }
}
