/**
 * Work in lanes: in each lane one after another in order, different lanes side by side up to a
 * bound, each in its turn. Knows nothing of updates.
 */

interface Lane<Item> {
  waiting: Item[];
  isRunning: boolean;
}

export class Lanes<Item> {
  private readonly lanes = new Map<string, Lane<Item>>();
  /** Names of lanes that have something waiting and nothing running, the longest waiting first. */
  private readonly ready = new Set<string>();
  private isHeld = false;
  private isStarting = false;
  private runningCount = 0;
  private waitingCount = 0;
  private onIdle: (() => void)[] = [];

  /**
   * @param sideBySide how many lanes run at a time, at least 1
   * @param work never rejects
   */
  constructor(
    private readonly sideBySide: number,
    private readonly work: (item: Item) => Promise<void>,
  ) {}

  get running(): number {
    return this.runningCount;
  }

  get waiting(): number {
    return this.waitingCount;
  }

  /** How many wait in one lane. */
  waitingIn(name: string): number {
    return this.lanes.get(name)?.waiting.length ?? 0;
  }

  /** At the end of its lane. */
  add(name: string, item: Item): void {
    const lane = this.lanes.get(name) ?? { waiting: [], isRunning: false };
    this.lanes.set(name, lane);
    lane.waiting.push(item);
    this.waitingCount++;
    if (!lane.isRunning) this.ready.add(name);
    this.startReady();
  }

  /** Takes what waits in a lane and fits out of it; gives it. */
  remove(name: string, fits: (item: Item) => boolean): Item[] {
    const lane = this.lanes.get(name);
    if (lane === undefined) return [];
    const removed = lane.waiting.filter(fits);
    lane.waiting = lane.waiting.filter((item) => !removed.includes(item));
    this.waitingCount -= removed.length;
    if (lane.waiting.length === 0) this.ready.delete(name);
    this.tidy(name, lane);
    return removed;
  }

  /** Nothing more is begun; what waits goes on waiting. */
  hold(): void {
    this.isHeld = true;
  }

  /** Resolves when nothing runs. */
  async idle(): Promise<void> {
    if (this.runningCount === 0) return;
    await new Promise<void>((resolve) => this.onIdle.push(resolve));
  }

  /** One in each turn of the event loop: what comes in meanwhile is read between two that compute. */
  private startReady(): void {
    const [name] = this.ready;
    const isFull = this.isHeld || this.runningCount >= this.sideBySide;
    if (name === undefined || isFull || this.isStarting) return;
    this.isStarting = true;
    setImmediate(() => {
      this.isStarting = false;
      this.startReady();
    });
    this.ready.delete(name);
    void this.runNext(name);
  }

  private async runNext(name: string): Promise<void> {
    const lane = this.lanes.get(name);
    const item = lane?.waiting.shift();
    if (lane === undefined || item === undefined) return;
    lane.isRunning = true;
    this.waitingCount--;
    this.runningCount++;
    await this.work(item);
    this.runningCount--;
    lane.isRunning = false;
    if (lane.waiting.length > 0) this.ready.add(name);
    this.tidy(name, lane);
    this.startReady();
    if (this.runningCount === 0) this.tellIdle();
  }

  private tidy(name: string, lane: Lane<Item>): void {
    if (!lane.isRunning && lane.waiting.length === 0) this.lanes.delete(name);
  }

  private tellIdle(): void {
    const waiting = this.onIdle;
    this.onIdle = [];
    for (const resolve of waiting) resolve();
  }
}
