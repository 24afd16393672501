/**
 * Tells from the wording which kind of fact a sentence must hold to answer: an amount and its unit,
 * a day, people, a place, a list of so many. Works on the folded question.
 */
import { parseChineseNumber } from '../../text/numbers.js';
import type { ExpectedFact } from '../query.js';
import { isYesNo } from './question-form.js';

const UNIT =
  '(?:元|块钱|块|人|名(?![额单称])|位|个|件|项|份|亩|平方米|平方公里|公里|米|吨|户|家|所|座|处|条|次|票|天|年|岁|套|辆|%)';

const MONEY =
  '金额|总额|投资额?|奖金|奖励|经费|预算|票价|价格|造价|拨款|补贴|补助|工资|资金|费用|贷款';

/** '多少亿元', '几座': what the number counts, as it is written. */
const WRITTEN_UNIT = new RegExp(`(?:多少|(?<![第哪这那])几)(?:万|亿|千|百)*(?<unit>${UNIT})`);

/** '比例是多少', '百分之几' before '补贴是多少': a rate of money is a rate. */
const ASKED_UNITS: readonly [RegExp, string][] = [
  [/(?:多少|几个?|几块)钱/, '元'],
  [/百分之(?:几|多少)|(?:增速|增长率|比例|比率|占比|税率|利率)/, '%'],
  [new RegExp(`(?:${MONEY})[^,。]{0,6}(?:多少|几)|多少(?:${MONEY})`), '元'],
  [/面积[^,。]{0,6}(?:多少|几)/, '亩'],
];

const HOW_MUCH =
  /多少|(?<![第哪这那])几(?!月|号|日|方面|类|步)|百分之几|(?:增速|增长率|比例|比率|占比)(?:是|为|达)/;

const DAY_WANTED = /哪一?天|哪日|几月几[日号]|几号/;
const DATE_WANTED = /哪一?年|哪月|什么时候|何时|几月|什么时间|多久|期限|截止|日期|年底前|哪年底/;
/** Who is done good by is mostly told by sort: '先进个人', '困难群众'. */
const BENEFIT =
  '(?:表扬|表彰|嘉奖|奖励|褒奖|点名|通报|慰问|帮扶|救助|资助|补贴|补助|培训|服务|保护|照顾|关爱|面向|针对|惠及|扶持|招引|引进|招聘|走访)';

const PEOPLE_WANTED = new RegExp(
  `哪些人|哪几类人|哪类人|什么人|何种人|${BENEFIT}(?:了|过|的|是|一批|对象)*(?:谁|哪位|哪几位|何人)|(?:谁|哪位|哪几位|何人)(?:可以|能够?|应该?|要|会|将|被|受到?|得到?|获得?|享受)+(?:了|过)?${BENEFIT}`,
);
const PERSON_WANTED = /(?<![与和跟])谁(?![与和跟])|哪位|哪几位|何人|叫什么名|姓名|名单/;
const PLACE_WANTED = /选址|在哪里|在哪儿|哪个地方|什么地方|地址|位于/;
const CONTACT_WANTED = /(?<!电视)电话(?!会)|手机号|邮箱|联系方式|网址|微信|传真/;

const NUMERAL = '[0-9]{1,2}|[二两三四五六七八九十]{1,2}';

/** '哪五个', '哪几类', '哪6大领域', '分几步': so many are to be named; never '哪几月'. */
const MEMBERS_WANTED = new RegExp(
  `哪(?:(?<count>${NUMERAL})|几)(?![0-9月日号年])|分几|几(?:步|类)`,
);

/** Without one, '名单里有没有昆明' asks whether, not who. */
const INTERROGATIVE = /哪|谁|什么|啥|多少|几|何|怎|多久|多长/;

/** What a sentence must hold to answer the question, null where any sentence may. */
export function expectedFact(folded: string): ExpectedFact | null {
  if (isYesNo(folded) && !INTERROGATIVE.test(folded)) return null;
  if (CONTACT_WANTED.test(folded)) return { kind: 'contact' };
  if (HOW_MUCH.test(folded)) return { kind: 'quantity', unit: askedUnit(folded) };
  if (DAY_WANTED.test(folded)) return { kind: 'day' };
  if (DATE_WANTED.test(folded)) return { kind: 'date' };
  if (PEOPLE_WANTED.test(folded)) return { kind: 'people' };
  if (PERSON_WANTED.test(folded)) return { kind: 'person' };
  if (PLACE_WANTED.test(folded)) return { kind: 'place' };
  return expectedMembers(folded);
}

function askedUnit(folded: string): string | null {
  const written = WRITTEN_UNIT.exec(folded)?.groups?.unit;
  return written ?? ASKED_UNITS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function expectedMembers(folded: string): ExpectedFact | null {
  const match = MEMBERS_WANTED.exec(folded);
  if (!match) return null;
  const count = match.groups?.count;
  return { kind: 'members', count: count ? (parseChineseNumber(count) ?? null) : null };
}
