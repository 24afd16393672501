/** Which HTML tags the Bot API knows, with their attributes, and which may lie in which. */

/** Tag → entity type. */
export const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
};

/** Tag → the attributes that it takes; `null` is one without a value. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp | null>>>> = {
  a: { href: /^/ },
  span: { class: /^tg-spoiler$/ },
  code: { class: /^language-./ },
  blockquote: { expandable: null },
  'tg-emoji': { 'emoji-id': /^\d+$/ },
};

/** Tags that mean nothing without their attribute. */
const NEEDED: Readonly<Record<string, string>> = {
  a: 'href',
  span: 'class',
  'tg-emoji': 'emoji-id',
};

export type Attributes = ReadonlyMap<string, string | null>;

/** What is wrong with a tag's attributes; undefined where nothing is. */
export function faultOfAttributes(tag: string, attributes: Attributes): string | undefined {
  const known = ATTRIBUTES[tag] ?? {};
  for (const [name, value] of attributes) {
    const pattern = known[name];
    if (pattern === undefined) return `unknown attribute "${name}"`;
    if (pattern === null ? value !== null : value === null || !pattern.test(value)) {
      return `wrong value of the attribute "${name}"`;
    }
  }
  const needed = NEEDED[tag];
  if (needed !== undefined && !attributes.has(needed)) return `no attribute "${needed}"`;
  return undefined;
}

/** Entities that can't contain each other. */
const EXCLUSIVE = new Set(['text_link', 'code', 'pre', 'custom_emoji']);

/** Entities that style any other one, `code` and `pre` excepted. */
const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

/** Whether an entity may lie in one around it, after the documentation's rules on nesting. */
export function mayLieIn(inner: string, outer: string): boolean {
  if (outer === 'code' || outer === 'pre') return false;
  if (inner === 'code' || inner === 'pre') return !STYLES.has(outer) && !EXCLUSIVE.has(outer);
  if (inner === 'blockquote') return outer !== 'blockquote' && !EXCLUSIVE.has(outer);
  return !(EXCLUSIVE.has(inner) && EXCLUSIVE.has(outer));
}
