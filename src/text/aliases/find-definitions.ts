/**
 * Where a folded text defines a name, and the words on either side. How far the full name reaches
 * back is find-full-name.ts's.
 */

/** `full` where the wording itself says where it begins; else it ends where `before` ends. */
export type Definition =
  | { short: string; full: string; before?: never }
  | { short: string; before: string; full?: never };

const OPEN = '[(\\[]';
const CLOSE = '[)\\]]';
const QUOTED = '"[^"\\n]{2,40}"|《[^》\\n]{2,40}》';
const PLAIN = '[\\p{Script=Han}a-z0-9·-]';

/** '以下简称', '下称', '简称为' */
const CALLED = '(?:(?:以下|下)?简称|(?:以下|下)称)[为作]?:?\\s*';

/** 'X(以下简称“Y”)', 'X〔簡稱Y、Z〕' */
const BRACKETED = new RegExp(
  `\\s*${OPEN}\\s*${CALLED}(?<names>[^()\\[\\]\\n]{2,40})${CLOSE}`,
  'gu',
);

/** 'X,简称“Y”。', 'X以下简称Y,': ends with a mark, as '以福建简称命名的' does not. */
const RUNNING = new RegExp(
  `(?<!${OPEN}\\s*),?${CALLED}(?<names>${QUOTED}|${PLAIN}{2,10})(?=[,。;、!?\\])]|$)`,
  'gu',
);

/** '绿电,全称绿色电力,', '“科特派”的全称是科技特派员。', 'Y(全称X)' */
const FULLY_CALLED = new RegExp(
  `(?:(?<quoted>${QUOTED})|(?<=^|[,。;:.!?、\\s])(?<plain>${PLAIN}{2,10}?))的?[,:]?${OPEN}?全称[是为叫:]*\\s*` +
    `(?<full>${QUOTED}|${PLAIN}{4,40})(?=[,。;!?)\\]]|$)`,
  'gu',
);

/** 'X(即Y)', either of which may be the short one. */
const THAT_IS = new RegExp(`${OPEN}\\s*即:?(?<name>${QUOTED}|${PLAIN}{2,40})${CLOSE}`, 'gu');

/** '英文简称B20', '被简称为', '分别简称' */
const NO_NAME_BEFORE = /(?:[中英外日法德俄]文|[的被统各别])$/;

const MAX_SHORT = 10;

/** How far back a full name may begin. */
const MAX_BEFORE = 80;

export function findDefinitions(folded: string): Definition[] {
  return [
    ...[...folded.matchAll(BRACKETED), ...folded.matchAll(RUNNING)].flatMap((match) =>
      shortDefinitions(textBefore(folded, match.index), match.groups?.names ?? ''),
    ),
    ...[...folded.matchAll(FULLY_CALLED)].map(({ groups }) => ({
      short: bare(groups?.quoted ?? groups?.plain ?? ''),
      full: bare(groups?.full ?? ''),
    })),
    ...[...folded.matchAll(THAT_IS)].flatMap((match) =>
      thatIsDefinitions(textBefore(folded, match.index), bare(match.groups?.name ?? '')),
    ),
  ].filter(({ short }) => short.length <= MAX_SHORT);
}

function textBefore(folded: string, end: number): string {
  return folded.slice(Math.max(0, end - MAX_BEFORE), end).trimEnd();
}

function shortDefinitions(before: string, names: string): Definition[] {
  if (NO_NAME_BEFORE.test(before)) return [];
  return shortNames(names).map((short) => ({ short, before }));
}

/** '“公司”或“普源精电”', '公司、三友化工', 'Y,下同' */
function shortNames(names: string): string[] {
  const quoted = names.match(new RegExp(QUOTED, 'gu'));
  if (quoted) return quoted.map(bare);
  const [first = ''] = names.split(/[,;。:]/);
  return first.split(/、|或者?/).map(bare);
}

/** '“绿电”(即绿色电力)', '绿色电力(即绿电)' */
function thatIsDefinitions(before: string, name: string): Definition[] {
  const marked = new RegExp(`(?:${QUOTED})$`, 'u').exec(before)?.[0];
  const after: Definition = { short: name, before };
  return marked && bare(marked).length < name.length
    ? [{ short: bare(marked), full: name }]
    : [after];
}

/** Without the marks around it. */
function bare(name: string): string {
  return name.replace(/^[\s"《]+|[\s"》]+$/g, '');
}
