/**
 * Places and persons that the index holds, found in an English text by their pinyin without tones:
 * 'Chuxiong City' → 楚雄, 'Yang Likun' → 杨俐昆. pinyin-pro loads with the first such text.
 */
import { createRequire } from 'node:module';
import type { Meeting } from '../../../minutes/meeting.js';
import type { MinutesStore } from '../../../store/store.js';

export type NameStore = Pick<MinutesStore, 'meetings' | 'counts'>;

export interface PinyinName {
  /** In characters, as held; a place without its suffix where the text has none. */
  name: string;
  kind: 'place' | 'person';
  /** Of the text, end exclusive. */
  start: number;
  end: number;
}

interface HeldNames {
  /** How many meetings they were read from: more, and they are read again. */
  meetings: number;
  byPinyin: ReadonlyMap<string, Pick<PinyinName, 'name' | 'kind'>>;
}

const require = createRequire(import.meta.url);

const held = new WeakMap<NameStore, HeldNames>();

/** 'Chuxiong', "Ya'an", 'Yang Li-kun': words that may be names, one by one. */
const CAPITALISED = /\b[A-Z][a-z]+(?:['’-][A-Za-z]+)?\b/g;

/** No name of a place or person has more words. */
const MAX_WORDS = 3;

/** What English adds to a place: part of the name, and no word of the question. */
const SUFFIX = /^\s+(?:City|Municipality|District|County|Prefecture|Province|Town)\b/i;

/** From left to right, the longest at each place. */
export function findPinyinNames(text: string, store: NameStore): PinyinName[] {
  const known = heldNames(store);
  const words = [...text.matchAll(CAPITALISED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/['’]s$/, '').length,
    letters: lettersOf(match[0].replace(/['’]s$/, '')),
  }));
  const found: PinyinName[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestName(words.slice(at, at + MAX_WORDS), text, known);
    const [first, last] = [words[at], words[at + length - 1]];
    const name = known.get(keyOf(words.slice(at, at + length), known));
    if (first && last && name) {
      const suffix =
        name.kind === 'place' ? (SUFFIX.exec(text.slice(last.end))?.[0].length ?? 0) : 0;
      found.push({ ...name, start: first.start, end: last.end + suffix });
    }
    at += Math.max(1, length);
  }
  return found;
}

interface Word {
  start: number;
  end: number;
  letters: string;
}

/** How many of these words make a name; 0 where they make none. */
function longestName(words: readonly Word[], text: string, known: HeldNames['byPinyin']): number {
  for (let length = words.length; length > 0; length--) {
    const some = words.slice(0, length);
    const adjacent = some.every(
      ({ start }, at) => at === 0 || start - (some[at - 1]?.end ?? 0) === 1,
    );
    if (adjacent && !/[,.;]/.test(text.slice(some[0]?.start, some.at(-1)?.end))) {
      if (known.has(keyOf(some, known))) return length;
    }
  }
  return 0;
}

/** Chinese order, or the given name first where only that is known. */
function keyOf(words: readonly Word[], known: HeldNames['byPinyin']): string {
  const letters = words.map((word) => word.letters);
  const straight = letters.join('');
  const turned = [...letters.slice(1), letters[0] ?? ''].join('');
  return !known.has(straight) && known.get(turned)?.kind === 'person' ? turned : straight;
}

function heldNames(store: NameStore): HeldNames['byPinyin'] {
  const { meetings } = store.counts();
  const known = held.get(store);
  if (known?.meetings === meetings) return known.byPinyin;
  const byPinyin = new Map<string, Pick<PinyinName, 'name' | 'kind'>>();
  for (const meeting of store.meetings({})) {
    for (const name of personsOf(meeting))
      byPinyin.set(romanise(name, true), { name, kind: 'person' });
    for (const name of placesOf(meeting))
      byPinyin.set(romanise(name, false), { name, kind: 'place' });
  }
  held.set(store, { meetings, byPinyin });
  return byPinyin;
}

function personsOf({ chair, attendees, observers }: Meeting): string[] {
  return [chair, ...attendees, ...observers].flatMap((person) => person?.name ?? []);
}

/** '楚雄市' by its whole name and without the suffix. */
function placesOf({ place, parentPlace }: Meeting): string[] {
  return [place, parentPlace].flatMap((name) => {
    if (!name) return [];
    const bare = name.replace(
      /(?:特别行政区|自治区|自治州|自治县|地区|新区|[省市区县州盟旗镇乡])$/,
      '',
    );
    return bare.length > 1 ? [name, bare] : [name];
  });
}

let pinyinOf: ((text: string, isPerson: boolean) => string) | undefined;

function romanise(characters: string, isPerson: boolean): string {
  if (!pinyinOf) {
    const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
    pinyinOf = (text, person) =>
      pinyin(text, {
        toneType: 'none',
        separator: '',
        v: true,
        mode: person ? 'surname' : 'normal',
      });
  }
  return lettersOf(pinyinOf(characters, isPerson));
}

/** 'Lü', 'Lv' and 'Lu' are written for one sound. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/v/g, 'u')
    .replace(/[^a-z]/g, '');
}
