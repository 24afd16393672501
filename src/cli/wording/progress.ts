/** How far long work is, in three languages. */
import type { TrainProgress } from '../../app-types.js';

export interface ProgressTexts {
  stage: Record<TrainProgress['stage'], string>;
  timeLeft: (seconds: number) => string;
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
  waiting: (seconds) => `限速，等 ${Math.ceil(seconds)} 秒`,
};

export const progressHant: ProgressTexts = {
  stage: { reading: '讀入', training: '訓練', embedding: '計算向量', indexing: '建立索引' },
  timeLeft: (seconds) =>
    seconds < MINUTE
      ? `還需約 ${Math.ceil(seconds)} 秒`
      : `還需約 ${Math.round(seconds / MINUTE)} 分鐘`,
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
  waiting: (seconds) => `rate limit, waiting ${Math.ceil(seconds)} s`,
};
