/** Chooses the title of a meeting among the headings, or builds one from the text's own words. */
import type { Lead } from './find-lead.js';
import type { FoldedText, MeetingText } from './meeting-text.js';
import type { MetadataFact } from './read-metadata.js';

/** Longer headings are text that lost its line. */
const MAX_TITLE = 160;

/** 市政府召开第85次常务会议 …; 镇长办公会议纪要 */
const OF_MEETING = /会议|召开|纪要|纪录|记录/u;
const OF_DOCUMENT = /关于|通知|公告|公示|意见|办法|方案|规定|决定|报告|讲话|解读|建议/u;

/** 楚雄市人民政府办公室; 桃江县灰山港镇人民政府: the name of an office, no title. */
const OF_OFFICE = /(?:人民政府|办公室|办公厅|委员会|门户网站|日报|信息网|网)$/u;

/** (第7次); (2021年9月8日); 〔2021〕5号; ——副标题 */
const APPENDED = /^(?:[([].*[)\]]|[-].*|\d.*号|第?\d+期)$/u;

function score({ folded }: FoldedText, metadataTitle: string | undefined): number {
  const text = folded.trim();
  if (text.length > MAX_TITLE || text.length < 4) return -5;
  let points = 0;
  if (OF_MEETING.test(text)) points += 3;
  if (OF_DOCUMENT.test(text)) points += 2;
  if (OF_OFFICE.test(text)) points -= 3;
  if (APPENDED.test(text)) points -= 4;
  if (metadataTitle !== undefined && text === metadataTitle) points += 5;
  return points;
}

/** Titles from web pages carry the site behind them: …召开-昌吉回族自治州人民政府网 */
const SITE = /\s*[-_|–—]+\s*[^-_|–—]{2,24}(?:网|网站|政府|频道|公开)\s*$/u;

/** 【时政要闻】…; 要闻 | …: the channel, not the title */
const CHANNEL =
  /^(?:原标题\s*[:：]|[[【［](?:\p{Script=Han}{0,4}(?:要闻|动态|头条|快讯|新闻|资讯|政务|时政|公开))[\]】］]|\p{Script=Han}{0,4}(?:要闻|动态|头条|快讯|新闻|资讯|时政|标题|名称)\s*[|｜丨:：])\s*/u;

function clean(title: string): string {
  return title.replace(SITE, '').replace(CHANNEL, '').trim();
}

function bestHeading(
  headings: readonly FoldedText[],
  facts: readonly MetadataFact[],
): FoldedText | undefined {
  const named = facts.find(({ field }) => field === 'title')?.value.trim();
  let best: FoldedText | undefined;
  let bestScore = -1;
  for (const heading of headings) {
    const points = score(heading, named);
    if (points > bestScore) {
      best = heading;
      bestScore = points;
    }
  }
  return best;
}

/** The published title; null where the page has none. */
export function findTitle(text: MeetingText, lead: Lead): string | null {
  if (text.given.title !== undefined) return clean(text.given.title);
  const { headings, sharedHeadings, facts } = text;
  const heading = bestHeading(headings, facts) ?? bestHeading(sharedHeadings, facts);
  if (heading) return clean(heading.text);
  const named = text.facts.find(({ field }) => field === 'title')?.value;
  if (named !== undefined && named.length >= 4) return clean(named);
  return lead.runInHeading?.text.trim() ?? null;
}

/** A title for a document without one is its beginning, up to this many characters. */
const MAX_BEGINNING = 40;

/** The first clause of a text, for a page that has no title and reports no meeting. */
export function beginningOf(paragraphs: readonly FoldedText[]): string {
  const first = paragraphs[0]?.text ?? '';
  const clause = /^[^。;；!！?？\n]*/u.exec(first)?.[0] ?? first;
  return [...clause.trim()].slice(0, MAX_BEGINNING).join('');
}
