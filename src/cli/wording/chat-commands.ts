/** What the commands of `chat` reply, in three languages. */
import { count } from './count.js';

export const chatCommandsHans = {
  lacking: {
    cite: '例：/cite 1（上一个回答的引文 [1]）、/cite 段落编号、/cite 一句引文',
    show: '例：/show 会议或段落的编号、/show 楚雄市第70次',
    export: '例：/export 问答.md',
  },
  noMarker: (number: number) => `上一个回答没有引文 [${number}]。`,
  noAnswer: '还没有回答。',
  filterNone: '现在不限范围。例：/filter 楚雄市 2021；/filter off 取消。',
  filterNow: (filters: string, meetings: number) =>
    `只查 ${filters}（${meetings} 次会议）；/filter off 取消。`,
  filterOff: '不再限制范围。',
  filterUnread: (words: string) => `没有看懂“${words}”。`,
  filterUnchanged: '范围没有改变。',
  copied: (characters: number) => `已送往剪贴板，${characters} 字。`,
  exported: (file: string, questions: number) => `已写入 ${file}，${questions} 问。`,
  exportFailed: (file: string, code: string) => `无法写入 ${file}（${code}）。`,
  explainOn: '此后说明每个回答是怎样检索的。',
  explainOff: '此后不再说明检索。',
  explainUsage: '例：/explain on 或 /explain off',
  transcript: { title: '会议纪要问答', question: '问', notFound: '（纪要中没有查到）' },
};

export type ChatCommandTexts = typeof chatCommandsHans;

export const chatCommandsHant: ChatCommandTexts = {
  lacking: {
    cite: '例：/cite 1（上一個回答的引文 [1]）、/cite 段落編號、/cite 一句引文',
    show: '例：/show 會議或段落的編號、/show 楚雄市第70次',
    export: '例：/export 問答.md',
  },
  noMarker: (number) => `上一個回答沒有引文 [${number}]。`,
  noAnswer: '還沒有回答。',
  filterNone: '現在不限範圍。例：/filter 楚雄市 2021；/filter off 取消。',
  filterNow: (filters, meetings) => `只查 ${filters}（${meetings} 次會議）；/filter off 取消。`,
  filterOff: '不再限制範圍。',
  filterUnread: (words) => `沒有看懂「${words}」。`,
  filterUnchanged: '範圍沒有改變。',
  copied: (characters) => `已送往剪貼簿，${characters} 字。`,
  exported: (file, questions) => `已寫入 ${file}，${questions} 問。`,
  exportFailed: (file, code) => `無法寫入 ${file}（${code}）。`,
  explainOn: '此後說明每個回答是怎樣檢索的。',
  explainOff: '此後不再說明檢索。',
  explainUsage: '例：/explain on 或 /explain off',
  transcript: { title: '會議紀要問答', question: '問', notFound: '（紀要中沒有查到）' },
};

export const chatCommandsEn: ChatCommandTexts = {
  lacking: {
    cite: 'E.g. /cite 1 (citation [1] of the last answer), /cite and a paragraph’s id, or a quote',
    show: 'E.g. /show and the id of a meeting or a paragraph, or /show 楚雄市第70次',
    export: 'E.g. /export talk.md',
  },
  noMarker: (number) => `The last answer has no citation [${number}].`,
  noAnswer: 'There is no answer yet.',
  filterNone: 'Nothing is left out. E.g. /filter 楚雄市 2021; /filter off ends it.',
  filterNow: (filters, meetings) =>
    `Only ${filters} (${count(meetings, 'meeting')}); /filter off ends it.`,
  filterOff: 'Nothing is left out any more.',
  filterUnread: (words) => `“${words}” was not understood.`,
  filterUnchanged: 'Nothing was changed.',
  copied: (characters) => `Sent to the clipboard: ${count(characters, 'character')}.`,
  exported: (file, questions) => `Written to ${file}: ${count(questions, 'question')}.`,
  exportFailed: (file, code) => `${file} cannot be written (${code}).`,
  explainOn: 'From now on each answer tells how it was searched.',
  explainOff: 'Answers no longer tell how they were searched.',
  explainUsage: 'E.g. /explain on or /explain off',
  transcript: { title: 'Questions to the minutes', question: 'Q', notFound: '(not in the record)' },
};
