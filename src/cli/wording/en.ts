/** Texts of the command line in English. */

import { chatEn } from './chat.js';
import { citeEn } from './cite.js';
import { citeUsageEn } from './cite-usage.js';
import { count } from './count.js';
import { doctorEn } from './doctor.js';
import { explanationEn } from './explanation/en.js';
import { historyEn } from './history.js';
import { lookingAroundEn } from './looking-around.js';
import { lookingAroundHelpEn } from './looking-around-help.js';
import { mcpEn } from './mcp.js';
import { noticesEn } from './notices.js';
import { progressEn } from './progress.js';
import { trainEn } from './train.js';
import type { FaultText, Wording } from './zh-hans.js';

const ASK_EXAMPLE = 'Example: jiyao ask "谁主持召开了楚雄市九届市人民政府第70次常务会议?"';
const USAGE_HINT = 'jiyao help COMMAND shows the usage.';
const COMMANDS_HINT = 'To ask a question: jiyao ask "…"; jiyao help lists the commands.';

export const en: Wording = {
  options: {
    index: 'index folder (default data/index)',
    data: 'folder of the minutes (default data/minutes)',
    noColor: 'no colours',
    version: 'show the version',
    help: 'show help',
    json: 'print JSON',
    chatJson: 'read questions from stdin, one a line, and print one line of JSON for each',
    place: 'only this place: 楚雄市',
    body: 'only this body: 市人民政府',
    session: 'only this session: 70',
    from: 'not before: 2021-09-08, 2021-09, 2021 or 2021年9月',
    to: 'not after, written likewise',
    askLimit: 'how many paragraphs serve as evidence, 1 to 100',
    searchLimit: 'how many paragraphs at most, 1 to 100',
    explain: 'tell how it was searched: the terms, and what made each score',
  },
  commands: {
    program: 'Ask minutes of meetings; get answers with their sources',
    ingest: 'read minutes, update the index; without a path, the folder of the minutes',
    ask: 'ask a question; - reads questions from standard input, one a line',
    search: 'list matching paragraphs only; - reads from standard input, one a line',
    meetings: 'list meetings',
    show: 'show a meeting, or a paragraph with its neighbours',
    chat: 'ask one question after another',
    train: 'adapt the builtin embedding to the index; taken over only where it is better',
    bot: 'run the Telegram bot until it is told to stop',
    doctor: 'check installation, configuration and index',
    help: 'show help for a command',
  },
  arguments: {
    path: 'files or folders',
    question: 'the question, or -',
    query: 'what to search for, or -',
    id: 'id of a meeting or paragraph',
  },
  helpTitles: {},

  faults: {
    tokenMissing: () => ({
      message: 'There is no token for a Telegram bot yet.',
      hint: 'Ask @BotFather for one and put it into .env as TELEGRAM_BOT_TOKEN; docs/telegram.md has the steps.',
    }),
    unknownOption: (name): FaultText => ({
      message: `There is no option ${name}.`,
      hint: 'jiyao help lists the options; a question that begins with - goes after --.',
    }),
    unknownCommand: (name): FaultText => ({
      message: `There is no command ${name}.`,
      hint: COMMANDS_HINT,
    }),
    missingArgument: (name): FaultText => ({
      message: `The argument ${name} is missing.`,
      hint: USAGE_HINT,
    }),
    tooManyArguments: (): FaultText => ({
      message: 'Too many arguments.',
      hint: `Quote an argument that holds spaces; ${USAGE_HINT}`,
    }),
    optionNeedsValue: (name): FaultText => ({
      message: `The option ${name} needs a value.`,
      hint: USAGE_HINT,
    }),
    badUsage: (detail): FaultText => ({ message: `Wrong usage: ${detail}`, hint: USAGE_HINT }),
    emptyQuestion: (): FaultText => ({ message: 'The question is empty.', hint: ASK_EXAMPLE }),
    questionTooLong: (maxChars): FaultText => ({
      message: `The question is too long: at most ${maxChars} characters.`,
      hint: 'Give only the sentence that asks; jiyao ingest reads files.',
    }),
    notUtf8: (): FaultText => ({
      message: 'The question is not UTF-8 text.',
      hint: 'Convert it first: iconv -f gbk -t utf-8 questions.txt | jiyao ask -',
    }),
    emptyOption: (name): FaultText => ({
      message: `The value of ${name} is empty.`,
      hint: 'Give it a value, or leave the option out.',
    }),
    badLimit: (value): FaultText => ({
      message: `-k ${value} is not a whole number from 1 to 100.`,
      hint: 'Example: -k 10',
    }),
    badSession: (value): FaultText => ({
      message: `--session ${value} is not the number of a session.`,
      hint: 'Example: --session 70',
    }),
    badDate: (name, value): FaultText => ({
      message: `${name} ${value} is not a date.`,
      hint: 'Write 2021-09-08, 2021-09, 2021 or 2021年9月.',
    }),
    fromAfterTo: (from, to): FaultText => ({
      message: `--from (${from}) is after --to (${to}).`,
      hint: 'Swap the two dates.',
    }),
    idUnknown: (id): FaultText => ({
      message: `The index holds no ${id}.`,
      hint: 'jiyao meetings lists ids of meetings, jiyao search those of paragraphs.',
    }),
    outputFailed: (code: string) => ({
      message: `The output cannot be written (${code}).`,
      hint: 'See whether the disk is full, or write elsewhere.',
    }),
    internal: (): FaultText => ({
      message: 'Something went wrong inside jiyao.',
      hint: 'Run jiyao doctor; with JIYAO_DEBUG=1 the same command shows details.',
    }),
  },

  faultsByCode: {},

  notices: noticesEn,

  progress: progressEn,

  ingest: {
    meetings: 'Meetings',
    paragraphs: 'Paragraphs',
    added: 'added',
    changed: 'changed',
    unchanged: 'unchanged',
    removed: 'removed',
    failed: 'failed',
    failures: (number) => `${number} could not be read:`,
  },

  mcp: mcpEn,
  train: trainEn,

  answer: {
    citations: 'Sources',
    published: 'as published',
    damaged: 'the published text is damaged',
    filters: 'Limited to',
    searched: (meetings, paragraphs) =>
      `searched ${count(meetings, 'meeting')}, ${count(paragraphs, 'paragraph')}`,
    confidence: (percent) => `confidence ${percent}%`,
    wordedBy: (model) => `worded by ${model}, each statement checked against the record`,
    nearest: 'Nearest paragraphs',
    paragraphNumber: (number) => `paragraph ${number}`,
    before: 'Before it',
    after: 'After it',
    sessionNumber: (number) => `no. ${number}`,
    order: { latest: 'latest', earliest: 'earliest' },
  },

  lookingAround: lookingAroundEn,

  lookingAroundHelp: lookingAroundHelpEn,

  explanation: explanationEn,

  cite: citeEn,
  citeUsage: citeUsageEn,
  history: historyEn,

  hits: {
    none: 'No paragraph matches.',
    noneHint: 'Try other words or fewer filters; jiyao meetings lists what is held.',
  },

  fields: {
    id: 'Id',
    place: 'Place',
    parentPlace: 'Part of',
    body: 'Body',
    term: 'Term',
    session: 'Session',
    kind: 'Kind',
    date: 'Date',
    from: 'From',
    to: 'To',
    venue: 'Venue',
    chair: 'Chair',
    attendees: 'Attendees',
    observers: 'Observers',
    person: 'Person',
    document: 'Document',
    agenda: 'Agenda',
    source: 'Source',
    url: 'Address',
    publisher: 'Publisher',
    order: 'Order',
    mends: 'Repairs',
  },
  dateBasis: { stated: 'stated', published: 'by publication date', inferred: 'inferred' },
  outcome: {
    adopted: 'adopted',
    agreedInPrinciple: 'agreed in principle',
    reviewed: 'reviewed',
    heard: 'heard',
    studied: 'studied',
  },
  plainDocument: 'a document that is no minutes',

  chat: chatEn,

  doctor: doctorEn,
};
