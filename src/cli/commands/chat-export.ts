/** `/export`: writes the conversation to a file of its own; nothing that is there is overwritten. */
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { extname, resolve } from 'node:path';
import { printable, printableText } from '../rendering/printable.js';
import { renderTranscript } from '../rendering/transcript.js';
import type { ChatState } from './chat-state.js';

/** Numbers tried behind a name that is taken. */
const MAX_NUMBER = 999;

export async function exportConversation(chat: ChatState, words: string): Promise<void> {
  const { chat: texts } = chat.session.wording;
  if (chat.answers.length === 0) return chat.tell(texts.commands.noAnswer);
  const wanted = resolve(words.replace(/^~(?=\/|$)/, homedir()));
  const path = extname(wanted) === '' ? `${wanted}.md` : wanted;
  const text = renderTranscript(printable([...chat.answers]), chat.session.wording);
  try {
    const written = await writeNew(path, text);
    await chat.tell(texts.commands.exported(printableText(written), chat.answers.length));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    await chat.tell(texts.commands.exportFailed(printableText(path), code));
  }
}

/** To the file, or where it is there to 'name-2.md' and so on; gives its path. */
async function writeNew(path: string, text: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${stem}-${number}${extension}`;
    try {
      await writeFile(name, text, { flag: 'wx' });
      return name;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken || number === MAX_NUMBER) throw error;
    }
  }
}
