/** What `cite` found out, in three languages. */
import type { CitationStatus, QuoteJoin, QuoteVerdict } from '../../app-types.js';
import { count } from './count.js';

export interface CiteTexts {
  /** The first line on a quote. */
  verdict: Record<Exclude<QuoteVerdict, 'joined'>, string>;
  /** The same, for 'joined'. */
  joins: Record<QuoteJoin, string>;
  /** In a table; two to five characters or one word. */
  verdictWord: Record<QuoteVerdict | 'term', string>;
  /** Whose a mark is, in a difference. */
  yourQuote: string;
  theRecord: string;
  asCited: string;
  asNow: string;
  searched: (meetings: number, paragraphs: number) => string;
  morePlaces: (count: number) => string;
  /** Where the look-up stopped counting. */
  moreMeetings: string;
  /** The first line on a citation. */
  status: Record<CitationStatus, string>;
  withdrawnOn: (time: string) => string;
  standsNow: string;
  meetingNow: (title: string, id: string) => string;
  difference: string;
  sha256: string;
  sha256Unknown: string;
  reference: string;
  article: {
    summary: (quotations: number, standing: number) => string;
    none: string;
    terms: (count: number) => string;
    /** `lines`: on which a quotation is opened that nothing closes. */
    unclosed: (lines: readonly number[]) => string;
    columns: { line: string; verdict: string; quotation: string; id: string; meeting: string };
    differences: string;
    atLine: (line: number) => string;
  };
}

export const citeHans: CiteTexts = {
  verdict: {
    exact: '一字不差，见于记录。',
    altered: '有出入：记录里有这段话，字句不尽相同。',
    partial: '只有一部分见于记录，其余查无出处。',
    notFound: '查无此话。',
  },
  joins: {
    paragraph: '拼接：同一段里的不同地方，中间的话略去而没有标明。',
    meeting: '拼接：同一次会议的不同段落。',
    meetings: '拼接：不同的会议。',
  },
  verdictWord: {
    exact: '一致',
    altered: '有出入',
    partial: '部分',
    joined: '拼接',
    notFound: '查无',
    term: '太短未查',
  },
  yourQuote: '引文有而记录没有',
  theRecord: '记录有而引文没有',
  asCited: '引用时',
  asNow: '现在',
  searched: (meetings, paragraphs) => `查了 ${meetings} 次会议、${paragraphs} 段。`,
  morePlaces: (number) => `另有 ${number} 处；--json 列出全部。`,
  moreMeetings: '还见于别的会议，没有一一列出。',
  status: {
    current: '与所引一致，现在仍在记录里。',
    moved: '这一页改过，这一段没有改，编号换了。',
    changed: '这一段在引用之后改过。',
    withdrawn: '这一段已从记录里撤下。',
  },
  withdrawnOn: (time) => `以下是引用时的文字，${time} 起不再是现行的。`,
  standsNow: '现在见',
  meetingNow: (title, id) => `会议仍在：${title} · ${id}`,
  difference: '改动',
  sha256: 'SHA-256',
  sha256Unknown: '不详',
  reference: '引注',
  article: {
    summary: (quotations, standing) =>
      standing === quotations
        ? `${quotations} 处引文都与记录一致。`
        : `${quotations} 处引文，${standing} 处与记录一致，${quotations - standing} 处不一致。`,
    none: '文章里没有引文。',
    terms: (number) => `另有 ${number} 处不足四个字，没有查。`,
    unclosed: (lines) => `第 ${lines.join('、')} 行的引号没有合上，那里的话没有查。`,
    columns: { line: '行', verdict: '结论', quotation: '引文', id: '编号', meeting: '会议' },
    differences: '不一致之处',
    atLine: (line) => `第${line}行`,
  },
};

export const citeHant: CiteTexts = {
  verdict: {
    exact: '一字不差，見於記錄。',
    altered: '有出入：記錄裡有這段話，字句不盡相同。',
    partial: '只有一部分見於記錄，其餘查無出處。',
    notFound: '查無此話。',
  },
  joins: {
    paragraph: '拼接：同一段裡的不同地方，中間的話略去而沒有標明。',
    meeting: '拼接：同一次會議的不同段落。',
    meetings: '拼接：不同的會議。',
  },
  verdictWord: {
    exact: '一致',
    altered: '有出入',
    partial: '部分',
    joined: '拼接',
    notFound: '查無',
    term: '太短未查',
  },
  yourQuote: '引文有而記錄沒有',
  theRecord: '記錄有而引文沒有',
  asCited: '引用時',
  asNow: '現在',
  searched: (meetings, paragraphs) => `查了 ${meetings} 次會議、${paragraphs} 段。`,
  morePlaces: (number) => `另有 ${number} 處；--json 列出全部。`,
  moreMeetings: '還見於別的會議，沒有一一列出。',
  status: {
    current: '與所引一致，現在仍在記錄裡。',
    moved: '這一頁改過，這一段沒有改，編號換了。',
    changed: '這一段在引用之後改過。',
    withdrawn: '這一段已從記錄裡撤下。',
  },
  withdrawnOn: (time) => `以下是引用時的文字，${time} 起不再是現行的。`,
  standsNow: '現在見',
  meetingNow: (title, id) => `會議仍在：${title} · ${id}`,
  difference: '改動',
  sha256: 'SHA-256',
  sha256Unknown: '不詳',
  reference: '引註',
  article: {
    summary: (quotations, standing) =>
      standing === quotations
        ? `${quotations} 處引文都與記錄一致。`
        : `${quotations} 處引文，${standing} 處與記錄一致，${quotations - standing} 處不一致。`,
    none: '文章裡沒有引文。',
    terms: (number) => `另有 ${number} 處不足四個字，沒有查。`,
    unclosed: (lines) => `第 ${lines.join('、')} 行的引號沒有合上，那裡的話沒有查。`,
    columns: { line: '行', verdict: '結論', quotation: '引文', id: '編號', meeting: '會議' },
    differences: '不一致之處',
    atLine: (line) => `第${line}行`,
  },
};

export const citeEn: CiteTexts = {
  verdict: {
    exact: 'Word for word in the record.',
    altered: 'Altered: the record has it in other words or characters.',
    partial: 'Only a part of it stands in the record; the rest stands nowhere.',
    notFound: 'Stands nowhere in the record.',
  },
  joins: {
    paragraph: 'Joined from different places of one paragraph; what was left out is not marked.',
    meeting: 'Joined from different paragraphs of one meeting.',
    meetings: 'Joined from different meetings.',
  },
  verdictWord: {
    exact: 'exact',
    altered: 'altered',
    partial: 'partial',
    joined: 'joined',
    notFound: 'not found',
    term: 'too short',
  },
  yourQuote: 'only in the quote',
  theRecord: 'only in the record',
  asCited: 'as cited',
  asNow: 'now',
  searched: (meetings, paragraphs) =>
    `Searched ${count(meetings, 'meeting')}, ${count(paragraphs, 'paragraph')}.`,
  morePlaces: (number) => `And ${count(number, 'more place')}; --json lists all.`,
  moreMeetings: 'It stands in other meetings too, which are not listed.',
  status: {
    current: 'Stands in the record as it was cited.',
    moved: 'The page was changed, this paragraph was not: it has another id now.',
    changed: 'This paragraph was changed since it was cited.',
    withdrawn: 'This paragraph was withdrawn from the record.',
  },
  withdrawnOn: (time) => `Below is the text as cited; it is no longer in force since ${time}.`,
  standsNow: 'now at',
  meetingNow: (title, id) => `Its meeting is still held: ${title} · ${id}`,
  difference: 'The change',
  sha256: 'SHA-256',
  sha256Unknown: 'not known',
  reference: 'Reference',
  article: {
    summary: (quotations, standing) =>
      standing === quotations
        ? `${count(quotations, 'quotation')}, word for word in the record.`
        : `${count(quotations, 'quotation')}: ${standing} in the record word for word, ${quotations - standing} not.`,
    none: 'The article has no quotation.',
    terms: (number) => `${count(number, 'more')} of fewer than four characters, not looked up.`,
    unclosed: (lines) =>
      `Quotation marks opened on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} are not closed: those words were not looked up.`,
    columns: {
      line: 'Line',
      verdict: 'Verdict',
      quotation: 'Quotation',
      id: 'Id',
      meeting: 'Meeting',
    },
    differences: 'Not as in the record',
    atLine: (line) => `line ${line}`,
  },
};
