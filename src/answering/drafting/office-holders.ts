/**
 * Who of the people of a meeting holds an office that a question names ('开发区管委会副主任'). Strict: a
 * deputy is not the head, and the office of another organ is another office.
 */
import type { Person } from '../../minutes/meeting.js';
import { OFFICE_TITLE } from '../../retrieval/understanding/office-words.js';
import { fold } from '../../text/fold.js';
import type { PersonInRole } from './people.js';

/** An office as it is asked for, folded. */
export interface Office {
  /** '开发区管委会'; empty where the question names none. */
  organ: string;
  /** '副主任' */
  title: string;
}

/** Holders of the very title; only without any, of one of higher rank within it ('常务副市长' for 副市长). */
export function holdersOf(people: readonly PersonInRole[], office: Office): PersonInRole[] {
  const exact = people.filter(({ person }) => holds(person, office));
  if (exact.length > 0 || !office.title.startsWith('副')) return exact;
  const ranked = ['常务', '第一'].map((rank) => ({ ...office, title: `${rank}${office.title}` }));
  return people.filter(({ person }) => ranked.some((one) => holds(person, one)));
}

/** Whether a text names such an office, with its organ where the question names one. */
export function namesOffice(text: string, office: Office): boolean {
  return officesIn(fold(text)).some((held) => isSame(held, office));
}

/** Of somebody whom the record does not name nobody can say who it is. */
function holds({ name, office: held }: Person, office: Office): boolean {
  return name !== null && held !== null && officesIn(fold(held)).some((one) => isSame(one, office));
}

const OFFICE = new RegExp(`(?<organ>[\\u4e00-\\u9fff]*?)(?<title>${OFFICE_TITLE})`, 'g');

/**
 * '市总工会党组书记、主席' → 市总工会党组 书记; 主席, which is of the organ before it; so is the 管委会 of
 * '高新区党工委委员、管委会副主任'.
 */
function officesIn(folded: string): Office[] {
  const found: Office[] = [];
  for (const match of folded.matchAll(OFFICE)) {
    const { organ = '', title = '' } = match.groups ?? {};
    const continues = folded[match.index - 1] === '、' && !OF_ITS_OWN.test(organ);
    found.push({ organ: continues ? (found.at(-1)?.organ ?? '') + organ : organ, title });
  }
  return found;
}

/** An organ that is named with its level needs none before it. */
const OF_ITS_OWN = /^[市区县州省镇乡]/;

function isSame(held: Office, asked: Office): boolean {
  return held.title === asked.title && isWithin(bareOrgan(asked), bareOrgan(held));
}

/** Who heads a government needs no organ named: '市人民政府市长' is 市长. */
function bareOrgan({ organ, title }: Office): string {
  const named = organ.replace(/人民(?=政府)|同志|的/g, '');
  return /[市区县州省镇乡旗]长$/.test(title)
    ? named.replace(/[市区县州省镇乡旗]?政府$/, '')
    : named;
}

/** '政协' within '市政协', '高新区管委会' within '楚雄高新区党工委管委会': in this order. */
function isWithin(asked: string, held: string): boolean {
  let at = 0;
  for (const character of held) if (character === asked[at]) at++;
  return at === asked.length;
}
