/** Where the lines of a chat come from when a person types them. Types only. */

export interface LineSource {
  /** Whether Ctrl-C ended it. */
  readonly interrupted: boolean;
  /** Undefined where the person ended it (Ctrl-D, Ctrl-C) or it was closed. Not to be called twice at once. */
  next(prompt: string): Promise<string | undefined>;
  /** Forgets the lines that wait; gives how many there were. */
  dropWaiting(): number;
  /** Gives the terminal back. May be called again. */
  close(): void;
}
