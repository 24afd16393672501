/**
 * Reads a place that stands at the beginning of an office's name: 徐州市|鼓楼区|人民政府, 桃江县|灰山港镇|
 * 人民政府. Known divisions are looked up, others are read by their suffix.
 */
import { type FoldedText, sliceFolded } from '../meeting-text.js';
import { divisionsNamed, isDivisionName, type Level, levelOfName } from './divisions.js';

/** A place as written in a text. */
export interface PlaceName {
  /** Full name, folded. */
  name: string;
  /** As published. */
  text: string;
  level: Level;
}

/** Longest full name of a division: 双江拉祜族佤族布朗族傣族自治县. */
const LONGEST_NAME = 16;

/** 中共|楚雄市委, 安徽省|阜阳市召开 */
const BEFORE_NAME = /^(?:中共|中国共产党|关于|据)/u;

/** A name by its suffix alone must be an office's: what stands behind it. */
const UNKNOWN_NAME =
  /^(?<stem>\p{Script=Han}{2,6}?)(?<suffix>自治县|自治州|自治旗|新区|街道|[市县区旗镇乡])(?=人民政府|政府|委(?!员)|党委|党工委|党组|人大|政协|办事处|纪委|融媒体|党政|召开|第?[0-9〇零一二三四五六七八九十]+届|\p{Script=Han}{2,5}(?:镇|乡|街道))/u;

/** No part of a name: 全市, 各县, 我区, 本镇, 高新区, 开发区, 园区, 城区; 召开|区委常委会, 出席|市委 */
const NO_NAME =
  /^(?:召开|举行|主持|出席|列席|参加|传达|学习|研究|部署|审议|听取|通过|汇报|通报|组织|邀请|全|各|我|本|该|某|及|和|与|对|在|新|老|所|有关|第|[一二三四五六七八九十0-9]+届|相关|两级)|开发|高新|经开|经济|保税|产业|示范|园$|城$|社$|片$|市直|县直|区直|政府|会议|书记|委员|主任|部门|人大|政协|省委|市委|区委|县委/u;

function knownNameAt(folded: string, before: string): string | undefined {
  for (let length = Math.min(LONGEST_NAME, folded.length); length >= 2; length -= 1) {
    const name = folded.slice(0, length);
    if (divisionsNamed(name).length > 0 && isDivisionName(name, before)) return name;
  }
  return undefined;
}

function unknownNameAt(folded: string): string | undefined {
  const match = UNKNOWN_NAME.exec(folded);
  const stem = match?.groups?.stem;
  if (match === null || stem === undefined || NO_NAME.test(stem)) return undefined;
  return match[0];
}

/**
 * The places at the beginning of a text, from the larger to the smaller one; empty where it begins
 * with none.
 */
export function readPlaceNames(text: FoldedText): PlaceName[] {
  const names: PlaceName[] = [];
  let start = BEFORE_NAME.exec(text.folded)?.[0].length ?? 0;
  for (;;) {
    const rest = text.folded.slice(start);
    const name = knownNameAt(rest, text.folded.slice(0, start)) ?? unknownNameAt(rest);
    if (name === undefined) return names;
    const level = levelOfName(name) ?? '市';
    names.push({ name, text: sliceFolded(text, start, start + name.length).text, level });
    start += name.length;
  }
}
