/**
 * The application for calls that may come at once, and while the index is being built: it is made ready
 * once for each purpose, one after the other, and anew where that failed.
 */
import type { App, IndexPurpose } from '../app-types.js';

/** Opens the application with an index that serves the purpose. */
export type OpenApp = (purpose: IndexPurpose) => Promise<App>;

export class ReadyApp {
  readonly #open: OpenApp;
  readonly #opened = new Map<IndexPurpose, Promise<App>>();

  constructor(open: OpenApp) {
    this.#open = open;
  }

  /** Rejects as `open` does; the next call then tries again. */
  for(purpose: IndexPurpose): Promise<App> {
    const opened = this.#opened.get(purpose) ?? this.#start(purpose);
    this.#opened.set(purpose, opened);
    return opened;
  }

  #start(purpose: IndexPurpose): Promise<App> {
    const before = purpose === 'searching' ? this.for('reading') : Promise.resolve();
    const opened = before.then(() => this.#open(purpose));
    opened.catch(() => this.#opened.delete(purpose));
    return opened;
  }
}
