/**
 * Owns the look-up of administrative divisions: what a name means, with or without its suffix,
 * and what lies above it. Which of them a meeting belongs to is decided elsewhere.
 */
import { DIVISION_TABLE } from './division-table.js';

/** Level of a division as its offices name it (市政府, 区委): 市 covers all three ranks of city. */
export type Level =
  | '省'
  | '自治区'
  | '市'
  | '州'
  | '盟'
  | '地区'
  | '县'
  | '区'
  | '旗'
  | '镇'
  | '乡'
  | '街道'
  | '特别行政区';

/** A division, folded. */
export interface Division {
  /** With its suffix: '楚雄市', '恩施土家族苗族自治州'. */
  name: string;
  /** Without: '楚雄', '恩施'. */
  bareName: string;
  level: Level;
  parent: Division | null;
}

interface DivisionIndex {
  byName: Map<string, Division[]>;
  /** By the first two characters of the bare name: one look-up for each place in a text. */
  byPrefix: Map<string, Division[]>;
}

/** Longest suffix first; the level that each suffix stands for. */
const SUFFIXES: readonly (readonly [string, Level])[] = [
  ['特别行政区', '特别行政区'],
  ['自治区', '自治区'],
  ['自治州', '州'],
  ['自治县', '县'],
  ['自治旗', '旗'],
  ['地区', '地区'],
  ['林区', '区'],
  ['新区', '区'],
  ['街道', '街道'],
  ['省', '省'],
  ['市', '市'],
  ['州', '州'],
  ['盟', '盟'],
  ['县', '县'],
  ['区', '区'],
  ['旗', '旗'],
  ['镇', '镇'],
  ['乡', '乡'],
];

/** 土家族苗族 in 恩施土家族苗族自治州; 各族 in 龙胜各族自治县 */
const PEOPLES =
  /(?:(?:壮|回|维吾尔|土家|苗|藏|羌|彝|哈尼|傣|景颇|傈僳|白|布依|侗|朝鲜|蒙古|哈萨克|柯尔克孜|满|瑶|黎|畲|土|撒拉|东乡|保安|裕固|纳西|拉祜|佤|布朗|普米|怒|独龙|仡佬|水|仫佬|毛南|达斡尔|鄂伦春|鄂温克|锡伯|塔吉克|各)族?)+$/u;

/** No bare name is shorter; see bareNameOf. */
const PREFIX_LENGTH = 2;

let index: DivisionIndex | undefined;

/** Level of a full name by its suffix; undefined for what has none. */
export function levelOfName(name: string): Level | undefined {
  return SUFFIXES.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length)?.[1];
}

/**
 * The name without suffix and peoples: 恩施 of 恩施土家族苗族自治州. The whole name where only one
 * character would remain (房县, 随县): nobody writes 房.
 */
export function bareNameOf(name: string): string {
  const suffix = SUFFIXES.find(([candidate]) => name.endsWith(candidate))?.[0] ?? '';
  const stem = name.slice(0, name.length - suffix.length);
  const withoutPeoples = suffix.startsWith('自治') ? stem.replace(PEOPLES, '') : stem;
  const bare = withoutPeoples.length >= 2 ? withoutPeoples : stem;
  return bare.length >= 2 ? bare : name;
}

function push(map: Map<string, Division[]>, key: string, division: Division): void {
  const known = map.get(key);
  if (known) known.push(division);
  else map.set(key, [division]);
}

function makeDivision(name: string, parent: Division | null): Division {
  // Municipalities stand in the table at the rank of provinces; their offices say 市.
  return { name, bareName: bareNameOf(name), level: levelOfName(name) ?? '市', parent };
}

function buildIndex(): DivisionIndex {
  const built: DivisionIndex = { byName: new Map(), byPrefix: new Map() };
  const add = (division: Division): Division => {
    push(built.byName, division.name, division);
    push(built.byPrefix, division.bareName.slice(0, PREFIX_LENGTH), division);
    return division;
  };
  for (const line of DIVISION_TABLE.trim().split('\n')) {
    const [provinceName = '', ...prefectures] = line.split('/');
    const province = add(makeDivision(provinceName, null));
    for (const prefectureText of prefectures) {
      const [prefectureName = '', counties = ''] = prefectureText.split(':');
      const prefecture = prefectureName ? add(makeDivision(prefectureName, province)) : province;
      for (const county of counties.split(' ').filter(Boolean)) {
        add(makeDivision(county, prefecture));
      }
    }
  }
  return built;
}

function divisionIndex(): DivisionIndex {
  index ??= buildIndex();
  return index;
}

/**
 * Names that are common words: 平昌县城区 is no 城区 of 晋城市. They name a division only where the text
 * puts its city before them.
 */
const COMMON_WORDS = new Set([
  '城区',
  '郊区',
  '矿区',
  '新城区',
  '老城区',
  '东区',
  '南区',
  '西区',
  '北区',
  '中西区',
  '市中区',
  '新市区',
  '离岛区',
]);

/** Whether a name that is a common word stands for a division, going by what stands before it. */
export function isDivisionName(name: string, before: string): boolean {
  if (!COMMON_WORDS.has(name)) return true;
  return divisionsNamed(name).some(({ parent }) => parent !== null && before.endsWith(parent.name));
}

/** Divisions of a full folded name; several where the name is not unique (鼓楼区). */
export function divisionsNamed(name: string): readonly Division[] {
  return divisionIndex().byName.get(name) ?? [];
}

/** A division's bare or full name inside a text. */
export interface DivisionMention {
  division: Division;
  start: number;
  end: number;
}

/** Every division whose bare or full name stands in a folded text, also overlapping ones. */
export function mentionsIn(folded: string): DivisionMention[] {
  const { byPrefix } = divisionIndex();
  const mentions: DivisionMention[] = [];
  for (let start = 0; start < folded.length - 1; start += 1) {
    for (const division of byPrefix.get(folded.slice(start, start + PREFIX_LENGTH)) ?? []) {
      if (!folded.startsWith(division.bareName, start)) continue;
      const isFull = folded.startsWith(division.name, start);
      if (!isDivisionName(division.name, folded.slice(0, start))) continue;
      const end = start + (isFull ? division.name : division.bareName).length;
      mentions.push({ division, start, end });
    }
  }
  return mentions;
}
