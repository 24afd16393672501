/**
 * Lines that a person types at a terminal, one at a time as the caller takes them. While the caller is
 * at work nothing that is typed or pasted is echoed into the output: whole lines wait and are shown
 * when their turn comes, a line that was begun stands at the next prompt. Owns what Ctrl-C does to the
 * line; what it does to the work is the caller's. What each key does to the text is in editing/.
 */
import type { Readable } from 'node:stream';
import { printableText } from '../rendering/printable.js';
import { type Complete, type Completion, commonBeginning } from './editing/completion.js';
import { EditedText } from './editing/edited-text.js';
import { EDITING_KEYS } from './editing/editing-keys.js';
import { HistorySearch } from './editing/history-search.js';
import { HistoryWalk } from './editing/history-walk.js';
import { type KeyPress, KeyReader } from './editing/key-reader.js';
import { LineView, type Screen } from './editing/line-view.js';
import { renderChoices } from './editing/render-choices.js';
import type { LineHistory } from './line-history.js';
import type { LineSource } from './line-source.js';

/** What the editor itself says. */
export interface EditorTexts {
  /** How one leaves, after the first Ctrl-C on an empty line. */
  leave: string;
  /** The prompt while earlier lines are searched. */
  search(words: string, failed: boolean): string;
  /** Behind a list of completions that has more. */
  more: string;
}

export interface LineEditorOptions {
  input: Readable;
  output: Screen;
  texts: EditorTexts;
  history: LineHistory;
  complete: Complete;
  /** Ctrl-C while the caller is at work. False where it has nothing to stop: the process ends. */
  onStop: () => boolean;
}

export class LineEditor implements LineSource {
  interrupted = false;
  readonly #options: LineEditorOptions;
  readonly #keys: KeyReader;
  readonly #view: LineView;
  readonly #text = new EditedText();
  #prompt = '';
  #walk: HistoryWalk;
  #search: HistorySearch | undefined;
  /** Typed or pasted while the caller was at work. */
  #waiting: string[] = [];
  /** Takes the next line; absent while the caller is at work. */
  #take: ((line: string | undefined) => void) | undefined;
  #closed = false;
  /** The key before this one, for what a second press does. */
  #lastKey = '';
  /** Ctrl-C once more leaves. */
  #leaveWasTold = false;
  #drawIsDue = false;
  readonly #onResize = () => this.#take && this.#view.redraw();
  readonly #onContinue = () => this.#resume();
  readonly #onEnd = () => this.close();

  constructor(options: LineEditorOptions) {
    const { input, output, history } = options;
    this.#options = options;
    this.#view = new LineView(output);
    this.#walk = new HistoryWalk(history.lines());
    this.#keys = new KeyReader(input, output, (press) => this.#onPress(press));
    output.on('resize', this.#onResize);
    input.once('end', this.#onEnd);
    process.on('SIGCONT', this.#onContinue);
    this.#keys.start();
  }

  async next(prompt: string): Promise<string | undefined> {
    this.#prompt = prompt;
    this.#walk = new HistoryWalk(this.#options.history.lines());
    const line = this.#waiting.shift();
    if (line !== undefined) {
      this.#view.draw({ prompt, text: line, cursor: 0 });
      this.#view.leave();
      return line;
    }
    if (this.#closed) return undefined;
    return new Promise((resolve) => {
      this.#take = resolve;
      this.#lastKey = '';
      this.#leaveWasTold = false;
      this.#draw();
    });
  }

  dropWaiting(): number {
    return this.#waiting.splice(0).length;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.output.off('resize', this.#onResize);
    this.#options.input.off('end', this.#onEnd);
    process.off('SIGCONT', this.#onContinue);
    // The cursor stands behind the prompt; what comes next begins on a new line.
    if (this.#take) this.#view.leave();
    this.#keys.close();
    this.#give(undefined);
  }

  #give(line: string | undefined): void {
    const take = this.#take;
    this.#take = undefined;
    take?.(line);
  }

  #onPress(press: KeyPress): void {
    if (this.#closed) return;
    this.#drawSoon();
    if (this.#search && this.#onSearchPress(this.#search, press)) return;
    const key = press.type === 'key' ? press.name : '';
    if (key !== 'ctrl-c') this.#leaveWasTold = false;
    if (press.type === 'key') this.#onKey(key);
    else this.#insert(press.text);
    this.#lastKey = key;
  }

  /** Without controls; a paste's last line break is not the end of the question. */
  #insert(text: string): void {
    this.#text.insert(printableText(text.replace(/\n+$/, '')));
  }

  #onKey(name: string): void {
    const edit = EDITING_KEYS.get(name);
    if (edit) edit(this.#text);
    else if (name === 'return' || name === 'enter') this.#onReturn();
    else if (name === 'ctrl-c') this.#onInterrupt();
    else if (name === 'ctrl-d') this.#onEndOfInput();
    else if (name === 'ctrl-z') this.#suspend();
    else if (this.#take) this.#onPromptKey(name);
  }

  /** Keys that do something only where the line is shown. */
  #onPromptKey(name: string): void {
    if (name === 'up' || name === 'ctrl-p') this.#goOlder();
    else if (name === 'down' || name === 'ctrl-n') this.#goNewer();
    else if (name === 'ctrl-l') this.#view.clearScreen();
    else if (name === 'ctrl-r') this.#search = new HistorySearch(this.#options.history.lines());
    else if (name === 'tab') this.#complete().catch(() => undefined);
  }

  #goOlder(): void {
    if (this.#text.up()) return;
    const line = this.#walk.older(this.#text.text);
    if (line !== undefined) this.#text.set(line);
  }

  #goNewer(): void {
    if (this.#text.down()) return;
    const line = this.#walk.newer();
    if (line !== undefined) this.#text.set(line);
  }

  /** A line that ends with '\' goes on. */
  #onReturn(): void {
    const { text } = this.#text;
    if (text.endsWith('\\')) {
      this.#text.replace(text.length - 1, text.length, '\n');
      return;
    }
    if (this.#take) {
      this.#draw();
      this.#view.leave();
    }
    this.#text.clear();
    if (text.trim() !== '') this.#options.history.add(text);
    if (this.#take) this.#give(text);
    else if (text.trim() !== '') this.#waiting.push(text);
  }

  #onInterrupt(): void {
    if (!this.#take) {
      if (!this.#options.onStop()) process.kill(process.pid, 'SIGINT');
    } else if (this.#text.text !== '') this.#text.clear();
    else if (this.#leaveWasTold) {
      this.interrupted = true;
      this.close();
    } else {
      this.#leaveWasTold = true;
      this.#tell(this.#options.texts.leave);
    }
  }

  #onEndOfInput(): void {
    if (this.#text.text === '') this.close();
    else this.#text.deleteAfter();
  }

  /** True where the search took the key; any other ends it, and does what it does. */
  #onSearchPress(search: HistorySearch, press: KeyPress): boolean {
    if (press.type !== 'key') search.lookFor(search.words + printableText(press.text));
    else if (press.name === 'backspace') search.lookFor(search.words.slice(0, -1));
    else if (press.name === 'ctrl-r') search.older();
    else if (press.name === 'ctrl-s') search.newer();
    else {
      this.#search = undefined;
      const isGivenUp = press.name === 'ctrl-g' || press.name === 'ctrl-c';
      if (search.found && !isGivenUp) this.#text.set(search.found.line);
      return isGivenUp || press.name === 'escape';
    }
    return true;
  }

  /** A second press lists what there is to choose from. */
  async #complete(): Promise<void> {
    const again = this.#lastKey === 'tab';
    const { text, cursor, beforeCursor } = this.#text;
    const completion = await this.#options.complete(beforeCursor);
    // The line went on meanwhile.
    if (!this.#take || text !== this.#text.text || cursor !== this.#text.cursor) return;
    const { start, candidates, after = '' } = completion;
    const common = commonBeginning(candidates);
    if (common.length > cursor - start) {
      this.#text.replace(start, cursor, candidates.length === 1 ? common + after : common);
    } else if (again && candidates.length > 1) this.#list(completion);
    this.#draw();
  }

  #list({ candidates, hasMore }: Completion): void {
    const { texts, output } = this.#options;
    const choices = renderChoices(candidates.map(printableText), output.columns ?? 80);
    this.#tell([choices, ...(hasMore ? [texts.more] : [])].join('\n'));
  }

  /** Below the line, which is shown anew below that. */
  #tell(text: string): void {
    this.#draw();
    this.#view.leave();
    this.#options.output.write(`${text.replaceAll('\n', '\r\n')}\r\n`);
  }

  #suspend(): void {
    this.#view.leave();
    this.#keys.suspend();
    process.kill(process.pid, 'SIGTSTP');
  }

  /** Back in the foreground after Ctrl-Z. */
  #resume(): void {
    this.#keys.start();
    if (this.#take) this.#draw();
  }

  /** Once for all keys that came at once. */
  #drawSoon(): void {
    if (this.#drawIsDue) return;
    this.#drawIsDue = true;
    queueMicrotask(() => {
      this.#drawIsDue = false;
      if (this.#take) this.#draw();
    });
  }

  #draw(): void {
    const search = this.#search;
    if (!search) {
      const { text, cursor } = this.#text;
      this.#view.draw({ prompt: this.#prompt, text, cursor });
      return;
    }
    const prompt = this.#options.texts.search(search.words, search.failed);
    const { line, start } = search.found ?? { line: this.#text.text, start: 0 };
    this.#view.draw({ prompt, text: line, cursor: start });
  }
}
