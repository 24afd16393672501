/** The worker threads of a training, run together for a stretch of steps at a time. */
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './train-step.js';
import type { Stretch } from './worker.js';

const ENTRY = new URL('../../../dist/training/contrastive/worker.js', import.meta.url);

export class Workers {
  readonly #threads: Worker[];

  constructor(task: Omit<WorkerTask, 'worker'>) {
    this.#threads = Array.from(
      { length: task.shape.workers },
      (_, worker) => new Worker(ENTRY, { workerData: { ...task, worker } satisfies WorkerTask }),
    );
  }

  /** Gives the sum of the losses of all pairs of all steps. A fault in a thread rejects. */
  async run(stretch: Stretch): Promise<number> {
    const losses = await Promise.all(
      this.#threads.map(
        (thread) =>
          new Promise<number>((resolve, reject) => {
            const settle = () => {
              thread.off('message', told);
              thread.off('error', failed);
            };
            const told = (loss: number) => {
              settle();
              resolve(loss);
            };
            const failed = (error: Error) => {
              settle();
              reject(error);
            };
            thread.on('message', told);
            thread.on('error', failed);
            thread.postMessage(stretch);
          }),
      ),
    );
    return losses.reduce((sum, loss) => sum + loss, 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }
}
