/** What `train` came to, in three languages. */
import type { KeptReason } from '../../app-types.js';

export interface TrainTexts {
  /** Heading: on how many pairs of texts both models were measured. */
  pairs: (count: number) => string;
  before: string;
  after: string;
  recallAt1: string;
  recallAt10: string;
  loss: string;
  adopted: string;
  kept: Record<KeptReason, string>;
}

export const trainHans: TrainTexts = {
  pairs: (count) => `在留出的 ${count} 对文字上`,
  before: '原来的模型',
  after: '调整后的模型',
  recallAt1: '第一个就找对',
  recallAt10: '前十个里有',
  loss: '损失（越低越好）',
  adopted:
    '调整后的模型更好，已换用，索引的向量已重新计算。删去索引文件夹里的 embedding.bin，就换回随程序提供的模型。',
  kept: {
    lossNotLower: '调整后的损失没有降低，仍用原来的模型。',
    recallLower: '调整后找对的更少，仍用原来的模型。',
  },
};

export const trainHant: TrainTexts = {
  pairs: (count) => `在留出的 ${count} 對文字上`,
  before: '原來的模型',
  after: '調整後的模型',
  recallAt1: '第一個就找對',
  recallAt10: '前十個裡有',
  loss: '損失（越低越好）',
  adopted:
    '調整後的模型更好，已換用，索引的向量已重新計算。刪去索引資料夾裡的 embedding.bin，就換回隨程式提供的模型。',
  kept: {
    lossNotLower: '調整後的損失沒有降低，仍用原來的模型。',
    recallLower: '調整後找對的更少，仍用原來的模型。',
  },
};

export const trainEn: TrainTexts = {
  pairs: (count) => `On ${count} held-out pair${count === 1 ? '' : 's'}`,
  before: 'old model',
  after: 'adapted model',
  recallAt1: 'right one first',
  recallAt10: 'right one among ten',
  loss: 'loss (lower is better)',
  adopted:
    'The adapted model is better: it is in force now, and the index has been embedded with it. Remove embedding.bin from the index folder to return to the model that comes with jiyao.',
  kept: {
    lossNotLower: 'The loss has not become lower: the old model stays.',
    recallLower: 'The adapted model finds fewer: the old model stays.',
  },
};
