/** Finds who published the text and when, in the page's facts, by-lines and the text's by-line. */
import { type DateSpan, findDates, isoDateOf } from '../../text/dates.js';
import type { Lead } from './find-lead.js';
import type { FoldedText, MeetingText } from './meeting-text.js';

export interface Publication {
  publisher: string | null;
  /** YYYY-MM-DD; null where no full date is told. */
  publishedAt: string | null;
}

/** (来源:楚雄市政府办公室信息中心); (信息来源：…) */
const ORIGIN = /(?:信息|稿件|文章|新闻)?来源\s*:\s*(?<publisher>[^\s)。,;|]{2,40})/u;

/** 雅安市融媒体中心|记者 张雨蝶; (大众日报客户端|记者 …; 四川在线|记者; 贵州日报天眼新闻|记者 */
const EMPLOYER =
  /(?<publisher>[^,。;:\s()、]{2,24}?)(?:全媒体)?(?:首席)?(?:见习|实习|本报)?(?:记者|通讯员)/u;

/** 深圳新闻网|2023年8月17日讯; 新华社|北京7月15日电; 中国网络电视台|消息 */
const DATELINE =
  /^(?<publisher>[^\s,。;:(\d]{2,12}(?:网|社|报|台|融媒|客户端|发布))[^\s,。;:(]{0,4}?(?:(?:19|20)\d{2}年)?(?:\d{1,2}月\d{1,2}日)?(?:讯|电|消息)/u;

/** 据合肥日报消息; 据微信公众号"阜阳日报"消息 */
const ACCORDING = /^据(?:微信公众号|官方微信)?"?(?<publisher>[^"消,]{2,14})"?消息/u;

/** Words that say that it is a person's or nobody's paper: 全媒体记者, 本报记者, 实习记者 */
const NO_PUBLISHER =
  /^(?:本报|本网|本台|全媒体|首席|实习|见习|新闻|摄影|文字|网络|互联网|本站|转载|未知|其他)*(?:讯|电)?$/u;

function sliceGroup({ text, folded }: FoldedText, pattern: RegExp): string | undefined {
  const match = pattern.exec(folded);
  const publisher = match?.groups?.publisher;
  if (!match || publisher === undefined || NO_PUBLISHER.test(publisher)) return undefined;
  const start = match.index + match[0].indexOf(publisher);
  return text.slice(start, start + publisher.length).trim();
}

/** 来源：合肥日报 at the end of a text without line breaks. */
function readEnd({ paragraphs }: MeetingText): string | undefined {
  const last = paragraphs.at(-1);
  if (last === undefined) return undefined;
  const start = Math.max(0, last.folded.length - 60);
  const end = { text: last.text.slice(start), folded: last.folded.slice(start) };
  const bracket = end.folded.lastIndexOf('(');
  const inBracket =
    bracket >= 0 && end.folded.trimEnd().endsWith(')')
      ? sliceGroup(
          { text: end.text.slice(bracket + 1), folded: end.folded.slice(bracket + 1) },
          EMPLOYER,
        )
      : undefined;
  return sliceGroup(end, ORIGIN) ?? inBracket;
}

function readDateline(dateline: FoldedText | null): string | undefined {
  if (dateline === null) return undefined;
  const bracket = dateline.folded.indexOf('(');
  const inside =
    bracket < 0
      ? dateline
      : { text: dateline.text.slice(bracket + 1), folded: dateline.folded.slice(bracket + 1) };
  return (
    sliceGroup(dateline, ORIGIN) ??
    sliceGroup(dateline, ACCORDING) ??
    sliceGroup(dateline, DATELINE) ??
    sliceGroup(inside, EMPLOYER)
  );
}

function firstDefined<Value>(values: Iterable<Value | undefined>): Value | undefined {
  for (const value of values) if (value !== undefined) return value;
  return undefined;
}

/** 醴陵市人民政府办公室　　2020年11月16日印发 */
const ISSUED = /^(?<publisher>\S{4,30})\s+(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*印发$/u;

function readIssued(
  { surroundings }: MeetingText,
  group: 'publisher' | 'date',
): string | undefined {
  for (const { text, folded } of surroundings) {
    const written = ISSUED.exec(folded.trim())?.groups?.[group];
    if (written === undefined) continue;
    const start = folded.indexOf(written);
    return text.slice(start, start + written.length);
  }
  return undefined;
}

function findPublisher(text: MeetingText, lead: Lead): string | null {
  const { given, facts, byLines } = text;
  const fact = (field: string) => facts.find((candidate) => candidate.field === field)?.value;
  return (
    given.publisher ??
    fact('publisher') ??
    fact('origin') ??
    firstDefined(byLines.map((line) => sliceGroup(line, ORIGIN) ?? sliceGroup(line, EMPLOYER))) ??
    readDateline(lead.dateline) ??
    readEnd(text) ??
    readIssued(text, 'publisher') ??
    null
  );
}

function fullDate(spans: readonly DateSpan[]): string | undefined {
  return firstDefined(spans.map(isoDateOf));
}

function findPublishedAt(text: MeetingText, lead: Lead): string | null {
  const { given, facts } = text;
  if (given.publishedAt !== undefined) return given.publishedAt;
  const told = facts.filter(({ field }) => field === 'publishedAt');
  return (
    firstDefined(told.map(({ value }) => fullDate(findDates(value)))) ??
    // 深圳新闻网2023年8月17日讯
    (lead.dateline ? fullDate(findDates(lead.dateline.folded)) : undefined) ??
    fullDate(findDates(readIssued(text, 'date') ?? '')) ??
    null
  );
}

/** Publisher and day of publication; what was given wins. */
export function findPublication(text: MeetingText, lead: Lead): Publication {
  return { publisher: findPublisher(text, lead), publishedAt: findPublishedAt(text, lead) };
}
