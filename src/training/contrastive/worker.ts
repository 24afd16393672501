/** The thread of one worker: waits for stretches of steps, runs them, tells the losses. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadKernel } from './kernel.js';
import { StepWorker, type WorkerTask } from './train-step.js';

/** Steps [from, to), each with its learning rate. */
export interface Stretch {
  from: number;
  rates: readonly number[];
}

const task = workerData as WorkerTask;
const worker = new StepWorker(task, loadKernel(task.memory));

parentPort?.on('message', ({ from, rates }: Stretch) => {
  let loss = 0;
  for (const [index, rate] of rates.entries()) loss += worker.run(from + index, rate);
  parentPort?.postMessage(loss);
});
