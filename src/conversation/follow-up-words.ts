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

/** A noun that asks for a parsed field, and the question that it stands for. */
export const FIELD_NOUNS: readonly [RegExp, string][] = [
  [
    /^(?:在|是)?(?:召开|举行|开会|会议)?(?:的)?(?:时间|日期|日子|哪天|什么时候|几号)$/,
    '是什么时候召开的',
  ],
  [
    /^(?:召开|举行|开会|会议)?(?:的)?(?:地点|地方|会场|场地|会议室|在哪里?|在哪儿)$/,
    '是在哪里召开的',
  ],
  [/^(?:会议)?(?:的)?主持(?:人|者|的)?(?:是谁|姓名)?$/, '是谁主持的'],
  [
    /^(?:会议)?(?:的)?列席(?:人员|名单|者|的|的人|领导|会议的?)?(?:都?有?谁|有?哪些人?)?$/,
    '列席的有哪些人',
  ],
  [
    /^(?:会议)?(?:的)?(?:出席|参会|与会|参加)(?:人员|名单|者|的|的人|领导|会议的?)?(?:都?有?谁|有?哪些人?)?$/,
    '出席的有哪些人',
  ],
  [/^(?:会议)?(?:的)?(?:主要)?(?:议题|议程|内容|主要内容)$/, '有哪些议题'],
  [/^(?:审议|通过|讨论)?(?:的)?(?:文件|方案)(?:名称|名字|名单)?$/, '审议了哪些文件'],
  [/^(?:审议|表决|最后|最终)?(?:的)?结果$/, '的审议结果如何'],
];

/** '职务呢', '身份呢': asks of a person. */
export const OFFICE_NOUN = /^(?:的)?(?:职务|职位|身份|职称|头衔)$/;

/** What is asked of parsed fields says this of its matter, which therefore is none. */
export const FIELD_WORDS =
  /主持(?:召开|人|者|会议)?|召开|举行|开会|开的?|出席|列席|参加|参会|与会|到场|到会|人员|名单|名字|姓名|职务|身份|职位|担任|时间|日期|地点|地方|审议|通过|研究|讨论|传达|学习|听取|部署|文件|方案|议题|议程|事项|事情|工作|精神|结果|领导|市长|区长|县长|书记|副|常务|会议室|会场|会议|会|发布|报道|记者|媒体|来源|是|有|了|过|的|都|还|也|又|在|由|人|谁|次|天|号|上|下|去|来|请|哪|个|些|位|名|什|么|吗|呢|主要|一共|总共|共|份|项|几/g;

/** Openings of a question that leave out of whom or of what it is asked. */
export const WITHOUT_SUBJECT =
  /^(?:对|就|关于|针对|围绕|由|被|按|从|原则|一致|已经|到底|究竟|最终|为了|为什么|为何|为啥|怎么|怎样|如何|咋|谁|哪(?!(?:个|些|几个)?(?:省|市|州|县|区|地方|乡|镇))|什么|啥|何时|几|多少|多大|多久|有哪|有谁|有什么|有没有|有无|有几|有多少|有人|是否|是不是|是谁|是哪|是怎|是什么|是在|是由|都|还|也|又|另外|此外|除此|除了|再|具体|分别|一共|总共|共|最后|主要|研究|讨论|审议|通过|传达|学习|听取|强调|要求|提出|提到|部署|决定|指出|安排|同意|批准|说|讲|谈|列席|出席|参加|主持|开(?!封)|在哪|在什么|召开|举行|发布|报道|表扬|推进|落实|完成|下一步|接下来|市领导|领导|市长|区长|书记|副市长|副区长|负责|需要|应该|能不能|可以)/;

/** '谁主持的研究航展的会议', '哪个市提到了…': a meeting, or a place, is named or asked for by its matter. */
export const NAMED_BY_MATTER =
  /(?:研究|审议|讨论|通过|部署|传达|学习|提到|提出|听取)(?:了|过)?[^,。]{2,}的(?:那一?[次个场])?(?:[^,。]{0,6}会议|会)|^哪(?:个|些|几个)?(?:省|市|州|县|区|地方|乡|镇).{3,}/;

/** '方舟主持的会议对…有什么要求' */
export const NAMED_BY_CHAIR = /主持(?:召开)?的[^,。]{0,6}会/;

/** Questions of a name for what was said: asked without a matter of their own, they are of the last one. */
export const LIGHT_WORDS =
  /具体|分别|详细|到底|究竟|一共|总共|其中|主要|名称|名字|全称|全名|标题|原文|原话|负责|牵头|投入|拨付|支付|支出|使用|完成|落实|实施|执行|解决|实现|数量|总数|数字|目的|原因|理由|意义|措施|要求|办法|做法|标准|期限|时间|地点|金额|钱|单位|部门|人|次|怎么|怎样|如何|为什么|为何|多少|几|谁|哪|什么|啥|何|由|被|按|要|应|该|需|能|可以|会|有|是|的|了|过|吗|呢|吧|个|份|项|件|名|位|元|天|月|年|做|办|搞|抓|干|说|讲|谈|提|提出|提到|安排|部署|开展|推进|下一步|接下来|最后|后来|结果|定|写|叫|算|都|还|也|又|再|些|这|那|对|就|把|给|在|从|到|和|与|及|之|所|么|样|时候|方面/g;

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
  /(?:\s*(?:说|讲|(?<!国)有|(?<![纪需主重])要|是|提|了|过)|\s+(?:做|抓|定|由|被|对|的|次)|\s+次?(?:会议?)?(?:研究|讨论|提到|涉及|审议|通过|召?开)(?:了|过|的)?)+$/;

/** '经费呢', '要求呢': a side of the last matter, not another one. */
export const SIDE_OF_MATTER =
  /^(?:的)?(?:经费|资金|金额|费用|标准|期限|原因|目的|理由|依据|意义|要求|措施|办法|进度|进展|责任|负责人|责任人|牵头单位|人数|数量|总数|奖励|处罚|比例|范围|对象|条件|步骤|内容|重点|目标)$/;

/** '他们都是什么职务': the list that was given tells it. */
export const WHO_THOSE_ARE =
  /^(?:(?:他|她)们|这些人|那些人)?(?:都|分别|各自?)+(?:是)?(?:什么|哪些|哪个)?(?:职务|身份|职位|单位|部门|人|谁)/;

/** '还主持过别的会吗', '还主持过什么会': asks for meetings as '哪些会议' does. */
export const OTHER_MEETINGS =
  /(?<=主持|出席|列席|参加|召?开)(?:过|了)?(?:别的|其他的?|其它的?|什么)(?:会议?)(?:吗|没有?)?$/;

/** '他是谁', '他是哪里的市长': asks of a person, wherever; without a name it says nothing else. */
export const OF_PERSON = /是谁$|(?:哪里|哪儿|哪个(?:省|市|区|县|单位|部门))的|什么来头|干什么的$/;
export const OF_PERSON_ALONE = /^(?:是)?(?:谁|哪里的.{0,4}|什么来头|干什么的)$/;

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

/** '谁主持的呢': asks by itself. */
export const ASKS = /谁|什么|哪|怎|如何|何时|为何|多少|几(?!方面)|吗|是否|有没有/;

/** A noun alone holds none of these. */
export const ASKS_OR_TELLS =
  /谁|什么|哪|怎|如何|何|多少|几|吗|是|有|没|要|会(?!议|$)|能|请|说|讲|过|了|就|对|谢|好/;

/** What may stand beside the marks of a meeting without asking anything: '第47次那次会议的'. */
export const NOTHING_BESIDE = /^(?:召开|举行|[的那这一次个场会议届是市政府情况开,\s])*$/;

/** '哪次会议', which another meeting named takes the place of. */
export const ASKED_FOR_MEETING = /(?:在)?哪(?:一|几|些)?(?:次|个|场)?(?:政府)?(?:常务)?(?:会议|会)/;

/** '还主持过哪些会议': of the person who was talked of. */
export const MEETINGS_OF_PERSON = /^(?:还|都|也|又|一共|总共)*(?:主持|出席|列席|参加)/;

/** '还开过哪些会': of the place that was talked of. */
export const MEETINGS_OF_PLACE = /^(?:还|都|也|又|一共|总共)+(?:有)?(?:召?开|举行)/;

/** '哪次会议说的': of the matter that was talked of. */
export const MEETINGS_ON_MATTER = /说|讲|提|研究|讨论|审议|通过|传达|部署|谈|涉及|决定|要求/;
