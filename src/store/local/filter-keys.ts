/**
 * The forms under which places, bodies, terms and names are compared: '楚雄' finds '楚雄市' and
 * '楚雄彝族自治州', '市政府' finds '市人民政府'. Forms only; the SQL is in meeting-filter.ts.
 */
import { fold } from '../../text/fold.js';
import { parseChineseNumber } from '../../text/numbers.js';

/** The nationalities in names of autonomous areas; some stand without 族 there. */
const NATIONALITIES =
  '各|回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|布依|朝鲜|土家|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|保安|裕固|独龙|达斡尔|塔吉克|鄂温克|鄂伦春|蒙古|哈萨克|维吾尔|柯尔克孜';

/** 楚雄彝族自治州, 广西壮族自治区, 新疆维吾尔自治区: the nationalities and the suffix. */
const AUTONOMOUS = new RegExp(
  `(?:(?:${NATIONALITIES})族|蒙古|哈萨克|维吾尔|柯尔克孜)*自治(?<level>[州区县旗])$`,
  'u',
);

const LEVEL =
  /(?:特别行政区|开发区|高新区|新区|林区|街道办事处|街道|(?<level>[省市州县区旗盟镇乡村]))$/u;

export interface PlaceKey {
  /** Without suffix: '楚雄'. */
  stem: string;
  /** Stem and level: '楚雄州' for '楚雄彝族自治州'; the stem alone where no level is named. */
  key: string;
}

/** How a place is compared; blanks do not count. */
export function placeKey(place: string): PlaceKey {
  const name = fold(place).replace(/\s+/gu, '');
  for (const suffix of [AUTONOMOUS, LEVEL]) {
    const match = suffix.exec(name);
    // A name of one character keeps its suffix: 赵县 and 辉县 are not 赵 and 辉.
    if (match && match.index >= 2) {
      const stem = name.slice(0, match.index);
      return { stem, key: stem + (match.groups?.level ?? match[0]) };
    }
  }
  return { stem: name, key: name };
}

/** '市人民政府' → '市政府', '中共楚雄市委员会常务委员会' → '楚雄市委常委会'. */
export function bodyKey(body: string): string {
  return fold(body)
    .replace(/\s+/gu, '')
    .replace('中国共产党', '')
    .replace('中共', '')
    .replace('人民政府', '政府')
    .replace('人民代表大会', '人大')
    .replace('常务委员会', '常委会')
    .replace('委员会', '委');
}

/** '九届' and '第9届' → '9届'. */
export function termKey(term: string): string {
  const name = fold(term).replace(/\s+/gu, '').replace(/^第/u, '');
  const number = parseChineseNumber(name.replace(/届$/u, ''));
  return number === undefined ? name : `${number}届`;
}

/** A name is often set with a blank in it: '王　强'. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/gu, '');
}

/** Titles of documents: without brackets, quotation marks and blanks. */
export function titleKey(title: string): string {
  return fold(title).replace(/[\s《》"']+/gu, '');
}
