/**
 * The words by which a follow-up shows itself, in one place. Every pattern is matched on folded text;
 * each quotes the wording that it is for.
 */
import type { QuestionType } from '../retrieval/query.js';

/** '好的,', '嗯 那么', '请问': said before the question, and no part of it. */
export const FILLER =
  /^(?:(?:好的?|嗯+|哦+|噢|ok|明白了?|知道了|了解了?|谢谢|那么|那就|请问|再问(?:一下|一个)?|除此之外|除此以外|此外|另外|除了这些(?:以外|之外)?|想问(?:一下)?|顺便问(?:一下)?|麻烦|继续问)[,。!、\s]*)+/;

/** '那第47次呢' begins as nothing but a turn of the talk; '那次', '那个会' begin with a reference. */
export const LEADING_THEN =
  /^(?:那(?!次|个|场|些|位|份|会|天|里|项|件|篇|两|几|边|儿|时)|那(?=会不会)|而|但是?|可是)[,\s]*/;

/** Manners that are no question of anything. */
export const SMALL_TALK =
  /^(?:谢谢|多谢|感谢|你好|您好|早上好|好的?|再见|拜拜|ok|明白|知道了|了解了|嗯+|哦+|辛苦了|厉害|不错)[^,。]{0,3}[!。,~]*$/;

/** Ends of a question that say nothing of their own. */
export const END = /[\s?!。,.~;:、]+$/;

/** '…呢', '…怎么样', '…的情况如何': the question before is asked again of something else. */
export const WHAT_ABOUT =
  /(?:的?(?:情况|方面)?(?:又)?(?:怎么样|怎样|如何|是怎样|咋样)|(?:的?情况|方面|那边|那块|这块)?呢)$/;

/** '换成第47次', '再看昆明', '如果是雅安': the same with other words. */
export const ASK_AGAIN_OF =
  /^(?:换成|换到|改成|改问|再看看?|再说说?|再讲讲?|再查查?|还有|如果是|要是|要是问|至于|说说|讲讲|谈谈|看看|查查)(?=.)/;

/** '还有呢', '说详细点', '原话是什么', '哪一段说的', '真的吗': the last question once more. */
export const ONCE_MORE =
  /^(?:还有(?:吗|没有?|别的吗?|其他的?吗?|其它的?吗?|什么)?|其[他它]的?|别的|继续|接着说|然后|(?:请|能)?(?:再)?(?:说|讲|写|答|回答|解释|介绍|展开)(?:得|的)?(?:再)?(?:说|讲)?(?:详细|具体|清楚|明白|完整|全)(?:一?[点些]|一下)?(?:吗)?|(?:请|能)?(?:再)?(?:详细|具体|展开|完整)(?:地)?(?:说|讲|介绍|解释|展开)?(?:说|讲|一下)?|再(?:说|讲)(?:一遍|一下|说|讲)|(?:原话|原文)(?:是什么|怎么说的?|是怎么说的|怎么写的?)?|(?:在)?哪一?(?:段|句|条|页)(?:里)?(?:说|写|讲|提到)?(?:的|过)?|(?:出处|来源|依据)(?:在哪里?|是什么|是哪里)?|(?:有)?(?:什么)?依据(?:吗)?|真的(?:吗|假的)?|(?:你)?确定(?:吗)?|是(?:这样)?吗|对吗|没有?别的了?吗)(?:呢|啊|吗)?$/;

/** Several meetings that were talked of: '这两次会议', '两次', '两者', '这几次会议'. */
export const THESE_MEETINGS =
  /(?:(?:(?:这|那|上述|以上|前面)(?:两|几|三|2|3)|两)(?:次|场|个)(?:常务|常委会?|政府|党组)*(?:会议?)?|两者|二者|(?:这|那)些会议?)(?:之间|上|中|里)?/;

/** '…有什么不同': a comparison. */
export const DIFFERENCE = /不同|区别|差别|差异|一样|变化|共同|相同|对比|比较|异同/;

const THAT = '(?:这|那|(?<!应)该|此|(?<!基|根)本|上述|以上|上面|前述)';
const SAID_BEFORE =
  '(?:(?:刚才|刚刚|前面|上面|之前|你)(?:所|你)?(?:说|提到|问|讲|回答|查)(?:到|过)?的(?:这|那)?)';

/** The meeting that was talked of: '这次会议上', '那次常务会议', '该会议', '会上', '当天'. */
export const THAT_MEETING = new RegExp(
  `(?:在|于)?(?:(?:${SAID_BEFORE}|${THAT})(?:一|同)?(?:次|个|场|届)?(?:的)?(?:市|区|县|州|省)?(?:人民)?(?:政府|委)?(?:的)?(?:常务|常委|党组|专题|全体)?(?:会议?|会)(?!不会)(?:记录|纪要)?|${THAT}一?(?:次|场|回)(?![数])|同一次会议?)(?:上|中|里|期间|时)?|(?:在)?(?:会上|会中|会议上|会议中|会议期间|会议里)|(?:在)?(?:当天|当日|那天|同一天)(?:的会议?上?)?`,
);

/** '会议强调了什么', '会议对…有什么要求': no meeting is named, so it is the one that was talked of. */
export const THE_MEETING = /^会议(?!室|厅|中心|日期|时间|地点|精神|纪要)/;

/** '该市', '当地': the place that was talked of. */
export const THAT_PLACE =
  /(?:该|此|这个|那个)(?:省|市|州|县|区|旗|镇|地|地方|地区)(?!领导|长|委书记)|当地(?!时间)|(?:那里|那边|那儿|这里|这边|这儿)(?=的|对|有|还|也|开|怎|研|审|$)/;

/** A person who was talked of: '他', '她', '这位区长', '此人', '其职务'. The office stays. */
export const THAT_PERSON =
  /(?<!其)(?:他|她)(?!们|乡|山|日|国|人|处)(?:本人)?|(?:此|该|这个|那个)人|(?:这|那|该|此)(?:一)?位(?:同志|领导|人)?|(?:该|这个)(?:同志|领导|官员|主持人)|其(?=职务|身份|职位|姓名|担任|主持)/;

const PAPER = '文件|方案|办法|通知|通报|条例|意见|规定|规划|计划|清单|包案表|草案|送审稿|报告|制度';

/** A document that was talked of: '这个文件', '该办法', '上述方案', '这份通知'. */
export const THAT_DOCUMENT = new RegExp(
  `(?:${SAID_BEFORE}|${THAT})(?:一)?(?:个|份|部|项|件|篇|些|几份|几个|两份|两个)?(?:实施|工作|改革|具体|审议的)?(?<noun>${PAPER})(?!精神)`,
);

/**
 * '第二个', '第三份文件', '前者', '最后一个': one of what was listed. '第2次' is mostly a meeting's number.
 */
export const NTH_OF_LIST = new RegExp(
  `第(?<nth>[一二三四五六七八九十0-9]{1,2})(?:个|份|项|场|条|件|(?<session>次))(?:会议?|${PAPER}|议题)?|(?<first>前者|前一个)|(?<last>后者|后一个|最后一?(?:个|份|项))`,
);

/** The matter that was talked of: '这件事', '这个', '此事', '上述工作', '它'. */
export const THAT_MATTER = new RegExp(
  `(?:${SAID_BEFORE}|${THAT})(?:一)?(?:件|项|个|方面|些|块|类)?(?:的)?(?:事情?|事项|工作|问题|议题|活动|项目|改革|行动|要求|任务|方面|内容|说法|数字)(?!会)|(?:这|那)(?:个|件|些|块|点|项|方面)(?!会|人|市|区|县|省|州|文件|方案|位|月|季|年)|(?<!其)它们?|对此|此事|这(?=是(?:哪|谁|什么时候|为))|这样做`,
);

/** Another meeting of the same series: '上一次', '前一次会议', '下次'. */
export const BESIDE_IN_TIME =
  /^(?:再)?(?:(?<before>上|前|之前的?)|(?<after>下|后|之后的?))(?:面|边)?(?:的)?一?(?:次|场|回)(?:的)?(?:政府)?(?:常务|常委)?(?:会议?)?/;

/** A noun that asks for a parsed field, and the question that it stands for. */
export const FIELD_NOUNS: readonly [RegExp, QuestionType, string][] = [
  [
    /^(?:在|是)?(?:召开|举行|开会|会议)?(?:的)?(?:时间|日期|日子|哪天|什么时候|几号)$/,
    'date',
    '是什么时候召开的',
  ],
  [
    /^(?:召开|举行|开会|会议)?(?:的)?(?:地点|地方|会场|场地|会议室|在哪里?|在哪儿)$/,
    'venue',
    '是在哪里召开的',
  ],
  [/^(?:会议)?(?:的)?主持(?:人|者|的)?(?:是谁|姓名)?$/, 'chair', '是谁主持的'],
  [
    /^(?:会议)?(?:的)?列席(?:人员|名单|者|的|的人|领导|会议的?)?(?:都?有?谁|有?哪些人?)?$/,
    'observers',
    '列席的有哪些人',
  ],
  [
    /^(?:会议)?(?:的)?(?:出席|参会|与会|参加)(?:人员|名单|者|的|的人|领导|会议的?)?(?:都?有?谁|有?哪些人?)?$/,
    'attendees',
    '出席的有哪些人',
  ],
  [/^(?:会议)?(?:的)?(?:主要)?(?:议题|议程|内容|主要内容)$/, 'agenda', '有哪些议题'],
  [/^(?:审议|通过|讨论)?(?:的)?(?:文件|方案)(?:名称|名字|名单)?$/, 'documents', '审议了哪些文件'],
  [/^(?:审议|表决|最后|最终)?(?:的)?结果$/, 'outcome', '的审议结果如何'],
];

/** '职务呢', '身份呢': asks of a person. */
export const OFFICE_NOUN = /^(?:的)?(?:职务|职位|身份|职称|头衔)$/;

/** What is asked of parsed fields says this of its matter, which therefore is none. */
export const FIELD_WORDS =
  /主持(?:召开|人|者|会议)?|召开|举行|开会|开的?|出席|列席|参加|参会|与会|到场|到会|人员|名单|名字|姓名|职务|身份|职位|担任|时间|日期|地点|地方|审议|通过|研究|讨论|传达|学习|听取|部署|文件|方案|议题|议程|事项|事情|工作|精神|结果|领导|市长|区长|县长|书记|副|常务|会议室|会场|会议|会|发布|报道|记者|媒体|来源|是|有|了|过|的|都|还|也|又|在|由|人|谁|次|天|号|上|下|去|来|请|哪|个|些|位|名|什|么|吗|呢|主要|一共|总共|共|份|项|几/g;

/** Openings of a question that leave out of whom or of what it is asked. */
export const WITHOUT_SUBJECT =
  /^(?:对|就|关于|针对|围绕|由|被|按|从|原则|一致|已经|到底|究竟|最终|为了|为什么|为何|为啥|怎么|怎样|如何|咋|谁|哪|什么|啥|何时|几|多少|多大|多久|有哪|有谁|有什么|有没有|有无|有几|有多少|有人|是否|是不是|是谁|是哪|是怎|是什么|是在|是由|都|还|也|又|另外|此外|除此|除了|再|具体|分别|一共|总共|共|最后|主要|研究|讨论|审议|通过|传达|学习|听取|强调|要求|提出|提到|部署|决定|指出|安排|同意|批准|说|讲|谈|列席|出席|参加|主持|开(?!封)|在哪|在什么|召开|举行|发布|报道|表扬|推进|落实|完成|下一步|接下来|市领导|领导|市长|区长|书记|副市长|副区长|负责|需要|应该|能不能|可以)/;

/** Questions of a name for what was said: asked without a matter of their own, they are of the last one. */
export const LIGHT_WORDS =
  /具体|分别|详细|到底|究竟|一共|总共|其中|主要|名称|名字|全称|全名|标题|原文|原话|负责|牵头|完成|落实|实施|执行|解决|实现|数量|总数|数字|目的|原因|理由|意义|措施|要求|办法|做法|标准|期限|时间|地点|金额|钱|单位|部门|人|次|怎么|怎样|如何|为什么|为何|多少|几|谁|哪|什么|啥|何|由|被|按|要|应|该|需|能|可以|会|有|是|的|了|过|吗|呢|吧|个|份|项|件|名|位|元|天|月|年|做|办|搞|抓|干|说|讲|谈|提|提出|提到|安排|部署|开展|推进|下一步|接下来|最后|后来|结果|定|写|叫|算|都|还|也|又|再|些|这|那|对|就|把|给|在|从|到|和|与|及|之|所|么|样|时候|方面/g;

/** What a question of a parsed field is of: '一共多少人' after '有哪些人出席' is asked of those present. */
export const FIELD_NOUNS_OF: Partial<Record<QuestionType, string>> = {
  attendees: '出席的',
  observers: '列席的',
  documents: '审议的文件',
  outcome: '审议的文件',
  agenda: '研究的议题',
};

/** '对一刀切 说', '审议了通报': what a topic keeps of the words around it. */
export const BEFORE_MATTER =
  /^(?:对于|对|就|是|把|将|在|针对|关于|(?:说|讲|谈|提到|研究|审议|讨论|部署|传达|学习|安排|听取|通过)(?:了|过)\s*|通过|审议)+/;
export const BEHIND_MATTER =
  /(?:\s*(?:说|讲|(?<!国)有|(?<![纪需主重])要|是|提|了|过)|\s+(?:做|抓|定|由|被|对|的|次)|\s+次?(?:会议?)?(?:研究|讨论|提到|涉及|审议|召?开)(?:了|过)?)+$/;

/** '经费呢', '要求呢': a side of the last matter, not another one. */
export const SIDE_OF_MATTER =
  /^(?:的)?(?:经费|资金|金额|费用|标准|期限|原因|目的|理由|依据|意义|要求|措施|办法|进度|进展|责任|负责人|责任人|牵头单位|人数|数量|总数|奖励|处罚|比例|范围|对象|条件|步骤|内容|重点|目标)$/;

/** '他们都是什么职务': the list that was given tells it. */
export const WHO_THOSE_ARE =
  /^(?:(?:他|她)们|这些人|那些人)?(?:都|分别|各自?)+(?:是)?(?:什么|哪些|哪个)?(?:职务|身份|职位|单位|部门|人|谁)/;

/** '还主持过别的会吗', '还主持过什么会': asks for meetings as '哪些会议' does. */
export const OTHER_MEETINGS =
  /(?<=主持|出席|列席|参加|召?开)(?<tense>过|了)?(?:别的|其他的?|其它的?|什么)(?:会议?)(?:吗|没有?)?$/;

/** '他是谁', '他是哪里的市长': asks of a person, wherever; without a name it says nothing else. */
export const OF_PERSON = /是谁$|(?:哪里|哪儿|哪个(?:省|市|区|县|单位|部门))的|什么来头|干什么的$/;
export const OF_PERSON_ALONE = /^(?:是)?(?:谁|哪里的.{0,4}|什么来头|干什么的)$/;

/** '他在会上强调了什么', '他对教育提了什么要求': the minutes say it of the meeting. */
export const AS_SPEAKER =
  /^(?:他|她|其)(?:还|也|又|都)*(?=(?:在.{0,8}上)?(?:对|强调|要求|指出|提出|提了|提到|部署|说|讲|表示|谈))/;

/** '雅安那次', '开封的那个会': a meeting by its place. */
export const THAT_OF_PLACE = /^(?<name>[\u4e00-\u9fff]{2,8}?)的?那一?(?:次|场|个)(?:会议?)?/d;

/** '几楼', '哪天', asked of a meeting alone. */
export const FIELD_ASKED: readonly [RegExp, string][] = [
  [/^(?:在|是)*(?:几楼|哪层楼?|哪个会议室|哪里|哪儿|什么地方)(?:召?开的?)?$/, '是在哪里召开的'],
  [
    /^(?:在|是)*(?:哪一?天|什么时候|何时|几号|几月几[号日]|哪一?年)(?:召?开的?)?$/,
    '是什么时候召开的',
  ],
];

/** '跟教育有关的', '关于教育方面的': what is said around a matter that is named alone. */
export const AROUND_MATTER =
  /^(?:跟|和|与|关于|有关|涉及|对于?|在)?(?<matter>.+?)(?:有关|相关)?(?:方面|工作|这块|那块|问题)?(?:的)?$/d;
