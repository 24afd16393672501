/**
 * What the terminal's looks and words depend on, read from the environment before, and independent of,
 * the configuration. Which terminals know hyperlinks and the clipboard is told by what they set
 * themselves; docs/cli.md has the rule.
 */
import type { ConfigSurroundings } from './settings.js';

type Environment = ConfigSurroundings['environment'];

export interface TerminalSettings {
  /** False with NO_COLOR (any non-empty value, https://no-color.org) or TERM=dumb. */
  colorAllowed: boolean;
  /** Whether the terminal is known to show hyperlinks (OSC 8); FORCE_HYPERLINK says so itself. */
  hasLinks: boolean;
  /** Whether the terminal is known to take texts for the clipboard (OSC 52). */
  hasClipboard: boolean;
  /** TERM=dumb: it can only print. */
  isDumb: boolean;
  /** As in LC_ALL, LC_MESSAGES or LANG: 'zh_TW.UTF-8'; '' where none is set. */
  locale: string;
  /** JIYAO_DEBUG: an unexpected fault prints its stack. */
  debug: boolean;
}

/** Terminals by TERM_PROGRAM that know both; each says so in its manual. */
const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'rio', 'Hyper', 'Tabby']);

/** Terminals by TERM. */
const TERMS = /^(?:xterm-)?(?:kitty|ghostty|foot|alacritty|wezterm|contour)(?:-|$)/;

/** VTE (GNOME Terminal and its kin) shows hyperlinks from 0.50 on; 0.50.0 itself crashes on them. */
const VTE_WITH_LINKS = 5001;

export function terminalSettingsOf(environment: Environment): TerminalSettings {
  const isDumb = environment.TERM === 'dumb';
  const colorAllowed = !environment.NO_COLOR && !isDumb;
  return {
    colorAllowed,
    hasLinks: colorAllowed && hasLinks(environment),
    hasClipboard: !isDumb && !environment.CI && isKnown(environment),
    isDumb,
    locale: environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '',
    debug: !['', '0', undefined].includes(environment.JIYAO_DEBUG),
  };
}

/** FORCE_HYPERLINK as other programs read it: '0' is no, anything else yes. */
function hasLinks(environment: Environment): boolean {
  const forced = environment.FORCE_HYPERLINK;
  if (forced) return forced !== '0';
  if (environment.CI) return false;
  return isKnown(environment) || isVteWithLinks(environment);
}

/** A multiplexer hides the terminal behind it, whose variables may still be set. */
function isKnown(environment: Environment): boolean {
  if (environment.TMUX || environment.STY) return false;
  return (
    PROGRAMS.has(environment.TERM_PROGRAM ?? '') ||
    TERMS.test(environment.TERM ?? '') ||
    Boolean(environment.WT_SESSION || environment.KITTY_WINDOW_ID)
  );
}

function isVteWithLinks(environment: Environment): boolean {
  if (environment.TMUX || environment.STY) return false;
  return Number(environment.VTE_VERSION ?? 0) >= VTE_WITH_LINKS;
}
