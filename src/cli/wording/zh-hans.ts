/** Texts of the command line in Simplified Chinese. Its shape is the shape of every language. */
import type { ErrorCode } from '../../errors.js';
import { chatHans } from './chat.js';
import { citeHans } from './cite.js';
import { citeUsageHans } from './cite-usage.js';
import { doctorHans } from './doctor.js';
import { explanationHans } from './explanation/zh-hans.js';
import { historyHans } from './history.js';
import { lookingAroundHans } from './looking-around.js';
import { lookingAroundHelpHans } from './looking-around-help.js';
import { mcpHans } from './mcp.js';
import { noticesHans } from './notices.js';
import { progressHans } from './progress.js';
import { trainHans } from './train.js';

const OPTIONS = {
  index: '索引文件夹（默认 data/index）',
  data: '纪要文件夹（默认 data/minutes）',
  noColor: '不用颜色',
  version: '显示版本',
  help: '显示帮助',
  json: '输出 JSON',
  chatJson: '从标准输入逐行读问题，每问输出一行 JSON',
  place: '只查这个地方：楚雄市',
  body: '只查这个机构：市人民政府',
  session: '只查这一次会议：70',
  from: '不早于：2021-09-08、2021-09、2021 或 2021年9月',
  to: '不晚于，写法同上',
  askLimit: '取多少段作依据，1 至 100',
  searchLimit: '最多列多少段，1 至 100',
  explain: '说明怎样检索：用了哪些词、各段得分的由来',
} as const;

/** Help text by option. */
type OptionTexts = Record<keyof typeof OPTIONS, string>;

const COMMANDS = {
  program: '向会议纪要提问，得到有出处的回答',
  ingest: '读入纪要，更新索引；不给路径时读纪要文件夹',
  ask: '提问；写 - 则从标准输入逐行读问题',
  search: '只列出相关的段落；写 - 则从标准输入逐行读',
  meetings: '列出会议',
  show: '显示一次会议，或一段及其上下文',
  chat: '连续问答',
  train: '用索引里的文字调整内置的向量模型，更好才换用',
  bot: '运行 Telegram 机器人，直到收到停止信号',
  doctor: '检查安装、配置和索引',
  help: '显示某个命令的帮助',
} as const;

/** Help text by command. */
type CommandTexts = Record<keyof typeof COMMANDS, string>;

/** A fault in what was typed: what is wrong, and what to do. */
export interface FaultText {
  message: string;
  hint: string;
}

const ASK_EXAMPLE = '例：jiyao ask "谁主持召开了楚雄市九届市人民政府第70次常务会议？"';

export const zhHans = {
  options: OPTIONS as OptionTexts,
  commands: COMMANDS as CommandTexts,
  arguments: {
    path: '文件或文件夹',
    question: '问题，或 -',
    query: '检索词，或 -',
    id: '会议或段落的编号',
  },
  helpTitles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  } as Record<string, string>,

  faults: {
    tokenMissing: (): FaultText => ({
      message: '还没有 Telegram 机器人的令牌。',
      hint: '向 @BotFather 要一个，写进 .env 的 TELEGRAM_BOT_TOKEN；步骤见 docs/telegram.md。',
    }),
    unknownOption: (name: string): FaultText => ({
      message: `没有 ${name} 这个选项。`,
      hint: '用 jiyao help 查看选项；以 - 开头的问题写在 -- 之后。',
    }),
    unknownCommand: (name: string): FaultText => ({
      message: `没有 ${name} 这个命令。`,
      hint: '提问请用 jiyao ask "…"；jiyao help 列出全部命令。',
    }),
    missingArgument: (name: string): FaultText => ({
      message: `缺少参数 ${name}。`,
      hint: 'jiyao help 命令名 显示用法。',
    }),
    tooManyArguments: (): FaultText => ({
      message: '参数太多。',
      hint: '含空格的参数请加引号；jiyao help 命令名 显示用法。',
    }),
    optionNeedsValue: (name: string): FaultText => ({
      message: `选项 ${name} 后面缺少值。`,
      hint: 'jiyao help 命令名 显示用法。',
    }),
    badUsage: (detail: string): FaultText => ({
      message: `用法有误：${detail}`,
      hint: 'jiyao help 命令名 显示用法。',
    }),
    emptyQuestion: (): FaultText => ({ message: '问题是空的。', hint: ASK_EXAMPLE }),
    questionTooLong: (maxChars: number): FaultText => ({
      message: `问题太长：最多 ${maxChars} 个字符。`,
      hint: '只写要问的那句话；要读入文件请用 jiyao ingest。',
    }),
    notUtf8: (): FaultText => ({
      message: '问题不是 UTF-8 文字。',
      hint: '先转换编码，例：iconv -f gbk -t utf-8 questions.txt | jiyao ask -',
    }),
    emptyOption: (name: string): FaultText => ({
      message: `选项 ${name} 的值是空的。`,
      hint: '给它一个值，或去掉这个选项。',
    }),
    badLimit: (value: string): FaultText => ({
      message: `-k 的值“${value}”不是 1 至 100 的整数。`,
      hint: '例：-k 10',
    }),
    badSession: (value: string): FaultText => ({
      message: `--session 的值“${value}”不是会议的次数。`,
      hint: '例：--session 70',
    }),
    badDate: (name: string, value: string): FaultText => ({
      message: `${name} 的值“${value}”不是日期。`,
      hint: '写成 2021-09-08、2021-09、2021 或 2021年9月。',
    }),
    fromAfterTo: (from: string, to: string): FaultText => ({
      message: `--from（${from}）晚于 --to（${to}）。`,
      hint: '把两个日期对调。',
    }),
    idUnknown: (id: string): FaultText => ({
      message: `索引里没有编号 ${id}。`,
      hint: '会议的编号见 jiyao meetings，段落的编号见 jiyao search。',
    }),
    outputFailed: (code: string): FaultText => ({
      message: `输出写不进去（${code}）。`,
      hint: '看磁盘是否已满，或把输出写到别处。',
    }),
    internal: (): FaultText => ({
      message: '程序内部出错。',
      hint: '运行 jiyao doctor 检查；设 JIYAO_DEBUG=1 再试可看到详情。',
    }),
  },

  /** By code, for faults that come from elsewhere with their details in English. */
  faultsByCode: {
    usage: { message: '给出的内容不能用。', hint: '对照下面的说明更正；jiyao --help 列出用法。' },
    configuration: {
      message: '配置有误。',
      hint: '更正所说的参数、环境变量或 .env 里的那一行；.env.example 有说明。',
    },
    sourceUnreadable: { message: '文件无法读取。', hint: '检查文件是否完整、是否有权限。' },
    encodingUnknown: { message: '文件的编码无法识别。', hint: '把文件另存为 UTF-8 再试。' },
    indexMissing: { message: '还没有索引。', hint: '运行 jiyao ingest 建立。' },
    indexUnreadable: {
      message: '索引没有权限读取。',
      hint: '检查索引文件夹的权限，或用 --index 换一个。',
    },
    indexCorrupt: {
      message: '索引已损坏。',
      hint: '移走所说的文件，再运行 jiyao ingest 重建；纪要本身不受影响。',
    },
    indexNewer: {
      message: '索引是更新版本的 jiyao 建立的。',
      hint: '升级 jiyao，或用 --index 另建一个。',
    },
    indexReadOnly: {
      message: '索引不能写入。',
      hint: '检查权限和磁盘空间，或用 --index 换一个文件夹。',
    },
    indexLocked: { message: '另一个进程正在写索引。', hint: '等它结束后再试。' },
    embeddingMismatch: {
      message: '索引的向量来自另一个模型。',
      hint: '运行 jiyao ingest 重新计算。',
    },
    remoteService: { message: '远程服务出错。', hint: '稍后再试，或检查网络和密钥。' },
  } as Partial<Record<ErrorCode, FaultText>>,

  notices: noticesHans,

  progress: progressHans,

  ingest: {
    meetings: '会议',
    paragraphs: '段落',
    added: '新增',
    changed: '更新',
    unchanged: '未变',
    removed: '移除',
    failed: '失败',
    failures: (count: number) => `有 ${count} 处未能读入：`,
  },

  mcp: mcpHans,
  train: trainHans,

  answer: {
    citations: '出处',
    published: '原文',
    damaged: '原文有残缺',
    filters: '检索范围',
    searched: (meetings: number, paragraphs: number) => `查了 ${meetings} 次会议、${paragraphs} 段`,
    confidence: (percent: number) => `把握 ${percent}%`,
    wordedBy: (model: string) => `由 ${model} 撰写，逐句与记录核对`,
    nearest: '最接近的段落',
    paragraphNumber: (number: number) => `第${number}段`,
    before: '上文',
    after: '下文',
    sessionNumber: (number: number) => `第${number}次`,
    order: { latest: '最近一次', earliest: '最早一次' },
  },

  lookingAround: lookingAroundHans,

  lookingAroundHelp: lookingAroundHelpHans,

  explanation: explanationHans,

  cite: citeHans,
  citeUsage: citeUsageHans,
  history: historyHans,

  hits: {
    none: '没有找到相关的段落。',
    noneHint: '换个说法，或去掉筛选条件；jiyao meetings 列出全部会议。',
  },

  fields: {
    id: '编号',
    place: '地点',
    parentPlace: '上级地区',
    body: '机构',
    term: '届次',
    session: '次数',
    kind: '类型',
    date: '日期',
    from: '不早于',
    to: '不晚于',
    venue: '会场',
    chair: '主持',
    attendees: '出席',
    observers: '列席',
    person: '人物',
    document: '文件',
    agenda: '议题',
    source: '来源',
    url: '网址',
    publisher: '发布',
    order: '次序',
    mends: '修复',
  },
  dateBasis: { stated: '文中写明', published: '据发布日期', inferred: '推定' },
  outcome: {
    adopted: '通过',
    agreedInPrinciple: '原则同意',
    reviewed: '审议',
    heard: '听取',
    studied: '传达学习',
  },
  plainDocument: '不是会议纪要的文档',

  chat: chatHans,

  doctor: doctorHans,
};

/** Every text that the command line shows. */
export type Wording = typeof zhHans;
