/**
 * Names of people in a question that the index does not hold: '张丽华副市长', '局长欧阳明主持'. Told by a
 * surname beside an office; a question about them has no answer here.
 */
import { surnameLength } from '../../minutes/parsing/people/surnames.js';
import { tagWords } from '../../text/jieba.js';

const OFFICE =
  '(?:常务)?副?(?:市长|区长|县长|州长|省长|镇长|乡长|书记|主席|主任|局长|秘书长|部长|队长)';

const BOUNDARY = '(?:^|[,。、:"\'?!\\s的由是和与跟及对给请问])';

/** '张丽华副市长', '王强同志' */
const BEFORE_OFFICE = new RegExp(
  `(?<=${BOUNDARY})(?![的由是和与跟及对给请问])(?<name>[\\u4e00-\\u9fff]{2,4}?)(?=${OFFICE}|同志|先生|女士)`,
  'g',
);

/** '副市长张丽华在会上…' */
const AFTER_OFFICE = new RegExp(
  `(?<=${OFFICE})(?<name>[\\u4e00-\\u9fff]{2,4}?)(?=主持|出席|列席|参加|汇报|讲话|强调|指出|要求|提出|说|讲|在|的|是|有|于|[,。?!]|$)`,
  'g',
);

/** '是马兴瑞主持的吗', '朱镕基主持召开的…' */
const BEFORE_ROLE = new RegExp(
  `(?<=${BOUNDARY})(?![的由是和与跟及对给请问])(?<name>[\\u4e00-\\u9fff]{2,4}?)(?=主持|召集)`,
  'g',
);

/** Folded names, held ones left out. */
export function findUnknownPersons(folded: string, held: readonly string[]): string[] {
  const names = [BEFORE_OFFICE, AFTER_OFFICE, BEFORE_ROLE].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ groups }) => groups?.name ?? ''),
  );
  return [...new Set(names)].filter((name) => isName(name) && !held.includes(name));
}

/** '常务副市长来了没有', '主任何人', '局长和书记', '石峰区副区长': words beside an office that are no name. */
const NO_NAME = /^(?:[来都和有在是叫]|何[人时地许])|[了没谁哪什么吗呢吧的几]|[省市区县州]$/;

/** A surname with one or two characters that make no dictionary word of another kind. */
function isName(name: string): boolean {
  if (NO_NAME.test(name)) return false;
  const length = surnameLength(name);
  const given = name.length - length;
  if (length === 0 || given < 1 || given > 2) return false;
  const [first, ...others] = tagWords(name);
  return others.length > 0 || first?.tag.startsWith('nr') === true;
}
