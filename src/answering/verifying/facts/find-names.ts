/**
 * Names of persons in a folded text: a surname and one or two characters where a name may stand,
 * behind an office or in a list of names. Who they are is for the checks to say.
 */

import { nameCertainty } from '../../../minutes/parsing/people/split-person.js';
import { surnameLength } from '../../../minutes/parsing/people/surnames.js';
import { mentionsIn } from '../../../minutes/parsing/places/divisions.js';
import { tagWords } from '../../../text/jieba.js';

export interface NameMention {
  start: number;
  end: number;
  name: string;
}

/** What may stand right behind a name, in one of the texts checked. */
const BEHIND =
  /^(?:$|[^\u4e00-\u9fff]|和|与|及|等|同志|先生|女士|主持|出席|列席|参加|讲话|担任|兼任|现任|时任|同时|任|作为|以|是|为|在|于|的|说|强调|指出|要求|表示|提出|认为|介绍|汇报|报道|采写|撰写|供稿|摄|编辑|传达|作|一起|一同|共同|就|牵头|负责|也|还|均|都|则|先后|分别|书记|市长|区长|县长|省长|州长|主任|主席|局长|部长)/u;

/** What may stand right before a name of which nobody has heard. */
const BEFORE = /(?:^|[^\u4e00-\u9fff]|[由是为有和与及对被向给让请即]|同志|以及)$/u;

const LONGEST = 4;

/**
 * Names that are known to one side are passed as `known`; any other name is found by its form.
 * Overlaps are resolved for the first and longest.
 */
export function findNames(folded: string, known: readonly string[]): NameMention[] {
  const tags = wordTags(folded);
  const mentions: NameMention[] = [];
  for (let start = 0; start < folded.length; start++) {
    const name =
      known.find((one) => one !== '' && folded.startsWith(one, start)) ??
      unknownName(folded, start, tags);
    if (name === undefined) continue;
    mentions.push({ start, end: start + name.length, name });
    start += name.length - 1;
  }
  return mentions;
}

interface WordTags {
  /** Tag of the word that begins at an offset. */
  tagAt: ReadonlyMap<number, string>;
  lengthAt: ReadonlyMap<number, number>;
}

function wordTags(folded: string): WordTags {
  const tagAt = new Map<number, string>();
  const lengthAt = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of tagWords(folded)) {
    tagAt.set(at, tag);
    lengthAt.set(at, word.length);
    at += word.length;
  }
  return { tagAt, lengthAt };
}

/** Right behind an office nearly everything that looks like a name is one. */
const OFFICE_BEFORE = /(?:长|书记|主任|主席|委员|常委|记者|成员|代表|总理)$/u;

function unknownName(folded: string, start: number, words: WordTags): string | undefined {
  if (!words.tagAt.has(start) || surnameLength(folded.slice(start, start + 2)) === 0) {
    return undefined;
  }
  const isNamed = words.tagAt.get(start)?.startsWith('nr') ?? false;
  const before = folded.slice(0, start);
  if (!OFFICE_BEFORE.test(before) && !(isNamed && BEFORE.test(before))) return undefined;
  for (let length = LONGEST; length >= 2; length--) {
    // '高标准' is one word, and no name.
    const isWord = words.lengthAt.get(start) === length && !isNamed;
    const name = folded.slice(start, start + length);
    if (!isWord && BEHIND.test(folded.slice(start + length)) && isName(name, length)) return name;
  }
  return undefined;
}

/** A name by its form, and not that of a place or an office. */
function isName(name: string, length: number): boolean {
  if (name.length < length || nameCertainty(name) !== 'certain') return false;
  if (/[省市区县州镇乡村局委部门]$/u.test(name)) return false;
  return mentionsIn(name).every(({ start, end }) => start > 0 || end < length);
}
