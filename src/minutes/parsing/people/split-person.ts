/**
 * Tells the name from the office in one entry of a list of people: 副市长|李明海, 张友良|(镇财政所所长).
 * Lists are read in read-people.ts.
 */
import type { Person } from '../../meeting.js';
import { type FoldedText, sliceFolded, trimFolded } from '../meeting-text.js';
import { endsWithOffice, endsWithOrganisation, hasOfficeWord } from './office-words.js';
import { surnameLength } from './surnames.js';

/** 叶尔江·哈布力 */
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}$/u;

/** 4 characters with a simple surname are foreign or doubled: 斯琴高娃, 那顺巴雅尔. */
const MAX_NAME = 6;

/** 马 彪, 李　明: set apart so that it lines up with names of three characters. */
const SPACED_NAME = /^(\p{Script=Han})\s+(\p{Script=Han})$/u;

/** 李某(女,回族): tells of the person, not the office. */
const REMARK =
  /^\((?:男|女|[^()]{0,4}族|兼|[^()]*因[^()]*|[^()]*请假[^()]*|挂职|代|主持工作)[^()]*\)$/u;

/** How surely a text is a name. */
export type NameCertainty =
  /** A surname and 1 or 2 characters, or a dotted name. */
  | 'certain'
  /** Of a fitting length and without words of offices. */
  | 'possible'
  | 'none';

/** 副州长古丽娜·吐尔逊: the dot joins a name, but an office stands before it. */
function startsWithOffice(folded: string): boolean {
  const first = folded.slice(0, folded.indexOf('·'));
  for (let end = 2; end <= first.length; end += 1) {
    if (endsWithOffice(first.slice(0, end))) return true;
  }
  return false;
}

/** The certainty with which a folded text, without blanks, is the name of a person. */
export function nameCertainty(folded: string): NameCertainty {
  if (DOTTED_NAME.test(folded)) return startsWithOffice(folded) ? 'none' : 'certain';
  const { length } = folded;
  if (length < 2 || length > MAX_NAME || !/^\p{Script=Han}+$/u.test(folded)) return 'none';
  if (hasOfficeWord(folded) || endsWithOffice(folded)) return 'none';
  const surname = surnameLength(folded);
  // 市人大 sends somebody; 李国委 may be a name.
  if ((length > 3 || surname === 0) && endsWithOrganisation(folded)) return 'none';
  const given = length - surname;
  return surname > 0 && given >= 1 && given <= 2 ? 'certain' : 'possible';
}

/** The name as kept: without the blank that only lines it up. */
function closeName({ text, folded }: FoldedText): FoldedText {
  if (!SPACED_NAME.test(folded)) return { text, folded };
  return { text: text.replace(/\s+/gu, ''), folded: folded.replace(/\s+/gu, '') };
}

/** 张友良(镇财政所所长): the office behind the name. */
function splitBracketed(entry: FoldedText): { named: FoldedText; office: string | null } {
  const open = entry.folded.indexOf('(');
  if (open <= 0 || !entry.folded.endsWith(')')) return { named: entry, office: null };
  const named = trimFolded(sliceFolded(entry, 0, open));
  const inside = sliceFolded(entry, open + 1, entry.folded.length - 1);
  const isRemark = REMARK.test(entry.folded.slice(open)) || !endsWithOffice(inside.folded);
  return { named, office: isRemark ? null : inside.text.trim() };
}

/** Offset where the name begins behind the last office word; undefined where none fits. */
function findNameStart(folded: string): number | undefined {
  let possible: number | undefined;
  for (let start = folded.length - 2; start >= 2; start -= 1) {
    if (!endsWithOffice(folded.slice(Math.max(0, start - 6), start).trimEnd())) continue;
    const rest = closeName({ text: '', folded: folded.slice(start).trim() }).folded;
    const certainty = nameCertainty(/\s/u.test(rest) ? '' : rest);
    if (certainty === 'certain') return start;
    if (certainty === 'possible') possible ??= start;
  }
  return possible;
}

/** 徐|縣長|榛蔚, 林|副市長|淑芬: in 臺灣 the office stands between surname and given name. */
const OFFICE_INSIDE =
  /^(?<surname>\p{Script=Han}{1,2})(?<office>(?:副|代理|代)?(?:市长|县长|区长|乡长|镇长|秘书长|局长|处长|科长|主任|参议|专员|顾问|主席|议长|院长|部长|主任秘书|首长|委员|技正|参事))(?<given>\p{Script=Han}{1,2})$/u;

function splitOfficeInside({ text, folded }: FoldedText): PersonEntry | undefined {
  const { surname, office, given } = OFFICE_INSIDE.exec(folded)?.groups ?? {};
  if (surname === undefined || office === undefined || given === undefined) return undefined;
  if (surnameLength(surname) !== surname.length) return undefined;
  const end = surname.length + office.length;
  const name = text.slice(0, surname.length) + text.slice(end);
  return { kind: 'person', person: { name, office: text.slice(surname.length, end) } };
}

/** What one entry of a list says. */
export type PersonEntry =
  | { kind: 'person'; person: Person & { name: string } }
  /** An office without a name yet: 市委常委、|常务副市长周德华 */
  | { kind: 'office'; office: FoldedText }
  | { kind: 'unknown' };

/** Reads one entry. A name alone has the office null. */
export function splitPerson(entry: FoldedText): PersonEntry {
  const bare = trimFolded(entry);
  const trimmed = /同志$/u.test(bare.folded) ? sliceFolded(bare, 0, bare.folded.length - 2) : bare;
  const inside = splitOfficeInside(trimmed);
  if (inside) return inside;
  const { named, office } = splitBracketed(trimmed);
  const whole = closeName(named);
  const alone = nameCertainty(whole.folded);
  if (alone === 'certain' || (alone === 'possible' && office !== null)) {
    return { kind: 'person', person: { name: whole.text, office } };
  }
  const start = findNameStart(named.folded);
  if (start !== undefined) {
    const name = closeName(trimFolded(sliceFolded(named, start)));
    const written = sliceFolded(named, 0, start).text.trim();
    return { kind: 'person', person: { name: name.text, office: office ?? written } };
  }
  if (endsWithOffice(bare.folded)) return { kind: 'office', office: bare };
  if (alone === 'possible') return { kind: 'person', person: { name: whole.text, office } };
  return { kind: 'unknown' };
}
