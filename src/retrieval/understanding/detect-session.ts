/** Reads session numbers and terms out of a question: '第70次', '第七十次常务会议', '九届'. */
import { parseChineseNumber } from '../../text/numbers.js';
import type { Detection } from '../query.js';

const NUMBER = '[0-9〇零一二两三四五六七八九十百]{1,5}';

/** '第70次', '第七十次', '第47、70次'; also '12次常务会议', '12次跟13次'. */
const SESSION = new RegExp(
  `第\\s*(${NUMBER})\\s*次|(?<![0-9第])([0-9]{1,4})次(?=政府|常务|会|跟|和|与|[,、\\s的??]|$)`,
  'g',
);

/** What follows the number of a meeting that is only mentioned: '第四十次集体学习'. */
const OTHER_GATHERING = /^\s*(集体学习|全国|全体学习|代表大会|全会|大会|党代会|运动会|革命)/;

/** What precedes it: '省委财经委员会第八次会议', '中央政治局第…次'. */
const OTHER_BODY = /(委员会|政治局|人大|政协|党代会|联席会议|领导小组|代表大会)\s*$/;

/** '九届', '第十届' of a government or committee: '九届市人民政府', '区六届人民政府', '十届楚雄市'. */
const TERM = new RegExp(
  `(?<![新本上换每首])第?(${NUMBER})届(?=[^,,。??]{0,8}(人民政府|政府|常务|常委会|第))`,
  'g',
);

/** Bodies whose terms are counted too but which are no meeting of ours: '十二届省委财经委员会'. */
const TERM_OF_OTHER_BODY = /^[^,,。??]{0,4}(财经委员会|全国人大|中央|全会|纪委)/;

export function detectSessions(folded: string): Detection[] {
  const found: Detection[] = [];
  for (const match of folded.matchAll(SESSION)) {
    const sessionNumber = parseChineseNumber(match[1] ?? match[2] ?? '');
    if (sessionNumber === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (OTHER_GATHERING.test(folded.slice(end)) || OTHER_BODY.test(folded.slice(0, start)))
      continue;
    found.push({ start, end, filters: { sessionNumber }, binding: true });
  }
  return found;
}

export function detectTerms(folded: string): Detection[] {
  const found: Detection[] = [];
  for (const match of folded.matchAll(TERM)) {
    const end = match.index + match[0].length;
    if (TERM_OF_OTHER_BODY.test(folded.slice(end))) continue;
    found.push({
      start: match.index,
      end,
      filters: { term: match[0].replace(/^第/, '') },
      binding: true,
    });
  }
  return found;
}
