/**
 * Keys of a terminal by what they mean to an editor: text to be put in, a paste in one piece, or a
 * named key. Owns the terminal's raw mode while it reads.
 */
import { emitKeypressEvents, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** 'ctrl-a', 'meta-b', 'left', 'return' …; `text` only where it is to be put in. */
export type KeyPress =
  | { type: 'key'; name: string }
  | { type: 'text'; text: string }
  /** Line breaks and all, as it was pasted. */
  | { type: 'paste'; text: string };

/** A terminal's keyboard; in a test any stream. */
type Keyboard = Readable & { setRawMode?: (raw: boolean) => unknown };

const ESCAPE = String.fromCharCode(0x1b);
/** Pasted text comes between marks, so that it can be told from what is typed (xterm's 2004). */
const MARK_PASTES = `${ESCAPE}[?2004h`;
const MARK_NO_PASTES = `${ESCAPE}[?2004l`;

/** Keys that the system names otherwise than their letter. */
const BY_SEQUENCE: ReadonlyMap<string, string> = new Map([
  ['\u001f', 'ctrl-_'],
  ['\u0008', 'backspace'],
]);

/** The second of '\r\n' is no key of its own. */
const LINE_FEED = 'enter';

export class KeyReader {
  readonly #keyboard: Keyboard;
  readonly #screen: Writable;
  readonly #onPress: (press: KeyPress) => void;
  #pasted: string | undefined;
  #afterReturn = false;
  readonly #take = (text: string | undefined, key: Key) => this.#onKey(text, key);

  constructor(keyboard: Keyboard, screen: Writable, onPress: (press: KeyPress) => void) {
    this.#keyboard = keyboard;
    this.#screen = screen;
    this.#onPress = onPress;
    emitKeypressEvents(keyboard);
    keyboard.on('keypress', this.#take);
  }

  /** Also after the terminal was given back for a while. */
  start(): void {
    // A read that was begun before the process was stopped would not end.
    this.#keyboard.pause();
    this.#keyboard.setRawMode?.(true);
    this.#screen.write(MARK_PASTES);
    this.#keyboard.resume();
  }

  /** Gives the terminal back, but goes on listening: nothing else may keep the process. */
  suspend(): void {
    this.#screen.write(MARK_NO_PASTES);
    this.#keyboard.setRawMode?.(false);
  }

  /** Gives the terminal back and hears no key any more. */
  close(): void {
    this.#keyboard.off('keypress', this.#take);
    this.suspend();
    this.#keyboard.pause();
  }

  #onKey(text: string | undefined, key: Key): void {
    if (key.name === 'paste-start') this.#pasted = '';
    else if (this.#pasted === undefined) this.#onTyped(text, key);
    else if (key.name !== 'paste-end') this.#pasted += text ?? '';
    else {
      const pasted = this.#pasted;
      this.#pasted = undefined;
      this.#onPress({ type: 'paste', text: pasted.replace(/\r\n?/g, '\n') });
    }
  }

  #onTyped(text: string | undefined, key: Key): void {
    const isSecond = this.#afterReturn && key.name === LINE_FEED;
    this.#afterReturn = key.name === 'return' && key.meta !== true;
    if (isSecond) return;
    const name = BY_SEQUENCE.get(key.sequence ?? '') ?? nameOf(key);
    if (name !== undefined) this.#onPress({ type: 'key', name });
    else if (text !== undefined && text >= ' ') this.#onPress({ type: 'text', text });
  }
}

/** Undefined for what is text. */
function nameOf({ name, ctrl, meta, sequence = '' }: Key): string | undefined {
  if (name === undefined) return meta ? '' : undefined;
  const isText =
    !ctrl && !meta && (sequence.length === 1 ? sequence >= ' ' : !sequence.startsWith(ESCAPE));
  if (isText && sequence !== '\u007f') return undefined;
  return `${ctrl ? 'ctrl-' : ''}${meta ? 'meta-' : ''}${name}`;
}
