/** Which language tag words of the record carry: browsers choose the shapes of characters by it. */
import { detectScript } from '../../text/script.js';

/** BCP 47: 'zh-Hans', 'zh-Hant', or 'en' for a text without a Han character. */
export function languageTag(text: string): string {
  const script = detectScript(text);
  return script === 'en' ? 'en' : script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}
