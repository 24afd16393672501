/**
 * The words that stand for something said before: a meeting, a place, a person, a document, a matter.
 * Every pattern is matched on folded text; each quotes the wording that it is for.
 */

/** Several meetings that were talked of: '这两次会议', '两次', '两者', '这几次会议'. */
export const THESE_MEETINGS =
  /(?:(?:(?:这|那|上述|以上|前面)(?:两|几|三|2|3)|两)(?:次|场|个)(?:常务|常委会?|政府|党组)*(?:会议?)?|两者|二者|(?:这|那)些会议?)(?:之间|上|中|里)?/;

const THAT = '(?:这|那|(?<!应)该|此|(?<!基|根)本|上述|以上|上面|前述)';
const SAID_BEFORE =
  '(?:(?:刚才|刚刚|前面|上面|之前|你)(?:所|你)?(?:说|提到|问|讲|回答|查)(?:到|过)?的(?:这|那)?)';

/** Nothing stands before it that tells of which gathering it is: '座谈会上' is another one. */
const ALONE = '(?<=^|[在于,、\\s他她其])';

/** The meeting that was talked of: '这次会议上', '那次常务会议', '该会议', '会上', '当天'. */
export const THAT_MEETING = new RegExp(
  `(?:在|于)?(?:(?:${SAID_BEFORE}|${THAT})(?:一|同)?(?:次|个|场|届)?(?:的)?(?:市|区|县|州|省)?(?:人民)?(?:政府|委)?(?:的)?(?:常务|常委|党组|专题|全体)?(?:会议?|会)(?![不计员长费])(?:记录|纪要)?|${THAT}一?(?:次|场|回)(?![数])|同一次会议?)(?:上|中|里|期间|时)?|${ALONE}(?:在)?(?:会上|会中|会议上|会议中|会议期间|会议里)|${ALONE}(?:在)?(?:当天|当日|那天|同一天)(?:的会议?上?)?`,
);

/** '会议强调了什么', '会议对…有什么要求': no meeting is named, so it is the one that was talked of. */
export const THE_MEETING = /^会议(?!室|厅|中心|日期|时间|地点|精神|纪要)/;

/** '该市', '当地': the place that was talked of. */
export const THAT_PLACE =
  /(?:该|此|这个|那个)(?:省|市|州|县|区|旗|镇|地|地方|地区)(?!领导|长|委书记)|当地(?!时间)|(?:那里|那边|那儿|这里|这边|这儿)(?=的|对|有|还|也|开|怎|研|审|$)/;

/** A person who was talked of: '他', '她', '这位区长', '此人', '其职务'. The office stays. */
export const THAT_PERSON =
  /(?<!其)(?:他|她)(?!们|乡|山|日|国|人|处)(?:本人)?|(?:此|该|这个|那个)人|(?:这|那|该|此)(?:一)?位(?:同志|领导|人)?|(?:该|这个)(?:同志|领导|官员|主持人)|其(?=的?(?:职务|身份|职位|姓名|头衔|担任|兼任|主持(?!人)|出席|列席|参加|本人|还|也|又))|^其(?=在会|是)/;

const PAPER = '文件|方案|办法|通知|通报|条例|意见|规定|规划|计划|清单|包案表|草案|送审稿|报告|制度';

/** Several people who were talked of: '他们', '这几位'. */
export const THEY = /(?:他|她)们|(?:这|那)(?:些人|些领导|些同志|几个?人|几位|两位)/;

/** A document that was talked of: '这个文件', '该办法', '上述方案', '这份通知'. */
export const THAT_DOCUMENT = new RegExp(
  `(?:${SAID_BEFORE}|${THAT})(?:一)?(?:个|份|部|项|件|篇|些|几份|几个|两份|两个)?(?:实施|工作|改革|具体|审议的)?(?<noun>${PAPER})(?!精神)`,
);

/**
 * '第二个', '第三份文件', '前者', '最后一个': one of what was listed. '第2次' is mostly a meeting's number.
 */
export const NTH_OF_LIST = new RegExp(
  `(?<back>倒数)?第(?<nth>[一二三四五六七八九十0-9]{1,2})(?:个|份|项|场|条|件|(?<session>次))(?:会议?|${PAPER}|议题|(?=[的是呢在有讲说谁哪什通审由怎叫包为和与跟、])|$)|(?<first>前者|前一[个位项]|前面(?:那|的|一)*[个次位场])|(?<last>后者|后一[个位项]|后面(?:那|的|一)*[个次位场]|最后一?(?:个|份|项))`,
);

/** '第二项', '第三点', '最后一个议题', opening a question about what was listed. */
export const NTH_ITEM =
  /^(?:那|其中|会议|在|的|对|关于)*(?:第(?<nth>[一二三四五六七八九十0-9]{1,2})|最后一?)(?:个|项|条|点)(?<noun>议题|议程|事项|工作|内容)?(?!文件|方案|办法|通知|通报|意见|会议谁|会议是)/;

/** '上一年3月9日', '第二年的9月8日': beside a day or a month. */
export const YEAR_BESIDE =
  /(?:(?<before>上一?年|前一年|头一年)|(?<after>下一?年|后一年|第二年|次年|转年)|同年|当年|那一?年|同一年)(?:的?(?=[0-9一二三四五六七八九十]{1,2}月)|(?=的?(?:呢|会|那次|常务|$)))/;

/** The matter that was talked of: '这件事', '这个', '此事', '上述工作', '它'. */
export const THAT_MATTER = new RegExp(
  `(?:${SAID_BEFORE}|${THAT})(?:一)?(?:件|项|个|方面|些|块|类)?(?:的)?(?:事情?|事项|工作|问题|话|议题|活动|项目|改革|行动|要求|任务|方面|内容|说法|数字)(?!会)|(?:这|那)(?:个|件|些|块|点|项|方面)(?!会|人|市|区|县|省|州|文件|方案|位|月|季|年)|(?<!其)它们?|(?<=[对就])此|此事|这(?=是(?:哪|谁|什么时候|为))|这样做`,
);

/** Another meeting of the same series: '上一次', '前一次会议', '下次'. */
export const BESIDE_IN_TIME =
  /^(?:再)?(?:(?<before>上|前|之前的?)|(?<after>下|后|之后的?))(?:面|边)?(?:的)?一?(?:次|场|回)(?:的)?(?:政府)?(?:常务|常委)?(?:会议?)?/;

/** '他在会上强调了什么', '他对教育提了什么要求': the minutes say it of the meeting. */
export const AS_SPEAKER =
  /^(?:他|她|其)(?:还|也|又|都)*(?=(?:在.{0,8}上)?(?:对|强调|要求|指出|提出|提了|提到|部署|说|讲|表示|谈))/;
