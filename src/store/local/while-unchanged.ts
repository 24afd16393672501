/** Remembers what was read of a file for as long as nobody writes to it. */
import type { SqliteFile } from '../../sqlite/sqlite.js';

/** With more, all are forgotten: what is asked for often is soon remembered again. */
const MAX_VALUES = 20_000;

export class WhileUnchanged<Value> {
  private readonly sqlite: SqliteFile;
  private readonly values = new Map<string, Value>();
  private stamp: string | undefined;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  /** `read` is called where nothing is remembered under `key`. */
  get(key: string, read: (key: string) => Value): Value {
    return this.getAll([key], read).get(key) ?? read(key);
  }

  /** The same for many keys: whether the file has changed is looked up once. */
  getAll(keys: readonly string[], read: (key: string) => Value): Map<string, Value> {
    const remembers = this.isUnchanged();
    return new Map(
      keys.map((key) => {
        const known = this.values.get(key);
        if (known !== undefined) return [key, known];
        const value = read(key);
        if (remembers) this.values.set(key, value);
        return [key, value];
      }),
    );
  }

  /** Forgets what may be outdated; whether what is read now may be remembered. */
  private isUnchanged(): boolean {
    const stamp = this.sqlite.changeStamp();
    const same = stamp !== undefined && stamp === this.stamp;
    if (!same || this.values.size > MAX_VALUES) this.values.clear();
    this.stamp = stamp;
    return stamp !== undefined;
  }
}
