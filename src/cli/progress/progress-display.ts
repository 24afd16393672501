/**
 * Progress of long work (reading, embedding, training) on stderr: a bar where a person watches, now
 * and then a line elsewhere. Log files are never flooded.
 */
import type { SingleBar } from 'cli-progress';
import type { TrainProgress } from '../../app-types.js';
import { padToWidth, truncateToWidth } from '../../text/display-width.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { TimeLeft } from './time-left.js';

/** Whatever the application tells of its work; an ingest tells some of these. */
type Progress = TrainProgress;

export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Removes the bar and restores the cursor. May be called again. */
  stop(): void;
}

/** A plain line at most this often. */
const PLAIN_INTERVAL_MS = 5_000;

/** Columns of what stands behind the counts; the rest of an 80-column line is bar and counts. */
const DETAIL_COLUMNS = 24;

/** The display that fits stderr. It stops by itself when the session ends. */
export function openProgress(session: Session, now: () => number = Date.now): ProgressDisplay {
  const { stderr } = session.terminal;
  const screen = stderr.isTerminal ? new BarScreen(session) : new PlainScreen(session, now);
  const timeLeft = new TimeLeft();
  session.onClose(() => screen.stop());
  return {
    update: (progress) =>
      screen.show(progress, timeText(progress, timeLeft.secondsAt(now(), progress), session)),
    stop: () => screen.stop(),
  };
}

/** What is to be said of time: a wait that a service imposes, else how long it will take; or ''. */
function timeText(
  progress: Progress,
  secondsLeft: number | undefined,
  { wording }: Session,
): string {
  if (progress.stage === 'embedding' && progress.waitMs !== undefined) {
    return wording.progress.waiting(progress.waitMs / 1000);
  }
  return secondsLeft === undefined ? '' : wording.progress.timeLeft(secondsLeft);
}

class PlainScreen {
  private lastLineMs: number;

  constructor(
    private readonly session: Session,
    private readonly now: () => number,
  ) {
    this.lastLineMs = now();
  }

  /** `time`: in words, '' where there is nothing to say. */
  show({ stage, done, total }: Progress, time: string): void {
    const nowMs = this.now();
    if (nowMs - this.lastLineMs < PLAIN_INTERVAL_MS) return;
    this.lastLineMs = nowMs;
    const label = this.session.wording.progress.stage[stage];
    const counts = `${label} ${done}${total === null ? '' : `/${total}`}`;
    this.session.notify(time === '' ? counts : `${counts} ${time}`);
  }

  stop(): void {
    // Nothing stays on the screen but lines.
  }
}

class BarScreen {
  private bar: SingleBar | undefined;
  private loading = false;
  private stopped = false;

  constructor(private readonly session: Session) {}

  show(progress: Progress, time: string): void {
    if (this.bar) this.draw(this.bar, progress, time);
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
      format: '{stage} {bar} {value}/{total} {detail}',
      stream: this.session.terminal.streams.stderr,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      // Half of an 80-column line less the words around it.
      barsize: 30,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false,
    });
    this.bar.start(0, 0, { stage: '', detail: '' });
  }

  private draw(bar: SingleBar, progress: Progress, time: string): void {
    const { stage, done, total } = progress;
    const path = progress.stage === 'reading' ? printableText(progress.path ?? '') : '';
    bar.setTotal(total ?? done);
    bar.update(done, {
      stage: padToWidth(this.session.wording.progress.stage[stage], 8),
      detail: truncateToWidth(path || time, DETAIL_COLUMNS),
    });
  }
}
