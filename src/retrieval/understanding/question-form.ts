/**
 * Tells from the wording in which form an answer is wanted: yes or no, a number, a whole list, a
 * comparison, and what sort of sentence says it. Works on the folded question.
 */

import type { Aspect } from '../query.js';
import { plainWording } from './plain-wording.js';

/** '…吗', '是否…', '有没有…', '对吗' */
const YES_NO =
  /吗[??]?$|是否|有没有|是不是|会不会|能不能|可不可以|对不对|吧[??]?$|没有?[??]?$|(?<!要)不[??]?$|有无|管不管/;

/** '多少', '几份'; not '第几', '哪几', '几月几日'. */
const COUNT =
  /多少|(?<![第哪这那])几(份|个|件|项|位|名|人|座|处|条|所|家|票|亩|户|成|岁)|共几|一共/;

/** First match wins: '为什么要求…' asks why. Matched on the plain wording. */
const ASPECTS: readonly [Aspect, RegExp][] = [
  // '为什么要退耕', '出于什么考虑', '目的是什么'
  [
    'reason',
    /为什么|为何|因何|缘何|凭什么|(什么|何种?)(原因|目的|考虑|理由)|(原因|目的|理由)(是|有|何)|图什么/,
  ],
  // '作出了什么决定', '怎么定的', '定了什么'
  [
    'decision',
    /(什么|哪些|怎样的?|何种)决定|决定(了|是|有)?(什么|哪)|(怎么|如何)(决定|定的?)|定了(什么|哪)|拍板/,
  ],
  // '有什么要求', '哪些措施', '怎么抓': what is to be done, not that it was talked about
  [
    'measure',
    /要求|措施|举措|(怎么|怎样|如何)(?!说|讲|写|谈|表述|定位|称|看|回事|评价|样)|什么规定|做哪些|(哪些|什么)(任务|部署|安排|办法)/,
  ],
];

/** '哪些措施', '哪五个', '有什么要求', '分几步', '包括什么', '分别是' */
const LIST =
  /哪(些|几|[0-9二两三四五六七八九十])|有什么|什么(措施|举措|要求|任务|办法|做法)|分几|几(步|类|个?方面)|包括(什么|哪)|(分别|各|都)(是|有)|怎么(做|抓|推进|落实)|列出/;

/** '有什么不同', '相比', '各如何': what several meetings say is set side by side. */
const COMPARISON =
  /(不同|不一样|区别|差别|差异|异同|变化)|(对比|比较|相比|比起)|(分别|各自?)(是|对|要|有|如?何|怎|说|就|在|从|提|强|管)|都(说|提|讲|谈)/;

export function isYesNo(folded: string): boolean {
  return YES_NO.test(folded.trim());
}

export function asksHowMany(folded: string): boolean {
  return COUNT.test(folded);
}

/** What sort of sentence answers best; null where any on the topic does. */
export function aspectAsked(folded: string): Aspect | null {
  const plain = plainWording(folded);
  return ASPECTS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

export function asksForList(folded: string): boolean {
  return LIST.test(plainWording(folded));
}

export function isComparison(folded: string): boolean {
  return COMPARISON.test(plainWording(folded));
}
