/**
 * The document that a question is about, where many documents tell of the same things: reports of a
 * hundred companies all have a turnover. It is named once, in its title or at its head, so that the
 * paragraph with the answer may hold nothing of the name.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import type { Hit } from '../../retrieval/ranking/rank-paragraphs.js';
import type { ContentTerm } from '../../retrieval/terms/coverage.js';
import type { MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';

/** Documents of fewer paragraphs must hold so much more of the question than any other. */
const MIN_LEAD = 0.05;

/** With so many paragraphs the one that answers seldom holds the name, and others do. */
const LONG_DOCUMENT = 4;

/** Paragraphs that are looked at beside the hits; those of a longer document are hits or nothing. */
const MAX_PARAGRAPHS = 60;

/** Words that name the document have done their work once it is found; so has all beside the focus. */
const NAMING_FACTOR = 0.2;

export interface SubjectDocument {
  /** All of it up to a bound, in reading order. */
  paragraphs: readonly Paragraph[];
  /** The question's terms, those that only tell which document counting little. */
  terms: ContentTerm[];
}

/** Undefined where no plain document leads: minutes are named by what `resolveScope` reads. */
export function findSubjectDocument(
  hits: readonly Hit[],
  terms: readonly ContentTerm[],
  focus: readonly ContentTerm[],
  store: Pick<MinutesStore, 'meeting' | 'paragraphsOf'>,
): SubjectDocument | undefined {
  const [first] = hits;
  if (!first) return undefined;
  const { meetingId } = first.paragraph;
  const document = store.meeting(meetingId);
  if (document?.documentType !== 'document') return undefined;
  const paragraphs = store.paragraphsOf(meetingId).slice(0, MAX_PARAGRAPHS);
  const leads = paragraphs.length >= LONG_DOCUMENT || leadOf(meetingId, hits) >= MIN_LEAD;
  if (!leads) return undefined;
  const name = fold(`${document.title}\n${paragraphs[0]?.text ?? ''}`);
  const asked = new Set(focus.map(({ text }) => text));
  const onlyNames = ({ text }: ContentTerm) =>
    asked.size > 0 ? !asked.has(text) : name.includes(text);
  const weighed = terms.map((term) =>
    onlyNames(term) ? { ...term, weight: NAMING_FACTOR * term.weight } : term,
  );
  return { paragraphs, terms: weighed };
}

function leadOf(documentId: string, hits: readonly Hit[]): number {
  const coverageOf = (own: boolean) =>
    Math.max(
      0,
      ...hits
        .filter(({ paragraph }) => (paragraph.meetingId === documentId) === own)
        .map(({ features }) => features.documentCoverage),
    );
  return coverageOf(true) - coverageOf(false);
}
