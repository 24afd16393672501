/**
 * Decides the place of a meeting: the most specific area, of the level that its office has (市委 →
 * …市). A place of another level never wins, so that 全省…会议 and 四川考察 do not mislead.
 */
import type { MeetingText } from '../meeting-text.js';
import { toPageScript } from '../script-of-page.js';
import { bareNameOf, type Division, divisionsNamed, type Level } from './divisions.js';
import { collectPlaceVotes, type PlaceSources, type PlaceVote } from './place-evidence.js';

export interface MeetingPlace {
  place: string | null;
  parentPlace: string | null;
}

export interface PlaceQuestion extends PlaceSources {
  /** Folded body of the meeting. */
  body: string | null;
  traditional: boolean;
}

/** Less says too little: two mentions of a name without suffix, one of a full name. */
const ENOUGH = 2;

/** How far the best must be ahead of the second, where only mentions speak. */
const CLEAR_LEAD = 1.5;

/** The level of an office: 市 of 市人民政府; 国务院 and 中央 have none and no place. */
const BODY_LEVEL = /^(?:自治(?!区))?(?<level>自治区|地区|省|市|州|盟|县|区|旗|镇|乡|街道)/u;
const CENTRAL = /^(?:国务院|中共中央|中央|全国|最高人民|国家)/u;

/** The level in the last of a chair's offices: 省委常委、市委书记 → 市 */
const OFFICE_LEVEL =
  /(?<level>自治区|[省市州盟县区旗镇乡])(?:委(?:副)?书记|长|委常委|政府)(?!.*(?:委(?:副)?书记|长$))/u;

/** 全省住房公积金工作会议在泰安召开: a meeting of the province, wherever it was held */
const WHOLE_LEVEL = /^全(?<level>[省市州县区旗镇乡])/u;

function levelOf({ body, chairOffice, phrases }: PlaceQuestion): Level | undefined {
  const match =
    BODY_LEVEL.exec(body ?? '') ??
    OFFICE_LEVEL.exec(chairOffice?.folded ?? '') ??
    phrases.held.map(({ folded }) => WHOLE_LEVEL.exec(folded)).find((found) => found !== null);
  return match?.groups?.level as Level | undefined;
}

interface Candidate {
  name: string;
  weight: number;
  text: string | null;
  parent: string | null;
}

function addVotes(votes: readonly PlaceVote[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { name, weight, text, parent } of votes) {
    const known = candidates.get(name);
    candidates.set(name, {
      name,
      weight: (known?.weight ?? 0) + weight,
      text: known?.text ?? text,
      parent: known?.parent ?? parent?.text ?? null,
    });
  }
  return [...candidates.values()].sort((left, right) => right.weight - left.weight);
}

/** 昌吉 as it stands in the text, with the suffix in the script of the page. */
function publishedName(
  name: string,
  pageTexts: readonly string[],
  foldedTexts: readonly string[],
  traditional: boolean,
): string {
  const bare = bareNameOf(name);
  for (const [at, folded] of foldedTexts.entries()) {
    const full = folded.indexOf(name);
    if (full >= 0) return (pageTexts[at] as string).slice(full, full + name.length);
  }
  for (const [at, folded] of foldedTexts.entries()) {
    const start = folded.indexOf(bare);
    if (start < 0) continue;
    const written = (pageTexts[at] as string).slice(start, start + bare.length);
    return written + toPageScript(name.slice(bare.length), traditional);
  }
  return toPageScript(name, traditional);
}

interface PageTexts {
  texts: string[];
  folded: string[];
}

function pageTexts(text: MeetingText): PageTexts {
  const pieces = [...text.paragraphs, ...text.headings, ...text.surroundings, ...text.byLines];
  return { texts: pieces.map((piece) => piece.text), folded: pieces.map(({ folded }) => folded) };
}

/** A parent that the page names, in full or without suffix; never under the place's own name. */
function isNamed(parent: Division, place: string, { folded }: PageTexts): boolean {
  const bare = bareNameOf(place);
  const isOwnName = parent.bareName === bare || parent.bareName.includes(bare);
  const searched = isOwnName ? parent.name : parent.bareName;
  return folded.some((text) => text.includes(searched));
}

/** 株洲市 of 芦淞区 where the page names it; null where it names none, or several fit (鼓楼区). */
function findParent(place: string, page: PageTexts, traditional: boolean): string | null {
  const parents = divisionsNamed(place)
    .map(({ parent }) => parent)
    .filter((parent): parent is Division => parent !== null && isNamed(parent, place, page));
  const names = [...new Set(parents.map(({ name }) => name))];
  const [name] = names;
  if (name === undefined || names.length > 1) return null;
  return publishedName(name, page.texts, page.folded, traditional);
}

function isClear([best, second]: readonly Candidate[]): boolean {
  if (best === undefined || best.weight < ENOUGH) return false;
  return (
    second === undefined || best.weight >= CLEAR_LEAD * second.weight || best.weight >= 2 * ENOUGH
  );
}

/** Place and parent place as published; null where the page does not tell them. */
export function findPlace(question: PlaceQuestion): MeetingPlace {
  const { text, body, traditional } = question;
  if (CENTRAL.test(body ?? '')) return { place: text.given.place ?? null, parentPlace: null };
  const level = levelOf(question);
  const votes = collectPlaceVotes(question);
  const fitting = level === undefined ? votes : votes.filter((vote) => vote.level === level);
  const candidates = addVotes(fitting);
  const [best] = candidates;
  const page = pageTexts(text);
  const given = text.given.place;
  if (given !== undefined)
    return { place: given, parentPlace: findParent(given, page, traditional) };
  if (best === undefined || !isClear(candidates)) return { place: null, parentPlace: null };
  return {
    place: best.text ?? publishedName(best.name, page.texts, page.folded, traditional),
    parentPlace: best.parent ?? findParent(best.name, page, traditional),
  };
}
