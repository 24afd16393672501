/** How `cite` is used and misused, in three languages. */
import type { FaultText } from './zh-hans.js';

export interface CiteUsageTexts {
  command: string;
  argument: string;
  options: {
    format: string;
    context: string;
    file: string;
    accessed: string;
    history: string;
  };
  faults: {
    badFormat: (value: string, formats: string) => FaultText;
    badContext: (value: string, most: number) => FaultText;
    badDay: (value: string) => FaultText;
    emptyQuote: FaultText;
    quoteTooLong: (maxChars: number) => FaultText;
    notUtf8: FaultText;
    notWithFile: (flag: string) => FaultText;
    meetingId: (id: string) => FaultText;
    articleUnreadable: (path: string) => FaultText;
    articleTooLong: (maxBytes: number) => FaultText;
    articleNotUtf8: (path: string) => FaultText;
  };
}

export const citeUsageHans: CiteUsageTexts = {
  command: '按编号取一段的出处，或核对一句引文出自哪里；写 - 则从标准输入逐行读',
  argument: '段落的编号，或引文，或 -',
  options: {
    format: '只输出引注：text、markdown、gbt7714、apa、bibtex 或 csl-json',
    context: '连同前后各多少段，0 至 50',
    file: '核对一篇文章里的每一处引文',
    accessed: '引注里写明的引用日期：2026-11-22',
    history: '各个版本：何时撤下，改了什么',
  },
  faults: {
    badFormat: (value, formats) => ({
      message: `没有“${value}”这种引注格式。`,
      hint: `可用：${formats}`,
    }),
    badContext: (value, most) => ({
      message: `--context 的值“${value}”不是 0 至 ${most} 的整数。`,
      hint: '例：--context 2',
    }),
    badDay: (value) => ({
      message: `--accessed 的值“${value}”不是日期。`,
      hint: '写成 2026-11-22 或 2026年11月22日。',
    }),
    emptyQuote: { message: '引文是空的。', hint: '例：jiyao cite "会议强调，……"' },
    quoteTooLong: (maxChars) => ({
      message: `引文太长：最多 ${maxChars} 个字符。`,
      hint: '分成几句来查；整篇文章用 jiyao cite --file。',
    }),
    notUtf8: {
      message: '引文不是 UTF-8 文字。',
      hint: '先转换编码，例：iconv -f gbk -t utf-8 quotes.txt | jiyao cite -',
    },
    notWithFile: (flag) => ({
      message: `${flag} 和 --file 不能一起用。`,
      hint: '先用 --file 核对，再用 jiyao cite 编号 --format 取引注。',
    }),
    meetingId: (id) => ({
      message: `${id} 是一次会议的编号，引用要用段落的编号。`,
      hint: `jiyao show ${id} 列出各段。`,
    }),
    articleUnreadable: (path) => ({
      message: `文章无法读取：${path}`,
      hint: '检查路径和权限。',
    }),
    articleTooLong: (maxBytes) => ({
      message: `文章太长：最多 ${maxBytes} 字节。`,
      hint: '分成几个文件来查；要读入纪要请用 jiyao ingest。',
    }),
    articleNotUtf8: (path) => ({
      message: `文章不是 UTF-8 文字：${path}`,
      hint: '另存为 UTF-8 的纯文本再试，例：iconv -f gbk -t utf-8',
    }),
  },
};

export const citeUsageHant: CiteUsageTexts = {
  command: '按編號取一段的出處，或核對一句引文出自哪裡；寫 - 則從標準輸入逐行讀',
  argument: '段落的編號，或引文，或 -',
  options: {
    format: '只輸出引註：text、markdown、gbt7714、apa、bibtex 或 csl-json',
    context: '連同前後各多少段，0 至 50',
    file: '核對一篇文章裡的每一處引文',
    accessed: '引註裡寫明的引用日期：2026-11-22',
    history: '各個版本：何時撤下，改了什麼',
  },
  faults: {
    badFormat: (value, formats) => ({
      message: `沒有「${value}」這種引註格式。`,
      hint: `可用：${formats}`,
    }),
    badContext: (value, most) => ({
      message: `--context 的值「${value}」不是 0 至 ${most} 的整數。`,
      hint: '例：--context 2',
    }),
    badDay: (value) => ({
      message: `--accessed 的值「${value}」不是日期。`,
      hint: '寫成 2026-11-22 或 2026年11月22日。',
    }),
    emptyQuote: { message: '引文是空的。', hint: '例：jiyao cite "會議強調，……"' },
    quoteTooLong: (maxChars) => ({
      message: `引文太長：最多 ${maxChars} 個字元。`,
      hint: '分成幾句來查；整篇文章用 jiyao cite --file。',
    }),
    notUtf8: {
      message: '引文不是 UTF-8 文字。',
      hint: '先轉換編碼，例：iconv -f gbk -t utf-8 quotes.txt | jiyao cite -',
    },
    notWithFile: (flag) => ({
      message: `${flag} 和 --file 不能一起用。`,
      hint: '先用 --file 核對，再用 jiyao cite 編號 --format 取引註。',
    }),
    meetingId: (id) => ({
      message: `${id} 是一次會議的編號，引用要用段落的編號。`,
      hint: `jiyao show ${id} 列出各段。`,
    }),
    articleUnreadable: (path) => ({
      message: `文章無法讀取：${path}`,
      hint: '檢查路徑和權限。',
    }),
    articleTooLong: (maxBytes) => ({
      message: `文章太長：最多 ${maxBytes} 位元組。`,
      hint: '分成幾個檔案來查；要讀入紀要請用 jiyao ingest。',
    }),
    articleNotUtf8: (path) => ({
      message: `文章不是 UTF-8 文字：${path}`,
      hint: '另存為 UTF-8 的純文字再試，例：iconv -f gbk -t utf-8',
    }),
  },
};

export const citeUsageEn: CiteUsageTexts = {
  command: 'where a paragraph stands, by its id, or whether a quote stands anywhere; - reads stdin',
  argument: 'id of a paragraph, a quote, or -',
  options: {
    format: 'only the reference: text, markdown, gbt7714, apa, bibtex or csl-json',
    context: 'so many paragraphs on either side, 0 to 50',
    file: 'check every quotation in an article',
    accessed: 'day of access, told in the reference: 2026-11-22',
    history: 'the revisions: when each was withdrawn, what it changed',
  },
  faults: {
    badFormat: (value, formats) => ({
      message: `There is no format ${value} for references.`,
      hint: `There are: ${formats}`,
    }),
    badContext: (value, most) => ({
      message: `--context ${value} is not a whole number from 0 to ${most}.`,
      hint: 'Example: --context 2',
    }),
    badDay: (value) => ({
      message: `--accessed ${value} is not a day.`,
      hint: 'Write 2026-11-22 or 2026年11月22日.',
    }),
    emptyQuote: { message: 'The quote is empty.', hint: 'Example: jiyao cite "会议强调，……"' },
    quoteTooLong: (maxChars) => ({
      message: `The quote is too long: at most ${maxChars} characters.`,
      hint: 'Look it up in parts; jiyao cite --file checks a whole article.',
    }),
    notUtf8: {
      message: 'The quote is not UTF-8 text.',
      hint: 'Convert it first: iconv -f gbk -t utf-8 quotes.txt | jiyao cite -',
    },
    notWithFile: (flag) => ({
      message: `${flag} does not go with --file.`,
      hint: 'Check with --file first, then take references with jiyao cite ID --format.',
    }),
    meetingId: (id) => ({
      message: `${id} is the id of a meeting; a citation needs that of a paragraph.`,
      hint: `jiyao show ${id} lists its paragraphs.`,
    }),
    articleUnreadable: (path) => ({
      message: `The article cannot be read: ${path}`,
      hint: 'See whether the path is right and you may read it.',
    }),
    articleTooLong: (maxBytes) => ({
      message: `The article is too long: at most ${maxBytes} bytes.`,
      hint: 'Check it in parts; jiyao ingest reads minutes.',
    }),
    articleNotUtf8: (path) => ({
      message: `The article is not UTF-8 text: ${path}`,
      hint: 'Save it as plain text in UTF-8, for instance with iconv -f gbk -t utf-8.',
    }),
  },
};
