/** What is said where a look-up needs something else than it was given, in three languages. */
import type { Language } from '../reader.js';

const HANS = {
  searchUsage: '写上要找的词：/search 教师待遇',
  showUsage:
    '写上会议或段落的编号：/show mmb7pyu5kng2t-5。编号见每段原文的下方；/meetings 列出会议。',
  citeUsage:
    '写上段落的编号：/cite mmb7pyu5kng2t-5。编号见每段原文的下方，用 /search 可以找到段落。',
  unknownId: (id: string) =>
    `没有收录编号 ${id}。可能抄漏了字，或者那份纪要已更新；/search 可以再找。`,
  /** Shown by the client over the chat, at most 200 characters. */
  staleButton: '这个按钮已经失效，请重新提问或查找。',
  gone: '这一段已不在收录之中：纪要可能更新了。请重新提问或查找。',
  copyHint: '点一下就能复制：',
};

export type LookupTexts = typeof HANS;

const HANT: LookupTexts = {
  searchUsage: '寫上要找的詞：/search 教師待遇',
  showUsage:
    '寫上會議或段落的編號：/show mmb7pyu5kng2t-5。編號見每段原文的下方；/meetings 列出會議。',
  citeUsage:
    '寫上段落的編號：/cite mmb7pyu5kng2t-5。編號見每段原文的下方，用 /search 可以找到段落。',
  unknownId: (id) => `沒有收錄編號 ${id}。可能抄漏了字，或者那份紀要已更新；/search 可以再找。`,
  staleButton: '這個按鈕已經失效，請重新提問或查找。',
  gone: '這一段已不在收錄之中：紀要可能更新了。請重新提問或查找。',
  copyHint: '點一下就能複製：',
};

const EN: LookupTexts = {
  searchUsage: 'Add the words to look for: /search 教师待遇',
  showUsage:
    'Add the id of a meeting or paragraph: /show mmb7pyu5kng2t-5. It stands below each paragraph; /meetings lists meetings.',
  citeUsage:
    'Add the id of a paragraph: /cite mmb7pyu5kng2t-5. It stands below each paragraph; /search finds paragraphs.',
  unknownId: (id) =>
    `No meeting or paragraph with the id ${id} is held. It may be incomplete, or the minutes were updated; /search finds them again.`,
  staleButton: 'This button does not work any more; please ask or search again.',
  gone: 'This is not held any more: the minutes may have been updated. Please ask or search again.',
  copyHint: 'Tap to copy:',
};

export const LOOKUP_TEXTS: Record<Language, LookupTexts> = { hans: HANS, hant: HANT, en: EN };
