/**
 * The texts that a reader of the command line sees, in three languages, and which of them serves.
 * Texts of answers are not here: the answering stage words those.
 */
import type { Script } from '../app-types.js';
import { en } from './wording/en.js';
import { type Wording, zhHans } from './wording/zh-hans.js';
import { zhHant } from './wording/zh-hant.js';

export type { FaultText, Wording } from './wording/zh-hans.js';

/** A language of the command line. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

const WORDINGS: Record<Language, Wording> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** All texts in one language. */
export function wordingFor(language: Language): Wording {
  return WORDINGS[language];
}

/**
 * The language of a POSIX locale: 'zh_TW.UTF-8' → zh-Hant, 'en_GB' → en. Where it names none
 * ('', 'C', 'POSIX') or one that is not translated: Simplified, the corpus's own.
 */
export function languageOfLocale(locale: string): Language {
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return 'zh-Hant';
  if (/^en([_-]|$)/i.test(locale)) return 'en';
  return 'zh-Hans';
}

const LANGUAGES: Record<Script, Language> = { hans: 'zh-Hans', hant: 'zh-Hant', en: 'en' };

/** The language whose labels fit a text in `script`. */
export function languageOfScript(script: Script): Language {
  return LANGUAGES[script];
}

/** The script that goes with a language, as the other parts of the program name it. */
export function scriptOfLanguage(language: Language): Script {
  if (language === 'en') return 'en';
  return language === 'zh-Hant' ? 'hant' : 'hans';
}
