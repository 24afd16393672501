/**
 * Reads places and bodies out of a question: '昆明市政府', '开封市委常委会', '芦淞区的常务会议'. A place
 * that the index holds is found by name, any other by what follows it.
 */
import type { NameSpan } from './held-names.js';
import type { Detection } from './query.js';

const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|自治旗|街道|地区|新区|[省市区县縣州盟旗镇乡])';

/** Level of government named before an organ: '市政府', '区人民政府', '市委常委会'. */
const ORGAN =
  /(?<level>[省市区县州盟旗镇乡]|自治区|街道)?(?<organ>(?:人民)?政府党组|(?:人民)?政府|委常委会|委常务委员会|党委|党工委|委(?!员|托))|(?<central>国务院)|(?<bare>常务会议|常务会|常委会)/g;

/** '市委书记', '市政府办公室', '市委常委、副市长': an office, not the body that met. */
const OFFICE_FOLLOWS =
  /^(书记|副书记|常委(?!会)|秘书长|副秘书长|办公室|副|组织部|宣传部|统战部|政法委|工作报告|各部门|门户|网)/;

/** The body is named as one that met: '…政府第70次', '…政府(的)(政府)常务会议', '…常委会(会议)'. */
const MEETING_FOLLOWS = /^(的|在)?[^,,。??]{0,12}?(第.{1,6}次|常务会|常委会|全体会|党组会|会议)/;

/** An unknown place by its form: one to four characters and a suffix, after a boundary. */
const UNKNOWN_PLACE = new RegExp(
  `(?:^|[,,。、;:"'??!\\s]|请问|问一下|想知道|关于|對於|对于|那么|那|和|与|及|跟|在|对|给|是|的|届)(?<name>(?!(?:全|我|本|该|各|这|那|哪|某|几|两|省|市|区|县|名|中心|九|十))[\\u4e00-\\u9fa5]{1,6}?${SUFFIX})(?=(?:人民)?政府|委(?!员|托)|党委|(?:六|五|七|八|九|十|四|三|二|一|[0-9])?届|常务会|常委会|的?第.{1,6}次|的?(?:政府)?(?:常务|党组)?会议)`,
  'g',
);

/**
 * Places in order of appearance: held ones by name, unknown ones by form and by the gazetteer.
 * `held` are names that the index holds; `isCityOrProvince` knows names without suffix too.
 */
export function detectPlaces(
  folded: string,
  held: readonly NameSpan[],
  isCityOrProvince: (name: string) => boolean,
): Detection[] {
  const found = held.flatMap((span) => heldPlace(folded, span));
  for (const match of folded.matchAll(UNKNOWN_PLACE)) {
    const name = match.groups?.name;
    if (!name) continue;
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    addUnlessCovered(found, { start, end, filters: { place: name }, binding: true });
  }
  for (const place of gazetteerPlaces(folded, isCityOrProvince)) addUnlessCovered(found, place);
  return found.sort((a, b) => a.start - b.start);
}

function heldPlace(folded: string, { start, end, name }: NameSpan): Detection[] {
  if (OFFICE_FOLLOWS.test(folded.slice(end))) return [];
  const place = withWrittenSuffix(folded, start, name);
  return [{ start, end: start + place.length, filters: { place }, binding: false }];
}

/** '楚雄' in '楚雄州' names another place than '楚雄市': the suffix that is written counts. */
function withWrittenSuffix(folded: string, at: number, name: string): string {
  if (new RegExp(`${SUFFIX}$`).test(name)) return name;
  const suffix = new RegExp(`^${SUFFIX}(?!委书记|长|里)`).exec(folded.slice(at + name.length));
  return name + (suffix?.[0] ?? '');
}

/** Provinces and cities of China by name, whether held or not: '昆明', '成都市'. */
function* gazetteerPlaces(
  folded: string,
  isCityOrProvince: (name: string) => boolean,
): Generator<Detection> {
  for (let start = 0; start < folded.length - 1; start++) {
    for (let length = Math.min(8, folded.length - start); length >= 2; length--) {
      const name = folded.slice(start, start + length);
      if (!isCityOrProvince(name)) continue;
      const written = withWrittenSuffix(folded, start, name);
      const end = start + written.length;
      const binding = /^(?:人民)?(政府|委(?!员)|的?常|的?第.{1,6}次|的?会议)/.test(
        folded.slice(end),
      );
      yield { start, end, filters: { place: written }, binding };
      start = end - 1;
      break;
    }
  }
}

function addUnlessCovered(found: Detection[], detection: Detection): void {
  const overlap = found.find((d) => detection.start < d.end && d.start < detection.end);
  if (!overlap) found.push(detection);
}

/** Bodies: '市政府' → '市人民政府', '市委常委会'; '常务会议' alone means a government of any level. */
export function detectBodies(folded: string): Detection[] {
  const found: Detection[] = [];
  for (const match of folded.matchAll(ORGAN)) {
    const start = match.index;
    const end = start + match[0].length;
    const rest = folded.slice(end);
    if (OFFICE_FOLLOWS.test(rest)) continue;
    const body = bodyName(match.groups ?? {});
    const meets = match.groups?.bare !== undefined || MEETING_FOLLOWS.test(rest);
    const named = match.groups?.bare === undefined || body === '常委会';
    if (!meets) continue;
    addUnlessCovered(found, {
      start,
      end,
      filters: { body },
      binding: named,
    });
  }
  return found;
}

function bodyName(groups: Record<string, string | undefined>): string {
  if (groups.central) return '国务院';
  if (groups.bare) return groups.bare === '常委会' ? '常委会' : '政府';
  const level = groups.level ?? '';
  const organ = groups.organ ?? '';
  if (organ.startsWith('委')) return `${level}委常委会`;
  return `${level}${organ.replace(/^政府/, '人民政府')}`;
}
