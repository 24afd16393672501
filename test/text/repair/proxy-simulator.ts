/**
 * A proxy that damages Traditional text as the real one did: it looks for the byte pairs of its
 * table at every byte offset of the GBK text, puts the pinyin behind each, and an old decoder
 * reads the result. It shares no code with the repair.
 */
import { decodePair, decodeUserDefined, encodeGbk } from './gbk-bytes.js';

export interface ProxyOptions {
  /** Character → its pinyin; the order is that of the passes. */
  table: ReadonlyMap<string, string>;
  /** 'scan': one pass, matches may overlap. 'passes': each entry over the whole text in turn. */
  order: 'scan' | 'passes';
  /** How the decoder treats a byte that cannot trail: swallowed with its lead, or shown. */
  trail: 'swallowed' | 'kept';
  lost: '?' | '\uFFFD' | '?';
  /** Pairs of the user-defined areas: lost as a whole, or shown as private-use characters. */
  userDefined: 'lost' | 'shown';
  /** Whether the page was NFKC-normalised afterwards. */
  normalised: boolean;
  /** Whether runs of GBK are decoded apart from the ASCII between them. */
  segmented: boolean;
}

/** A byte of the page or a note that was put in. */
type Item = number | string;

function scan(bytes: Uint8Array, table: ReadonlyMap<string, string>): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    items.push(bytes[at] as number);
    const seen = at === 0 ? undefined : decodePair(bytes[at - 1] as number, bytes[at] as number);
    const pinyin = seen === undefined ? undefined : table.get(seen);
    if (pinyin !== undefined) items.push(pinyin);
  }
  return items;
}

/** Earlier notes stand between bytes, so that later entries of the table miss what they split. */
function replaceInPasses(bytes: Uint8Array, table: ReadonlyMap<string, string>): Item[] {
  const order = new Map([...table.keys()].map((character, index) => [character, index]));
  const found: { at: number; character: string; rank: number }[] = [];
  for (let at = 1; at < bytes.length; at += 1) {
    const seen = decodePair(bytes[at - 1] as number, bytes[at] as number);
    const rank = seen === undefined ? undefined : order.get(seen);
    if (seen !== undefined && rank !== undefined) found.push({ at, character: seen, rank });
  }
  found.sort((left, right) => left.rank - right.rank || left.at - right.at);
  const notes = new Map<number, string>();
  const used = new Map<number, number>();
  for (const { at, character, rank } of found) {
    // The note of an earlier pass between the two bytes hides the pair.
    if (notes.has(at - 1)) continue;
    // One pass does not take the same byte twice.
    if (used.get(at - 1) === rank) continue;
    notes.set(at, table.get(character) as string);
    used.set(at, rank);
  }
  return Array.from(bytes).flatMap((byte, at): Item[] => {
    const note = notes.get(at);
    return note === undefined ? [byte] : [byte, note];
  });
}

/** What the decoder showed for some bytes of the page. */
interface Shown {
  text: string;
  /** How many bytes of the undamaged text stand behind it. */
  bytes: number;
}

function isLead(item: Item | undefined): item is number {
  return typeof item === 'number' && item >= 0x81 && item <= 0xfe;
}

/** A leading byte and what follows it: a character, or a lost byte with what it swallowed. */
function decodeLead(lead: number, next: Item | undefined, options: ProxyOptions): Shown {
  if (next === undefined) return { text: options.lost, bytes: 1 };
  const kept = options.trail === 'kept';
  if (typeof next === 'string')
    return { text: `${options.lost}${kept ? '(' : ''}${next})`, bytes: 1 };
  const whole =
    decodePair(lead, next) ??
    (options.userDefined === 'shown' ? decodeUserDefined(lead, next) : undefined);
  if (whole !== undefined) return { text: whole, bytes: 2 };
  return { text: options.lost, bytes: kept && next < 0x80 ? 1 : 2 };
}

function decodeRun(items: readonly Item[], options: ProxyOptions): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const next = items[at + 1];
    if (typeof item === 'string') shown.push({ text: `(${item})`, bytes: 0 });
    else if (!isLead(item)) {
      shown.push({ text: item === 0x80 ? '€' : String.fromCharCode(item), bytes: 1 });
    } else {
      const piece = decodeLead(item, next, options);
      shown.push(piece);
      if (piece.bytes === 2 || typeof next === 'string') at += 1;
    }
  }
  return shown;
}

/** Runs of GBK bytes with their notes, and runs of ASCII that no pair took up. */
function splitRuns(items: readonly Item[], ascii: ReadonlySet<number>): Item[][] {
  const runs: Item[][] = [];
  let offset = 0;
  let wasAscii: boolean | undefined;
  for (const item of items) {
    const isAscii = typeof item === 'number' && ascii.has(offset);
    if (typeof item === 'number') offset += 1;
    if (wasAscii !== isAscii) runs.push([]);
    wasAscii = isAscii;
    runs.at(-1)?.push(item);
  }
  return runs;
}

/** Byte offset → offset in the text, at every character; `ascii` only at those of one byte. */
function mapBytes(text: string): { starts: Map<number, number>; ascii: Set<number> } {
  const starts = new Map<number, number>();
  const ascii = new Set<number>();
  let offset = 0;
  for (let index = 0; index < text.length; index += 1) {
    starts.set(offset, index);
    const isAscii = text.charCodeAt(index) < 0x80;
    if (isAscii) ascii.add(offset);
    offset += isAscii ? 1 : 2;
  }
  starts.set(offset, text.length);
  return { starts, ascii };
}

/** A damaged page and what it was. */
export interface DamagedText {
  /** The undamaged text, normalised where the page was. */
  truth: string;
  shown: string;
  /** Shown offset → offset in `truth`, where characters of both begin. Behind a note: the last. */
  boundaries: Map<number, number>;
}

/** The text as the damaged page shows it; undefined where GBK does not hold it. */
export function damageText(text: string, options: ProxyOptions): DamagedText | undefined {
  const bytes = encodeGbk(text);
  if (bytes === undefined) return undefined;
  const items =
    options.order === 'scan' ? scan(bytes, options.table) : replaceInPasses(bytes, options.table);
  const { starts, ascii } = mapBytes(text);
  const runs = options.segmented ? splitRuns(items, ascii) : [items];
  const normalise = (part: string): string => (options.normalised ? part.normalize('NFKC') : part);
  const boundaries = new Map<number, number>();
  let shown = '';
  let offset = 0;
  const note = (): void => {
    const start = starts.get(offset);
    if (start !== undefined) boundaries.set(shown.length, normalise(text.slice(0, start)).length);
  };
  note();
  for (const piece of runs.flatMap((run) => decodeRun(run, options))) {
    shown += normalise(piece.text);
    offset += piece.bytes;
    note();
  }
  return { truth: normalise(text), shown, boundaries };
}
