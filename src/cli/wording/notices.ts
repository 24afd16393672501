/** What is told on stderr beside the output, in three languages. */
import { count } from './count.js';

export const noticesHans = {
  hintLabel: '建议：',
  buildingIndex: (folder: string) => `还没有索引，正在由 ${folder} 建立……`,
  builtIndex: (meetings: number, paragraphs: number) =>
    `索引已建立：${meetings} 次会议，${paragraphs} 段。`,
  refreshingIndex: {
    embedding: (paragraphs: number) => `内置的向量模型换了，正在为 ${paragraphs} 段重新计算向量……`,
    texts: (paragraphs: number) => `索引是旧版本建立的，正在更新其中的 ${paragraphs} 段……`,
  },
  failure: (place: string, reason: string) => `未能读入 ${place}：${reason}`,
  skippedLine: (line: number) => `第 ${line} 行是空的，已跳过。`,
  lineFault: (line: number, message: string) => `第 ${line} 行：${message}`,
  interrupted: '已中断。',
  searchedByWords: (reason: string) => `向量服务出错，这一问只按字词查找（${reason}）`,
  conversationsNotKept: (file: string) => `对话记录不能使用，退出后不再记得：${file}`,
  conversationsDamaged: (file: string, movedTo: string) =>
    `对话记录已损坏，另存为 ${movedTo}，重新开始记录：${file}`,
};

export type NoticeTexts = typeof noticesHans;

export const noticesHant: NoticeTexts = {
  hintLabel: '建議：',
  buildingIndex: (folder: string) => `還沒有索引，正在由 ${folder} 建立……`,
  builtIndex: (meetings: number, paragraphs: number) =>
    `索引已建立：${meetings} 次會議，${paragraphs} 段。`,
  refreshingIndex: {
    embedding: (paragraphs) => `內置的向量模型換了，正在為 ${paragraphs} 段重新計算向量……`,
    texts: (paragraphs) => `索引是舊版本建立的，正在更新其中的 ${paragraphs} 段……`,
  },
  failure: (place: string, reason: string) => `未能讀入 ${place}：${reason}`,
  skippedLine: (line) => `第 ${line} 行是空的，已跳過。`,
  lineFault: (line: number, message: string) => `第 ${line} 行：${message}`,
  interrupted: '已中斷。',
  searchedByWords: (reason) => `向量服務出錯，這一問只按字詞查找（${reason}）`,
  conversationsNotKept: (file) => `對話記錄不能使用，退出後不再記得：${file}`,
  conversationsDamaged: (file, movedTo) =>
    `對話記錄已損壞，另存為 ${movedTo}，重新開始記錄：${file}`,
};

export const noticesEn: NoticeTexts = {
  hintLabel: 'Hint: ',
  buildingIndex: (folder) => `There is no index yet; building it from ${folder} …`,
  builtIndex: (meetings, paragraphs) =>
    `Index built: ${count(meetings, 'meeting')}, ${count(paragraphs, 'paragraph')}.`,
  refreshingIndex: {
    embedding: (paragraphs) =>
      `The builtin embedding has changed; embedding ${count(paragraphs, 'paragraph')} again …`,
    texts: (paragraphs) =>
      `An older version made the index; bringing ${count(paragraphs, 'paragraph')} up to date …`,
  },
  failure: (place, reason) => `Could not read ${place}: ${reason}`,
  skippedLine: (line) => `Line ${line} is empty; skipped.`,
  lineFault: (line, message) => `Line ${line}: ${message}`,
  interrupted: 'Interrupted.',
  searchedByWords: (reason) =>
    `The embedding service failed; this question is searched for by its words alone (${reason})`,
  conversationsNotKept: (file) =>
    `The record of conversations cannot be used; they are forgotten at the end: ${file}`,
  conversationsDamaged: (file, movedTo) =>
    `The record of conversations was damaged; it is at ${movedTo} now, and a new one begun: ${file}`,
};
