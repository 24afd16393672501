/**
 * Owns the measuring of verification: which labelled statements it keeps. The production path is
 * measured, from the splitting of the text on. Prints nothing.
 */
import type { GivenEvidence, Verdict } from '../../answering/verifying/composed-statement.js';
import { StatementSplitter } from '../../answering/verifying/split-statements.js';
import {
  type VerificationContext,
  verifyStatement,
} from '../../answering/verifying/verify-statement.js';
import type { Corpus } from '../evaluated-system.js';
import { type Share, shareWhere } from '../metrics/share.js';
import { resolveQuestions } from '../questions/resolve-paragraphs.js';
import type { LabelledStatement } from './labelled-statement.js';

export interface StatementResult {
  statement: LabelledStatement;
  /** Whether it would be shown. */
  kept: boolean;
  /** Why not. */
  fault: Extract<Verdict, { supported: false }> | null;
}

export interface VerificationFigures {
  /** Of the unsupported statements: not kept. */
  caught: Share;
  /** Of the supported statements: not kept. */
  dropped: Share;
  /** Right verdicts of each kind, in the order of the kinds. */
  kinds: { kind: string; supported: boolean; right: Share }[];
}

export interface VerificationEvaluation {
  name: string;
  heldOut: boolean;
  figures: VerificationFigures;
  /** To be shown of a set that is not held out, and only then. */
  results: StatementResult[];
}

export interface StatementSet {
  name: string;
  heldOut: boolean;
  statements: readonly LabelledStatement[];
}

/** @throws JiyaoError `configuration` where a given paragraph is not in the index */
export function evaluateStatements(
  { name, heldOut, statements }: StatementSet,
  corpus: Corpus,
  context: VerificationContext,
): VerificationEvaluation {
  const results = resolveQuestions(statements, corpus, name).map((resolved) => {
    const { rightParagraphIds, ...statement } = resolved;
    return evaluateOne(statement, givenEvidence(rightParagraphIds, corpus), context);
  });
  return { name, heldOut, figures: verificationFigures(results), results };
}

function evaluateOne(
  statement: LabelledStatement,
  evidence: readonly GivenEvidence[],
  context: VerificationContext,
): StatementResult {
  const splitter = new StatementSplitter();
  const composed = [...splitter.push(statement.statement), ...splitter.end()];
  const verdicts = composed.map((one) => verifyStatement(one, evidence, context));
  const fault = verdicts.find((verdict) => !verdict.supported) ?? null;
  return { statement, kept: fault === null && verdicts.length > 0, fault };
}

/** The paragraphs in the order in which they are named, markers from 1. */
export function givenEvidence(ids: readonly string[], corpus: Corpus): GivenEvidence[] {
  const meetings = new Map(corpus.meetings.map((meeting) => [meeting.id, meeting]));
  return ids.flatMap((id, at) => {
    const paragraph = corpus.paragraphById.get(id);
    const meeting = meetings.get(paragraph?.meetingId ?? '');
    return paragraph && meeting ? [{ marker: at + 1, paragraph, meeting }] : [];
  });
}

function verificationFigures(results: readonly StatementResult[]): VerificationFigures {
  const supported = results.filter(({ statement }) => statement.supported);
  const unsupported = results.filter(({ statement }) => !statement.supported);
  return {
    caught: shareWhere(unsupported, ({ kept }) => !kept),
    dropped: shareWhere(supported, ({ kept }) => !kept),
    kinds: [...figuresOfKinds(unsupported), ...figuresOfKinds(supported)],
  };
}

function figuresOfKinds(results: readonly StatementResult[]): VerificationFigures['kinds'] {
  const kinds = [...new Set(results.map(({ statement }) => statement.kind))].sort();
  return kinds.map((kind) => {
    const group = results.filter(({ statement }) => statement.kind === kind);
    const supported = group[0]?.statement.supported ?? false;
    return { kind, supported, right: shareWhere(group, ({ kept }) => kept === supported) };
  });
}
