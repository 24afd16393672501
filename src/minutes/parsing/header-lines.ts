/**
 * Owns the head of minutes, which is written line by line: 时间：…, 地　点：…, 【主持】…, 出席人员：…. It is part of
 * the body; what the values mean is read elsewhere.
 */
import { type FoldedText, sliceFolded, trimFolded } from './meeting-text.js';

export type HeaderField =
  | 'time'
  | 'venue'
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
  [/^(?:会议|召开)?(?:时间|日期)$/u, 'time'],
  [/^(?:会议|召开)?(?:地点|地址|场所)$/u, 'venue'],
  [/^(?:会议)?(?:主持(?:人|者)?|主席|召集人|主持及讲话)$/u, 'chair'],
  [
    /^(?:会议)?(?:出席|参加|参会|与会|到会|应到)(?:会议)?(?:人员?|领导|单位|者|同志|委员|名单)?(?:的?有)?$/u,
    'attendees',
  ],
  [/^(?:会议)?(?:列席)(?:会议)?(?:人员?|领导|单位|者|同志|名单)?(?:的?有)?$/u, 'observers'],
  [/^(?:缺席|请假|因事请假|因公请假|未到)(?:人员?|者|单位)?$/u, 'absent'],
  [/^(?:会议)?(?:记录|纪录|整理|议题|议程|内容|名称|主题|司仪|汇报人)(?:人员?|者)?$/u, 'other'],
];

/** 时间: ; 地　　点: ; [主持] ; a label is short, whatever blanks stretch it. */
const LABEL =
  /^\s*(?:\[\s*(?<bracketed>(?:\p{Script=Han}\s*){2,8})\]\s*:?|(?<plain>(?:\p{Script=Han}\s{0,6}){2,8})\s*:)\s*/u;

/** The field and value of a line of the head; undefined for any other line. */
export function readHeaderLine(line: FoldedText): HeaderLine | undefined {
  const match = LABEL.exec(line.folded);
  const written = match?.groups?.bracketed ?? match?.groups?.plain;
  if (!match || written === undefined) return undefined;
  const label = written.replace(/\s/gu, '');
  const field = LABELS.find(([pattern]) => pattern.test(label))?.[1];
  if (field === undefined) return undefined;
  return { field, value: trimFolded(sliceFolded(line, match[0].length)) };
}

/** True for a line of the head of minutes. */
export function isHeaderLine(line: FoldedText): boolean {
  return readHeaderLine(line) !== undefined;
}

/** The first value of a field in the head; undefined where the head has none. */
export function headerValue(
  lines: readonly FoldedText[],
  field: HeaderField,
): FoldedText | undefined {
  for (const line of lines) {
    const header = readHeaderLine(line);
    if (header?.field === field && header.value.folded !== '') return header.value;
  }
  return undefined;
}
