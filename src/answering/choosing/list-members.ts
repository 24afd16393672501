/**
 * Whether a text holds a list of so many members: 'A、B和C' has three, and so has an enumeration of
 * three items. For telling whether a text can answer '哪五个'.
 */
import { numberedIn } from './enumeration.js';

/** Parts of a sentence in which members stand side by side. Folded. */
const CLAUSE_ENDS = /[,;:。!?]/;

/** What joins the last two members. */
const AND = /[和与及跟]|以及/;

/** `text` is folded. `count` null: several. */
export function holdsMembers(text: string, count: number | null): boolean {
  const clauses = text.split(CLAUSE_ENDS);
  if (count === null) return clauses.some((clause) => membersOf(clause) > 1);
  if (numberedIn(text).some(({ items }) => items.length === count)) return true;
  // A member may itself be a list ('教育、科技、产业融合发展'): more than asked for may do.
  return Math.max(...clauses.map(membersOf), longestParallel(clauses)) >= count;
}

function membersOf(clause: string): number {
  if (clause.trim() === '') return 0;
  const parts = clause.split('、');
  return parts.length + (AND.test(parts.at(-1) ?? '') ? 1 : 0);
}

/** '节约能源,保护环境,改善民生': neighbouring clauses of one length are members too. */
function longestParallel(clauses: readonly string[]): number {
  let most = 0;
  let run = 0;
  for (const [at, { length }] of clauses.entries()) {
    run = length > 0 && length === clauses[at - 1]?.length ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most;
}
