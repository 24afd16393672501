/** What is said about watches, in three languages. */
import type { Language } from '../reader.js';

export interface WatchesWording {
  /** How to make one. */
  usage: string;
  /** `scope`: the limits that were understood, '' for none. */
  added(text: string, scope: string): string;
  known(text: string): string;
  tooMany(most: number): string;
  badLength(shortest: number, longest: number): string;
  /** Above buttons of paragraphs that are held. */
  examples: string;
  noExamples: string;
  none: string;
  list: string;
  ended(text: string): string;
  /** There is no such number or text. */
  unknown(text: string): string;
  /** Of somebody else, in a group. */
  notYours: string;
}

const hans: WatchesWording = {
  usage:
    '用法：/watch 教师待遇\n可以是几个词、人名、地名、《文件名》，也可以是一个问题；“楚雄市 教师待遇”只看楚雄市的会议。有新纪要提到时，我把那一段连同出处发到这里。\n/watches 查看，/unwatch 取消。',
  added: (text, scope) =>
    `🔔 已订阅“${text}”${scope === '' ? '' : `（范围：${scope}）`}。有新纪要提到时，我把那一段连同出处发到这里。`,
  known: (text) => `“${text}”已经订阅了。`,
  tooMany: (most) => `这里已有 ${most} 个订阅，不能再多了。请先用 /watches 取消几个。`,
  badLength: (shortest, longest) => `订阅的内容要 ${shortest} 到 ${longest} 个字。`,
  examples: '已收录的纪要里，这样的段落就会通知：',
  noExamples: '已收录的纪要里还没有这样的段落。',
  none: '这里还没有订阅。用 /watch 教师待遇 添加一个。',
  list: '这里的订阅（按 ✖ 取消）：',
  ended: (text) => `已取消“${text}”。`,
  unknown: (text) => `没有“${text}”这个订阅。`,
  notYours: '这是别人的订阅，只有本人能取消。',
};

const hant: WatchesWording = {
  usage:
    '用法：/watch 教師待遇\n可以是幾個詞、人名、地名、《文件名》，也可以是一個問題；「楚雄市 教師待遇」只看楚雄市的會議。有新紀要提到時，我把那一段連同出處發到這裡。\n/watches 查看，/unwatch 取消。',
  added: (text, scope) =>
    `🔔 已訂閱「${text}」${scope === '' ? '' : `（範圍：${scope}）`}。有新紀要提到時，我把那一段連同出處發到這裡。`,
  known: (text) => `「${text}」已經訂閱了。`,
  tooMany: (most) => `這裡已有 ${most} 個訂閱，不能再多了。請先用 /watches 取消幾個。`,
  badLength: (shortest, longest) => `訂閱的內容要 ${shortest} 到 ${longest} 個字。`,
  examples: '已收錄的紀要裡，這樣的段落就會通知：',
  noExamples: '已收錄的紀要裡還沒有這樣的段落。',
  none: '這裡還沒有訂閱。用 /watch 教師待遇 新增一個。',
  list: '這裡的訂閱（按 ✖ 取消）：',
  ended: (text) => `已取消「${text}」。`,
  unknown: (text) => `沒有「${text}」這個訂閱。`,
  notYours: '這是別人的訂閱，只有本人能取消。',
};

const en: WatchesWording = {
  usage:
    'Usage: /watch 教师待遇\nA few words, a person, a place, a 《document》, or a question, in Chinese as the minutes are; “楚雄市 教师待遇” looks at meetings of Chuxiong only. When new minutes mention it, I send the paragraph with its source here.\n/watches lists them, /unwatch ends one.',
  added: (text, scope) =>
    `🔔 Watching “${text}”${scope === '' ? '' : ` (scope: ${scope})`}. When new minutes mention it, I send the paragraph with its source here.`,
  known: (text) => `“${text}” is watched already.`,
  tooMany: (most) => `There are ${most} watches here, which is the most. End some with /watches.`,
  badLength: (shortest, longest) => `A watch has ${shortest} to ${longest} characters.`,
  examples: 'Of the minutes that are held, these paragraphs would be told:',
  noExamples: 'No paragraph that is held would be told yet.',
  none: 'Nothing is watched here. Add something with /watch 教师待遇.',
  list: 'Watched here (✖ ends one):',
  ended: (text) => `“${text}” is not watched any more.`,
  unknown: (text) => `There is no watch “${text}”.`,
  notYours: 'Somebody else made this watch; only they can end it.',
};

const WORDINGS: Record<Language, WatchesWording> = { hans, hant, en };

export function watchesWording(language: Language): WatchesWording {
  return WORDINGS[language];
}
