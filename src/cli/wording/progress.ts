/** How far work is that one waits for, in three languages. */
import type { TrainProgress } from '../../app-types.js';
import { count } from './count.js';

export interface ProgressTexts {
  stage: Record<TrainProgress['stage'], string>;
  timeLeft: (seconds: number) => string;
  /** Before it is known what a chat model will be given. */
  searching: string;
  /** A chat model was given so many paragraphs and has not said anything yet. */
  writing: (paragraphs: number) => string;
  /** A service limits how often it is asked. */
  waiting: (seconds: number) => string;
}

/** From here on minutes are told, and whole ones are near enough. */
const MINUTE = 60;

export const progressHans: ProgressTexts = {
  stage: { reading: '读入', training: '训练', embedding: '计算向量', indexing: '建立索引' },
  timeLeft: (seconds) =>
    seconds < MINUTE
      ? `还需约 ${Math.ceil(seconds)} 秒`
      : `还需约 ${Math.round(seconds / MINUTE)} 分钟`,
  searching: '正在检索……',
  writing: (paragraphs) => `检索到 ${paragraphs} 段，正在作答……`,
  waiting: (seconds) => `限速，等 ${Math.ceil(seconds)} 秒`,
};

export const progressHant: ProgressTexts = {
  stage: { reading: '讀入', training: '訓練', embedding: '計算向量', indexing: '建立索引' },
  timeLeft: (seconds) =>
    seconds < MINUTE
      ? `還需約 ${Math.ceil(seconds)} 秒`
      : `還需約 ${Math.round(seconds / MINUTE)} 分鐘`,
  searching: '正在檢索……',
  writing: (paragraphs) => `檢索到 ${paragraphs} 段，正在作答……`,
  waiting: (seconds) => `限速，等 ${Math.ceil(seconds)} 秒`,
};

export const progressEn: ProgressTexts = {
  stage: {
    reading: 'Reading',
    training: 'Training',
    embedding: 'Embedding',
    indexing: 'Indexing',
  },
  timeLeft: (seconds) =>
    seconds < MINUTE ? `${Math.ceil(seconds)} s left` : `${Math.round(seconds / MINUTE)} min left`,
  searching: 'Searching …',
  writing: (paragraphs) => `Found ${count(paragraphs, 'paragraph')}, answering …`,
  waiting: (seconds) => `rate limit, waiting ${Math.ceil(seconds)} s`,
};
