/** What a meeting did with a matter (heard, studied, reviewed it) is what the record says it did with it. */
import { fold } from '../../../text/fold.js';
import { blankTitles } from '../reading/quoted-spans.js';
import type { Evidence } from '../reading/read-evidence.js';
import { wordsOfClause } from '../wording/align.js';
import { type ContentWord, coverageOf, weightOf } from '../wording/content-words.js';
import type { Check } from './check.js';

/** An act of the meeting itself: '会议听取了…', '并审议…', never '要听取意见'. */
const CLAIMED = /(?:^|会议|会上|[,;]|并|还|也|共|先后|分别|依次|同时)(?<act>听取|传达|学习|审议)/u;

const HELD: Readonly<Record<string, RegExp>> = {
  听取: /听取/u,
  传达: /传达|学习/u,
  学习: /传达|学习/u,
  审议: /审议|通过/u,
};

const ACT = /听取|传达|学习|审议|通过|研究|通报|同意|讨论/gu;

/** Acts so close to one another are done with the same matter: '审议并原则通过'. */
const MAX_BETWEEN = 5;

/** Less of the matter than this tells of another one. */
const MIN_MATTER = 0.5;

/** A passage that holds nearly as much of the matter may be the one that is meant. */
const NEARLY = 0.8;

export const checkAct: Check = (claim, cited) => {
  if (claim.isForeign) return undefined;
  for (const clause of claim.clauses) {
    const match = CLAIMED.exec(claim.plain.slice(clause.start, clause.end));
    const act = match?.groups?.act;
    const held = HELD[act ?? ''];
    if (!match || act === undefined || !held) continue;
    const start = clause.start + match.index + match[0].length;
    const matter = wordsOfClause(claim, { start, end: clause.end }, cited);
    if (weightOf(matter) >= 1 && !isDone(matter, held, cited)) {
      return { reason: 'negation', detail: act };
    }
  }
  return undefined;
};

function isDone(matter: readonly ContentWord[], held: RegExp, cited: readonly Evidence[]): boolean {
  const passages = cited.flatMap(passagesOf).map(({ acts, folded }) => ({
    isHeld: held.test(acts),
    share: coverageOf(matter, folded),
  }));
  const best = Math.max(0, ...passages.map(({ share }) => share));
  if (best < MIN_MATTER) return cited.some(({ read }) => held.test(read.folded));
  return passages.some(({ isHeld, share }) => isHeld && share >= NEARLY * best);
}

interface Passage {
  /** The verbs, joined. */
  acts: string;
  /** What they govern: up to the next act or the end of the sentence. */
  folded: string;
}

function passagesOf({ paragraph, read }: Evidence): Passage[] {
  const untitled = fold(blankTitles(paragraph.text));
  return read.sentences.flatMap(({ start, end }) => {
    const sentence = untitled.slice(start, end);
    const passages: (Passage & { from: number })[] = [];
    for (const { index, 0: act } of sentence.matchAll(ACT)) {
      const last = passages.at(-1);
      if (last && index - last.from <= MAX_BETWEEN) {
        last.acts += act;
        last.from = index + act.length;
      } else passages.push({ acts: act, folded: '', from: index + act.length });
    }
    return passages.map(({ acts, from }, at) => {
      const to = passages[at + 1]?.from ?? end - start;
      return { acts, folded: read.folded.slice(start + from, start + to) };
    });
  });
}
