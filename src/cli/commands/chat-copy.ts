/** `/copy`: the last answer, or a citation of it ready for pasting, to the clipboard of the terminal. */
import { printableText } from '../rendering/printable.js';
import { languageOfLocale, scriptOfLanguage } from '../wording.js';
import type { ChatState } from './chat-state.js';
import { citationMarked, markerOf } from './marked-citation.js';

const OSC = `${String.fromCharCode(0x1b)}]`;
const BELL = String.fromCharCode(0x07);

/** Prints the text itself where the terminal is not known to take it. */
export async function copyAnswer(chat: ChatState, words: string): Promise<void> {
  const { session } = chat;
  const { commands } = session.wording.chat;
  const marker = words === '' ? undefined : markerOf(words);
  if (!chat.last) return chat.tell(commands.noAnswer);
  const text = words === '' ? chat.last.answer : await citationText(chat, marker ?? 0);
  if (text === undefined) return chat.tell(commands.noMarker(marker ?? 0));
  const { stdout } = session.terminal;
  const copied = printableText(text);
  if (!stdout.isTerminal || !session.settings.hasClipboard) return chat.print(copied);
  await stdout.write(`${OSC}52;c;${Buffer.from(copied).toString('base64')}${BELL}`);
  return chat.tell(commands.copied([...copied].length));
}

/** The quote with its reference; undefined where the last answer has no such citation. */
async function citationText({ session, app, last }: ChatState, marker: number) {
  const citation = citationMarked(last, marker);
  if (!citation) return undefined;
  const language = scriptOfLanguage(languageOfLocale(session.settings.locale));
  return app.reference(citation.id, 'text', { language, quote: citation.quote });
}
