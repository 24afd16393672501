/**
 * Whether a sentence holds the kind of fact that a question asks for: an amount with its unit, a
 * day, a person, a telephone number. A record that names a matter without the fact does not answer.
 */
import type { ExpectedFact } from '../retrieval/query.js';
import { fold } from '../text/fold.js';

const NUMBER = '(?:[0-9][0-9,.]*|[〇零一二三四五六七八九十百千两]+)';

/** Units that answer for one another: '多少元' is answered by '万元', '多少人' by '名'. */
const UNIT_FAMILIES: readonly string[][] = [
  ['元', '块钱', '块', '万元', '亿元', '美元'],
  ['人', '名', '位', '人次'],
  ['个', '项', '件', '条', '份', '大', '家', '所', '座', '处', '户', '套', '次', '届', '方面'],
  ['亩', '平方米', '平方公里', '公顷', '万亩', '平米'],
  ['%', '百分点', '成'],
  ['米', '公里', '里'],
  ['吨', '公斤', '斤'],
  ['天', '年', '个月', '月', '日'],
  ['票'],
  ['岁', '周岁'],
];

const DATE = new RegExp(
  `${NUMBER}\\s*年|${NUMBER}月(?:${NUMBER}日)?|${NUMBER}日|月底|年底|季度|[上下]半年`,
);

/** An office and the name after it, or the name with its title: '市长杨俐昆', '王强同志'. */
const PERSON =
  /(?:市长|区长|县长|州长|省长|镇长|书记|主席|主任|局长|秘书长|部长|队长|组长|会长|院长|记者|总书记|同志)[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,3}(?:总书记|书记|市长|省长|主席|总理|同志)/;

const PLACE =
  /[\u4e00-\u9fff]{2,}(?:省|市|区|县|州|镇|乡|村|街道|路|厅|室|楼|中心|大学|校区|学校|片区|园区|广场)|在[\u4e00-\u9fff、]{2,12}(?:考察|召开|举行|调研)/;

const CONTACT = /[0-9]{7,}|[0-9]{3,4}-[0-9]{7,8}|@|https?:/;

/** `question`: folded; the noun after 'how many' must stand beside the number where there is one. */
export function holdsFact(sentence: string, expected: ExpectedFact, question: string): boolean {
  const text = fold(sentence);
  if (expected.kind === 'quantity') return holdsQuantity(text, expected.unit, question);
  if (expected.kind === 'date') return DATE.test(text);
  if (expected.kind === 'person') return PERSON.test(text);
  if (expected.kind === 'place') return PLACE.test(text);
  return CONTACT.test(text);
}

function holdsQuantity(text: string, unit: string | null, question: string): boolean {
  const noun = /(?:多少|几)(?:万|亿)?[个名位家座件项份亩户]?(?<noun>[\u4e00-\u9fff]{2})/.exec(
    question,
  );
  const units = unitsFor(unit);
  const amount =
    units.length > 0 ? `${NUMBER}(?:余|多)?(?:万|亿|千|百)*(?:${units.join('|')})` : NUMBER;
  if (!noun?.groups?.noun || unit !== '个') return new RegExp(amount).test(text);
  return new RegExp(
    `${NUMBER}[\u4e00-\u9fff]{0,3}"?${noun.groups.noun}|${noun.groups.noun}.{0,6}${NUMBER}|${amount}`,
  ).test(text);
}

function unitsFor(unit: string | null): readonly string[] {
  if (unit === null || unit === '') return [];
  return UNIT_FAMILIES.find((family) => family.includes(unit)) ?? [unit];
}
