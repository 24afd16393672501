/** Settings of the Telegram bot: TELEGRAM_* and the proxy. */
import { Secret } from './secret.js';
import type { Settings, Variable } from './settings.js';
import { readUrl, readWhole } from './values.js';

export interface TelegramSettings {
  /** Null = not set; only `bot` needs it. */
  readonly token: Secret | null;
  /** The Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  /** http or https proxy through which it is reached; it may carry a password. Null = none. */
  readonly proxyUrl: Secret | null;
  /** Who may use the bot; with both lists empty everyone may. */
  readonly allowedUsers: ReadonlySet<number>;
  /** Chats, groups mostly, in which everyone may use it. */
  readonly allowedChats: ReadonlySet<number>;
  /** May always use it, are held to no limit, and see `/status`. */
  readonly admins: ReadonlySet<number>;
  /** Null = long polling. */
  readonly webhook: WebhookSettings | null;
}

export interface WebhookSettings {
  /** Where Telegram posts updates. */
  readonly url: string;
  /** On which this process listens, plain HTTP: a reverse proxy ends TLS. */
  readonly port: number;
}

const TELEGRAM = 'https://api.telegram.org';

/** Where a reverse proxy usually finds a service. */
const DEFAULT_WEBHOOK_PORT = 8080;

export function readTelegramSettings(settings: Settings): TelegramSettings {
  const apiRoot = readUrl(settings, 'TELEGRAM_API_ROOT') ?? TELEGRAM;
  return {
    token: readToken(settings),
    apiRoot,
    proxyUrl: readProxy(settings, apiRoot),
    allowedUsers: readIds(settings, 'TELEGRAM_ALLOWED_USERS'),
    allowedChats: readIds(settings, 'TELEGRAM_ALLOWED_CHATS'),
    admins: readIds(settings, 'TELEGRAM_ADMINS'),
    webhook: readWebhook(settings, apiRoot),
  };
}

/** As BotFather gives it, '123456789:AA…'; it stands in a URL's path. */
function readToken(settings: Settings): Secret | null {
  const token = settings.get('TELEGRAM_BOT_TOKEN')?.value.trim();
  if (!token) return null;
  if (/^[\w:-]+$/.test(token)) return new Secret(token);
  settings.refuse('TELEGRAM_BOT_TOKEN', 'is not a token as BotFather gives it.');
  return null;
}

/** '123, -100456': ids of users are positive, of groups negative. */
function readIds(settings: Settings, variable: Variable): ReadonlySet<number> {
  const parts = (settings.get(variable)?.value ?? '').split(/[\s,;,、;]+/).filter(Boolean);
  const ids = parts.map((part) => (/^-?\d{1,16}$/.test(part) ? Number(part) : Number.NaN));
  if (ids.every((id) => Number.isSafeInteger(id) && id !== 0)) return new Set(ids);
  settings.refuse(variable, 'must be ids such as 123456789, separated by commas.');
  return new Set();
}

function readWebhook(settings: Settings, apiRoot: string): WebhookSettings | null {
  const port = readWhole(settings, 'TELEGRAM_WEBHOOK_PORT', 0, [1, 65_535]);
  const url = readUrl(settings, 'TELEGRAM_WEBHOOK_URL');
  if (url === null) return null;
  const { protocol, port: named } = new URL(url);
  // A Bot API server of one's own may post to plain HTTP; Telegram's does not.
  if (protocol !== 'https:' && apiRoot === TELEGRAM) {
    settings.refuse('TELEGRAM_WEBHOOK_URL', 'must begin with https://.');
  }
  return { url, port: port || Number(named) || DEFAULT_WEBHOOK_PORT };
}

/** TELEGRAM_PROXY, else HTTPS_PROXY as other programs know it; none to this very machine. */
function readProxy(settings: Settings, apiRoot: string): Secret | null {
  const variable = settings.get('TELEGRAM_PROXY') ? 'TELEGRAM_PROXY' : 'HTTPS_PROXY';
  const value = settings.get(variable)?.value.trim();
  if (!value) return null;
  const url = value.includes('://') ? value : `http://${value}`;
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
    const isLocal = variable === 'HTTPS_PROXY' && isLoopback(new URL(apiRoot).hostname);
    return isLocal ? null : new Secret(url);
  }
  // HTTPS_PROXY may well be meant for programs that know other kinds.
  if (variable === 'TELEGRAM_PROXY') {
    settings.refuse(variable, 'must be a URL that begins with http:// or https://.');
  }
  return null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
