/**
 * A text as a bot sends it (HTML or with entities) as Telegram keeps it: trimmed, within 4096
 * UTF-16 units, at most 100 entities. Parses no HTML itself.
 */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import type { Entity, FormattedText } from '../types.js';
import { parseHtml } from './parse-html.js';

/** UTF-16 units after entities were parsed. */
const MAX_TEXT = 4096;
/** Further entities are dropped in silence. */
const MAX_ENTITIES = 100;

const ENTITY_TYPES = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
] as const;

const entitySchema = z
  .object({
    type: z.enum(ENTITY_TYPES),
    offset: z.number().int().min(0),
    length: z.number().int().min(1),
    url: z.string().optional(),
    language: z.string().optional(),
    custom_emoji_id: z.string().optional(),
  })
  .strict();

/** The fields of a text in the methods that send one. */
export const textFields = {
  text: z.string(),
  parse_mode: z.string().optional(),
  entities: z.array(entitySchema).optional(),
};

export interface TextFields {
  text: string;
  parse_mode?: string | undefined;
  entities?: Entity[] | undefined;
}

export interface TextRules {
  /** Drafts may be empty. Default false. */
  mayBeEmpty?: boolean;
  /** Takes what the real server mends in silence. */
  warn: (what: string) => void;
}

/** @throws ApiError 400 where Telegram would not take it */
export function readText(
  fields: TextFields,
  { mayBeEmpty = false, warn }: TextRules,
): FormattedText {
  const { text, entities } = trim(format(fields));
  if (text === '' && !mayBeEmpty) throw badRequest('message text is empty');
  if (text.length > MAX_TEXT) throw badRequest('message is too long');
  if (entities.length > MAX_ENTITIES) warn(`${entities.length} entities, ${MAX_ENTITIES} kept`);
  return { text, entities: withValidLinks(entities, warn).slice(0, MAX_ENTITIES) };
}

function format({ text, parse_mode, entities = [] }: TextFields): FormattedText {
  if (hasLoneSurrogate(text)) throw badRequest('strings must be encoded in UTF-8');
  if (parse_mode === undefined || parse_mode === '') {
    for (const { offset, length } of entities) {
      if (offset + length > text.length) {
        throw badRequest(`entity at ${offset} with length ${length} is outside of the text`);
      }
    }
    return { text, entities };
  }
  if (entities.length > 0) throw badRequest('parse_mode and entities exclude each other');
  if (parse_mode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode');
  return parseHtml(text);
}

function hasLoneSurrogate(text: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

/** Without white space at both ends; entities are cut to what is left. */
function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(kept.length, entity.offset + entity.length - start);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: kept, entities: moved };
}

/** Telegram drops a link that it cannot open, and shows its text only. */
function withValidLinks(entities: readonly Entity[], warn: (what: string) => void): Entity[] {
  return entities.filter(({ type, url = '' }) => {
    if (type !== 'text_link' || isLink(url)) return true;
    warn(`the link to '${url}' is dropped`);
    return false;
  });
}

/** Whether Telegram opens an address: http, https, tg; a host with a dot, or an IP address. */
export function isLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'tg:') return true;
  return /^https?:$/.test(protocol) && /[.:]/.test(hostname);
}
