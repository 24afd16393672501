/** getMe, and what a bot sets on its account: commands, descriptions, name. */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import type { TextKind } from '../bot-account.js';
import { chatIdField, type Method, method } from './method.js';

const MAX_COMMANDS = 100;
/** Characters of a command's description. */
const MAX_DESCRIPTION = 256;

export const getMe = method({}, (_, { state }) => state.account.me);

const plain = <T extends string>(type: T) => z.object({ type: z.literal(type) }).strict();
const inChat = <T extends string>(type: T) =>
  z.object({ type: z.literal(type), chat_id: chatIdField }).strict();

const scopeField = z
  .union([
    plain('default'),
    plain('all_private_chats'),
    plain('all_group_chats'),
    plain('all_chat_administrators'),
    inChat('chat'),
    inChat('chat_administrators'),
    z
      .object({
        type: z.literal('chat_member'),
        chat_id: chatIdField,
        user_id: z.number().int(),
      })
      .strict(),
  ])
  .optional();

/** ISO 639-1, lower case; '' for every language. */
const languageField = z
  .string()
  .regex(/^([a-z]{2})?$/)
  .optional();

const commandSchema = z.object({ command: z.string(), description: z.string() }).strict();

export const setMyCommands = method(
  { commands: z.array(commandSchema), scope: scopeField, language_code: languageField },
  ({ commands, scope = { type: 'default' }, language_code = '' }, { state }): true => {
    if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      const characters = [...description.trim()].length;
      if (characters < 1 || characters > MAX_DESCRIPTION) {
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    const names = new Set(commands.map(({ command }) => command));
    if (names.size < commands.length) throw badRequest('BOT_COMMAND_DUPLICATE');
    if ('chat_id' in scope) state.room(scope.chat_id);
    state.account.setCommands(scope, language_code, commands);
    return true;
  },
);

export const getMyCommands = method(
  { scope: scopeField, language_code: languageField },
  ({ scope, language_code }, { state }) => state.account.commands(scope, language_code),
);

export const deleteMyCommands = method(
  { scope: scopeField, language_code: languageField },
  ({ scope = { type: 'default' }, language_code = '' }, { state }): true => {
    state.account.setCommands(scope, language_code, []);
    return true;
  },
);

/** The pair that sets and gets one of the account's texts of at most `most` characters. */
function accountText(kind: TextKind, most: number): { set: Method; get: Method } {
  const languageFields = { language_code: languageField };
  return {
    set: method(
      { [kind]: z.string().max(most).optional(), ...languageFields },
      (payload, { state }): true => {
        const { language_code = '', ...texts } = payload;
        state.account.setText(kind, language_code, Object.values(texts).join(''));
        return true;
      },
    ),
    get: method(languageFields, ({ language_code }, { state }) => ({
      [kind]: state.account.text(kind, language_code),
    })),
  };
}

export const description = accountText('description', 512);
export const shortDescription = accountText('short_description', 120);
export const accountName = accountText('name', 64);
