/** Texts of `--explain`, in three languages. */

import type { RejectedStatement } from '../../app-types.js';

/** A feature of the ranker without an entry here is shown by its own name. */
type FeatureTexts = Readonly<Record<string, string>>;

export const explanationHans = {
  title: '检索说明',
  question: '问题',
  topic: '检索',
  ranking: (number: number) => `第 ${number} 次排序`,
  noRanking: '没有排序：由会议的登记事项直接回答，或没有可检索的内容。',
  columns: { weight: '权重', documentFrequency: '段数', text: '词', origin: '来自' },
  origins: {
    question: '问题',
    beside: '问题里的其他字眼',
    lexicon: '说法对照',
    corpus: '纪要里的简称、全称',
  },
  /** Where the term stands in for other words of the question. */
  standsFor: (origin: string, said: string) => `${origin}：${said}`,
  moreTerms: (count: number) => `还有 ${count} 个较轻的词，见 --json。`,
  score: (score: string) => `得分 ${score}`,
  features: {
    lexical: '字词',
    sentenceCoverage: '一句所含',
    aliasCoverage: '别称所含',
    sentenceSimilarity: '句子近似',
    documentCoverage: '全文所含',
    documentSimilarity: '全文近似',
    meetingNamed: '所指会议',
  } as FeatureTexts,
  rejected: '对话模型写了、核对不上而没有照样显示的句子',
  reasons: {
    noMarker: '没有标明依据',
    unknownMarker: '标的依据不存在',
    alteredQuote: '引文与原文不一致',
    number: '数字不符',
    date: '日期不符',
    name: '人名、地名、机构或职务不符',
    title: '文件名不符',
    negation: '肯定否定不符',
    wording: '记录没有这样说',
    language: '语言与提问不同',
  } satisfies Record<RejectedStatement['reason'], string>,
};

type ExplanationWording = typeof explanationHans;

export const explanationHant: ExplanationWording = {
  title: '檢索說明',
  question: '問題',
  topic: '檢索',
  ranking: (number) => `第 ${number} 次排序`,
  noRanking: '沒有排序：由會議的登記事項直接回答，或沒有可檢索的內容。',
  columns: { weight: '權重', documentFrequency: '段數', text: '詞', origin: '來自' },
  origins: {
    question: '問題',
    beside: '問題裡的其他字眼',
    lexicon: '說法對照',
    corpus: '紀要裡的簡稱、全稱',
  },
  standsFor: (origin, said) => `${origin}：${said}`,
  moreTerms: (count) => `還有 ${count} 個較輕的詞，見 --json。`,
  score: (score) => `得分 ${score}`,
  features: {
    lexical: '字詞',
    sentenceCoverage: '一句所含',
    aliasCoverage: '別稱所含',
    sentenceSimilarity: '句子近似',
    documentCoverage: '全文所含',
    documentSimilarity: '全文近似',
    meetingNamed: '所指會議',
  },
  rejected: '對話模型寫了、核對不上而沒有照樣顯示的句子',
  reasons: {
    noMarker: '沒有標明依據',
    unknownMarker: '標的依據不存在',
    alteredQuote: '引文與原文不一致',
    number: '數字不符',
    date: '日期不符',
    name: '人名、地名、機構或職務不符',
    title: '文件名不符',
    negation: '肯定否定不符',
    wording: '記錄沒有這樣說',
    language: '語言與提問不同',
  },
};

export const explanationEn: ExplanationWording = {
  title: 'How it was searched',
  question: 'Question',
  topic: 'Searched',
  ranking: (number) => `Ranking ${number}`,
  noRanking: 'Nothing was ranked: parsed fields answered, or there was nothing to search for.',
  columns: { weight: 'Weight', documentFrequency: 'Paragraphs', text: 'Term', origin: 'From' },
  origins: {
    question: 'question',
    beside: 'other words of the question',
    lexicon: 'lexicon',
    corpus: 'short and full names in the minutes',
  },
  standsFor: (origin, said) => `${origin}: ${said}`,
  moreTerms: (count) => `${count} more that weigh less; --json has all.`,
  score: (score) => `score ${score}`,
  features: {
    lexical: 'words',
    sentenceCoverage: 'words in one sentence',
    aliasCoverage: 'words by another name',
    sentenceSimilarity: 'sentence similarity',
    documentCoverage: 'words in the document',
    documentSimilarity: 'document similarity',
    meetingNamed: 'meeting named',
  },
  rejected: 'Statements of the chat model that did not hold and were not shown as they stood',
  reasons: {
    noMarker: 'names no evidence',
    unknownMarker: 'names evidence that was not given',
    alteredQuote: 'quote differs from the record',
    number: 'number',
    date: 'date',
    name: 'person, place, body or office',
    title: 'title of a document',
    negation: 'negation',
    wording: 'the record does not say so',
    language: 'not in the language of the question',
  },
};
