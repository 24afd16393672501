/** Texts of the command line in Traditional Chinese. */
import { chatHant } from './chat.js';
import { citeHant } from './cite.js';
import { citeUsageHant } from './cite-usage.js';
import { doctorHant } from './doctor.js';
import { explanationHant } from './explanation/zh-hant.js';
import { historyHant } from './history.js';
import { lookingAroundHant } from './looking-around.js';
import { lookingAroundHelpHant } from './looking-around-help.js';
import { mcpHant } from './mcp.js';
import { noticesHant } from './notices.js';
import { progressHant } from './progress.js';
import { trainHant } from './train.js';
import type { FaultText, Wording } from './zh-hans.js';

const OPTIONS = {
  index: '索引資料夾（預設 data/index）',
  data: '紀要資料夾（預設 data/minutes）',
  noColor: '不用顏色',
  version: '顯示版本',
  help: '顯示說明',
  json: '輸出 JSON',
  chatJson: '從標準輸入逐行讀問題，每問輸出一行 JSON',
  place: '只查這個地方：楚雄市',
  body: '只查這個機構：市人民政府',
  session: '只查這一次會議：70',
  from: '不早於：2021-09-08、2021-09、2021 或 2021年9月',
  to: '不晚於，寫法同上',
  askLimit: '取多少段作依據，1 至 100',
  searchLimit: '最多列多少段，1 至 100',
  explain: '說明怎樣檢索：用了哪些詞、各段得分的由來',
};

const COMMANDS = {
  program: '向會議紀要提問，得到有出處的回答',
  ingest: '讀入紀要，更新索引；不給路徑時讀紀要資料夾',
  ask: '提問；寫 - 則從標準輸入逐行讀問題',
  search: '只列出相關的段落；寫 - 則從標準輸入逐行讀',
  meetings: '列出會議',
  show: '顯示一次會議，或一段及其上下文',
  chat: '連續問答',
  train: '用索引裡的文字調整內建的向量模型，更好才換用',
  bot: '執行 Telegram 機器人，直到收到停止訊號',
  doctor: '檢查安裝、設定和索引',
  help: '顯示某個命令的說明',
};

const ASK_EXAMPLE = '例：jiyao ask "誰主持召開了楚雄市九屆市人民政府第70次常務會議？"';

export const zhHant: Wording = {
  options: OPTIONS,
  commands: COMMANDS,
  arguments: {
    path: '檔案或資料夾',
    question: '問題，或 -',
    query: '檢索詞，或 -',
    id: '會議或段落的編號',
  },
  helpTitles: {
    'Usage:': '用法：',
    'Arguments:': '參數：',
    'Options:': '選項：',
    'Global Options:': '通用選項：',
    'Commands:': '命令：',
  },

  faults: {
    tokenMissing: () => ({
      message: '還沒有 Telegram 機器人的權杖。',
      hint: '向 @BotFather 要一個，寫進 .env 的 TELEGRAM_BOT_TOKEN；步驟見 docs/telegram.md。',
    }),
    unknownOption: (name): FaultText => ({
      message: `沒有 ${name} 這個選項。`,
      hint: '用 jiyao help 查看選項；以 - 開頭的問題寫在 -- 之後。',
    }),
    unknownCommand: (name): FaultText => ({
      message: `沒有 ${name} 這個命令。`,
      hint: '提問請用 jiyao ask "…"；jiyao help 列出全部命令。',
    }),
    missingArgument: (name): FaultText => ({
      message: `缺少參數 ${name}。`,
      hint: 'jiyao help 命令名 顯示用法。',
    }),
    tooManyArguments: (): FaultText => ({
      message: '參數太多。',
      hint: '含空格的參數請加引號；jiyao help 命令名 顯示用法。',
    }),
    optionNeedsValue: (name): FaultText => ({
      message: `選項 ${name} 後面缺少值。`,
      hint: 'jiyao help 命令名 顯示用法。',
    }),
    badUsage: (detail: string): FaultText => ({
      message: `用法有誤：${detail}`,
      hint: 'jiyao help 命令名 顯示用法。',
    }),
    emptyQuestion: (): FaultText => ({ message: '問題是空的。', hint: ASK_EXAMPLE }),
    questionTooLong: (maxChars: number): FaultText => ({
      message: `問題太長：最多 ${maxChars} 個字元。`,
      hint: '只寫要問的那句話；要讀入檔案請用 jiyao ingest。',
    }),
    notUtf8: (): FaultText => ({
      message: '問題不是 UTF-8 文字。',
      hint: '先轉換編碼，例：iconv -f big5 -t utf-8 questions.txt | jiyao ask -',
    }),
    emptyOption: (name): FaultText => ({
      message: `選項 ${name} 的值是空的。`,
      hint: '給它一個值，或去掉這個選項。',
    }),
    badLimit: (value: string): FaultText => ({
      message: `-k 的值「${value}」不是 1 至 100 的整數。`,
      hint: '例：-k 10',
    }),
    badSession: (value: string): FaultText => ({
      message: `--session 的值「${value}」不是會議的次數。`,
      hint: '例：--session 70',
    }),
    badDate: (name: string, value: string): FaultText => ({
      message: `${name} 的值「${value}」不是日期。`,
      hint: '寫成 2021-09-08、2021-09、2021 或 2021年9月。',
    }),
    fromAfterTo: (from: string, to: string): FaultText => ({
      message: `--from（${from}）晚於 --to（${to}）。`,
      hint: '把兩個日期對調。',
    }),
    idUnknown: (id: string): FaultText => ({
      message: `索引裡沒有編號 ${id}。`,
      hint: '會議的編號見 jiyao meetings，段落的編號見 jiyao search。',
    }),
    outputFailed: (code: string) => ({
      message: `輸出寫不進去（${code}）。`,
      hint: '看磁碟是否已滿，或把輸出寫到別處。',
    }),
    internal: (): FaultText => ({
      message: '程式內部出錯。',
      hint: '執行 jiyao doctor 檢查；設 JIYAO_DEBUG=1 再試可看到詳情。',
    }),
  },

  /** By code, for faults that come from elsewhere with their details in English. */
  faultsByCode: {
    usage: { message: '給出的內容不能用。', hint: '對照下面的說明更正；jiyao --help 列出用法。' },
    configuration: {
      message: '配置有誤。',
      hint: '更正所說的參數、環境變量或 .env 裡的那一行；.env.example 有說明。',
    },
    sourceUnreadable: { message: '文件無法讀取。', hint: '檢查文件是否完整、是否有權限。' },
    encodingUnknown: { message: '文件的編碼無法識別。', hint: '把文件另存為 UTF-8 再試。' },
    indexMissing: { message: '還沒有索引。', hint: '運行 jiyao ingest 建立。' },
    indexUnreadable: {
      message: '索引沒有權限讀取。',
      hint: '檢查索引文件夾的權限，或用 --index 換一個。',
    },
    indexCorrupt: {
      message: '索引已損壞。',
      hint: '移走所說的文件，再運行 jiyao ingest 重建；紀要本身不受影響。',
    },
    indexNewer: {
      message: '索引是更新版本的 jiyao 建立的。',
      hint: '升級 jiyao，或用 --index 另建一個。',
    },
    indexReadOnly: {
      message: '索引不能寫入。',
      hint: '檢查權限和磁盤空間，或用 --index 換一個文件夾。',
    },
    indexLocked: { message: '另一個進程正在寫索引。', hint: '等它結束後再試。' },
    embeddingMismatch: {
      message: '索引的向量來自另一個模型。',
      hint: '運行 jiyao ingest 重新計算。',
    },
    remoteService: { message: '遠程服務出錯。', hint: '稍後再試，或檢查網絡和密鑰。' },
  },

  notices: noticesHant,

  progress: progressHant,

  ingest: {
    meetings: '會議',
    paragraphs: '段落',
    added: '新增',
    changed: '更新',
    unchanged: '未變',
    removed: '移除',
    failed: '失敗',
    failures: (count) => `有 ${count} 處未能讀入：`,
  },

  mcp: mcpHant,
  train: trainHant,

  answer: {
    citations: '出處',
    published: '原文',
    damaged: '原文有殘缺',
    filters: '檢索範圍',
    searched: (meetings: number, paragraphs: number) => `查了 ${meetings} 次會議、${paragraphs} 段`,
    confidence: (percent: number) => `把握 ${percent}%`,
    wordedBy: (model) => `由 ${model} 撰寫，逐句與記錄核對`,
    nearest: '最接近的段落',
    paragraphNumber: (number: number) => `第${number}段`,
    before: '上文',
    after: '下文',
    sessionNumber: (number: number) => `第${number}次`,
    order: { latest: '最近一次', earliest: '最早一次' },
  },

  lookingAround: lookingAroundHant,

  lookingAroundHelp: lookingAroundHelpHant,

  explanation: explanationHant,

  cite: citeHant,
  citeUsage: citeUsageHant,
  history: historyHant,

  hits: {
    none: '沒有找到相關的段落。',
    noneHint: '換個說法，或去掉篩選條件；jiyao meetings 列出全部會議。',
  },

  fields: {
    id: '編號',
    place: '地點',
    parentPlace: '上級地區',
    body: '機構',
    term: '屆次',
    session: '次數',
    kind: '類型',
    date: '日期',
    from: '不早於',
    to: '不晚於',
    venue: '會場',
    chair: '主持',
    attendees: '出席',
    observers: '列席',
    person: '人物',
    document: '文件',
    agenda: '議題',
    source: '來源',
    url: '網址',
    publisher: '發布',
    order: '次序',
    mends: '修復',
  },
  dateBasis: { stated: '文中寫明', published: '據發布日期', inferred: '推定' },
  outcome: {
    adopted: '通過',
    agreedInPrinciple: '原則同意',
    reviewed: '審議',
    heard: '聽取',
    studied: '傳達學習',
  },
  plainDocument: '不是會議紀要的文件',

  chat: chatHant,

  doctor: doctorHant,
};
