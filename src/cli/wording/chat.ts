/** Texts of `chat`, in three languages. */
import { count } from './count.js';

export const chatHans = {
  welcome: '输入问题，按回车；可以接着上一问追问。/help 显示命令，/quit 或 Ctrl-D 退出。',
  prompt: '问> ',
  help: [
    '/sources  显示上一个回答所引的段落全文',
    '/new      开始新的对话，不再接着前面的问题',
    '/forget   删除这次对话的记录',
    '/help     显示命令',
    '/quit     退出',
    'Ctrl-C    停止作答；清空输入的一行；空行时退出',
  ].join('\n'),
  noSources: '还没有可显示的出处。',
  begun: '新的对话。',
  forgotten: '这次对话的记录已删除。',
  readAs: (question: string) => `（按“${question}”回答）`,
  unknownCommand: (name: string) => `没有 ${name} 这个命令；/help 显示命令。`,
  takesNothing: (name: string) => `${name} 后面不带内容；提问请另起一行。`,
  stopped: '已停止作答；可以接着追问。',
  dropped: (lines: number) => `后面的 ${lines} 行没有再读。`,
};

export type ChatTexts = typeof chatHans;

export const chatHant: ChatTexts = {
  welcome: '輸入問題，按Enter；可以接著上一問追問。/help 顯示命令，/quit 或 Ctrl-D 退出。',
  prompt: '問> ',
  help: [
    '/sources  顯示上一個回答所引的段落全文',
    '/new      開始新的對話，不再接著前面的問題',
    '/forget   刪除這次對話的記錄',
    '/help     顯示命令',
    '/quit     退出',
    'Ctrl-C    停止作答；清空輸入的一行；空行時退出',
  ].join('\n'),
  noSources: '還沒有可顯示的出處。',
  begun: '新的對話。',
  forgotten: '這次對話的記錄已刪除。',
  readAs: (question) => `（按「${question}」回答）`,
  unknownCommand: (name) => `沒有 ${name} 這個命令；/help 顯示命令。`,
  takesNothing: (name) => `${name} 後面不帶內容；提問請另起一行。`,
  stopped: '已停止作答；可以接著追問。',
  dropped: (lines) => `後面的 ${lines} 行沒有再讀。`,
};

export const chatEn: ChatTexts = {
  welcome:
    'Type a question and press Enter; you may follow up on the last one. /help lists commands, /quit or Ctrl-D ends.',
  prompt: 'Q> ',
  help: [
    '/sources  show the paragraphs that the last answer cites',
    '/new      begin a new conversation that knows nothing of this one',
    '/forget   delete what is kept of this conversation',
    '/help     list commands',
    '/quit     end',
    'Ctrl-C    stop the answer; clear the line; on an empty line end',
  ].join('\n'),
  noSources: 'There are no sources to show yet.',
  begun: 'A new conversation.',
  forgotten: 'What was kept of this conversation is deleted.',
  readAs: (question) => `(read as “${question}”)`,
  unknownCommand: (name) => `There is no command ${name}; /help lists commands.`,
  takesNothing: (name) => `${name} takes nothing behind it; ask on a line of its own.`,
  stopped: 'The answer was stopped; you may still follow up on the question.',
  dropped: (lines) => `${count(lines, 'line')} behind it ${lines === 1 ? 'was' : 'were'} not read.`,
};
