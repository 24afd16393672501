/**
 * Tells from the wording what kind of answer a question wants. Works on the folded question; each
 * rule quotes the wording that it is for. Which meetings are meant is decided elsewhere.
 */
import { askedOffice } from './office-words.js';
import { plainWording } from './plain-wording.js';
import type { QuestionType } from './query.js';

const WHO = '(谁|哪位|哪些人|哪几位|哪些领导|哪几个|哪些|什么名字|姓名|几位|几名|多少人|叫什么)';

const ONE = '(谁|哪位|什么名字|姓名|叫什么)';

const OFFICE = '(市长|区长|县长|书记|主席|主任|局长|秘书长|部长|领导)';

const ASKED_BACK = '(吗|吧|么|对吗|对吧|对不对|是不是|没有|没)';

const WHICH_DAY = '(哪天|什么时候|哪个?月)';

/** '会议要求什么时候完成': when something is to be, not when the meeting was. */
const SAYS = '要求|提出|决定|强调|指出|明确|确定|部署|通过|同意|规定';

/** Papers that are put to a meeting. */
const PAPER = '(文件|方案|办法|通知|通报|条例|意见|规定|规划|计划|清单|包案表|送审稿|草案)';

/** Gatherings that minutes mention: when and where those are is a matter of the text. */
const OTHER_GATHERING =
  /(动员会|推进会|座谈会|博览会|展览会|代表大会|电视电话会议|工作会议|表演|活动|典礼)[^,。?]{0,5}(在|于|是)?(哪天|什么时候|哪里)/;

/** '传达学习了', '学习传达', '学了'; never '大学', '教学'. */
const STUDIED =
  '(?:(?:传达|学习)(?:传达|学习)?|(?<![大中小教科数入开])学(?=[了过的]|什么))(?:了|过)?';

/** What asks for the kind of thing, first match wins. Matched on the plain wording. */
const TYPES: readonly [QuestionType, RegExp][] = [
  // '主持的会议有几次,都是哪天', '哪两个省开了省政府常务会议'
  [
    'meetings',
    /会[^,。?谁]{0,8}(几|多少)次([,??]|$)|哪(几|[一二两三四五])?个?(省|市|州|县|区|地方|地区)[^,。?]{0,6}(召开|举行|开)(了|过)?/,
  ],
  // '这篇报道是哪天发布的', '发布日期', '哪个媒体发的', '记者是谁'
  [
    'publication',
    /(发布|发表|刊发|刊登|报道|登载|上网).{0,6}(哪天|什么时候|日期|时间)|(哪天|什么时候).{0,8}(发布|发表|刊发|报道|刊登)|(稿子|报道|新闻|消息|文章).{0,6}(来源|出处)|来源(是|于)?(哪|什么)|哪[个家](媒体|报社|电视台|网站)|(记者|作者|编辑|责编)(和[^,。]{0,4})?(分别)?(是|叫|为)?(谁|哪位)|(谁|哪位)(记者|作者|编辑)/,
  ],
  // '在哪里召开', '会议地点', '哪个会议室', '在几楼开的'
  [
    'venue',
    /(哪里|哪个(会议室|地点|房间)|几楼|哪层楼?).{0,8}(召开|举行|开的|开会|开$|开[??])|(开会|会议|召开|举行)(的)?(地点|地方|位置)|哪个?(一?间)?会议室|会议?(是)?在(哪里|几楼)|会议地点/,
  ],
  // '哪天召开', '会议日期', '哪天通过的', '是3月1日开的,对吗', '第3次会议 时间'
  [
    'date',
    new RegExp(
      [
        `${WHICH_DAY}.{0,6}(召开|举行|开的|开会|开了)`,
        '(召开|举行|开会|会议|常委会)(的)?\\s*(日期|时间|日子)',
        `(召开|举行|会议?|的会|次会?)(?!议|${SAYS})[^,。]{0,4}(于|在|是)?${WHICH_DAY}`,
        `会.*(在|是)${WHICH_DAY}[??]?$`,
        `${WHICH_DAY}的会`,
        `(讨论|审议|研究|部署|传达)[^,。]{2,24}是?${WHICH_DAY}(的事情?)?[??]?$`,
        `(提出|决定|强调|通过)[^,。]{2,24}是在?(${WHICH_DAY}|哪一?年)(的事情?)?[??]?$`,
        `${WHICH_DAY}[^,。]{0,4}(讨论|审议|研究|部署|决定|通过)`,
        `(通过|审议|部署|研究|决定)的?(是|在|于)?${WHICH_DAY}`,
        `[0-9]日(召开|举行|开)的?,?${ASKED_BACK}`,
        '次.{0,8}(日期|时间)[??]?$',
        `(${WHICH_DAY}|哪一?年)[^,。]{0,6}(主持|出席|列席|参加)[^,。]{0,6}会议?的?[??]?$`,
      ].join('|'),
    ),
  ],
  // '传达学习了哪几个会议的精神', '学了省里的什么会', '学了什么', '传达的精神有哪些'
  [
    'agenda',
    new RegExp(
      [
        `${STUDIED}[^,。]{0,6}(哪|什么)[^,。]{0,8}(会|精神|文件|讲话)`,
        `${STUDIED}的?(是|有)?(哪些|什么)(内容)?(呢|呀)?([??]|$)`,
        `${STUDIED}的?(内容|精神|文件|讲话|会议精神)(主要|都|分别)?(是|有|包括)(哪|什么)`,
      ].join('|'),
    ),
  ],
  // '杨俐昆主持过哪几次会议', '哪次会议讨论了…', '罗华银列席的是第几次常务会议'
  [
    'meetings',
    /(哪些|多少次|几次)[^,。?]{0,10}会议?(讨论|研究|审议|通过|部署|涉及|提到|谈到|传达|听取|决定|[??]|$)|(召开|主持|开)(过|了)?(哪些|几次|多少次)[^,。?]{0,10}会|(?<![这那])(哪|几)(一|几|两|三|些)?(次|场)[^,。?谁]{0,10}会|哪(个|些|几个)?会议|第几次[^,。?谁]{0,8}会|在哪(一)?次|有过?几次.{0,6}会|(?<![这那])哪(次|场)[??]?$/,
  ],
  // '李贵泽列席时是什么职务', '担任什么职务'
  ['office', /什么(职务|职位|身份|官)|(职务|职位)(是|为)?什么|担任(什么|何)|任(何职|什么职)/],
  // '谁主持', '主持人是谁', '由哪位市长主持', '是周德华主持的吧', '那次会谁开的'
  [
    'chair',
    new RegExp(
      `${ONE}[^,。]{0,12}主持|主持(人|者|召开)?[^,。]{0,14}${ONE}|主持(人|者)(?!.{0,4}的那)|主持(召开)?的?,?${ASKED_BACK}|主持[^。]{0,40}的,?${ONE}[??]?$|会议?,?(是)?谁(开|主持)的|(会议|次会?|^会)[,的]{0,2}主席(是|叫)?(谁|哪位)|(谁|哪位)是[^,。]{0,12}(会议|次会?)的?主席|主持[??]?$`,
    ),
  ],
  // '列席的有哪些人', '谁列席', '列席人员', '列席的市政协副主席有变化吗'
  [
    'observers',
    new RegExp(
      `列席.{0,14}${WHO}|${WHO}.{0,12}列席|列席(人员?|名单|者)|(是否|有没有)列席|列席了?${ASKED_BACK}|列席(会议)?的[^,。]{0,10}${OFFICE}`,
    ),
  ],
  // '有哪些人出席', '出席人员', '参会名单', '都出席了吗', '常务副市长来了没有'
  [
    'attendees',
    new RegExp(
      `(出席|参加).{0,16}${WHO}|${WHO}.{0,12}(出席|参加)|(出席|参加)(会议)?(的)?(人员?|名单|者|首长|领导)|(出席|参加)了?${ASKED_BACK}|出席了[^,。]{0,16}${ASKED_BACK}|出席(会议)?的[^,。]{0,10}${OFFICE}|${OFFICE}(来|到)了?${ASKED_BACK}`,
    ),
  ],
  // '审议结果', '通过了吗', '是否同意', '同意了没有'
  [
    'outcome',
    /(通过|同意|批准|获批|审议)(了|过)?(吗|没有|没|了没|与否|不)|(是否|有没有|是不是|有无)[^,。]{0,10}(通过|同意|批准|获批)|(审议|讨论|表决|最后|最终)(的)?结果|结果(如何|怎样|怎么样|是什么)|作出(了)?(什么|怎样的?|何种)决定|最后[^,。]{0,6}(通过|同意)/,
  ],
  // '通过了哪些文件', '审议了什么方案', '审议的通报有哪些', '方案名称', '两张包案表,题目各为何'
  [
    'documents',
    new RegExp(
      [
        `(哪|几|多少)(些|几|两|三|一|个|份|部|项|件){0,2}[^,。?会]{0,10}${PAPER}`,
        '什么[^,。?会]{0,10}(文件|方案|办法|通知|通报|条例|清单|草案)',
        `${PAPER}(都|各|分别)*(有|是|叫|为)(哪|什么|几|何)`,
        `${PAPER}.{0,6}(全名|全称|名称|标题|题目|叫什么名字)`,
        `(审议|通过|讨论|过)(了|的)[^,。]{0,8}${PAPER}`,
        `${PAPER}(通)?过了(几|多少|哪)`,
        '审议(了|过)?(哪些|什么|几|多少)',
        '通过(了|过)(哪些|什么|几份|多少份?)',
      ].join('|'),
    ),
  ],
  // '主要议题', '研究了哪些事项', '部署了什么工作', '都说了些什么', '讨论事项为何'
  [
    'agenda',
    /(哪些|什么|几个?|主要|各项)(的)?(议题|议程)|(议题|议程)(都)?(有|是|包括)?(哪|什么|几|[??]|$)|(研究|讨论|部署|审议|聊|谈|议)(了|过|的)?(哪|什么)(些|几)?(项|个|件)?[^,。?]{0,6}(工作|事|事项|事情|事儿|议题|问题|内容|$|[??])|(讨论|研究|审议)事项|(主要内容|都?讲了(些)?什么|都?说了(些)?什么|开了什么|有(哪些|什么)内容|概述|研究了什么|做了什么)/,
  ],
];

export function classifyQuestion(folded: string): QuestionType {
  const plain = plainWording(folded);
  if (askedOffice(folded)) return 'office';
  const type = TYPES.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'content';
  const aside = (type === 'date' || type === 'venue') && OTHER_GATHERING.test(plain);
  return aside ? 'content' : type;
}

/** What is asked of a meeting in a few words, so that a question may hold several. */
const ASKED_BESIDE: ReadonlySet<QuestionType> = new Set([
  'chair',
  'date',
  'venue',
  'attendees',
  'observers',
]);

/** '哪天开的,谁主持的,有谁列席': what the parts of a question ask beside its main type. */
export function typesBeside(folded: string, main: QuestionType): QuestionType[] {
  const parts = folded.split(/[,;?、]|和(?=谁|哪|在哪)/);
  if (parts.length < 2 || !ASKED_BESIDE.has(main)) return [];
  const types = parts.map(classifyQuestion).filter((type) => ASKED_BESIDE.has(type));
  return [...new Set(types)].filter((type) => type !== main);
}
