/** The words by which a follow-up sets another meeting beside the last one. Matched on folded text. */
import type { QuestionType } from '../retrieval/query.js';

/** '跟第47次一样吗', '比第47次早', '第70次有什么不同', '第70次换人了吗' */
export const COMPARES =
  /一样|一致|之前还是之后|[和跟与同].{2,20}(?:都|共同|同时)(?=出席|列席|参加|审议|研究|学|提|强|要|通|有)|同一|相同|同样的|不同|区别|差别|差异|异同|变化|变了|换了?人|换了(?:吗|哪|几|谁)|多了|少了|相比|对比|比较|比起|相差|相隔|隔了?[几多]|[跟和与同].{1,20}比(?=[,]|$|呢|起来|如何|怎)|(?:^|[,那])(?:和|跟|与|同)?.*(?<!^开)比.+(?:早|晚|多|少|先|后|长|短|高|低)|更[早晚多少]|[早晚先后](?:还是|于)[早晚先后]|谁[早先晚后]|哪[个次](?:更|比较)?[早晚先后多]/;

/** Said of the comparison, and no matter of it. */
export const COMPARING_WORDS =
  /一样|一致|是否为|类似|之前|之后|同一|相同|不同(?:之处)?|区别|差别|差异|异同|变化|变了|换了?人|换了|多了|少了|具体|严格|一下|相隔|隔了?|久|相比(?:之下)?|对比|比较|比起|相差|相隔|还是|更|早|晚|先|后|多|少|哪个|是否|是不是|有没有|有什么|有哪些|什么|怎么|个人|人数|人|地方|地点|时间|主持|召开|[和跟与同比它的在上是否为吗呢了有几天,又也都次会议]/g;

/** What is compared, where the follow-up says it itself. */
export const COMPARED_BY: readonly [RegExp, QuestionType][] = [
  [/早|晚|先后|之前|谁先|谁后|相隔|隔了?[几多]|相差[几多]天|同一天/, 'date'],
  [/地方|地点|会议室|会场|哪里/, 'venue'],
  [/主持/, 'chair'],
  [/议题/, 'agenda'],
  [/人(?:数|员)?(?:更|比较)?[多少]|出席|参加/, 'attendees'],
];
