/** For whom a message is written: the language of the interface. Types and the rule for it. */
import type { Script } from '../app-types.js';

/** Of labels, buttons and messages: 简体, 繁體, English. Quotes stay as published. */
export type Language = Script;

/** IETF tags of Traditional Chinese, as Telegram's clients send them: 'zh-hant', 'zh-TW', 'zh-HK'. */
const TRADITIONAL = /^zh[-_](hant|tw|hk|mo)/i;

/**
 * The language for a Telegram client that says it speaks `code` ('zh-hans', 'en', 'de' …):
 * Chinese where it is, English for every other, Simplified where it says nothing.
 */
export function languageOfClient(code: string | undefined): Language {
  if (code === undefined || code === '') return 'hans';
  if (TRADITIONAL.test(code)) return 'hant';
  return /^zh([-_]|$)/i.test(code) ? 'hans' : 'en';
}
