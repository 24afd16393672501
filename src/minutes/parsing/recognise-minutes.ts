/** Tells minutes, which report a meeting that was held, from pages that only speak of meetings. */
import type { Lead } from './find-lead.js';
import { readHeaderLine } from './header-lines.js';
import type { MeetingText } from './meeting-text.js';

/** From here on a page is taken for minutes; see the points below. */
const ENOUGH = 3;

/** Kinds of meetings that are minuted; no 运动会, 博览会, 新闻发布会. */
const MEETING =
  '(?:会议|常委会|办公会|党组会|党委会|专题会|座谈会|推进会|调度会|部署会|动员会|协调会|现场会|联席会|例会|全会|学习会|主任会)';

/**
 * 主持召开…会议; 市委常委会召开会议; …会议在…召开; 举行…会议. 日前召开的市政府常务会议明确… only mentions one.
 */
const HELD = new RegExp(
  [
    '主持召开(?!的)',
    `(?:召开|举行)(?!的)[^,。;]{0,40}${MEETING}`,
    `${MEETING}(?:于[^,。;]{1,20})?(?:在[^,。;]{1,40})?(?:召开|举行)(?!的)`,
    `主持[^,。;]{0,40}${MEETING}`,
    '会议由',
    // 十届县政府第21次常务会议审议通过…
    '第\\s*[0-9〇零一二三四五六七八九十百]+\\s*次[^,。;]{0,12}会议(?:传达|学习|听取|审议|研究|讨论|原则|通过|指出|强调)',
  ].join('|'),
  'u',
);

/** 关于召开…会议的通知: announces, invites or regulates. */
const OF_DOCUMENT =
  /(?:通知|公告|公示|意见|办法|解读|规则|制度|条例|规定|细则|方案|名单|简介|职责|预告|征集|招标|批复|建议|任免|函)$|关于(?:召开|印发|公开征|开展|做好)/u;

/** Reports on people, and on several places: a meeting is only mentioned. */
const OF_NEWS =
  /获悉|消息显示|简历|任前公示|已任|籍贯|多地|相继|据报道|另据|新闻发布会|新闻通气会/u;

const MINUTES_TITLE = /会议(?:纪要|纪录|记录)|第\s*[0-9〇零一二三四五六七八九十百]+\s*次/u;

/** Sentences that only minutes have: 会议指出, 会议听取 … */
const OF_MINUTES =
  /(?<=^|[。;,\s])会议(?:还|同时|分别|首先)?(?:指出|强调|要求|认为|听取|审议|讨论|传达|学习|决定|研究|通过|明确|议定|原则|确定)/gu;

function leadPoints(lead: Lead): number {
  const [first, second] = lead.sentences;
  if (first && HELD.test(first.folded)) return 3;
  return second && HELD.test(second.folded) ? 2 : 0;
}

function textPoints({ paragraphs }: MeetingText): number {
  const headerLines = paragraphs.flatMap(readHeaderLine).length;
  const sentences = paragraphs.reduce(
    (count, { folded }) => count + (folded.match(OF_MINUTES)?.length ?? 0),
    0,
  );
  return (headerLines >= 2 ? 3 : 0) + (sentences >= 2 ? 1 : 0);
}

function titlePoints(title: string | null): number {
  if (title === null) return 0;
  if (/会议(?:纪要|纪录|记录)|會議(?:紀要|紀錄|記錄)/u.test(title)) return 3;
  if (OF_DOCUMENT.test(title)) return -5;
  return MINUTES_TITLE.test(title) || /召开|主持/u.test(title) ? 2 : 0;
}

/** True where the page reports a meeting that was held. `title` is folded. */
export function reportsMeeting(text: MeetingText, lead: Lead, title: string | null): boolean {
  const beginning = lead.sentences
    .slice(0, 2)
    .map(({ folded }) => folded)
    .join('。');
  const newsPoints = OF_NEWS.test(beginning) ? -3 : 0;
  return leadPoints(lead) + textPoints(text) + titlePoints(title) + newsPoints >= ENOUGH;
}
