/**
 * Remembers what was made for a question while its answer is made: an answerer and a refusal may
 * want the same ranking. A question as it was understood is one object; with it all is forgotten.
 */
import type { Query } from '../../retrieval/query.js';

/** Gives what `make` made for this question and key before, or makes it. */
export type Memo<Value> = (
  query: Query,
  key: readonly unknown[],
  make: () => Promise<Value>,
) => Promise<Value>;

/** A memo of its own for one kind of value; keys are compared as JSON. */
export function memoPerQuestion<Value>(): Memo<Value> {
  const byQuestion = new WeakMap<Query, Map<string, Promise<Value>>>();
  return (query, key, make) => {
    const known = byQuestion.get(query) ?? new Map<string, Promise<Value>>();
    byQuestion.set(query, known);
    const text = JSON.stringify(key);
    const value = known.get(text) ?? make();
    known.set(text, value);
    return value;
  };
}
