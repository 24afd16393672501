/**
 * Whether a sentence holds the kind of fact that a question asks for, beside the words it asks
 * about: an amount with its unit, a day, a person, a telephone number. A record that names a matter
 * without the fact does not answer.
 */

import type { ExpectedFact } from '../../retrieval/query.js';
import { type ContentTerm, coverage } from '../../retrieval/terms/coverage.js';
import { fold } from '../../text/fold.js';
import { holdsMembers } from './list-members.js';

/** '第37个' counts nothing. */
const NUMBER = '(?<![第0-9.])(?:[0-9][0-9,.]*|[〇零一二三四五六七八九十百千两]+)';

/** '400多万高校毕业生' answers '多少人'. */
const PEOPLE =
  '[\\u4e00-\\u9fff]{0,4}?(?:人口|学生|毕业生|群众|职工|农民|居民|教师|儿童|老人|户籍)';

/** Units that answer for one another: '多少元' is answered by '万元', '多少人' by '名'. */
const UNIT_FAMILIES: readonly string[][] = [
  ['元', '块钱', '块', '美元'],
  ['人', '名', '位', '人次', PEOPLE],
  ['个', '项', '件', '条', '份', '大', '家', '所', '座', '处', '户', '套', '次', '届', '方面'],
  ['亩', '平方米', '平方公里', '公顷', '平米'],
  ['%', '百分点', '成'],
  ['米', '公里', '里'],
  ['吨', '公斤', '斤'],
  ['天', '年', '个月', '月', '日'],
  ['票'],
  ['岁', '周岁'],
];

const FACTS: Record<Exclude<ExpectedFact['kind'], 'quantity' | 'members'>, RegExp> = {
  date: new RegExp(
    `${NUMBER}年|${NUMBER}月(?:${NUMBER}日)?|${NUMBER}日|[月年]底前?|季度|[上下]半年`,
    'g',
  ),
  day: new RegExp(`${NUMBER}月${NUMBER}日|${NUMBER}日`, 'g'),
  // An office and the name after it, or a name with its title: '市长杨俐昆', '王强同志'.
  person:
    /(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|局长|秘书长|部长|队长|组长|会长|院长|记者|同志)(?!的|主持|会议|负责|牵头|亲自)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,3}(?:总书记|书记|市长|省长|主席|总理|同志)/g,
  // A sort of people: '人大代表', '退役军人', '各级干部'.
  people:
    /[\u4e00-\u9fff](?:代表|委员|参事|专家|学者|人员|群众|干部|职工|农民|居民|学生|教师|军人|家属|企业家|人士|人才|老人|儿童|儿|者|户)/g,
  place:
    /[\u4e00-\u9fff]{2,}(?:省|市|区|县|州|镇|乡|村|街道|路|厅|室|楼|中心|大学|校区|学校|片区|园区|广场)|在[\u4e00-\u9fff、]{2,12}(?:考察|召开|举行|调研)/g,
  contact: /[0-9]{7,}|[0-9]{3,4}-[0-9]{7,8}|@|https?:/g,
};

/** Digits, or a numeral that counts something: '一、' only numbers an item. */
const ANY_AMOUNT =
  /(?<![第0-9])[0-9][0-9,.]*(?![0-9,.]*[年月日号时])|(?!一[个次项批])[〇零一二三四五六七八九十百千两]+(?=[个项件条份大家所座处户套次名人位万亿吨亩元])/g;

/** The words asked about stand within so many characters of the fact, */
const WINDOW_CHARS = 36;

/** and hold this share of what the sentence holds of them. */
const MIN_SHARE_NEARBY = 0.3;

/** True where a fact of the kind stands beside the words of the topic in `sentence`. */
export function holdsFact(
  sentence: string,
  expected: ExpectedFact,
  terms: readonly ContentTerm[],
): boolean {
  // A year in the title of a document is not when something happens, nor its parts a list.
  const text = fold(sentence).replace(/《[^《》]*》/g, (title) => '　'.repeat(title.length));
  if (expected.kind === 'members') return holdsMembers(text, expected.count);
  const inSentence = coverage(terms, sentence);
  for (const match of text.matchAll(patternOf(expected))) {
    if (expected.kind === 'quantity' && isAsked(match[0], terms)) continue;
    const from = Math.max(0, match.index - WINDOW_CHARS);
    const nearby = sentence.slice(from, match.index + match[0].length + WINDOW_CHARS);
    if (coverage(terms, nearby) >= MIN_SHARE_NEARBY * inSentence) return true;
  }
  return false;
}

/** '扩招的100万人里有多少…': a number of the question is not its answer. */
function isAsked(amount: string, terms: readonly ContentTerm[]): boolean {
  const number = /^[0-9][0-9,.]*/.exec(amount)?.[0];
  return number !== undefined && terms.some(({ text }) => text === number);
}

function patternOf(expected: Exclude<ExpectedFact, { kind: 'members' }>): RegExp {
  if (expected.kind !== 'quantity') return FACTS[expected.kind];
  const units = unitsFor(expected.unit);
  if (units.length === 0) return ANY_AMOUNT;
  return new RegExp(`${NUMBER}[余多]?[万亿千百]*(?:${units.join('|')})`, 'g');
}

function unitsFor(unit: string | null): readonly string[] {
  if (unit === null || unit === '') return [];
  return UNIT_FAMILIES.find((family) => family.includes(unit)) ?? [unit];
}
