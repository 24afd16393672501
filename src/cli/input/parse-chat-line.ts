/** A line of a chat → a question or a command. Runs none of them. */
import { nearestName } from './nearest-name.js';

/** What stands behind a command: nothing, words if wanted, or words that it cannot do without. */
type Words = 'none' | 'optional' | 'needed';

const WORDS = {
  cite: 'needed',
  show: 'needed',
  sources: 'none',
  filter: 'optional',
  meetings: 'optional',
  copy: 'optional',
  export: 'needed',
  explain: 'optional',
  new: 'none',
  forget: 'none',
  help: 'none',
  quit: 'none',
} as const satisfies Record<string, Words>;

export type ChatCommand = keyof typeof WORDS;

/** Those that cannot do without words. */
type LackingCommand = {
  [Name in ChatCommand]: (typeof WORDS)[Name] extends 'needed' ? Name : never;
}[ChatCommand];

/** In the order in which help names them. */
export const CHAT_COMMANDS = Object.keys(WORDS) as ChatCommand[];

export type ChatLine =
  | { type: 'question'; text: string }
  /** `words`: what stands behind it, as typed; '' for none. */
  | { type: 'command'; command: ChatCommand; words: string }
  /** A command with something behind it that takes nothing. `name` with its slash. */
  | { type: 'excess'; name: string }
  /** A command with nothing behind it that cannot do without. */
  | { type: 'lacking'; command: LackingCommand }
  /** '/what'. `name` as it was typed; `nearest` with its slash, undefined where none is near. */
  | { type: 'unknown'; name: string; nearest: string | undefined };

/** Names that serve as well: without a change of the input method, and what other programs take. */
const OTHER_NAMES: ReadonlyMap<string, ChatCommand> = new Map<string, ChatCommand>([
  ['引用', 'cite'],
  ['查看', 'show'],
  ['出处', 'sources'],
  ['出處', 'sources'],
  ['筛选', 'filter'],
  ['篩選', 'filter'],
  ['会议', 'meetings'],
  ['會議', 'meetings'],
  ['复制', 'copy'],
  ['複製', 'copy'],
  ['导出', 'export'],
  ['匯出', 'export'],
  ['说明', 'explain'],
  ['說明', 'explain'],
  ['新对话', 'new'],
  ['新對話', 'new'],
  ['帮助', 'help'],
  ['幫助', 'help'],
  ['退出', 'quit'],
  ['exit', 'quit'],
]);

const NAMES: ReadonlyMap<string, ChatCommand> = new Map([
  ...CHAT_COMMANDS.map((name): [string, ChatCommand] => [name, name]),
  ...OTHER_NAMES,
]);

/** All names, the first ones those that help tells. */
export const COMMAND_NAMES: readonly string[] = [...NAMES.keys()];

/** What people type without a slash to find their way in or out; nobody asks the minutes this. */
const WITHOUT_SLASH = new Set(['help', 'quit', 'exit', '帮助', '幫助', '退出']);

/**
 * Case does not count, and full-width forms are taken as plain ones ('／ｎｅｗ').
 * @param line neither blank nor with blanks around it @param isTyped whether a person types at a
 * terminal: only then may a bare word be a command
 */
export function parseChatLine(line: string, isTyped: boolean): ChatLine {
  const [, first = '', words = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(line) ?? [];
  const plain = first.normalize('NFKC').toLowerCase();
  const isBare = isTyped && words === '' && WITHOUT_SLASH.has(plain);
  if (!isBare && !plain.startsWith('/')) return { type: 'question', text: line };
  const name = plain.replace(/^\//, '');
  const command = NAMES.get(name);
  if (!command) {
    const nearest = nearestName(name, COMMAND_NAMES);
    return { type: 'unknown', name: first, nearest: nearest && `/${nearest}` };
  }
  if (WORDS[command] === 'none' && words !== '') return { type: 'excess', name: `/${name}` };
  if (words === '' && needsWords(command)) return { type: 'lacking', command };
  return { type: 'command', command, words };
}

function needsWords(command: ChatCommand): command is LackingCommand {
  return WORDS[command] === 'needed';
}
