/** The answer where there is none: why, in words and for a machine, and the nearest paragraphs. */
import { detectScript, toScript } from '../../text/script.js';
import type { Answer, NotFoundReason, RankedParagraph } from '../answer.js';
import { rankOnce } from '../evidence/rank-once.js';
import type { Asked } from '../read-question.js';
import type { Near } from '../statement.js';
import { word } from '../wording.js';
import { rankedParagraph } from './cite.js';
import { refuseMissingMeeting, refuseNear, refuseNotInRecord } from './refuse.js';

/** Nearest paragraphs shown with a refusal. */
const NEAREST_SHOWN = 3;

/** What is known when a question is refused. */
export interface Refused extends Asked {
  reason: NotFoundReason;
  /** Estimated probability that the record answers all the same, 0…1. */
  confidence: number;
  /** With 'onlyNear'. */
  near?: Near | undefined;
}

export async function composeRefusal(refused: Refused): Promise<Answer> {
  const { reason, confidence, query, scope, searched } = refused;
  return {
    question: refused.question,
    status: 'notFound',
    reason,
    confidence,
    mode: 'extractive',
    answer: toScript(wordsOf(refused) + hintOf(refused), query.script),
    citations: [],
    filters: scope.filters,
    searched,
    nearest: reason === 'emptyQuestion' ? [] : await nearestParagraphs(refused),
  };
}

function wordsOf({ reason, near, query, scope, searched, language }: Refused): string {
  if (reason === 'noSuchMeeting') return refuseMissingMeeting(scope.missing, searched, language);
  if (reason === 'notInRecord') return refuseNotInRecord(scope, searched, language);
  if (reason === 'onlyNear') return refuseNear(near, query, scope, searched, language);
  return word(language, 'emptyQuestion');
}

/** That nothing of an English question could be read as Chinese. */
function hintOf({ query, language, reason }: Refused): string {
  const unread = language === 'en' && query.script === detectScript(query.question);
  return unread && reason !== 'noSuchMeeting' ? word(language, 'askInChinese') : '';
}

/** Within the meetings that were meant or, where they are not held, those nearest to them. */
async function nearestParagraphs({
  query,
  scope: { groups, missing, topic },
  limit,
  context,
}: Refused): Promise<RankedParagraph[]> {
  const meant = [
    ...groups.flatMap(({ meetings }) => meetings ?? []),
    ...missing.flatMap(({ nearest }) => [...nearest.samePlace, ...nearest.sameTime]),
  ].map(({ id }) => id);
  const options = { limit, meetingIds: meant.length > 0 ? meant : null };
  const hits = await rankOnce(query, topic, options, context);
  return hits.slice(0, NEAREST_SHOWN).flatMap((hit) => {
    const meeting = context.store.meeting(hit.paragraph.meetingId);
    return meeting ? [rankedParagraph(hit, meeting)] : [];
  });
}
