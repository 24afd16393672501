/**
 * One changed file: read, parsed and put into the store, document by document. What cannot be
 * read is named, and what the index held of it stays.
 */
import { JiyaoError } from '../errors.js';
import type { SourceDocument } from '../minutes/reading/source-document.js';
import type {
  SourceProblem,
  SourceRecord,
  SourceReplacement,
  StoreChanges,
} from '../store/store.js';
import type { SynchroniseOptions } from './synchronise-types.js';

/** Named of one file: a broken gigabyte has as many faults as lines, and all alike. */
const MAX_PROBLEMS = 100;

/** What came of it; without `changes` the file gave nothing and the index is as it was. */
export interface ReplacedSource {
  changes?: StoreChanges;
  problems: readonly SourceProblem[];
}

class Problems {
  private readonly named: SourceProblem[] = [];
  private count = 0;

  add(line: number | null, reason: string): void {
    this.count++;
    if (this.count <= MAX_PROBLEMS) this.named.push({ line, reason });
  }

  all(): SourceProblem[] {
    const more = this.count - this.named.length;
    if (more === 0) return this.named;
    return [...this.named, { line: null, reason: `and ${more} more places` }];
  }
}

type Parts = Pick<SynchroniseOptions, 'store' | 'readSource' | 'parseDocument'>;

async function addDocument(
  document: SourceDocument,
  replacement: SourceReplacement,
  parts: Parts,
  problems: Problems,
): Promise<number> {
  let parsed: Awaited<ReturnType<Parts['parseDocument']>>;
  try {
    parsed = await parts.parseDocument(document);
  } catch (error) {
    // A library's own words say nothing to a reader, and may hold paths of this machine.
    const reason = error instanceof JiyaoError ? error.message : 'cannot be parsed';
    problems.add(document.lines[0]?.line ?? null, reason);
    return 0;
  }
  for (const meeting of parsed) replacement.add(meeting);
  return parsed.length;
}

/** Reads the file and replaces what its source held. Rejects only with faults of the store. */
export async function replaceSource(
  path: string,
  record: SourceRecord,
  parts: Parts,
): Promise<ReplacedSource> {
  const problems = new Problems();
  const replacement = parts.store.replaceSource(record);
  let meetings = 0;
  try {
    for await (const item of parts.readSource(path, record.path)) {
      if ('failure' in item) problems.add(item.failure.line, item.failure.reason);
      else meetings += await addDocument(item.document, replacement, parts, problems);
    }
  } catch (error) {
    replacement.abandon();
    throw error;
  }
  if (meetings === 0) {
    replacement.abandon();
    if (problems.all().length === 0) problems.add(null, 'holds no text');
    return { problems: problems.all() };
  }
  const named = problems.all();
  return { changes: replacement.finish(named), problems: named };
}
