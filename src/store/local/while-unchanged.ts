/** Remembers what was read of a file for as long as nobody writes to it. */
import type { SqliteFile } from './sqlite.js';

export class WhileUnchanged<Value> {
  private readonly sqlite: SqliteFile;
  private readonly values = new Map<string, Value>();
  private stamp: string | undefined;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  /** `read` is called where nothing is remembered under `key`; keys must be few. */
  get(key: string, read: () => Value): Value {
    const stamp = this.sqlite.changeStamp();
    if (stamp === undefined) return read();
    if (stamp !== this.stamp) this.values.clear();
    this.stamp = stamp;
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = read();
    this.values.set(key, value);
    return value;
  }
}
