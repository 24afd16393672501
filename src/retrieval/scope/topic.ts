/**
 * What is left of a question to search for, once its filters and its question words are taken
 * out. Works on the folded question.
 */
import type { Detection } from '../query.js';

/** Words by which one asks, longest first; what they stand beside is the topic. */
const QUESTION_WORDS = new RegExp(
  [
    '敬请告知|敬请列明|敬请|有劳查询|有劳|请教一下|甚么|啥|到底|请问|想请教|请教|麻烦问一下|麻烦|想知道|我想了解|想了解|帮我查一下|帮我查|查一下|告诉我|请列出|请给出|列出|给出|请全部列出|全部列出|请全部|原话是什么|原话',
    '(?:有(?:什么|何|哪些|啥)?|的)(?:不同之处|不同|不一样|区别|差别|差异|变化)(?![的地])|异同|对比一下|对比|相比之?下?|比较一下|同样是|同是|都涉及',
    '是怎么说的|怎么说的|怎样说的|是怎样表述的|怎样表述|如何表述|怎么讲的|是怎么讲的|说了什么|讲了什么|怎么样|怎么办|怎么管|怎么|怎样的|怎样|如何|为什么|为何|是什么样的|什么样的|什么样|是什么|什么|哪一天|哪天|哪些|哪几个|哪几|哪个|哪次|哪里|哪儿|哪一位|哪位|哪一|哪|有谁|谁|何时|何处|多少|几个|几份|几件|几名|几位|几次|几月几日|几月几号|几号',
    '是不是|是否|有没有|有无|会不会|能不能|对不对|对吗|吗|呢|吧|啊|呀|了没有|没有|了没|与否',
    '关于|有关|针对|对于|方面的|方面|内容|情况|具体|分别|各是|各自|都有|提到了|提到|提出了|提出|谈到|说到|说法|要求|强调|指出|认为|表示',
    '政府常务会议?|常务会议?|市府|区府|县府|常会|这几次|那次|这次|该次|此次|本次|两次|上的|会上|会议(?!室|中心|厅)|开会|当时|时候|期间',
  ].join('|'),
  'g',
);

/** Filters that name the meeting leave the topic; a document's title and a person stay in it. */
const LEAVES_TOPIC: readonly string[] = [
  'place',
  'body',
  'term',
  'sessionNumber',
  'from',
  'monthDay',
  'order',
];

/** '林远山主持的会议', '林远山主持召开的': the person names the meeting, and is no part of the matter. */
const CHAIRED_FOLLOWS = /^(?:同志)?主持(?:召开)?的/;

/** The topic, parts separated by spaces; empty where the question only names a meeting. */
export function topicOf(folded: string, detections: readonly Detection[]): string {
  const kept = [...folded];
  for (const { start, end, filters } of detections) {
    const chaired = filters.person
      ? CHAIRED_FOLLOWS.exec(folded.slice(end))?.[0].length
      : undefined;
    const leaves = Object.keys(filters).some((field) => LEAVES_TOPIC.includes(field));
    if (leaves || chaired !== undefined) kept.fill(' ', start, end + (chaired ?? 0));
  }
  return kept
    .join('')
    .replace(QUESTION_WORDS, ' ')
    .replace(/[《》,.;:"'?!、。…()\s]+/g, ' ')
    .replace(/ [的了在是和与于被把对将](?= |$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
