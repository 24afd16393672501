/** What was typed before, and is kept. Types only: history-file.ts keeps it in a file. */

export interface LineHistory {
  /** Oldest first. */
  lines(): readonly string[];
  /** Keeps it, unless it is the same as the last, or begins with a blank: that is not to be kept. */
  add(line: string): void;
}
