/** Which HTML tags the Bot API knows, with their attributes, and which may lie in which. */

/** Tag → entity type. */
export const TAGS: ReadonlyMap<string, string> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['a', 'text_link'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
  ['tg-emoji', 'custom_emoji'],
]);

interface KnownAttribute {
  name: string;
  /** What its value must be like; null for an attribute without one. */
  pattern: RegExp | null;
  /** Whether the tag means nothing without it. */
  isNeeded: boolean;
}

/** Tag → the one attribute that it takes. */
const ATTRIBUTES: ReadonlyMap<string, KnownAttribute> = new Map([
  ['a', { name: 'href', pattern: /^/, isNeeded: true }],
  ['span', { name: 'class', pattern: /^tg-spoiler$/, isNeeded: true }],
  ['code', { name: 'class', pattern: /^language-./, isNeeded: false }],
  ['blockquote', { name: 'expandable', pattern: null, isNeeded: false }],
  ['tg-emoji', { name: 'emoji-id', pattern: /^\d+$/, isNeeded: true }],
]);

export type Attributes = ReadonlyMap<string, string | null>;

/** What is wrong with a tag's attributes; undefined where nothing is. */
export function faultOfAttributes(tag: string, attributes: Attributes): string | undefined {
  const known = ATTRIBUTES.get(tag);
  for (const [name, value] of attributes) {
    if (name !== known?.name) return `unknown attribute "${name}"`;
    const { pattern } = known;
    const isRight = pattern === null || value === null ? pattern === value : pattern.test(value);
    if (!isRight) return `wrong value of the attribute "${name}"`;
  }
  if (known?.isNeeded && attributes.size === 0) return `no attribute "${known.name}"`;
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
