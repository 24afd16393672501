/** What BotFather and the bot itself set on its account: name, commands, descriptions. */
import type { Settings } from './options.js';
import type { User } from './types.js';

export interface BotCommand {
  command: string;
  description: string;
}

export class BotAccount {
  readonly user: User;
  readonly #commands = new Map<string, BotCommand[]>();
  /** 'description', 'short_description' or 'name', and a language → text. */
  readonly #texts = new Map<string, string>();

  constructor(readonly settings: Settings) {
    this.user = {
      id: Number(settings.token.split(':')[0]),
      is_bot: true,
      first_name: '纪要',
      username: settings.username,
    };
  }

  /** The answer to `getMe`. */
  get me(): object {
    const { privacyMode, hasTopicsEnabled } = this.settings;
    return {
      ...this.user,
      can_join_groups: true,
      can_read_all_group_messages: !privacyMode,
      supports_inline_queries: true,
      can_connect_to_business: false,
      has_main_web_app: false,
      ...(hasTopicsEnabled !== undefined && { has_topics_enabled: hasTopicsEnabled }),
    };
  }

  /** `scope` as the bot sends it; '' is every language. */
  commands(scope: object = { type: 'default' }, language = ''): readonly BotCommand[] {
    return this.#commands.get(keyOf(scope, language)) ?? [];
  }

  setCommands(scope: object, language: string, commands: BotCommand[]): void {
    this.#commands.set(keyOf(scope, language), commands);
  }

  text(kind: TextKind, language = ''): string {
    return this.#texts.get(`${kind} ${language}`) ?? '';
  }

  setText(kind: TextKind, language: string, text: string): void {
    this.#texts.set(`${kind} ${language}`, text);
  }
}

export type TextKind = 'name' | 'description' | 'short_description';

function keyOf(scope: object, language: string): string {
  const fields = Object.entries(scope).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([fields, language]);
}
