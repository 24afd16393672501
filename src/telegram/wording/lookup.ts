/** What is said where a look-up needs something else than it was given, in three languages. */
import type { QuoteJoin, QuoteVerdict } from '../../app-types.js';
import type { Language } from '../reader.js';

const HANS = {
  searchUsage: '写上要找的词：/search 教师待遇',
  showUsage:
    '写上会议或段落的编号：/show mmb7pyu5kng2t-5。编号见每段原文的下方；/meetings 列出会议。',
  citeUsage:
    '写上一句引文，看它出自哪一段、有没有改动：/cite 要压实煤矿安全责任；也可以写段落的编号：/cite mmb7pyu5kng2t-5。',
  unknownId: (id: string) =>
    `没有收录编号 ${id}。可能抄漏了字，或者那份纪要已更新；/search 可以再找。`,
  /** Shown by the client over the chat, at most 200 characters. */
  staleButton: '这个按钮已经失效，请重新提问或查找。',
  gone: '这一段已不在收录之中：纪要可能更新了。请重新提问或查找。',
  copyHint: '点一下就能复制：',

  verdicts: {
    exact: '记录里有这句话，一字不差。',
    altered: '记录里有这句话，但有改动：删去线是引文多出的，下划线是记录原有的。',
    partial: '只有一部分见于记录：',
    joined: '记录里没有这样连在一起的话。',
    notFound: '收录的记录里没有这句话，也没有相近的。',
  } as Record<QuoteVerdict, string>,
  joins: {
    paragraph: '它由同一段的几处拼成，中间有省略而没有标明。',
    meeting: '它由同一次会议的几段拼成。',
    meetings: '它由几次会议的话拼成。',
  } as Record<QuoteJoin, string>,
  /** Which part of the quote stands in a match. */
  quotePart: (part: string) => `引文中的“${part}”：`,
  moreMeetings: '还有别的会议也有这句话。',
};

export type LookupTexts = typeof HANS;

const HANT: LookupTexts = {
  searchUsage: '寫上要找的詞：/search 教師待遇',
  showUsage:
    '寫上會議或段落的編號：/show mmb7pyu5kng2t-5。編號見每段原文的下方；/meetings 列出會議。',
  citeUsage:
    '寫上一句引文，看它出自哪一段、有沒有改動：/cite 要压实煤矿安全责任；也可以寫段落的編號：/cite mmb7pyu5kng2t-5。',
  unknownId: (id) => `沒有收錄編號 ${id}。可能抄漏了字，或者那份紀要已更新；/search 可以再找。`,
  staleButton: '這個按鈕已經失效，請重新提問或查找。',
  gone: '這一段已不在收錄之中：紀要可能更新了。請重新提問或查找。',
  copyHint: '點一下就能複製：',

  verdicts: {
    exact: '記錄裡有這句話，一字不差。',
    altered: '記錄裡有這句話，但有改動：刪除線是引文多出的，底線是記錄原有的。',
    partial: '只有一部分見於記錄：',
    joined: '記錄裡沒有這樣連在一起的話。',
    notFound: '收錄的記錄裡沒有這句話，也沒有相近的。',
  },
  joins: {
    paragraph: '它由同一段的幾處拼成，中間有省略而沒有標明。',
    meeting: '它由同一次會議的幾段拼成。',
    meetings: '它由幾次會議的話拼成。',
  },
  quotePart: (part) => `引文中的「${part}」：`,
  moreMeetings: '還有別的會議也有這句話。',
};

const EN: LookupTexts = {
  searchUsage: 'Add the words to look for: /search 教师待遇',
  showUsage:
    'Add the id of a meeting or paragraph: /show mmb7pyu5kng2t-5. It stands below each paragraph; /meetings lists meetings.',
  citeUsage:
    'Add a quote, to see where it stands and whether it was altered: /cite 要压实煤矿安全责任; or the id of a paragraph: /cite mmb7pyu5kng2t-5.',
  unknownId: (id) =>
    `No meeting or paragraph with the id ${id} is held. It may be incomplete, or the minutes were updated; /search finds them again.`,
  staleButton: 'This button does not work any more; please ask or search again.',
  gone: 'This is not held any more: the minutes may have been updated. Please ask or search again.',
  copyHint: 'Tap to copy:',

  verdicts: {
    exact: 'This stands in the record word for word.',
    altered:
      'This stands in the record, but altered: struck through is what only the quote has, underlined what the record has.',
    partial: 'Only a part of this stands in the record:',
    joined: 'The record has no such words in one place.',
    notFound: 'This stands nowhere in the record, nor anything close to it.',
  },
  joins: {
    paragraph: 'It joins places of one paragraph without showing that something was left out.',
    meeting: 'It joins several paragraphs of one meeting.',
    meetings: 'It joins words of several meetings.',
  },
  quotePart: (part) => `“${part}” of the quote:`,
  moreMeetings: 'Other meetings have these words too.',
};

export const LOOKUP_TEXTS: Record<Language, LookupTexts> = { hans: HANS, hant: HANT, en: EN };
