/** The history of one paragraph: how it read in each revision of its meeting. */
import { meetingIdOf } from '../../minutes/ids.js';
import type { Paragraph } from '../../minutes/meeting.js';
import type { Revision } from '../../store/revision.js';
import { differenceOf } from '../../text/difference.js';
import { alignParagraphs } from './align-paragraphs.js';
import type { ParagraphWording } from './citation-state.js';
import { paragraphsOf, type RevisionStore, revisionLine } from './revision-line.js';

/** A revision with its paragraphs. */
interface Page {
  revision: Revision;
  paragraphs: readonly Paragraph[];
}

/** What a paragraph of one page is in another. */
type Follow = (paragraph: Paragraph, here: Page, there: Page) => Paragraph | undefined;

const forwards: Follow = ({ id }, here, there) =>
  alignParagraphs(here.paragraphs, there.paragraphs).get(id);

const backwards: Follow = ({ id }, here, there) => {
  const aligned = alignParagraphs(there.paragraphs, here.paragraphs);
  return there.paragraphs.find((earlier) => aligned.get(earlier.id)?.id === id);
};

/**
 * Oldest first, one for each revision that tells it, from where it came to where it went. None for
 * an unknown id.
 */
export function paragraphHistory(paragraphId: string, store: RevisionStore): ParagraphWording[] {
  const meetingId = meetingIdOf(paragraphId);
  const line = revisionLine(store, meetingId).map((revision) => ({
    revision,
    paragraphs: paragraphsOf(store, revision),
  }));
  const at = line.findIndex(({ revision }) => revision.meeting.id === meetingId);
  const cited = line[at]?.paragraphs.find(({ id }) => id === paragraphId);
  if (!cited) return [];
  const past = walk(cited, line.slice(0, at + 1).reverse(), backwards).reverse();
  const future = walk(cited, line.slice(at), forwards);
  return [...past, ...future.slice(1)].map(({ page, paragraph }, index, all) => ({
    meeting: page.revision.meeting,
    withdrawnAt: page.revision.withdrawnAt,
    paragraph,
    diff: changeFrom(all[index - 1]?.paragraph, paragraph),
  }));
}

/** From page to page, until there is none or the paragraph is not on it. */
function walk(start: Paragraph, pages: readonly Page[], follow: Follow) {
  const steps: { page: Page; paragraph: Paragraph }[] = [];
  let paragraph: Paragraph | undefined = start;
  for (const page of pages) {
    const last = steps.at(-1);
    if (last) paragraph = follow(last.paragraph, last.page, page);
    if (!paragraph) break;
    steps.push({ page, paragraph });
  }
  return steps;
}

function changeFrom(before: Paragraph | undefined, { text }: Paragraph) {
  return before === undefined || before.text === text ? null : differenceOf(before.text, text);
}
