/**
 * Commands as people type them where Telegram marks none: '/ask教育' (Chinese sets no blank), '／ask'
 * (a full-width slash), '/Ask' (a phone). Pure; which names are ours is for the caller to know.
 */

export interface TypedCommand {
  /** In small letters, without '/'. */
  name: string;
  /** '@jiyao_bot' as it was written; '' where no bot is named. */
  bot: string;
  /** UTF-16 units that both take at the beginning of the text. */
  length: number;
}

const TYPED = /^[/／](?<name>[a-z]+)(?<bot>@\w+)?(?![\w/])/i;

/** Undefined where the text begins otherwise. */
export function readTypedCommand(text: string): TypedCommand | undefined {
  const typed = TYPED.exec(text);
  if (typed === null) return undefined;
  const { name = '', bot = '' } = typed.groups ?? {};
  return { name: name.toLowerCase(), bot, length: typed[0].length };
}
