/** What stands in answers, paragraphs and lists beside the record's own words, in three languages. */
import type { Meeting, Outcome } from '../../app-types.js';
import type { Language } from '../reader.js';

const HANS = {
  paragraphNumber: (number: number) => `第${number}段`,
  sessionNumber: (number: number) => `第${number}次`,
  /** Before a value: '筛选：楚雄市'. */
  labelled: (label: string, value: string) => `${label}：${value}`,
  remark: (text: string) => `（${text}）`,

  chatFilter: '筛选',
  understood: '范围',
  searched: (meetings: number, paragraphs: number) => `查了 ${meetings} 次会议、${paragraphs} 段`,
  confidence: (percent: number) => `把握 ${percent}%`,
  readAs: (question: string) => `按“${question}”回答`,
  wordedBy: (model: string) => `由 ${model} 撰写，逐句与记录核对`,
  damagedQuotes: (markers: string) => `${markers} 原文有残缺`,
  nearest: '最接近的段落',

  fields: {
    from: '不早于',
    to: '不晚于',
    chair: '主持',
    attendees: '出席',
    observers: '列席',
    agenda: '议题',
    venue: '会场',
    source: '来源',
    publisher: '发布',
  },
  order: { latest: '最近一次', earliest: '最早一次' },
  dateBasis: { stated: '文中写明', published: '据发布日期', inferred: '推定' } as Record<
    NonNullable<Meeting['dateBasis']>,
    string
  >,
  outcome: {
    adopted: '通过',
    agreedInPrinciple: '原则同意',
    reviewed: '审议',
    heard: '听取',
    studied: '传达学习',
  } as Record<Outcome, string>,
  people: (count: number) => `${count} 人`,
  noDate: '无日期',
  document: '不是会议纪要的文档',

  damaged: '原文有残缺',
  mended: (count: number) => `修复了 ${count} 处`,
  published: '原文',
  changedSince: (day: string) => `这里是当时的文字：${day} 以后改过。`,
  withdrawn: (day: string) => `这里是当时的文字：${day} 起已撤下。`,
  page: (page: number, pages: number) => `第${page}/${pages}页`,

  meetings: '会议',
  totalMeetings: (count: number) => `共 ${count} 次会议`,
  noMeetings: '没有符合条件的会议。',
  unread: (words: string) => `没有看懂“${words}”，未按它筛选。`,
  narrow: '条件太长，不能翻页；请写得短些，或加上年份。',
  hits: (query: string) => `“${query}”`,
  noHits: '没有找到相关的段落。换个说法，或用 /filter 去掉筛选。',

  buttons: {
    backToQuote: '↩ 回到引文',
    backToParagraph: (number: number) => `↩ 回到第${number}段`,
    copy: '复制引用',
    meeting: '会议',
    paragraphs: '逐段看',
    now: '看现在的',
  },
};

export type RenderingTexts = typeof HANS;

const HANT: RenderingTexts = {
  paragraphNumber: (number) => `第${number}段`,
  sessionNumber: (number) => `第${number}次`,
  labelled: (label, value) => `${label}：${value}`,
  remark: (text) => `（${text}）`,

  chatFilter: '篩選',
  understood: '範圍',
  searched: (meetings, paragraphs) => `查了 ${meetings} 次會議、${paragraphs} 段`,
  confidence: (percent) => `把握 ${percent}%`,
  readAs: (question) => `按「${question}」回答`,
  wordedBy: (model) => `由 ${model} 撰寫，逐句與記錄核對`,
  damagedQuotes: (markers) => `${markers} 原文有殘缺`,
  nearest: '最接近的段落',

  fields: {
    from: '不早於',
    to: '不晚於',
    chair: '主持',
    attendees: '出席',
    observers: '列席',
    agenda: '議題',
    venue: '會場',
    source: '來源',
    publisher: '發布',
  },
  order: { latest: '最近一次', earliest: '最早一次' },
  dateBasis: { stated: '文中寫明', published: '據發布日期', inferred: '推定' },
  outcome: {
    adopted: '通過',
    agreedInPrinciple: '原則同意',
    reviewed: '審議',
    heard: '聽取',
    studied: '傳達學習',
  },
  people: (count) => `${count} 人`,
  noDate: '無日期',
  document: '不是會議紀要的文件',

  damaged: '原文有殘缺',
  mended: (count) => `修復了 ${count} 處`,
  published: '原文',
  changedSince: (day) => `這裡是當時的文字：${day} 以後改過。`,
  withdrawn: (day) => `這裡是當時的文字：${day} 起已撤下。`,
  page: (page, pages) => `第${page}/${pages}頁`,

  meetings: '會議',
  totalMeetings: (count) => `共 ${count} 次會議`,
  noMeetings: '沒有符合條件的會議。',
  unread: (words) => `沒有看懂「${words}」，未按它篩選。`,
  narrow: '條件太長，不能翻頁；請寫得短些，或加上年份。',
  hits: (query) => `「${query}」`,
  noHits: '沒有找到相關的段落。換個說法，或用 /filter 去掉篩選。',

  buttons: {
    backToQuote: '↩ 回到引文',
    backToParagraph: (number) => `↩ 回到第${number}段`,
    copy: '複製引用',
    meeting: '會議',
    paragraphs: '逐段看',
    now: '看現在的',
  },
};

const EN: RenderingTexts = {
  paragraphNumber: (number) => `¶${number}`,
  sessionNumber: (number) => `session ${number}`,
  labelled: (label, value) => `${label}: ${value}`,
  remark: (text) => ` (${text})`,

  chatFilter: 'Filter',
  understood: 'Scope',
  searched: (meetings, paragraphs) =>
    `searched ${counted(meetings, 'meeting')}, ${counted(paragraphs, 'paragraph')}`,
  confidence: (percent) => `confidence ${percent}%`,
  readAs: (question) => `Read as “${question}”`,
  wordedBy: (model) => `Worded by ${model}, each sentence checked against the record`,
  damagedQuotes: (markers) => `${markers} damaged as published`,
  nearest: 'Nearest paragraphs',

  fields: {
    from: 'not before',
    to: 'not after',
    chair: 'Chair',
    attendees: 'Attended',
    observers: 'Also present',
    agenda: 'Agenda',
    venue: 'Venue',
    source: 'Source',
    publisher: 'Publisher',
  },
  order: { latest: 'the latest', earliest: 'the earliest' },
  dateBasis: {
    stated: 'stated in the text',
    published: 'by its publication date',
    inferred: 'worked out',
  },
  outcome: {
    adopted: 'adopted',
    agreedInPrinciple: 'agreed in principle',
    reviewed: 'reviewed',
    heard: 'heard',
    studied: 'studied',
  },
  people: (count) => String(count),
  noDate: 'no date',
  document: 'a document that is no minutes',

  damaged: 'damaged as published',
  mended: (count) => `mended in ${counted(count, 'place')}`,
  published: 'As published',
  changedSince: (day) => `As it stood: changed on ${day}.`,
  withdrawn: (day) => `As it stood: withdrawn on ${day}.`,
  page: (page, pages) => `page ${page}/${pages}`,

  meetings: 'Meetings',
  totalMeetings: (count) => counted(count, 'meeting'),
  noMeetings: 'No meeting matches.',
  unread: (words) => `“${words}” was not understood and does not limit the list.`,
  narrow: 'These limits are too long to turn pages; write less, or add a year.',
  hits: (query) => `“${query}”`,
  noHits: 'No paragraph was found. Try other words (the record is in Chinese), or clear /filter.',

  buttons: {
    backToQuote: '↩ Back to the quote',
    backToParagraph: (number) => `↩ Back to ¶${number}`,
    copy: 'Copy citation',
    meeting: 'Meeting',
    paragraphs: 'Paragraphs',
    now: 'As it stands now',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export const RENDERING_TEXTS: Record<Language, RenderingTexts> = { hans: HANS, hant: HANT, en: EN };
