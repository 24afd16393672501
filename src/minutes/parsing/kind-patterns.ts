/**
 * What kind of meeting it was, as patterns on the same phrases as body-patterns.ts. Data only.
 * A kind has no number and no place.
 */

/** `$body` is the office as read, `$&` the match. First match wins. */
export interface KindPattern {
  pattern: RegExp;
  /** Only for offices that match; absent = all. */
  body?: RegExp;
  kind: string;
}

const GOVERNMENT = /政府$/u;

export const KIND_PATTERNS: readonly KindPattern[] = [
  { pattern: /常务会议?/u, body: /国务院/u, kind: '国务院常务会议' },
  { pattern: /全体会议/u, body: /^国务院$/u, kind: '国务院全体会议' },
  { pattern: /行政院|院会/u, body: /^行政院$/u, kind: '行政院会议' },
  { pattern: /政治局/u, kind: '中央政治局会议' },
  // 市政会议, 县务会议 (臺灣)
  { pattern: /(?:市政|县务|区务)会议/u, kind: '$&' },
  { pattern: /理论学习中心组[^,]{0,8}?(?:学习会?|会议?)/u, kind: '理论学习中心组学习会' },
  { pattern: /党组(?:会议?|$)|党组.{0,6}会议?/u, body: /政府党组/u, kind: '政府党组会议' },
  { pattern: /党组会议?/u, kind: '党组会议' },
  { pattern: /民主生活会/u, kind: '民主生活会' },
  { pattern: /常务会议?/u, kind: '政府常务会议' },
  { pattern: /全体会议/u, body: GOVERNMENT, kind: '政府全体会议' },
  { pattern: /(?:[市区县镇乡旗州盟省局厅处院部]长|主任|书记)办公会/u, kind: '$&议' },
  { pattern: /委员长会议/u, kind: '委员长会议' },
  { pattern: /主任会议/u, body: /人大/u, kind: '人大常委会主任会议' },
  { pattern: /会议/u, body: /人大常委会$/u, kind: '人大常委会会议' },
  { pattern: /主席会议/u, body: /政协/u, kind: '政协主席会议' },
  { pattern: /常委会/u, body: /政协/u, kind: '政协常委会会议' },
  { pattern: /会议/u, body: /委常委会$/u, kind: '$body会议' },
  { pattern: /专题(?:办公)?会/u, kind: '专题会议' },
  { pattern: /党委扩?大?会|会议/u, body: /^[镇乡]党委$/u, kind: '$body会议' },
  { pattern: /党工委.{0,4}会|会议/u, body: /党工委$/u, kind: '党工委会议' },
  { pattern: /(?:委员会|领导小组|指挥部)会议/u, kind: '$&' },
  // 推进会, 座谈会, 工作会议 …
  {
    pattern:
      /(?:座谈|推进|调度|部署|动员|协调|联席|现场办公|现场|电视电话|视频|务虚|工作|领导干部|办公|民主协商|表彰|总结|圆桌|警示教育|党政联席)(?:工作)?(?:会议|会)(?!议?精神)/u,
    kind: '$&',
  },
  { pattern: /全体(?:\S{0,4})会议/u, kind: '全体会议' },
  { pattern: /例会/u, kind: '例会' },
];

/** What an office's meeting is called where the page says only 会议: 市政府党组召开会议. */
export const KIND_OF_BODY: readonly (readonly [RegExp, string])[] = [
  [/政府党组$/u, '政府党组会议'],
  [/党组$/u, '党组会议'],
  [/委常委会$/u, '$body会议'],
  [/^[镇乡]党委$/u, '$body会议'],
  [/党工委$/u, '党工委会议'],
];
