/** The markers by which a chat model points to evidence, in every form in which models write them. */

const OPEN = '[\\[［【〔]';
const CLOSE = '[\\]］】〕]';

/** At most a few, and no line break: a marker stands in one line. */
const BLANKS = '[^\\S\\n]{0,2}';
const WORD = '(?:证据|證據|来源|來源|资料|資料|段落|引用|source|evidence)';
const NUMBER = `${WORD}?${BLANKS}\\^?${BLANKS}[0-9０-９]{1,3}`;

/** No marker is longer: '[证据1、证据2、证据3]' has 13 characters. */
export const MAX_MARKER_CHARS = 40;

/** '[1]', '【1】', '[1, 2]', '[1、2]', '[1-3]', '[^1]', '[[1]]', '[证据1、证据2]'. Never '[2021]', '(1)'. */
const MARKER = new RegExp(
  `${OPEN}{1,2}${BLANKS}(?<numbers>${NUMBER}(?:${BLANKS}[,，、;；\\-–—~～至]${BLANKS}${NUMBER})*)${BLANKS}${CLOSE}{1,2}`,
  'giu',
);

const MARKER_AT_START = new RegExp(`^(?:${MARKER.source})`, 'iu');
const MARKER_AT_END = new RegExp(`(?:${MARKER.source})\\s*$`, 'iu');

/** What may become a marker, or a longer one, when more of it has come. */
const BEGUN_MARKER = new RegExp(
  `^${OPEN}[^\\]］】〕\\n]{0,${MAX_MARKER_CHARS}}(?:${CLOSE})?$`,
  'u',
);

/** A range is not expanded beyond it: '[1-999]' names evidence that nobody gave by its ends alone. */
const MAX_RANGE = 20;

/** Numbers of all markers of a text, in order of appearance, each once. */
export function markersOf(text: string): number[] {
  const found = [...text.matchAll(MARKER)].flatMap(({ groups }) => expand(groups?.numbers ?? ''));
  return [...new Set(found)];
}

/** The text without its markers and the blanks before them. */
export function withoutMarkers(text: string): string {
  return text.replace(
    new RegExp(`(?<![ \\t\\u3000])[ \\t\\u3000]*(?:${MARKER.source})`, 'giu'),
    '',
  );
}

/** Length of the marker with which a text begins; 0 where it begins with none. */
export function markerLengthAt(text: string): number {
  return MARKER_AT_START.exec(text)?.[0].length ?? 0;
}

/** True where a text ends with a marker. */
export function endsWithMarker(text: string): boolean {
  return MARKER_AT_END.test(text);
}

/** True where a text may be the beginning of a marker. */
export function mayBecomeMarker(text: string): boolean {
  return BEGUN_MARKER.test(text);
}

function expand(numbers: string): number[] {
  const parts = numbers
    .normalize('NFKC')
    .replace(/(?!至)[\p{L}\s^]/gu, '')
    .split(/[,、;]/);
  return parts.flatMap((part) => {
    const [first = 0, last = first] = part.split(/[-–—~至]/).map(Number);
    if (last <= first || last - first > MAX_RANGE) return [...new Set([first, last])];
    return Array.from({ length: last - first + 1 }, (_, step) => first + step);
  });
}
