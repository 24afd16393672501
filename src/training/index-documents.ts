/** The meetings of an index as documents to learn from. */
import type { Meeting } from '../minutes/meeting.js';
import type { MinutesStore } from '../store/store.js';
import type { TrainingDocument } from './corpus/training-document.js';

/** Meeting by meeting, so that the texts are never all in memory. */
export function* indexDocuments(
  store: Pick<MinutesStore, 'meetings' | 'paragraphsOf'>,
): Iterable<TrainingDocument> {
  for (const meeting of store.meetings()) {
    const paragraphs = store.paragraphsOf(meeting.id).map(({ text }) => text);
    yield { title: titleOf(meeting), paragraphs };
  }
}

/** With the agenda: 'the 70th executive meeting' alone tells of no paragraph what it is about. */
function titleOf({ title, agenda }: Meeting): string {
  return [title, ...agenda.map((item) => item.title)].join('\n');
}
