/** Revisions of meetings and paragraphs, in three languages. */
import { count } from './count.js';

export interface HistoryTexts {
  revisions: (count: number) => string;
  wordings: (count: number) => string;
  held: string;
  left: (time: string) => string;
  first: string;
  textUnchanged: string;
  nothingChanged: string;
  change: Record<'changed' | 'added' | 'removed', string>;
  /** Whose a mark is, in a difference. */
  before: string;
  after: string;
  former: (time: string) => string;
  formerNow: (id: string) => string;
  formerGone: string;
}

export const historyHans: HistoryTexts = {
  revisions: (number) => `共 ${number} 个版本`,
  wordings: (number) => `共 ${number} 个版本载有这一段`,
  held: '现行',
  left: (time) => `${time} 撤下`,
  first: '最早的版本',
  textUnchanged: '文字未变',
  nothingChanged: '各段文字未变',
  change: { changed: '改', added: '增', removed: '删' },
  before: '改动以前',
  after: '改动以后',
  former: (time) => `这是以前的版本，${time} 撤下。`,
  formerNow: (id) => `现在见 ${id}`,
  formerGone: '现在没有接替它的。',
};

export const historyHant: HistoryTexts = {
  revisions: (number) => `共 ${number} 個版本`,
  wordings: (number) => `共 ${number} 個版本載有這一段`,
  held: '現行',
  left: (time) => `${time} 撤下`,
  first: '最早的版本',
  textUnchanged: '文字未變',
  nothingChanged: '各段文字未變',
  change: { changed: '改', added: '增', removed: '刪' },
  before: '改動以前',
  after: '改動以後',
  former: (time) => `這是以前的版本，${time} 撤下。`,
  formerNow: (id) => `現在見 ${id}`,
  formerGone: '現在沒有接替它的。',
};

export const historyEn: HistoryTexts = {
  revisions: (number) => count(number, 'revision'),
  wordings: (number) => `${count(number, 'revision')} with this paragraph`,
  held: 'held now',
  left: (time) => `withdrawn ${time}`,
  first: 'the first',
  textUnchanged: 'the text is the same',
  nothingChanged: 'the paragraphs are the same',
  change: { changed: 'changed', added: 'added', removed: 'removed' },
  before: 'before',
  after: 'after',
  former: (time) => `This is an earlier revision, withdrawn ${time}.`,
  formerNow: (id) => `Now at ${id}`,
  formerGone: 'Nothing stands in its place now.',
};
