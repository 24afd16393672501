/**
 * Lines that a person types at a terminal, one at a time as the caller takes them. While the caller is
 * at work nothing that is typed or pasted is echoed into the output: whole lines wait and are shown
 * when their turn comes, a line that was begun stands at the next prompt. Owns what Ctrl-C does to the
 * line; what it does to the work is the caller's.
 */
import { createInterface, type Interface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
import { printableText } from '../rendering/printable.js';

/** Where it draws: a terminal, which tells its width and 'resize'. */
type Screen = Writable & { columns?: number };

export interface LineEditorOptions {
  input: Readable;
  output: Screen;
  prompt: string;
  /** Ctrl-C while the caller is at work. False where it has nothing to stop: the process ends. */
  onStop: () => boolean;
}

export class LineEditor {
  /** Whether Ctrl-C on an empty line ended it. */
  interrupted = false;
  readonly #options: LineEditorOptions;
  readonly #echo: Echo;
  readonly #editor: Interface;
  /** Typed or pasted while the caller was at work. */
  #waiting: string[] = [];
  /** Takes the next line; absent while the caller is at work. */
  #take: ((line: string | undefined) => void) | undefined;
  #closed = false;

  constructor(options: LineEditorOptions) {
    const { input, output, prompt } = options;
    this.#options = options;
    this.#echo = new Echo(output);
    this.#editor = createInterface({ input, output: this.#echo, prompt, terminal: true });
    this.#editor.on('line', (line) => this.#onLine(line));
    this.#editor.on('SIGINT', () => this.#onInterrupt());
    this.#editor.on('SIGCONT', () => this.#onContinue());
    this.#editor.on('close', () => this.#onClose());
  }

  /** Undefined where the person ended it (Ctrl-D, Ctrl-C) or it was closed. Not to be called twice at once. */
  async next(): Promise<string | undefined> {
    const line = this.#waiting.shift();
    if (line !== undefined) {
      this.#echo.show(`${this.#options.prompt}${printableText(line)}\n`);
      return line;
    }
    if (this.#closed) return undefined;
    return new Promise((resolve) => {
      this.#take = resolve;
      this.#prompt();
    });
  }

  /** Forgets the lines that wait; gives how many there were. */
  dropWaiting(): number {
    return this.#waiting.splice(0).length;
  }

  /** Gives the terminal back. May be called again. */
  close(): void {
    this.#editor.close();
  }

  /** With what was typed meanwhile, the cursor behind it. */
  #prompt(): void {
    const typed = this.#editor.line;
    // Emptied before it is shown: the editor would go up as many rows as the text has and overwrite them.
    this.#empty();
    this.#echo.isOn = true;
    this.#editor.prompt();
    if (this.#editor.line === '') this.#editor.write(typed);
    else this.#echo.show(typed);
  }

  /** On a dumb terminal the line stays: nothing can be taken back there. */
  #empty(): void {
    this.#editor.write(null, { ctrl: true, name: 'e' });
    this.#editor.write(null, { ctrl: true, name: 'u' });
  }

  /** The echo ends at once: what is pasted behind this line comes in the same breath. */
  #onLine(line: string): void {
    if (this.#take) this.#give(line);
    else if (line.trim() !== '') this.#waiting.push(line);
  }

  #give(line: string | undefined): void {
    const take = this.#take;
    this.#take = undefined;
    this.#echo.isOn = false;
    take?.(line);
  }

  #onInterrupt(): void {
    if (!this.#take) {
      if (!this.#options.onStop()) process.kill(process.pid, 'SIGINT');
      return;
    }
    const hadText = this.#editor.line !== '';
    this.#empty();
    if (hadText && this.#editor.line === '') return;
    this.interrupted = true;
    this.#editor.close();
  }

  /** Back in the foreground after Ctrl-Z: the editor has stopped reading. */
  #onContinue(): void {
    if (this.#take) this.#prompt();
    else this.#editor.resume();
  }

  #onClose(): void {
    this.#closed = true;
    // The cursor stands behind the prompt; what comes next begins on a new line.
    if (this.#take) this.#echo.show('\n');
    this.#give(undefined);
    this.#echo.release();
  }
}

/** The terminal as the editor writes to it, which can be told to be silent. */
class Echo extends Writable {
  isOn = false;
  readonly #screen: Screen;
  readonly #onResize = () => this.emit('resize');

  constructor(screen: Screen) {
    super({ decodeStrings: false });
    this.#screen = screen;
    screen.on('resize', this.#onResize);
  }

  /** The editor counts rows by it. */
  get columns(): number | undefined {
    return this.#screen.columns;
  }

  /** Whether the echo is on or not. */
  show(text: string): void {
    this.#screen.write(text);
  }

  release(): void {
    this.#screen.off('resize', this.#onResize);
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    if (this.isOn) this.#screen.write(chunk);
    // At once, not when the terminal took it: what is held back would be judged by a later `isOn`.
    done();
  }
}
