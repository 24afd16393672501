/** Keeps bot tokens out of texts that are shown or logged. */

/** '123456789:AAE…', wherever it stands; BotFather's have 35 characters behind the colon. */
const TOKEN = /\d{3,}(?::|%3A)[\w-]{6,}/gi;

/** Longer than any description of the Bot API. */
const MAX_CHARS = 300;

/**
 * `text` without anything that looks like a bot's token, on one line of at most 300 characters.
 * @param token taken out as well, whatever it looks like
 */
export function redactToken(text: string, token: string): string {
  return text
    .replaceAll(token, '***')
    .replace(TOKEN, '***')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_CHARS);
}
