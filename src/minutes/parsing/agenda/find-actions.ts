/**
 * Finds in a sentence what the meeting did: 传达学习|…精神, 听取|…汇报, 审议并原则通过|《…》. Only where the
 * meeting is the subject: 会议要求学习贯彻《…》 is no action of it.
 */
import type { Outcome } from '../../meeting.js';
import { type FoldedText, sliceFolded, splitFolded, trimFolded } from '../meeting-text.js';
import { ACTION_VERBS, type ActionVerb } from './action-verbs.js';

/**
 * One action; `object` is trimmed of what only closes the sentence (等工作). It is empty for a result
 * whose matter an earlier sentence names: 会议原则同意该方案.
 */
export interface Action {
  outcome: Outcome | null;
  object: FoldedText;
}

export interface SentenceContext {
  /** The sentence that tells that the meeting was held: its actions follow a comma. */
  isLead: boolean;
  /** The sentence opens a paragraph, so that 会议 may be left out. */
  opensParagraph: boolean;
}

/** 会议还|听取…; 会上,|…; 按照第一议题制度,会议|传达学习… */
const SUBJECT =
  /^(?:会议|会上|与会人员|全会|主任会议|常委会)\s*(?:还|也|又|同时|首先|最后|随后|分别|就)*\s*/u;

/** 并|原则同意, 还|听取 behind another action */
const CONNECTIVE = /^(?:并|还|也|同时|以及|及|并且|分别|会议还?|会上)*/u;

/** What the meeting says rather than does; nothing behind it in the sentence is an action. */
const SAYING = /^(?:会议)?(?:要求|强调|指出|认为|决定由|明确|提出|就|对)/u;

/** 等工作, 等有关事宜, 等事项, 等 */
const AND_SO_ON =
  /(?:等(?:\d+个|[一二三四五六七八九十]+个|有关|相关|重点|近期|方面|系列)*(?:工作|事项|事宜|议题|文件|内容|情况|项目|问题|汇报)?)$/u;

/** 原则同意《…》|并指出,…: the verb of what is said next. */
const ALSO_SAYING = /并(?:指出|要求|强调|提出|明确|就.*)$/u;

/**
 * 贯彻落实意见, 我市贯彻意见, 有关文件, 其他事项: what an action deals with without saying it.
 */
const VAGUE =
  /^(?:了|关于|我|全|本|市|区|县|省|州|旗|镇|乡|政府|系统|各项|的|具体|有关|相关|其他|其它|部分|上述|贯彻|落实|学习|部署|并|提出|下一?步|下一阶段|近期|当前|重点|等|对|进行|会议|精神|人事|任免)*(?:意见|措施|工作|事项|文件|事宜|议题|举措|安排|方案|任务|情况|办法|汇报|报告|《[意方办]\p{Script=Han}{1,2}》)?$/u;

/** 原则同意|将原有…更名, 原则同意|相关意见: the result of the action before, no matter of its own. */
const RESULT_OBJECT = /^(?:将|该|此|其|上述|以|由|按|相关|有关|所|提交|提请|报请|对)/u;

/** A report or a document that is conveyed ends so; a clause before may be part of it. */
const CONVEYED_END = /(?:精神|讲话|指示|批示|要求|通报|回信|贺信|文件|通知|意见|决定)$/u;

function matchVerb(
  folded: string,
  isLead: boolean,
): { verb: ActionVerb; length: number } | undefined {
  for (const verb of ACTION_VERBS) {
    if (verb.leadOnly && !isLead) continue;
    const match = verb.pattern.exec(folded);
    if (match) return { verb, length: match[0].length };
  }
  return undefined;
}

/** True where an object names nothing: 有关文件, 我市贯彻落实意见. */
function isVague(folded: string): boolean {
  return VAGUE.test(folded);
}

/** The object without 等工作 and the like. */
function cleanObject(object: FoldedText): FoldedText {
  const saying = ALSO_SAYING.exec(object.folded)?.index;
  const trimmed = trimFolded(sliceFolded(object, 0, saying));
  const end = AND_SO_ON.exec(trimmed.folded)?.index;
  return end === undefined || end === 0 ? trimmed : trimFolded(sliceFolded(trimmed, 0, end));
}

const NOTHING: FoldedText = { text: '', folded: '' };

interface Scan {
  actions: Action[];
  /** Whether the clause before was the meeting's doing, so that this one may be too. */
  active: boolean;
  done: boolean;
}

/** A clause with its place in the sentence, so that two can be joined as published. */
interface Clause extends FoldedText {
  start: number;
  end: number;
}

function clausesOf(sentence: FoldedText): Clause[] {
  let from = 0;
  return splitFolded(sentence, ',;').map((clause) => {
    const start = sentence.folded.indexOf(clause.folded, from);
    from = start + clause.folded.length;
    return { ...clause, start, end: from };
  });
}

/** Whether a clause may begin an action, and how much of it stands before the verb. */
function verbStart(
  clause: Clause,
  at: number,
  scan: Scan,
  context: SentenceContext,
): number | undefined {
  const subject = SUBJECT.exec(clause.folded)?.[0].length;
  if (subject !== undefined) return subject;
  if (scan.active) return CONNECTIVE.exec(clause.folded)?.[0].length ?? 0;
  return at === 0 && context.opensParagraph ? 0 : undefined;
}

function addAction(scan: Scan, verb: ActionVerb, object: FoldedText): void {
  const previous = scan.actions.at(-1);
  scan.active = true;
  const isResult =
    object.folded === '' || isVague(object.folded) || RESULT_OBJECT.test(object.folded);
  const decides = verb.outcome === 'adopted' || verb.outcome === 'agreedInPrinciple';
  if (decides && isResult) {
    if (previous === undefined) scan.actions.push({ outcome: verb.outcome, object: NOTHING });
    else if (previous.outcome !== 'studied') previous.outcome = verb.outcome;
    return;
  }
  if (!isVague(object.folded)) scan.actions.push({ outcome: verb.outcome, object });
}

/** 学习…推进会议,全州…现场推进会议精神: the clause goes on with what is conveyed. */
function continues(previous: Action | undefined, clause: Clause): boolean {
  return previous?.outcome === 'studied' && CONVEYED_END.test(cleanObject(clause).folded);
}

/** 召开专题会议|传达学习…: the deed follows the meeting without a comma. */
const HELD_TO =
  /(?:召开|举行)[^,;《]*?会议?(?=(?:集中|集体|认真)?(?:传达|学习|听取|审议|研究|讨论|部署))/u;

function scanClause(
  sentence: FoldedText,
  clauses: readonly Clause[],
  at: number,
  scan: Scan,
  context: SentenceContext,
): void {
  const clause = clauses[at] as Clause;
  const held = context.isLead && !scan.active ? HELD_TO.exec(clause.folded) : null;
  const start = held ? held.index + held[0].length : verbStart(clause, at, scan, context);
  const found =
    start === undefined ? undefined : matchVerb(clause.folded.slice(start), context.isLead);
  if (start !== undefined && found) {
    addAction(scan, found.verb, cleanObject(sliceFolded(clause, start + found.length)));
    return;
  }
  const previous = scan.actions.at(-1);
  // 会议通报了…情况,听取了…: tells something, and goes on to do something.
  scan.active ||= start !== undefined && /^通报/u.test(clause.folded.slice(start));
  if (SAYING.test(clause.folded)) {
    scan.done = true;
  } else if (scan.active && previous && continues(previous, clause)) {
    const from = sentence.folded.indexOf(previous.object.folded);
    previous.object = cleanObject(sliceFolded(sentence, from, clause.end));
  } else if (context.isLead && /召开|举行|主持/u.test(clause.folded)) {
    scan.active = true;
  }
}

/** The actions of a sentence, in order. */
export function findActions(sentence: FoldedText, context: SentenceContext): Action[] {
  const scan: Scan = { actions: [], active: false, done: false };
  const clauses = clausesOf(sentence);
  for (let at = 0; at < clauses.length && !scan.done; at += 1) {
    scanClause(sentence, clauses, at, scan, context);
  }
  return scan.actions;
}
