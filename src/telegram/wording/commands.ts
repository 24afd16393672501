/** Texts of the commands, in three languages. */
import type { Command } from '../commands/command-list.js';
import type { Language } from '../reader.js';

export interface CommandsWording {
  /** As Telegram lists them behind the name, at most 256 characters. */
  descriptions: Record<Command, string>;
  /** Answer to /start. */
  welcome(held: { meetings: number; paragraphs: number }): string;
  /** Above the list of commands in /help, and below it. */
  helpHead: string;
  helpFoot(username: string): string;
  exampleQuestions: readonly string[];
  unknownCommand: string;
  forgotten: string;
  nothingToStop: string;
  stopping(running: number, waiting: number): string;
  languageNow: string;
  chooseLanguage: string;
  unknownLanguage: string;
  noFilter: string;
  filterNow(filters: string): string;
  filterUsage: string;
  filterSet(filters: string, meetings: number): string;
  filterCleared: string;
  filterUnread(words: string): string;
  filterMatchesNothing(filters: string): string;
  clearFilter: string;
  status(status: {
    version: string;
    uptimeMinutes: number;
    meetings: number;
    paragraphs: number;
    running: number;
    waiting: number;
    answering: number;
    watches: number;
    memoryMb: number;
  }): string;
}

const hans: CommandsWording = {
  descriptions: {
    ask: '提问，例如 /ask 谁主持的第70次常务会议',
    search: '只列出相关的段落',
    meetings: '列出会议，可加条件：/meetings 楚雄市 2021',
    show: '按编号看一次会议或一段原文',
    cite: '按编号取一段原文和引文格式',
    filter: '限定范围，一直有效：/filter 楚雄市 2021',
    new: '忘掉前面的对话，重新开始',
    stop: '停下正在写的回答',
    watch: '订阅：有新纪要提到就告诉你',
    unwatch: '取消一个订阅',
    watches: '看看订阅了什么',
    lang: '切换界面语言：简体、繁體、English',
    help: '怎么用',
    start: '开始',
  },
  welcome: ({ meetings, paragraphs }) =>
    `你好！我从政府会议纪要里找答案：谁主持、通过了什么、怎么说的。每句话都带出处，点按钮就能看原文。没有记录的，我会直说。\n\n现在收录 ${meetings} 次会议、${paragraphs} 段。直接把问题发给我，例如：`,
  helpHead:
    '直接发问题就行；接着问也行（“那第47次呢？”）。在群里 @我、回复我，或用 /ask。\n回答里的 [1] 是出处：点下面的按钮，看这句话在原文的哪一段。',
  helpFoot: (username) => `在任何聊天里输入 @${username} 加几个字，可以把一段原文连同出处发过去。`,
  exampleQuestions: ['最近一次会议是谁主持的？', '有哪些会议谈到教育？'],
  unknownCommand: '没有这个命令。/help 列出所有命令；提问直接发给我就行。',
  forgotten: '好，前面的对话已经忘掉。下一个问题从头开始。',
  nothingToStop: '现在没有正在写的回答。',
  stopping: (running, waiting) =>
    [
      running > 0 ? '正在停下。' : '',
      waiting > 0 ? `还在排队的 ${waiting} 个问题也取消了。` : '',
    ].join(''),
  languageNow: '界面语言已改为简体中文。引文保持原样。',
  chooseLanguage: '请选择界面语言：',
  unknownLanguage: '只有这三种：简体、繁體、English。',
  noFilter: '现在没有限定范围。',
  filterNow: (filters) => `现在的范围：${filters}`,
  filterUsage:
    '用法：/filter 楚雄市 2021。可以写地点、机构、第几次、年月日、人名、《文件》；/filter off 取消。',
  filterSet: (filters, meetings) => `好，从现在起只看：${filters}（${meetings} 次会议）。`,
  filterCleared: '好，不再限定范围。',
  filterUnread: (words) => `没看懂“${words}”，范围没有改。`,
  filterMatchesNothing: (filters) => `没有收录这样的会议：${filters}。范围没有改。`,
  clearFilter: '✖ 取消限定',
  status: (s) =>
    `jiyao ${s.version}，已运行 ${s.uptimeMinutes} 分钟\n${s.meetings} 次会议、${s.paragraphs} 段\n正在处理 ${s.running}，排队 ${s.waiting}，在写的回答 ${s.answering}\n订阅 ${s.watches}\n内存 ${s.memoryMb} MB`,
};

const hant: CommandsWording = {
  descriptions: {
    ask: '提問，例如 /ask 誰主持的第70次常務會議',
    search: '只列出相關的段落',
    meetings: '列出會議，可加條件：/meetings 楚雄市 2021',
    show: '按編號看一次會議或一段原文',
    cite: '按編號取一段原文和引文格式',
    filter: '限定範圍，一直有效：/filter 楚雄市 2021',
    new: '忘掉前面的對話，重新開始',
    stop: '停下正在寫的回答',
    watch: '訂閱：有新紀要提到就告訴你',
    unwatch: '取消一個訂閱',
    watches: '看看訂閱了什麼',
    lang: '切換介面語言：简体、繁體、English',
    help: '怎麼用',
    start: '開始',
  },
  welcome: ({ meetings, paragraphs }) =>
    `你好！我從政府會議紀要裡找答案：誰主持、通過了什麼、怎麼說的。每句話都帶出處，點按鈕就能看原文。沒有記錄的，我會直說。\n\n現在收錄 ${meetings} 次會議、${paragraphs} 段。直接把問題發給我，例如：`,
  helpHead:
    '直接發問題就行；接著問也行（「那第47次呢？」）。在群組裡 @我、回覆我，或用 /ask。\n回答裡的 [1] 是出處：點下面的按鈕，看這句話在原文的哪一段。',
  helpFoot: (username) => `在任何聊天裡輸入 @${username} 加幾個字，可以把一段原文連同出處發過去。`,
  exampleQuestions: ['最近一次會議是誰主持的？', '有哪些會議談到教育？'],
  unknownCommand: '沒有這個命令。/help 列出所有命令；提問直接發給我就行。',
  forgotten: '好，前面的對話已經忘掉。下一個問題從頭開始。',
  nothingToStop: '現在沒有正在寫的回答。',
  stopping: (running, waiting) =>
    [
      running > 0 ? '正在停下。' : '',
      waiting > 0 ? `還在排隊的 ${waiting} 個問題也取消了。` : '',
    ].join(''),
  languageNow: '介面語言已改為繁體中文。引文保持原樣。',
  chooseLanguage: '請選擇介面語言：',
  unknownLanguage: '只有這三種：简体、繁體、English。',
  noFilter: '現在沒有限定範圍。',
  filterNow: (filters) => `現在的範圍：${filters}`,
  filterUsage:
    '用法：/filter 楚雄市 2021。可以寫地點、機構、第幾次、年月日、人名、《文件》；/filter off 取消。',
  filterSet: (filters, meetings) => `好，從現在起只看：${filters}（${meetings} 次會議）。`,
  filterCleared: '好，不再限定範圍。',
  filterUnread: (words) => `沒看懂「${words}」，範圍沒有改。`,
  filterMatchesNothing: (filters) => `沒有收錄這樣的會議：${filters}。範圍沒有改。`,
  clearFilter: '✖ 取消限定',
  status: (s) =>
    `jiyao ${s.version}，已執行 ${s.uptimeMinutes} 分鐘\n${s.meetings} 次會議、${s.paragraphs} 段\n正在處理 ${s.running}，排隊 ${s.waiting}，在寫的回答 ${s.answering}\n訂閱 ${s.watches}\n記憶體 ${s.memoryMb} MB`,
};

const en: CommandsWording = {
  descriptions: {
    ask: 'Ask a question: /ask 谁主持的第70次常务会议',
    search: 'List the paragraphs on a matter',
    meetings: 'List meetings, with limits if you like: /meetings 楚雄市 2021',
    show: 'Show a meeting or a paragraph by its id',
    cite: 'A paragraph as published, with its reference, by its id',
    filter: 'Limit all that follows: /filter 楚雄市 2021',
    new: 'Forget the conversation and begin anew',
    stop: 'Stop the answer that is being written',
    watch: 'Subscribe: be told when new minutes mention it',
    unwatch: 'End a subscription',
    watches: 'List your subscriptions',
    lang: 'Language of the interface: 简体, 繁體, English',
    help: 'How to use it',
    start: 'Begin',
  },
  welcome: ({ meetings, paragraphs }) =>
    `Hello! I answer from the minutes of Chinese government meetings: who chaired, what was adopted, what was said. Every sentence carries its source; press a button to see the paragraph. What is not on record, I say so.\n\n${meetings} meetings and ${paragraphs} paragraphs are held. Just send a question, best in Chinese:`,
  helpHead:
    'Just send a question; follow-ups work too (“那第47次呢？”). In groups mention me, reply to me, or use /ask.\n[1] in an answer is its source: press the button below to see the sentence in its paragraph.',
  helpFoot: (username) =>
    `In any chat, type @${username} and a few words to send a paragraph with its source.`,
  exampleQuestions: ['最近一次会议是谁主持的？', '有哪些会议谈到教育？'],
  unknownCommand: 'There is no such command. /help lists them; to ask, just send the question.',
  forgotten: 'Done: the conversation is forgotten. Your next question stands alone.',
  nothingToStop: 'No answer is being written.',
  stopping: (running, waiting) =>
    [
      running > 0 ? 'Stopping.' : '',
      waiting > 0 ? `${waiting} waiting question(s) are cancelled.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  languageNow: 'The interface is in English now. Quotes stay as published.',
  chooseLanguage: 'Choose the language of the interface:',
  unknownLanguage: 'There are three: 简体, 繁體, English.',
  noFilter: 'No limit is set.',
  filterNow: (filters) => `Limited to: ${filters}`,
  filterUsage:
    'Usage: /filter 楚雄市 2021. A place, a body, a session, a date, a person, a 《document》; /filter off clears it.',
  filterSet: (filters, meetings) => `Done: from now on only ${filters} (${meetings} meetings).`,
  filterCleared: 'Done: no limit any more.',
  filterUnread: (words) => `“${words}” is not understood; the limit stays as it was.`,
  filterMatchesNothing: (filters) =>
    `No such meeting is held: ${filters}. The limit stays as it was.`,
  clearFilter: '✖ Clear the limit',
  status: (s) =>
    `jiyao ${s.version}, up for ${s.uptimeMinutes} minutes\n${s.meetings} meetings, ${s.paragraphs} paragraphs\nhandling ${s.running}, waiting ${s.waiting}, answers being written ${s.answering}\nwatches ${s.watches}\nmemory ${s.memoryMb} MB`,
};

const WORDINGS: Record<Language, CommandsWording> = { hans, hant, en };

export function commandsWording(language: Language): CommandsWording {
  return WORDINGS[language];
}
