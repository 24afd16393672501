/** How long a stage of the work will still take, judged by its pace so far. */
import type { TrainProgress } from '../../app-types.js';

export class TimeLeft {
  private stage: TrainProgress['stage'] | undefined;
  private startMs = 0;
  private startDone = 0;

  /**
   * In seconds; undefined where nothing is left, or it cannot be told: at the beginning of a stage,
   * without a total, and while files are read, as these differ too much in size.
   */
  secondsAt(nowMs: number, { stage, done, total }: TrainProgress): number | undefined {
    if (stage !== this.stage) {
      this.stage = stage;
      this.startMs = nowMs;
      this.startDone = done;
    }
    const made = done - this.startDone;
    if (stage === 'reading' || total === null || made <= 0 || done >= total) return undefined;
    return ((nowMs - this.startMs) / 1000) * ((total - done) / made);
  }
}
