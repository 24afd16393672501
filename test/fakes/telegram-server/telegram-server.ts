/**
 * A strict fake of Telegram's Bot API on loopback, with people who write to the bot.
 *
 *   const server = await startTelegramServer();
 *   … TELEGRAM_API_ROOT=server.root, TELEGRAM_BOT_TOKEN=server.token …
 *   const anna = server.user({ language_code: 'zh-hans' });
 *   anna.sends('第70次会议讨论了什么?');
 *   const answer = await server.nextMessage(anna);
 *   await anna.presses(answer, '[1]').answered();
 *   server.faults.failNext('sendMessage', { retryAfter: 3 });
 *   expect(server.refusals).toEqual([]);
 *   await server.stop();
 *
 * It takes what the real Bot API takes and refuses the rest in its words. Stricter than the real
 * one, so that tests see it: unknown fields, a bare & in HTML, entities that can't be nested, and
 * bursts over the rate limits are refused. Files, payments and channels are not part of it.
 */
import { type GroupOptions, TelegramGroup } from './actors/group.js';
import { TelegramUser } from './actors/user.js';
import { BotAccount } from './bot-account.js';
import { BotApi } from './bot-api.js';
import { CallLog } from './call-log.js';
import { Faults } from './faults.js';
import { HttpEndpoint } from './http-endpoint.js';
import { Inbox, type NextMessageOptions } from './inbox.js';
import type { MessageView } from './message-view.js';
import { settingsOf, type TelegramServerOptions } from './options.js';
import { type Draft, TelegramState } from './state.js';
import type { ChatReference, User } from './types.js';
import { LongPoll } from './updates/long-poll.js';
import { WebhookDelivery } from './updates/webhook-delivery.js';
import { type WaitOptions, waitFor } from './wait.js';

export type { TelegramGroup } from './actors/group.js';
export type { Press, TelegramUser } from './actors/user.js';
export type { Button } from './keyboard.js';
export type { MessageView } from './message-view.js';
export type { TelegramServerOptions } from './options.js';

/** Listens on a free port until `stop`. */
export async function startTelegramServer(
  options: TelegramServerOptions = {},
): Promise<TelegramServer> {
  const server = new TelegramServer(options);
  await server.comeUp();
  return server;
}

export class TelegramServer {
  readonly state: TelegramState;
  /** What goes wrong on the way: refusals, cuts, delays, broken bodies. */
  readonly faults = new Faults();
  readonly log = new CallLog();
  readonly #endpoint: HttpEndpoint;
  readonly #webhook: WebhookDelivery;
  readonly #inbox: Inbox;
  #nextUserId = 5_000_000_001;
  #nextGroupId = 1;
  /** Where updates are posted instead of the webhook's origin; undefined for the origin itself. */
  webhookProxy: string | undefined;

  constructor(options: TelegramServerOptions) {
    const settings = settingsOf(options);
    this.webhookProxy = settings.webhookProxy;
    this.state = new TelegramState(settings, new BotAccount(settings));
    this.#inbox = new Inbox(this.state);
    const { updates, warnings } = this.state;
    this.#webhook = new WebhookDelivery(updates, {
      proxy: () => this.webhookProxy,
      retryMs: settings.webhookRetryMs,
      call: (method, payload) => api.callFromWebhook(method, payload),
    });
    const context = {
      state: this.state,
      poll: new LongPoll(updates),
      webhook: this.#webhook,
      warn: (what: string) => warnings.push(what),
    };
    const api = new BotApi(context, this.log, this.faults);
    this.#endpoint = new HttpEndpoint(api);
  }

  /** For TELEGRAM_API_ROOT: 'http://127.0.0.1:51234'. */
  get root(): string {
    return this.#endpoint.origin;
  }

  get token(): string {
    return this.state.settings.token;
  }

  /** Everything that was called, in order. */
  get calls() {
    return this.log.calls;
  }

  callsOf(method: string) {
    return this.log.calls.filter((call) => call.method === method);
  }

  get refusals() {
    return this.log.refusals;
  }

  get tooManyRequests() {
    return this.log.tooManyRequests;
  }

  get earlyRetries() {
    return this.log.earlyRetries;
  }

  /** What the real server would have mended in silence. */
  get warnings(): readonly string[] {
    return this.state.warnings;
  }

  /** A person that has not yet written to the bot. */
  user(fields: Partial<User> = {}): TelegramUser {
    const id = this.#nextUserId++;
    return new TelegramUser(this.state, { id, is_bot: false, first_name: 'Anna', ...fields });
  }

  /** A group that the bot is in. */
  group(options: GroupOptions): TelegramGroup {
    const number = this.#nextGroupId++;
    const base = options.type === 'group' ? -4_000_000_000 : -1_002_000_000_000;
    return new TelegramGroup(this.state, options.id ?? base - number, options);
  }

  /** The bot's messages in a chat as they are now. */
  messagesIn(chat: ChatReference): MessageView[] {
    return this.#inbox.messagesIn(chat);
  }

  /** The bot's next message in a chat after the one that this gave before. */
  nextMessage(chat: ChatReference, options: NextMessageOptions = {}): Promise<MessageView> {
    return this.#inbox.nextMessage(chat, options);
  }

  /** Ends when `isSo`. @throws Error after `timeoutMs` */
  async waitUntil(isSo: () => boolean, options: WaitOptions = {}): Promise<void> {
    await waitFor(this.state, () => (isSo() ? true : undefined), options);
  }

  /** Ends when the bot called nothing but getUpdates for so many milliseconds. */
  async waitUntilQuiet(quietMs = 300, options: WaitOptions = {}): Promise<void> {
    const began = performance.now();
    const lastAt = () =>
      this.calls.findLast(({ method }) => method !== 'getUpdates')?.at ?? Number.NEGATIVE_INFINITY;
    const isQuiet = () => performance.now() - Math.max(began, lastAt()) >= quietMs;
    await this.waitUntil(isQuiet, { what: 'quiet', ...options });
  }

  /** What was shown of answers that grow, chat by chat. */
  get drafts(): readonly Draft[] {
    return this.state.drafts;
  }

  /** Callback queries without an answer by now, or without one in so many milliseconds. */
  unansweredCallbacks(withinMs?: number) {
    return this.state.callbackQueries.unanswered(withinMs);
  }

  /** The bot's commands: `scope` as it sends it; '' is every language. */
  commands(scope?: object, language?: string) {
    return this.state.account.commands(scope, language);
  }

  /** An update with any content, however wrong. */
  pushRaw(content: object): void {
    this.state.updates.pushRaw(content);
  }

  /** The last `count` updates are given once more, as after a confirmation that was lost. */
  redeliver(count = 1): void {
    this.state.updates.redeliver(count);
  }

  /** Until `comeUp`: connections are refused, or a proxy answers 502 with a page. */
  async goDown(how: 'refused' | 'badGateway' = 'refused'): Promise<void> {
    await this.#endpoint.goDown(how);
  }

  async comeUp(): Promise<void> {
    await this.#endpoint.comeUp();
  }

  /** @throws what the server itself did wrong */
  async stop(): Promise<void> {
    this.#webhook.set(undefined);
    await this.#endpoint.stop();
  }
}
