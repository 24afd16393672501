/**
 * How a question was read, as `--explain` shows it: which words became filters and which were given
 * up, and what kind of answer is wanted. Restates `Query` and `Scope`; understands nothing by itself.
 */
import { fold } from '../../text/fold.js';
import type { Detection, Filters, Query } from '../query.js';
import { questionFocus } from '../understanding/question-focus.js';
import { appliedDetections, type Scope } from './resolve-scope.js';

/** What became of words that were read as a filter. */
export type DetectionUse =
  | 'applied'
  /** The meeting that they name is not held. */
  | 'missing'
  /** Not a limit, but to be confirmed or set right. */
  | 'claim'
  /** They only may have meant a meeting, and none matches: words of the topic. */
  | 'givenUp';

export interface ReadDetection extends Pick<Detection, 'start' | 'end' | 'filters' | 'binding'> {
  /** The words, folded. */
  text: string;
  use: DetectionUse;
}

/** The fields of `Query` that tell what kind of answer is wanted. */
type Kind = Pick<
  Query,
  | 'type'
  | 'typesBeside'
  | 'yesNo'
  | 'count'
  | 'expected'
  | 'aspect'
  | 'list'
  | 'comparison'
  | 'persons'
  | 'unknownPersons'
>;

export interface QuestionReading extends Kind {
  /** As it was read, folded: of an English question its Chinese reading. Offsets are of this. */
  question: string;
  detections: ReadDetection[];
  /** What is asked for, word by word; empty where the question names nothing. */
  focus: string[];
  /** What is left to search for, folded; '' where the question only names a meeting. */
  topic: string;
  /** Each meeting, or set of meetings, that was looked at for itself; `meetings` null = all. */
  groups: { filters: Filters; contradicted: Filters; meetings: number | null }[];
  /** Meetings that are named and not held. */
  missing: Filters[];
}

export function explainReading(query: Query, scope: Scope): QuestionReading {
  const question = fold(query.question);
  const { type, typesBeside, yesNo, count, expected, aspect, list, comparison } = query;
  const { persons, unknownPersons } = query;
  const focus = questionFocus(question);
  return {
    question,
    detections: readDetections(question, query, scope),
    ...{ type, typesBeside, yesNo, count, expected, aspect, list, comparison },
    ...{ persons, unknownPersons },
    focus: focus === '' ? [] : focus.split(' '),
    topic: scope.topic,
    groups: scope.groups.map(({ filters, contradicted = {}, meetings }) => ({
      filters,
      contradicted,
      meetings: meetings?.length ?? null,
    })),
    missing: scope.missing.map(({ filters }) => filters),
  };
}

function readDetections(question: string, query: Query, scope: Scope): ReadDetection[] {
  const applied = new Set(appliedDetections(query, scope.groups));
  const missing = new Set(appliedDetections(query, scope.missing));
  const useOf = (detection: Detection): DetectionUse => {
    if (applied.has(detection)) return 'applied';
    if (missing.has(detection)) return 'missing';
    return detection.claim ? 'claim' : 'givenUp';
  };
  return query.detections.map((detection) => {
    const { start, end, filters, binding } = detection;
    const text = question.slice(start, end);
    return { text, start, end, filters, binding, use: useOf(detection) };
  });
}
