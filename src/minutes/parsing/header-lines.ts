/**
 * Owns the head of minutes, which is written line by line: 时间：…, 地　点：…, 【主持】…, 出席人员：…. It is part of
 * the body; what the values mean is read elsewhere.
 */
import { type FoldedText, sliceFolded, trimFolded } from './meeting-text.js';

export type HeaderField =
  | 'time'
  | 'venue'
  /** 时间地点：…: the date, then the venue. */
  | 'timeAndVenue'
  /** 会议名称：十八届县政府第12次常务会议 */
  | 'name'
  | 'chair'
  | 'attendees'
  | 'observers'
  /** 缺席, 请假: named, but not present. */
  | 'absent'
  /** 记录, 议题 …: belongs to the head, tells no field. */
  | 'other';

export interface HeaderLine {
  field: HeaderField;
  /** Without the label; may be empty where the value stands in the next lines. */
  value: FoldedText;
}

/** Labels without blanks and brackets. */
const LABELS: readonly (readonly [RegExp, HeaderField])[] = [
  [/^(?:会议)?(?:召开|开会|举行)?(?:的)?(?:时间|日期)$/u, 'time'],
  [/^(?:会议)?(?:召开|开会|举行)?时间(?:、|和|及|与)?地点$/u, 'timeAndVenue'],
  [/^(?:会议)?(?:届次|次数|名称|期次)$/u, 'name'],
  [/^(?:会议)?(?:召开|开会|举行)?(?:的)?(?:地点|地址|场所|会场)$/u, 'venue'],
  [/^(?:会议)?(?:主持(?:人|者)?|主席|召集人|主持及讲话)$/u, 'chair'],
  [
    /^(?:会议)?(?:出席|参加|参会|与会|到会|应到)(?:会议)?(?:人员?|领导|单位|者|同志|委员|名单)?(?:的?有)?$/u,
    'attendees',
  ],
  [/^(?:会议)?(?:列席)(?:会议)?(?:人员?|领导|单位|者|同志|名单)?(?:的?有)?$/u, 'observers'],
  [/^(?:缺席|请假|因事请假|因公请假|未到)(?:人员?|者|单位)?$/u, 'absent'],
  [
    /^(?:会议)?(?:记录|纪录|整理|议题|议程|内容|主题|性质|形式|司仪|汇报人)(?:人员?|者)?$/u,
    'other',
  ],
];

/**
 * 时间: ; 地　　点: ; [主持] ; a label is short, whatever blanks stretch it. Behind the first one of a line,
 * others follow a blank: 时间：…　地点：…　主持：…
 */
const LABEL =
  /(?<=^\s*(?:[一二三四五六七八九十]{1,3}、)?|[\s;。])(?:\[\s*(?<bracketed>(?:\p{Script=Han}\s*){2,8})\]\s*:?|(?<plain>(?:\p{Script=Han}\s{0,6}){2,8})\s*:)\s*/gu;

/** 一、時間：…: the lines of the head may be numbered. */
const ITEM_NUMBER = /^\s*(?:[一二三四五六七八九十]{1,3}、)?\s*$/u;

/** No label without one of these near the beginning; most lines of text have none. */
const LABEL_NEAR = /^[^:\]]{0,40}[:\]]/u;

interface Label {
  field: HeaderField;
  start: number;
  end: number;
}

function fieldOfLabel(written: string): HeaderField | undefined {
  const label = written.replace(/\s/gu, '');
  return LABELS.find(([pattern]) => pattern.test(label))?.[1];
}

/** A label, also behind the end of a value that a blank parts from it: 会议室 地点 */
function findLabels(folded: string): Label[] {
  return [...folded.matchAll(LABEL)].flatMap((match) => {
    const written = (match.groups?.bracketed ?? match.groups?.plain) as string;
    const end = match.index + match[0].length;
    const whole = fieldOfLabel(written);
    if (whole !== undefined) return [{ field: whole, start: match.index, end }];
    for (const gap of written.matchAll(/\s+/gu)) {
      const skipped = gap.index + gap[0].length;
      const field = fieldOfLabel(written.slice(skipped));
      if (field !== undefined) return [{ field, start: match.index + skipped, end }];
    }
    return [];
  });
}

/** The fields of a line of the head, mostly one; empty for any other line. */
export function readHeaderLine(line: FoldedText): HeaderLine[] {
  if (!LABEL_NEAR.test(line.folded)) return [];
  const labels = findLabels(line.folded);
  const [first] = labels;
  if (first === undefined || !ITEM_NUMBER.test(line.folded.slice(0, first.start))) return [];
  return labels.map(({ field, end }, at) => ({
    field,
    value: trimFolded(sliceFolded(line, end, labels[at + 1]?.start)),
  }));
}

/** True for a line of the head of minutes. */
export function isHeaderLine(line: FoldedText): boolean {
  return readHeaderLine(line).length > 0;
}

/** The first value of a field in the head; undefined where the head has none. */
export function headerValue(
  lines: readonly FoldedText[],
  field: HeaderField,
): FoldedText | undefined {
  for (const line of lines) {
    const header = readHeaderLine(line).find((candidate) => candidate.field === field);
    if (header && header.value.folded !== '') return header.value;
  }
  return undefined;
}
