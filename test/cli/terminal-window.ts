/** A program at a real pseudo-terminal, which tmux provides: what is typed into it and what it shows. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { vi } from 'vitest';

/** Why there is no terminal to test at; undefined where there is one. */
export const NO_TERMINAL: string | undefined =
  spawnSync('tmux', ['-V']).status === 0 ? undefined : 'tmux is not installed';

/** How long something may take to appear on a busy machine. */
const TIMEOUT_MS = 20_000;

export interface WindowOptions {
  /** The program and its arguments. */
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Where it works; the socket of tmux lies there too, so that nothing is left behind. */
  folder: string;
  columns?: number;
}

export class TerminalWindow {
  /** Of a server of its own: no other session of this machine is touched. */
  readonly #socket: string;

  constructor({ command, environment, folder, columns = 80 }: WindowOptions) {
    this.#socket = join(folder, `${randomUUID()}.socket`);
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    // The shell outlives the program and its Ctrl-C, so that the exit status can be read off the screen.
    const line = `trap : INT; ${['env', '-i', ...variables, ...command].map(quoted).join(' ')}; echo "status $?"; cat`;
    const size = ['-x', String(columns), '-y', '60'];
    this.#tmux('-f', '/dev/null', 'new-session', '-d', ...size, '-c', folder, 'sh', '-c', line);
  }

  /** Text as it is, or with `press` keys by their names in tmux: 'Enter', 'C-c'. */
  type(text: string): void {
    this.#tmux('send-keys', '-l', '--', text);
  }

  press(...keys: string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  /**
   * All at once, line breaks and all, as from the clipboard; `isMarked` as terminals do it for a program
   * that wants pastes marked.
   */
  paste(text: string, isMarked = false): void {
    this.#tmux('set-buffer', '--', text);
    this.#tmux('paste-buffer', ...(isMarked ? ['-p'] : []));
  }

  resize(columns: number): void {
    this.#tmux('resize-window', '-x', String(columns));
  }

  /** Keeps what the program writes from now on, sequences and all, in a file. */
  record(file: string): void {
    this.#tmux('pipe-pane', '-o', `cat > ${quoted(file)}`);
  }

  /** What is on the screen, without blanks at the ends of lines. */
  screen(): string {
    return this.#tmux('capture-pane', '-p').trimEnd();
  }

  /** Columns left of the cursor, and its line. */
  cursor(): { column: number; line: string } {
    const told = this.#tmux('display-message', '-p', '#{cursor_x} #{cursor_y}');
    const [column = 0, row = 0] = told.split(' ').map(Number);
    return { column, line: this.#tmux('capture-pane', '-p').split('\n')[row] ?? '' };
  }

  /** The screen once it is as wanted. @throws with the screen where it does not come to that */
  async waitFor(wanted: RegExp | ((screen: string) => boolean)): Promise<string> {
    const holds = wanted instanceof RegExp ? (screen: string) => wanted.test(screen) : wanted;
    try {
      await vi.waitUntil(() => holds(this.screen()), { timeout: TIMEOUT_MS, interval: 50 });
    } catch {
      throw new Error(`The screen did not come to ${wanted}:\n${this.screen()}`);
    }
    return this.screen();
  }

  close(): void {
    spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
  }

  #tmux(...words: string[]): string {
    const environment = { ...process.env, LC_ALL: 'C.UTF-8', TMUX: undefined };
    return execFileSync('tmux', ['-u', '-S', this.#socket, ...words], {
      encoding: 'utf8',
      env: environment,
    });
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
