/**
 * The sentences of ours that stand beside a chat model's answer, in Chinese (Simplified; put into the
 * reader's script where they are used) and English; and those with which it is asked to repair.
 */
import type { Script } from '../../retrieval/query.js';
import type { ChatFault } from '../answer.js';
import type { UnsupportedReason } from '../verifying/composed-statement.js';
import type { AnswerLanguage } from '../wording.js';

/** `fellBack`: below an answer quoted from the record; `brokeOff`: below a model's that ends too soon. */
const LINES = {
  zh: {
    fellBack: '({fault},以上摘自记录原文。)',
    brokeOff: '({fault},以上各句已与记录核对,其余未能写出。)',
    leftOutOne: '(另有一句话在记录中找不到依据,已略去。)',
    leftOutSeveral: '(另有{count}句话在记录中找不到依据,已略去。)',
  },
  en: {
    fellBack: '({fault}; the above is quoted from the record.)',
    brokeOff: '({fault}; the above was checked against the record, the rest is missing.)',
    leftOutOne: '(One statement was left out: the record does not support it.)',
    leftOutSeveral: '({count} statements were left out: the record does not support them.)',
  },
} as const;

const FAULTS: Record<ChatFault, Record<AnswerLanguage, string>> = {
  timeout: { zh: '对话模型没有按时答完', en: 'The chat model did not answer in time' },
  unreachable: { zh: '连接不上对话模型', en: 'The chat model cannot be reached' },
  unauthorised: {
    zh: '对话模型的服务不接受所设的密钥',
    en: 'The chat model does not accept the key that is set',
  },
  rateLimited: {
    zh: '对话模型暂时不接受更多请求',
    en: 'The chat model takes no more requests for now',
  },
  modelUnknown: {
    zh: '服务器上没有所设的对话模型',
    en: 'The server does not know the chat model that is set',
  },
  requestRefused: { zh: '对话模型拒绝了这次请求', en: 'The chat model refused the request' },
  serverError: { zh: '对话模型的服务器出错', en: "The chat model's server failed" },
  interrupted: { zh: '与对话模型的连接中断', en: 'The connection to the chat model was cut' },
  invalidResponse: {
    zh: '对话模型的回复不合规格',
    en: 'The reply of the chat model cannot be read',
  },
  empty: { zh: '对话模型什么也没有写', en: 'The chat model wrote nothing' },
  endless: {
    zh: '对话模型没有在限定的长度内写完',
    en: 'The chat model did not come to an end in the length allowed',
  },
  contextTooLong: {
    zh: '材料超出了对话模型的容量',
    en: 'The evidence does not fit into the chat model',
  },
  nothingSupported: {
    zh: '对话模型没有写出能由记录证实的话',
    en: 'The chat model wrote nothing that the record supports',
  },
  wrongLanguage: {
    zh: '对话模型没有用所问的语言作答',
    en: 'The chat model did not answer in the language of the question',
  },
};

/** The line below an answer: why it is not the model's, or why the model's ends too soon. */
export function wordFault(
  line: 'fellBack' | 'brokeOff',
  fault: ChatFault,
  language: AnswerLanguage,
): string {
  return LINES[language][line].replace('{fault}', FAULTS[fault][language]);
}

/** That statements were left out; `count` from 1. */
export function wordLeftOut(count: number, language: AnswerLanguage): string {
  const lines = LINES[language];
  if (count === 1) return lines.leftOutOne;
  return lines.leftOutSeveral.replace('{count}', String(count));
}

/** What the prompts call the language to be written. */
export const LANGUAGE_NAMES: Record<Script, string> = {
  hans: '简体中文',
  hant: '繁體中文',
  en: 'English',
};

/** Why a statement was rejected, told to the model that is to repair it. */
const REASONS: Record<UnsupportedReason, string> = {
  noMarker: '没有标出所依据的材料编号',
  unknownMarker: '所标的编号不在材料之中',
  alteredQuote: '引号里的话与材料不是一字不差',
  number: '材料中没有这个数字',
  date: '材料中没有这个日期',
  name: '材料中没有这个人名、地名、机构或职务',
  title: '材料中没有这个文件名',
  negation: '肯定、否定与材料不符',
  wording: '材料没有这样说',
  language: '不是所要求的语言',
};

/** '材料中没有这个数字:320吨' */
export function wordReason(reason: UnsupportedReason, detail: string): string {
  return detail === '' ? REASONS[reason] : `${REASONS[reason]}:${detail}`;
}
