/** A line of a chat → a question or a command. Runs none of them. */

export type ChatCommand = 'sources' | 'new' | 'forget' | 'help' | 'quit';

export type ChatLine =
  | { type: 'question'; text: string }
  | { type: 'command'; command: ChatCommand }
  /** A command with something behind it; none takes anything. `name` with its slash. */
  | { type: 'excess'; name: string }
  /** '/what'. `name` as it was typed. */
  | { type: 'unknown'; name: string };

const COMMANDS: ReadonlyMap<string, ChatCommand> = new Map([
  ['sources', 'sources'],
  ['new', 'new'],
  ['forget', 'forget'],
  ['help', 'help'],
  ['帮助', 'help'],
  ['幫助', 'help'],
  ['quit', 'quit'],
  ['exit', 'quit'],
  ['退出', 'quit'],
]);

/** What people type without a slash to find their way in or out; nobody asks the minutes this. */
const WITHOUT_SLASH = new Set(['help', 'quit', 'exit', '帮助', '幫助', '退出']);

/**
 * Case does not count, and full-width forms are taken as plain ones ('／ｎｅｗ').
 * @param line neither blank nor with blanks around it @param isTyped whether a person types at a
 * terminal: only then may a bare word be a command
 */
export function parseChatLine(line: string, isTyped: boolean): ChatLine {
  const plain = line.normalize('NFKC').toLowerCase();
  if (isTyped && WITHOUT_SLASH.has(plain)) return commandNamed(plain, line);
  if (!plain.startsWith('/')) return { type: 'question', text: line };
  const [name = ''] = plain.slice(1).split(/\s/);
  const parsed = commandNamed(name, line);
  const hasMore = plain.length > name.length + 1;
  return parsed.type === 'command' && hasMore ? { type: 'excess', name: `/${name}` } : parsed;
}

function commandNamed(name: string, line: string): ChatLine {
  const command = COMMANDS.get(name);
  if (command) return { type: 'command', command };
  return { type: 'unknown', name: line.split(/\s/)[0] ?? line };
}
