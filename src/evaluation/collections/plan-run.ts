/**
 * Owns which questions of a collection are run: a sample for `search`, a smaller one of it for
 * `ask`, and the unanswerable ones among these. All of it follows from the seed.
 */
import { SEED, sample, shuffled } from '../sampling/seeded-random.js';
import type { Collection, CollectionDocument, CollectionQuestion } from './collection.js';

/** How many questions are run at most. */
export interface RunSize {
  searched: number;
  asked: number;
}

/** What is run. */
export interface RunPlan {
  /** Searched over the whole corpus: answerable ones. */
  searched: readonly CollectionQuestion[];
  /** Asked over the whole corpus: answerable ones and those that never are. */
  asked: readonly CollectionQuestion[];
  /** Asked while `withheldDocuments` are not in the index; unanswerable then. */
  withheld: readonly CollectionQuestion[];
  withheldDocuments: readonly CollectionDocument[];
}

/**
 * A collection without unanswerable questions gets some: half of the questions asked have their
 * right documents withheld. Other documents of the corpus may hold the answer too, so that a few
 * of these are answerable in truth, and the figures of refusal somewhat too low.
 */
export function planRun({ documents, questions }: Collection, size: RunSize): RunPlan {
  const answerable = questions.filter((question) => question.answerable);
  const never = questions.filter((question) => !question.answerable);
  const searched = sample(answerable, size.searched);
  if (never.length > 0) {
    const unanswerable = sample(never, Math.floor(size.asked / 2));
    const asked = [...sample(searched, size.asked - unanswerable.length), ...unanswerable];
    return { searched, asked, withheld: [], withheldDocuments: [] };
  }
  const asked = shuffled(sample(searched, size.asked), SEED + 1);
  const withheldIds = chooseWithheld(asked);
  return {
    searched,
    asked: asked.filter((question) => !isSilent(question, withheldIds)),
    withheld: asked.filter((question) => isSilent(question, withheldIds)).map(asUnanswerable),
    withheldDocuments: documents.filter(({ id }) => withheldIds.has(id)),
  };
}

/** Right documents of one question after another, until half of the questions have none left. */
function chooseWithheld(asked: readonly CollectionQuestion[]): ReadonlySet<string> {
  const withheld = new Set<string>();
  for (const { rightDocumentIds } of asked) {
    const silent = asked.filter((question) => isSilent(question, withheld));
    if (silent.length >= asked.length / 2) break;
    for (const id of rightDocumentIds) withheld.add(id);
  }
  return withheld;
}

/** True where the corpus without these documents holds none of the question's. */
function isSilent({ rightDocumentIds }: CollectionQuestion, withheld: ReadonlySet<string>) {
  return rightDocumentIds.every((id) => withheld.has(id));
}

function asUnanswerable(question: CollectionQuestion): CollectionQuestion {
  return { ...question, answerable: false, rightDocumentIds: [] };
}
