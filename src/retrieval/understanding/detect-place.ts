/**
 * Reads places and bodies out of a question: '昆明市政府', '开封市委常委会', '芦淞区的常务会议'. A place
 * that the index holds is found by name, any other by what follows it.
 */
import { type Division, mentionsIn } from '../../minutes/parsing/places/divisions.js';
import type { Detection } from '../query.js';
import type { NameSpan } from './held-names.js';

const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|自治旗|街道|地区|新区|[省市区县縣州盟旗镇乡])';

/** Level of government named before an organ: '市政府', '区人民政府', '市委常委会'. */
const ORGAN =
  /(?<level>[省市区县州盟旗镇乡]|自治区|街道)?(?<organ>(?:人民)?政府党组|(?:人民)?政府|府(?=常)|委常委会|委常务委员会|党委会|人大常委会|政协常委会|政协|纪委)|(?<central>国务院)|(?<bare>常务会议|常务会|常委会)/g;

/** '市委书记', '市政府办公室', '市委常委、副市长': an office, not the body that met. */
const OFFICE_FOLLOWS =
  /^(书记|副书记|常委(?!会)|秘书长|副秘书长|办公室|副|组织部|宣传部|统战部|政法委|工作报告|各部门|门户|网)/;

/** '在四川考察时的讲话': where somebody was, not who met. */
const VISIT_FOLLOWS = /^[^,。]{0,6}(考察|视察|调研|出席|动员会)/;

/** The body is named as one that met: '…政府第70次', '…政府(的)(政府)常务会议', '…常委会(会议)'. */
const MEETING_FOLLOWS = /^(的|在)?[^,,。??]{0,12}?(第.{1,6}次|常务会|常委会|全体会|党组会|会议)/;

/** '省委常委会议精神', '全国…电视电话会议精神': a meeting whose word was passed on. */
const PASSED_ON = /^[^,。?]{0,8}精神/;

/** Below the county the gazetteer ends: one to four characters and a suffix, after a boundary. */
const UNKNOWN_PLACE =
  /(?:^|[,。、;:"'?!\s]|请问|想知道|关于|对于|那么|和|与|及|跟|在|对|[省市区县州旗])(?<name>(?![全我本该各这那哪某几两的])[\u4e00-\u9fa5]{1,4}?(?:镇|乡|街道|新区|开发区|高新区|管委会))(?=(?:人民)?政府|党委|党工委|常务会|的?第.{1,6}次|的?会议)/g;

/**
 * Places in order of appearance: held ones by name, unknown ones by form and by the gazetteer.
 * `held` are names that the index holds.
 */
export function detectPlaces(folded: string, held: readonly NameSpan[]): Detection[] {
  const found = held.flatMap((span) => heldPlace(folded, span));
  for (const match of folded.matchAll(UNKNOWN_PLACE)) {
    const name = match.groups?.name;
    if (!name) continue;
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    addUnlessCovered(found, { start, end, filters: { place: name }, binding: true });
  }
  for (const place of gazetteerPlaces(folded)) addUnlessCovered(found, place);
  return found.sort((a, b) => a.start - b.start);
}

function heldPlace(folded: string, span: NameSpan): Detection[] {
  const { start, end, name } = withoutWordAfter(folded, span);
  if (OFFICE_FOLLOWS.test(folded.slice(end)) || VISIT_FOLLOWS.test(folded.slice(end))) return [];
  const place = withWrittenSuffix(folded, start, name);
  const binding = MEETING_OF_PLACE.test(folded.slice(start + place.length));
  return [{ start, end: start + place.length, filters: { place }, binding }];
}

/** Words that begin as the names of places end: '开封乡村振兴' is of 开封, not of a 开封乡. */
const WORD_OF_SUFFIX = new RegExp(
  `^(?:${[
    '市(?:场|民(?!生|营|族|政|俗|间|主|兵|办)|容|貌|值|价|区(?!政府|委)|域|政(?!府|协)|县|级|直|际|面|郊)',
    '区(?:域|划|间|位|块|县|级|直)',
    '县(?:域|城|级|直|乡)',
    '省(?:级|直|际|市|州|钱|心|力|时)',
    '州(?:级|直|际|市)',
    '乡(?:村|镇|土|亲|愁|风|贤|音|情)',
    '镇(?:域|村|区|街|静|痛|压)',
    '地区生产总值',
  ].join('|')})`,
);

/** '楚雄市场' begins with the name '楚雄市', but is about 楚雄. */
function withoutWordAfter(folded: string, { start, end, name }: NameSpan): NameSpan {
  const suffix = new RegExp(`${SUFFIX}$`).exec(name)?.[0] ?? '';
  const at = end - suffix.length;
  if (suffix === '' || at - start < MIN_NAME || !WORD_OF_SUFFIX.test(folded.slice(at))) {
    return { start, end, name };
  }
  return { start, end: at, name: name.slice(0, -suffix.length) };
}

/** Characters of the shortest name of a place without its suffix. */
const MIN_NAME = 2;

/** '楚雄' in '楚雄州' names another place than '楚雄市': the suffix that is written counts. */
function withWrittenSuffix(folded: string, at: number, name: string): string {
  if (new RegExp(`${SUFFIX}$`).test(name)) return name;
  const rest = folded.slice(at + name.length);
  if (WORD_OF_SUFFIX.test(rest)) return name;
  const suffix = new RegExp(`^${SUFFIX}(?!委书记|长|里)`).exec(rest);
  return name + (suffix?.[0] ?? '');
}

/** A body or a meeting follows the name of the place. */
const MEETING_OF_PLACE =
  /^(?:第?[0-9一二三四五六七八九十]{1,3}届)?[省市区县州]?(?:人民)?(?:政府|府(?=常)|委(?!员)|的?常|的?第.{1,6}次|的?会议)/;

/** Places of China by name where a meeting of theirs is named: '昆明市政府', '石峰区常务会议'. */
function gazetteerPlaces(folded: string): Detection[] {
  return mentionsIn(folded)
    .filter(({ division, start, end }) => isUnmistakable(division, end - start))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => {
      const place = withWrittenSuffix(folded, start, folded.slice(start, end));
      return { start, end: start + place.length, filters: { place }, binding: true };
    })
    .filter(({ end }) => MEETING_OF_PLACE.test(folded.slice(end)));
}

/** Bare names of counties are often common words (和平, 朝阳): only their full names count. */
function isUnmistakable({ name, level }: Division, length: number): boolean {
  return length === name.length || !['区', '县', '旗', '镇', '乡', '街道'].includes(level);
}

function addUnlessCovered(found: Detection[], detection: Detection): void {
  const overlap = found.find((d) => detection.start < d.end && d.start < detection.end);
  if (!overlap) found.push(detection);
}

/** Bodies: '市政府' → '市人民政府', '市委常委会'; '常务会议' alone means a government of any level. */
export function detectBodies(folded: string): Detection[] {
  const found: (Detection & { bare: boolean })[] = [];
  for (const match of folded.matchAll(ORGAN)) {
    const start = match.index;
    const end = start + match[0].length;
    const rest = folded.slice(end);
    const bare = match.groups?.bare !== undefined;
    const meets = bare || match[0].includes('委') || MEETING_FOLLOWS.test(rest);
    if (!meets || OFFICE_FOLLOWS.test(rest) || PASSED_ON.test(rest)) continue;
    if (folded.lastIndexOf('《', start) > folded.lastIndexOf('》', start)) continue;
    const body = bodyName(match.groups ?? {});
    found.push({ start, end, filters: { body }, binding: !bare, bare });
  }
  // '市政府第70次常务会议': the second word adds nothing to the first.
  const named = found.filter(({ bare }) => !bare);
  return (named.length > 0 ? named : found.slice(0, 1)).map(
    ({ bare: _, ...detection }) => detection,
  );
}

function bodyName(groups: Record<string, string | undefined>): string {
  if (groups.central) return '国务院';
  if (groups.bare) return groups.bare === '常委会' ? '常委会' : '政府';
  const level = groups.level ?? '';
  const organ = groups.organ ?? '';
  if (organ.startsWith('委')) return `${level}委常委会`;
  if (organ === '党委会') return `${level}党委`;
  return `${level}${organ.replace(/^(政府|府$)/, (found) => (found === '府' ? '人民政府' : `人民${found}`))}`;
}
