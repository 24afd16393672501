/**
 * Places and other proper names of a statement must be told by a cited paragraph, or be the place of
 * its meeting; '全省' is not told by '全市'.
 */
import { divisionsNamed, mentionsIn } from '../../../minutes/parsing/places/divisions.js';
import { fold } from '../../../text/fold.js';
import { tagWords } from '../../../text/jieba.js';
import { wordBoundaries } from '../../../text/word-boundaries.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { sentencesFor } from '../wording/align.js';
import type { Check, Fault } from './check.js';

export const checkPlaces: Check = (claim, cited) =>
  checkDivisions(claim, cited) ??
  checkPlaceOf(claim, cited) ??
  checkProperNames(claim, cited) ??
  checkBodies(claim, cited) ??
  checkScope(claim, cited);

function checkDivisions({ plain }: Claim, cited: readonly Evidence[]): Fault | undefined {
  const words = wordBoundaries(plain);
  for (const { division, start, end } of mentionsIn(plain)) {
    if (!words.has(start)) continue;
    const name = plain.slice(start, end);
    if (cited.some((evidence) => isToldPlace(name, plain.slice(end), evidence))) continue;
    if (name === division.bareName && !words.has(end) && !/^[市区县省]/u.test(plain.slice(end)))
      continue;
    return { reason: 'name', detail: name };
  }
  return undefined;
}

/** A place above the meeting's own is told only as a part of its name: '河南省开封市'. */
function isToldPlace(name: string, after: string, { read, heading, meeting }: Evidence): boolean {
  const place = fold(meeting.place ?? '');
  const isOwn = heading.includes(name) && !fold(meeting.parentPlace ?? '').startsWith(name);
  if (read.folded.includes(name) || isOwn) return true;
  if (place === '' || !after.startsWith(place.slice(0, 2))) return false;
  return divisionsNamed(place).some((division) => {
    for (let above = division.parent; above; above = above.parent) {
      if (above.name.startsWith(name)) return true;
    }
    return false;
  });
}

/** How much of what stands behind a place tells what it is the place of, in characters. */
const ATTRIBUTED = 4;

/** How far before the same words the record may name their place. */
const GAP = 12;

/** '株洲市2021年度财源建设…' is not told by '芦淞区2021年度财源建设…', though 株洲 stands elsewhere. */
function checkPlaceOf({ plain }: Claim, cited: readonly Evidence[]): Fault | undefined {
  const own = ownPlaces(cited);
  for (const { start, end, division } of mentionsIn(plain)) {
    if (!own.has(division.bareName)) continue;
    const thing = /^(?:[市区县州省]|的|[0-9]|年度?)*(?<thing>\p{Script=Han}+)/u
      .exec(plain.slice(end))
      ?.groups?.thing?.slice(0, ATTRIBUTED);
    if (thing === undefined || thing.length < ATTRIBUTED) continue;
    const places = cited.flatMap((evidence) => placesBefore(thing, evidence, own));
    if (places.length > 0 && places.every((place) => place !== division.bareName)) {
      return { reason: 'name', detail: plain.slice(start, end) };
    }
  }
  return undefined;
}

/** Bare names of the meetings' places and of all above them: other words are too often no places. */
function ownPlaces(cited: readonly Evidence[]): Set<string> {
  const names = new Set<string>();
  for (const { meeting } of cited) {
    for (const place of [meeting.place, meeting.parentPlace]) {
      for (const division of divisionsNamed(fold(place ?? ''))) {
        names.add(division.bareName);
        for (let above = division.parent; above; above = above.parent) names.add(above.bareName);
      }
    }
  }
  return names;
}

/** The place named right before each occurrence of some words that has one, by its bare name. */
function placesBefore(thing: string, { read }: Evidence, own: ReadonlySet<string>): string[] {
  const places: string[] = [];
  for (let at = read.folded.indexOf(thing); at >= 0; at = read.folded.indexOf(thing, at + 1)) {
    const before =
      /[^,。;:、《》]*$/u.exec(read.folded.slice(Math.max(0, at - GAP), at))?.[0] ?? '';
    const last = mentionsIn(before).findLast(({ division }) => own.has(division.bareName));
    if (last) places.push(last.division.bareName);
  }
  return places;
}

/** Rivers, lakes and mountains have names of two characters. */
const LANDSCAPE = /[江河湖海山]$/u;

/** ICTCLAS tags of names of places, organisations and works. */
const PROPER = /^(?:ns|nt)$/u;

/** An organisation by its last character, however it is tagged. */
const ORGANISATION = /.{2}(?:局|厅|公司|集团|医院|大学|学院|银行|协会|法院|检察院|派出所)$/u;

/** '加大力度' is tagged as a place and '人财物' as an organisation. */
const MISTAGGED = /(?:力度|物)$/u;

/** What no word of the record stands for. */
const LATIN_NAME = /\b[A-Z][a-z]+/u;

function checkProperNames(
  { plain, text, isForeign }: Claim,
  cited: readonly Evidence[],
): Fault | undefined {
  const latin = isForeign ? LATIN_NAME.exec(text)?.[0] : undefined;
  if (latin !== undefined) return { reason: 'name', detail: latin };
  for (const { word, tag } of tagWords(plain)) {
    if (
      !(PROPER.test(tag) || ORGANISATION.test(word)) ||
      (word.length < 3 && !word.endsWith('国') && !LANDSCAPE.test(word)) ||
      COMMON_NAMES.test(word) ||
      MISTAGGED.test(word)
    )
      continue;
    const isTold = cited.some(
      ({ read, heading }) => read.folded.includes(word) || heading.includes(word),
    );
    if (!isTold) return { reason: 'name', detail: word };
  }
  return undefined;
}

/** Tagged as names, but said of every place: 市政府, 人民政府, 省政府 … */
const COMMON_NAMES = /政府$|^[省市区县州]委|委员会$|常委会$|人大$|政协$|中国|党中央|中央/u;

/** '省政府', '市纪委', '区人大常委会' */
const BODY = /[国省市区县州](?:人民政府|政府|纪委|监委|人大|政协|委(?!员|会|托|办))/gu;

/** Who did it is told by the paragraph or by the meeting's heading. */
function checkBodies({ plain }: Claim, cited: readonly Evidence[]): Fault | undefined {
  const short = (text: string) => text.replaceAll('人民政府', '政府');
  for (const [body] of plain.matchAll(BODY)) {
    const isTold = cited.some(({ read, heading }) =>
      short(`${read.folded} ${heading}`).includes(short(body)),
    );
    if (!isTold) return { reason: 'name', detail: body };
  }
  return undefined;
}

/** '全国', '全省', '我市' */
const SCOPE = /(?:全|我|该|本)(?<level>[国省市区县州镇乡村])(?!长|委|家|政府|域)/gu;

/** The level of the meeting's own place is its 全市; any other must stand in the sentence. */
function checkScope(claim: Claim, cited: readonly Evidence[]): Fault | undefined {
  for (const clause of claim.clauses) {
    const said = claim.plain.slice(clause.start, clause.end);
    for (const { 0: words, groups } of said.matchAll(SCOPE)) {
      const level = groups?.level ?? '';
      if (cited.some(({ meeting }) => fold(meeting.place ?? '').endsWith(level))) continue;
      const sentences = sentencesFor(claim, clause, cited);
      if (sentences.some(({ sentence }) => sentence.folded.includes(words))) continue;
      return { reason: 'name', detail: words };
    }
  }
  return undefined;
}
