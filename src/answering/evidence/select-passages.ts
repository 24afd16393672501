/**
 * What of the record a chat model is to be given, best first: what the extractive answer quotes,
 * then what was ranked, each with the neighbours it is read with. How much of it fits is for
 * fit-budget.ts.
 */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { ScopeGroup } from '../../retrieval/scope/resolve-scope.js';
import type { RecordAnswer } from '../answer-question.js';
import { listOfParagraphs } from '../choosing/paragraph-list.js';
import type { Place } from '../choosing/passage.js';
import type { Asked } from '../read-question.js';
import type { Statement } from '../statement.js';
import { rankOnce } from './rank-once.js';

/** Paragraphs that are read together. */
export interface EvidencePassage {
  meeting: Meeting;
  /** In reading order; the one that was chosen, and what it is read with. */
  paragraphs: readonly Paragraph[];
  /** The stretch for whose sake it was chosen. */
  best: Place;
}

/**
 * Ranked paragraphs below this share of the best one's score are left out: what is far off costs
 * tokens and invites wrong answers.
 */
const MIN_SHARE_OF_BEST = 0.5;

/** A longer list is given by the item alone, with its lead. */
const MAX_ITEMS = 12;

/** Where meetings are compared, each of them in turn: every one is heard. */
export async function selectPassages(
  asked: Asked,
  { statements, groups }: RecordAnswer,
): Promise<EvidencePassage[]> {
  const ofGroups = await Promise.all(
    groups.map(async (group) => [
      ...quotedPlaces(statements, group),
      ...(await rankedPlaces(group, asked)),
    ]),
  );
  const { store } = asked.context;
  const taken = new Set<string>();
  return inTurn(ofGroups).flatMap((best) => {
    const meeting = store.meeting(best.paragraph.meetingId);
    if (!meeting || taken.has(best.paragraph.id)) return [];
    const all = store.paragraphsOf(meeting.id);
    const paragraphs = readTogether(best.paragraph, all, asked.query.list).filter(
      ({ id }) => !taken.has(id),
    );
    for (const { id } of paragraphs) taken.add(id);
    return [{ meeting, paragraphs, best }];
  });
}

function quotedPlaces(statements: readonly Statement[], { meetings }: ScopeGroup): Place[] {
  const ids = meetings?.map(({ id }) => id);
  return statements
    .flatMap(({ quotes }) => quotes)
    .filter(({ meeting }) => ids?.includes(meeting.id) ?? true);
}

async function rankedPlaces(
  { meetings }: ScopeGroup,
  { query, scope, limit, context }: Asked,
): Promise<Place[]> {
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const hits = await rankOnce(query, scope.topic, { limit, meetingIds }, context);
  const least = (hits[0]?.score ?? 0) * MIN_SHARE_OF_BEST;
  return hits
    .filter(({ score }) => score >= least)
    .map(({ paragraph, bestSentence: { start, end } }) => ({ paragraph, start, end }));
}

/** The first of each, then the second of each, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}

/**
 * A lead with its list, an item with its lead, all of the list where one is asked for; or what follows
 * a paragraph that ends with a colon.
 */
function readTogether(
  paragraph: Paragraph,
  all: readonly Paragraph[],
  listAsked: boolean,
): Paragraph[] {
  const index = all.findIndex(({ id }) => id === paragraph.id);
  const list = listOfParagraphs(all, index);
  if (list) {
    const lead = list.lead?.paragraph;
    const isWhole = list.items.length <= MAX_ITEMS && (listAsked || lead?.id === paragraph.id);
    const members = isWhole ? list.items : [paragraph];
    return [...new Set([...(lead ? [lead] : []), ...members])];
  }
  const next = all[index + 1];
  return next && /[:：]$/.test(paragraph.text) ? [paragraph, next] : [paragraph];
}
