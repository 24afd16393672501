/** Owns the words of the scoreboard in the READMEs, in two languages. */

import type { QuoteKind } from '../quotes/made-quote.js';

/** Language of a README. */
export type ReadmeLanguage = 'en' | 'zh';

export interface ReadmeWording {
  chart: string;
  set: string;
  answers: string;
  kind: string;
  right: string;
  fact: string;
  refused: string;
  search: string;
  questions(count: number): string;
  corpus(documents: number): string;
  /** Above the table of quote look-ups: the quotes are made from the minutes. */
  quotes: string;
  quoteKinds: Readonly<Record<QuoteKind, string>>;
  /** Names of the project's own sets; a collection is called as its files are. */
  sets: Readonly<Record<string, string>>;
  /** Below the tables of `search`. */
  searchNote: string;
  /** Below the table of the collections' answers. */
  collectionNote: string;
  /** What a peer takes for terms. */
  terms(name: string, terms: string): string;
}

export const README_WORDING: Readonly<Record<ReadmeLanguage, ReadmeWording>> = {
  en: {
    chart: 'recall@1 and recall@10 beside other retrievers, and refusal against over-refusal',
    set: 'set',
    answers: 'answers (95 % interval)',
    kind: 'kind of question',
    right: 'cites a right paragraph %',
    fact: 'fact %',
    refused: 'not found %',
    search: 'search (95 % interval)',
    questions: (count) => `${count} questions`,
    corpus: (documents) => `${documents} documents`,
    quotes: 'quotes made from the minutes (95 % interval): found as they must be %',
    quoteKinds: {
      exact: 'word for word',
      script: 'in the other script',
      marks: 'other punctuation, width and blanks',
      altered: '1 to 3 characters changed, exactly those marked',
      sentences: 'two neighbouring sentences',
      ellipsis: 'with an ellipsis',
      joined: 'put together from two meetings, and said so',
      invented: 'invented, and not located',
    },
    sets: { developing: 'developing set', 'held-out': 'held-out set' },
    searchNote:
      'The first two sets ask for a paragraph of the five minutes, the others for a document of a ' +
      'corpus of their own ([what they are](data/eval/README.md)); all figures and intervals are in ' +
      '[docs/evaluation.json](docs/evaluation.json).',
    collectionNote:
      'Where a set has no unanswerable questions, half of those asked are made so by withholding ' +
      'their documents.',
    terms: (name, terms) => `${name}: ${terms}`,
  },
  zh: {
    chart: '召回率@1 与 @10 对比其他检索器,以及拒答曲线',
    set: '题集',
    answers: '回答(95 % 置信区间)',
    kind: '题型',
    right: '引用到正确段落 %',
    fact: '事实 %',
    refused: '答“未找到” %',
    search: '检索(95 % 置信区间)',
    questions: (count) => `${count} 题`,
    corpus: (documents) => `${documents} 篇`,
    quotes: '由纪要做成的引文(95 % 置信区间):查得正确 %',
    quoteKinds: {
      exact: '一字不差',
      script: '换了简繁',
      marks: '标点、全半角、空白不同',
      altered: '改动 1 至 3 字,且恰好标出',
      sentences: '相邻两句',
      ellipsis: '带省略号',
      joined: '由两次会议拼成,且指明',
      invented: '杜撰,不得查到',
    },
    sets: { developing: '开发集', 'held-out': '留出集' },
    searchNote:
      '前两个题集问的是五份纪要中的段落,其余题集各有语料,问的是文档([说明](data/eval/README.md));' +
      '全部数字与区间见 [docs/evaluation.json](docs/evaluation.json)。',
    collectionNote: '题集本身没有不可答的题时,抽出一半的题,撤去其正确文档再问。',
    terms: (name, terms) => `${name}:${terms}`,
  },
};
