/**
 * One run of the command line: its streams, words and colours, and the application, opened when a
 * command first needs it and closed once at the end. Commands get nothing else.
 */
import type { App } from '../app-types.js';
import type { Config, ConfigFlags, TerminalSettings } from '../config.js';
import type { Page } from './rendering/page.js';
import { styleFor } from './rendering/style.js';
import type { Output, Terminal } from './terminal.js';
import { languageOfLocale, type Wording, wordingFor } from './wording.js';

/** What a run is given; a test gives a fake application and streams in memory. */
export interface SessionParts {
  terminal: Terminal;
  settings: TerminalSettings;
  loadConfig(flags: ConfigFlags): Promise<Config>;
  openApp(config: Config): Promise<App>;
}

export class Session {
  readonly terminal: Terminal;
  readonly settings: TerminalSettings;
  /** By the locale; what answers a question takes the question's language instead. */
  readonly wording: Wording;
  /** Flags that the configuration depends on, once parsed. */
  flags: ConfigFlags = {};
  /** False with --no-color. */
  colorWanted = true;
  /** Whether errors are printed as JSON. */
  json = false;

  /** Where links to sources lead from; known once the application is opened. */
  private dataFolder: string | undefined;
  private opened: Promise<App> | undefined;
  private stop: (() => void) | undefined;
  private readonly cleanups = new Set<() => void>();

  constructor(private readonly parts: SessionParts) {
    this.terminal = parts.terminal;
    this.settings = parts.settings;
    this.wording = wordingFor(languageOfLocale(parts.settings.locale));
  }

  loadConfig(): Promise<Config> {
    return this.parts.loadConfig(this.flags);
  }

  /** The application; one for the whole run. */
  openApp(): Promise<App> {
    this.opened ??= this.loadConfig().then((config) => {
      this.dataFolder = config.dataFolder;
      return this.parts.openApp(config);
    });
    return this.opened;
  }

  /** How text looks on `output`, in the session's words or others. */
  pageFor(output: Output, wording: Wording = this.wording): Page {
    const coloured = output.isTerminal && this.colorWanted && this.settings.colorAllowed;
    return {
      columns: output.columns,
      isTerminal: output.isTerminal,
      style: styleFor(coloured, this.settings.hasLinks ? this.dataFolder : undefined),
      wording,
    };
  }

  /** A line on stderr, from where nobody can wait for it. Lost where stderr is closed. */
  notify(line: string): void {
    this.terminal.stderr.write(`${line}\n`).catch(() => undefined);
  }

  /** What a command does when it is told to stop, instead of being cut off: it ends by itself. */
  onInterrupt(stop: () => void): void {
    this.stop = stop;
  }

  /** Tells the command to stop; false where it cannot be told, or was told before. */
  interrupt(): boolean {
    const stop = this.stop;
    this.stop = undefined;
    stop?.();
    return stop !== undefined;
  }

  /** To be called once at the end, however the run ends. Gives what takes it off again. */
  onClose(cleanup: () => void): () => void {
    this.cleanups.add(cleanup);
    return () => this.cleanups.delete(cleanup);
  }

  /** Leaves terminal and index in order. May be called again. */
  async close(): Promise<void> {
    for (const cleanup of this.cleanups) cleanup();
    this.cleanups.clear();
    // An application that did not open has nothing to close; its error was told already.
    const app = await this.opened?.catch(() => undefined);
    await app?.close();
  }
}
