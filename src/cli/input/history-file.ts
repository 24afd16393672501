/**
 * What was typed into `chat`, kept over sessions in files of the index folder that only their owner
 * reads. Lines are appended one by one, so that two chats at once lose none of each other's; a full
 * file is put aside whole, and the one before it removed. A file that cannot be read or written never
 * keeps anybody from a chat: what was typed is remembered until it ends then.
 */
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { printableText } from '../rendering/printable.js';
import type { LineHistory } from './line-history.js';

/** Lines that are offered: what the shells keep. */
const MAX_LINES = 1_000;

/** A line longer than this is no question: what a Telegram message can hold. */
const MAX_CHARS = 4_096;

const CURRENT = 'chat-history.jsonl';
/** Of one that was put aside, with the time of that: 'chat-history.1790000000000.jsonl'. */
const ASIDE = /^chat-history\.\d{13}\.jsonl$/;

/** For the owner alone: questions tell what a reporter works on. */
const MODE = 0o600;

interface Entry {
  line: string;
  conversation: string;
}

export class HistoryFile implements LineHistory {
  readonly #folder: string;
  readonly #lines: string[];
  /** Of what is added; `forget` takes its name. */
  conversation = '';

  /** @param folder of the index; need not exist */
  constructor(folder: string) {
    this.#folder = folder;
    const entries = this.#names().flatMap((name) => readEntries(join(folder, name)));
    this.#lines = entries.map(({ line }) => line).slice(-MAX_LINES);
    attempt(() => this.#putAsideIfFull());
  }

  lines(): readonly string[] {
    return this.#lines;
  }

  add(line: string): void {
    if (/^\s/.test(line) || line.length > MAX_CHARS || line === this.#lines.at(-1)) return;
    this.#lines.push(line);
    if (this.#lines.length > MAX_LINES) this.#lines.shift();
    const entry: Entry = { line, conversation: this.conversation };
    const text = `${JSON.stringify(entry)}\n`;
    attempt(() => appendFileSync(join(this.#folder, CURRENT), text, { mode: MODE }));
  }

  /** Removes what was typed in a conversation. @throws the system's error where it stays in a file */
  forget(conversation: string): void {
    for (const name of this.#names()) withoutConversation(join(this.#folder, name), conversation);
    const kept = this.#names().flatMap((name) => readEntries(join(this.#folder, name)));
    this.#lines.splice(0, this.#lines.length, ...kept.map(({ line }) => line).slice(-MAX_LINES));
  }

  /** Oldest first. */
  #names(): string[] {
    const names = attempt(() => readdirSync(this.#folder)) ?? [];
    const aside = names.filter((name) => ASIDE.test(name)).sort();
    return names.includes(CURRENT) ? [...aside, CURRENT] : aside;
  }

  /**
   * By its whole name: whoever appends at this moment still appends to the same file. What stands in
   * files before the last full one is never offered again.
   */
  #putAsideIfFull(): void {
    const current = join(this.#folder, CURRENT);
    if (readEntries(current).length < MAX_LINES) return;
    const older = this.#names().filter((name) => name !== CURRENT);
    renameSync(current, join(this.#folder, `chat-history.${Date.now()}.jsonl`));
    for (const name of older) rmSync(join(this.#folder, name));
  }
}

/** What cannot be read as an entry is left out: a line may have been cut off by a full disk. */
function readEntries(file: string): Entry[] {
  const text = attempt(() => readFileSync(file, 'utf8')) ?? '';
  return text.split('\n').flatMap((line) => {
    const entry = readEntry(line);
    return entry ? [entry] : [];
  });
}

function readEntry(text: string): Entry | undefined {
  const value: unknown = attempt(() => JSON.parse(text));
  if (value === null || typeof value !== 'object' || !('line' in value)) return undefined;
  if (typeof value.line !== 'string') return undefined;
  const conversation = 'conversation' in value ? String(value.conversation) : '';
  return { line: printableText(value.line), conversation };
}

/** In its place and not beside it: whoever appends meanwhile has the same file. */
function withoutConversation(file: string, conversation: string): void {
  const entries = readEntries(file);
  const kept = entries.filter((entry) => entry.conversation !== conversation);
  if (kept.length === entries.length) return;
  writeFileSync(file, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: MODE });
}

/** Undefined where it fails. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
