/**
 * Owns the measuring of follow-ups: asked in a conversation they must find what their full forms find
 * when asked alone. Prints nothing.
 */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../../answering/answer.js';
import { type EvaluatedSystem, loadCorpus } from '../evaluated-system.js';
import { type Share, shareWhere } from '../metrics/share.js';
import { resolveQuestions } from '../questions/resolve-paragraphs.js';
import type { FollowUp } from './follow-up.js';

/** The system, and asking it within a conversation. */
export interface ConversingSystem extends EvaluatedSystem {
  askIn(conversation: string, question: string): Promise<Answer>;
}

export interface FollowUpResult {
  followUp: FollowUp;
  /** As the follow-up was read. */
  readAs: string;
  /** Whether the follow-up and its full form lead to the same paragraph. */
  sameParagraph: boolean;
  /** Whether a right paragraph is cited; null where none is named. */
  rightCited: boolean | null;
}

export interface FollowUpFigures {
  /** Of the follow-ups that are no new topic. */
  sameParagraph: Share;
  /** Of those for which the right paragraphs are named. */
  rightCited: Share;
  /** Of the new topics: left as they were asked. */
  leftAlone: Share;
}

export interface FollowUpEvaluation {
  name: string;
  heldOut: boolean;
  figures: FollowUpFigures;
  /** To be shown of a set that is not held out, and only then. */
  results: FollowUpResult[];
}

/** @throws JiyaoError `configuration` where a right paragraph is not in the index */
export async function evaluateFollowUps(
  system: ConversingSystem,
  set: { name: string; heldOut: boolean; followUps: readonly FollowUp[] },
): Promise<FollowUpEvaluation> {
  const corpus = await loadCorpus(system);
  const results: FollowUpResult[] = [];
  for (const followUp of resolveQuestions(set.followUps, corpus, set.name)) {
    results.push(await evaluateOne(followUp, system));
  }
  return { name: set.name, heldOut: set.heldOut, figures: figuresOf(results), results };
}

async function evaluateOne(
  followUp: FollowUp & { rightParagraphIds: string[] },
  system: ConversingSystem,
): Promise<FollowUpResult> {
  const { rightParagraphIds, ...written } = followUp;
  const conversation = randomUUID();
  for (const turn of followUp.turns) await system.askIn(conversation, turn);
  const answer = await system.askIn(conversation, followUp.followUp);
  const full = await system.ask(followUp.standalone);
  return {
    followUp: written,
    readAs: answer.standaloneQuestion ?? answer.question,
    sameParagraph: foundFirst(answer) === foundFirst(full),
    rightCited:
      rightParagraphIds.length === 0
        ? null
        : answer.citations.some(({ id }) => rightParagraphIds.includes(id)),
  };
}

/** The first paragraph cited or, where nothing is answered, the nearest, or why there is none. */
function foundFirst({ citations, nearest, reason }: Answer): string | undefined {
  return citations[0]?.id ?? nearest[0]?.id ?? reason;
}

function figuresOf(results: readonly FollowUpResult[]): FollowUpFigures {
  const following = results.filter(({ followUp }) => followUp.kind !== 'new-topic');
  const newTopics = results.filter(({ followUp }) => followUp.kind === 'new-topic');
  return {
    sameParagraph: shareWhere(following, ({ sameParagraph }) => sameParagraph),
    rightCited: shareWhere(
      following.filter(({ rightCited }) => rightCited !== null),
      ({ rightCited }) => rightCited === true,
    ),
    leftAlone: shareWhere(newTopics, ({ followUp, readAs }) => readAs === followUp.followUp),
  };
}
