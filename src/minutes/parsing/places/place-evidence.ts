/**
 * Collects what speaks for each place that a meeting may belong to, with weights. Which place wins
 * is decided in find-place.ts.
 */
import { findDocuments } from '../agenda/read-documents.js';
import type { MeetingPhrases } from '../find-phrases.js';
import { type FoldedText, type MeetingText, sliceFolded, splitFolded } from '../meeting-text.js';
import { type DivisionMention, type Level, levelOfName, mentionsIn } from './divisions.js';
import { OUTLET_PLACES } from './outlets.js';
import { type PlaceName, readPlaceNames } from './place-name.js';

/** What speaks for one place. */
export interface PlaceVote {
  /** Folded full name. */
  name: string;
  level: Level;
  weight: number;
  /** The full name as published; null where the text has only the name without suffix. */
  text: string | null;
  /** The larger place written right before it. */
  parent: PlaceName | null;
}

/**
 * How much each kind of evidence says. The meeting's own name beats everything else; what an office
 * publishes about itself beats what a text mentions.
 */
const WEIGHTS = {
  meetingName: 10,
  chairOffice: 8,
  publisher: 6,
  publisherWithoutSuffix: 4,
  outlet: 4,
  heading: 5,
  surroundings: 4,
  documentTitle: 3,
  mention: 1,
  mentionWithoutSuffix: 0.6,
} as const;

/** Mentions count up to this in all, so that a much-visited city does not win. */
const MOST_MENTIONS = 5;

/** 在四川考察, 赴浙江调研, 支援湖北: a place where something else happened. */
const ELSEWHERE_BEFORE = /(?:在|赴|到|来|往|于|支援|援|对口|学习|借鉴)$/u;
const ELSEWHERE_BEHIND = /^(?:考察|视察|调研|出席|主持召开|学习|经验|等地|、|籍)/u;

/** Levels whose bare names are no common words: 开封, but not 和平 (区), 富民 (县). */
const BARE_LEVELS: readonly Level[] = ['省', '自治区', '州', '盟', '地区'];

/** Votes for the last of the places at the beginning of a text. */
function voteForName(text: FoldedText, weight: number): PlaceVote[] {
  const names = readPlaceNames(text);
  const last = names.at(-1);
  if (last === undefined) return [];
  const { name, level } = last;
  return [{ name, level, weight, text: last.text, parent: names.at(-2) ?? null }];
}

function voteForMention(
  mention: DivisionMention,
  text: FoldedText,
  weights: { full: number; bare: number },
): PlaceVote {
  const { division, start, end } = mention;
  const isFull = end - start === division.name.length;
  return {
    name: division.name,
    level: division.level,
    weight: isFull ? weights.full : weights.bare,
    text: isFull ? sliceFolded(text, start, end).text : null,
    parent: null,
  };
}

/** 新华社 is not of 新华区. */
const NATIONAL_OUTLET =
  /^(?:新华社|新华网|人民日报|人民网|中国|中新|央视|央广|光明|经济日报|新京报|澎湃)/u;

function votesOfPublisher(publisher: string, toFolded: (text: string) => FoldedText): PlaceVote[] {
  const text = toFolded(publisher);
  if (NATIONAL_OUTLET.test(text.folded)) return [];
  const named = voteForName(text, WEIGHTS.publisher);
  if (named.length > 0) return named;
  const outlet = OUTLET_PLACES.find(([pattern]) => pattern.test(text.folded))?.[1];
  if (outlet !== undefined) {
    const level = levelOfName(outlet) ?? '市';
    return [{ name: outlet, level, weight: WEIGHTS.outlet, text: null, parent: null }];
  }
  // 开封手机报, 掌上安岳, 江西日报
  const weights = { full: WEIGHTS.publisher, bare: WEIGHTS.publisherWithoutSuffix };
  return mentionsIn(text.folded).map((mention) => voteForMention(mention, text, weights));
}

/** 《芦淞区进一步加强…意见(送审稿)》 */
function votesOfDocuments(paragraph: FoldedText): PlaceVote[] {
  return findDocuments(paragraph.folded).flatMap(({ start, end }) => {
    const title = sliceFolded(paragraph, start + 1, end);
    return voteForName(
      {
        text: title.text.replace(/^\d{4}年(?:度)?/u, ''),
        folded: title.folded.replace(/^\d{4}年(?:度)?/u, ''),
      },
      WEIGHTS.documentTitle,
    );
  });
}

function isElsewhere(folded: string, { start, end }: DivisionMention): boolean {
  return (
    ELSEWHERE_BEFORE.test(folded.slice(Math.max(0, start - 3), start)) ||
    ELSEWHERE_BEHIND.test(folded.slice(end, end + 4))
  );
}

function isPrefecture({ division }: DivisionMention): boolean {
  if (BARE_LEVELS.includes(division.level)) return true;
  // 市 of the rank of a prefecture or a province: its parent is a province or nothing.
  return division.level === '市' && (division.parent === null || division.parent.parent === null);
}

function votesOfMentions(paragraph: FoldedText): PlaceVote[] {
  const weights = { full: WEIGHTS.mention, bare: WEIGHTS.mentionWithoutSuffix };
  return mentionsIn(paragraph.folded)
    .filter((mention) => !isElsewhere(paragraph.folded, mention))
    .filter(
      (mention) =>
        mention.end - mention.start === mention.division.name.length || isPrefecture(mention),
    )
    .map((mention) => voteForMention(mention, paragraph, weights));
}

/** At most MOST_MENTIONS a place. */
function capVotes(votes: readonly PlaceVote[], most: number): PlaceVote[] {
  const sums = new Map<string, number>();
  return votes.filter(({ name, weight }) => {
    const sum = (sums.get(name) ?? 0) + weight;
    sums.set(name, sum);
    return sum <= most;
  });
}

export interface PlaceSources {
  text: MeetingText;
  phrases: MeetingPhrases;
  chairOffice: FoldedText | null;
  publisher: string | null;
  toFolded: (text: string) => FoldedText;
}

/** All votes of a page for the place of a meeting. */
export function collectPlaceVotes({
  text,
  phrases,
  chairOffice,
  publisher,
  toFolded,
}: PlaceSources): PlaceVote[] {
  const own = [...phrases.held, ...phrases.holders, ...phrases.titles];
  const around = [...text.surroundings, ...text.byLines].flatMap((line) =>
    splitFolded(line, ' |>:/《[]()'),
  );
  return [
    ...own.flatMap((phrase) => voteForName(phrase, WEIGHTS.meetingName)),
    ...(chairOffice ? voteForName(chairOffice, WEIGHTS.chairOffice) : []),
    ...(publisher === null ? [] : votesOfPublisher(publisher, toFolded)),
    ...text.headings.flatMap((heading) => voteForName(heading, WEIGHTS.heading)),
    ...capVotes(
      around.flatMap((piece) => voteForName(piece, WEIGHTS.surroundings)),
      WEIGHTS.surroundings,
    ),
    ...capVotes(text.paragraphs.flatMap(votesOfDocuments), 2 * WEIGHTS.documentTitle),
    ...capVotes(text.paragraphs.flatMap(votesOfMentions), MOST_MENTIONS),
  ];
}
