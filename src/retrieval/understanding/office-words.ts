/** The offices that minutes name, and questions that ask who holds one ('常务副市长是谁'). Folded. */

/** The post itself, as the last words of an office: '市财政局局长' → 局长. Longest first. */
const POST =
  '(?:总队长|队长|市长|区长|县长|州长|省长|镇长|乡长|旗长|书记|主席|主任委员|主任|局长|厅长|处长|科长|股长|秘书长|部长|组长|会长|理事长|司令员|政委|检察长|院长|校长|党组成员|常委(?!会)|委员(?!会))';

/** '常务副市长', '第一副书记', '副总队长': the post with its rank. */
export const OFFICE_TITLE = `(?:(?:常务|第一)?副)?${POST}`;

const HOLDER =
  '(?:谁|何人|哪一?位|哪几位|哪个人|哪几个人?|哪些人?|(?<=叫|名字|姓名)(?:什么|啥|何)|(?:什么|啥)名字|名字|姓名)';

const LINK = '(?:的?(?:名字|姓名))?(?:都|又|分别|各|当时|那时|现在|到底|究竟)?(?:是|叫|为|有|由)?';

/** Not '主席' alone: the one who chairs a meeting. */
const CHAIR_OF_MEETING = /(?:会议|次会?|^会)[,的]{0,2}主席/;

/** What somebody did at a meeting is asked by another rule: '主持会议的市长是谁'. */
const ROLE = /主持|出席|列席|参加|讲话|汇报|报告了?|强调|要求|指出|提出|牵头|负责/;

/** The words before the office that may belong to it: '开发区管委会副主任', '市政协副主席'. */
const ORGAN = '[\\u4e00-\\u9fff0-9、]{0,24}?';

const ASKS_HOLDER: readonly RegExp[] = [
  new RegExp(
    `(?<organ>${ORGAN})(?<title>${OFFICE_TITLE})${LINK}${HOLDER}(?:来着|呢|呀|啊)?[?。!]?$`,
  ),
  new RegExp(
    `(?:谁|哪位|哪几位|哪些人)(?:是|担任|任|当|做)(?:了|过|着)?(?<organ>${ORGAN})(?<title>${OFFICE_TITLE})(?:的|呢|呀|啊)?[?。!]?$`,
  ),
];

/** An office that a question asks the holder of. */
export interface AskedOffice {
  /** '常务副市长' */
  title: string;
  /** What stands before it in one breath: may name the organ, and whatever else ('开发区管委会'). */
  before: string;
  /** Where `before` starts in the folded question; it ends where the title starts. */
  start: number;
}

/** Undefined where no such thing is asked. */
export function askedOffice(folded: string): AskedOffice | undefined {
  const text = folded.trim();
  if (ROLE.test(text) || CHAIR_OF_MEETING.test(text)) return undefined;
  for (const pattern of ASKS_HOLDER) {
    const match = pattern.exec(text);
    const { organ: before = '', title } = match?.groups ?? {};
    if (!match || !title) continue;
    return {
      title,
      before,
      start: folded.indexOf(text) + match.index + match[0].indexOf(before + title),
    };
  }
  return undefined;
}
