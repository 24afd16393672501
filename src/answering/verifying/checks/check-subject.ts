/**
 * What a statement says of a matter must be told of that matter: its subject stands in the sentence that
 * holds the predicate, or is what that sentence's paragraph is about.
 */
import { tagWords } from '../../../text/jieba.js';
import type { Span } from '../../../text/sentences.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { type Aligned, sentencesFor, wordsOfClause } from '../wording/align.js';
import { type ContentWord, holdsClosely, weightOf } from '../wording/content-words.js';
import type { Check } from './check.js';

const REPORTED = '^(?:会议(?:还|也|同时|进一步)?(?:强调|要求|指出|提出|认为|明确)?(?:[,:]\\s*)?)?';

/** '信访工作|要', '防汛方面,|要', '红十字会|要' */
const BEFORE_MODAL = new RegExp(
  `${REPORTED}(?:关于|对于)?(?<subject>[^,。;:]{2,18}?)(?:工作|方面|领域|过程)?[中上里]?,?\\s*(?:还|也|都|均|则)?(?:要(?!求|素|点|闻|件|事)|应当?|必须|须|需要?|务必|不得|严禁)`,
  'u',
);

/** '信访工作|突出…', '要求信访部门|突出…' */
const BEFORE_VERB = new RegExp(
  `${REPORTED}(?<subject>[^,。;:要]{2,14}?)(?:工作|部门|单位|企业|干部|人员)(?=(?<next>\\p{Script=Han}{2,6}))`,
  'u',
);

/** Purposes, conditions and times are no subjects; whoever is meant by all is always meant. */
const NO_SUBJECT =
  /^(?:为|按照|依照|围绕|根据|结合|除|由于|因|鉴于|如果?|若|同时|此外|另外|下一步|今后|当前|通过|坚持|全[国省市县区州]|各|有关|相关|[我该本][省市县区州]|政府系统|干部|领导|大家|与会)/u;

/** The subject must be held so far. */
const MIN_SUBJECT = 0.6;

/** Within one paragraph subjects are named less fully. */
const MIN_WITHIN = 0.5;

/** Single characters weigh little; '拆违' has two. */
const MIN_WEIGHT = 0.3;

/** What a paragraph says in so many of its sentences is its topic. */
const MIN_TOPIC_SENTENCES = 3;

export const checkSubject: Check = (claim, cited) => {
  const subject = claim.isForeign ? undefined : subjectOf(claim);
  if (!subject) return undefined;
  const words = wordsOfClause(claim, subject, cited);
  const predicates = predicatesOf(claim, subject, cited);
  if (weightOf(words) < MIN_WEIGHT || predicates.length === 0) return undefined;
  const least = cited.length > 1 ? MIN_SUBJECT : MIN_WITHIN;
  const isTold = predicates.some((predicate) =>
    sentencesFor(claim, predicate, cited).some(
      (aligned) => shareHeld(words, scopeOf(aligned)) >= least,
    ),
  );
  if (isTold || !isElsewhere(words, cited)) return undefined;
  return { reason: 'wording', detail: claim.text.slice(subject.start, subject.end) };
};

/** Share of the weight of the words that a text holds as words. */
function shareHeld(words: readonly ContentWord[], folded: string): number {
  return weightOf(words.filter((word) => holdsClosely(word, folded))) / weightOf(words);
}

/** A subject that no paragraph holds is a word for the matter; one that another one holds is another matter. */
function isElsewhere(words: readonly ContentWord[], cited: readonly Evidence[]): boolean {
  return cited.some(({ read }) => shareHeld(words, read.folded) >= MIN_SUBJECT);
}

function subjectOf({ worded }: Claim): Span | undefined {
  const match = BEFORE_MODAL.exec(worded) ?? beforeVerb(worded);
  const words = match?.groups?.subject;
  if (!match || words === undefined || NO_SUBJECT.test(words)) return undefined;
  const start = worded.indexOf(words, match.index);
  return { start, end: start + words.length };
}

function beforeVerb(worded: string): RegExpExecArray | null {
  const match = BEFORE_VERB.exec(worded);
  const next = tagWords(match?.groups?.next ?? '')[0];
  return next && next.word.length > 1 && /^[vda]/u.test(next.tag) ? match : null;
}

/** The clauses behind the subject that say something. */
function predicatesOf(claim: Claim, subject: Span, cited: readonly Evidence[]): Span[] {
  return claim.clauses
    .filter(({ end }) => end > subject.end)
    .map(({ start, end }) => ({ start: Math.max(start, subject.end), end }))
    .filter((clause) => weightOf(wordsOfClause(claim, clause, cited)) >= 1);
}

/** The sentence, how its paragraph opens, and what that one says again and again. */
function scopeOf({ sentence, evidence }: Aligned): string {
  const { read, heading } = evidence;
  const opening = read.sentences[0]?.folded ?? '';
  const repeated = new Map<string, number>();
  for (const { folded } of read.sentences) {
    for (const word of new Set(tagWords(folded).map((one) => one.word))) {
      if (word.length > 1) repeated.set(word, (repeated.get(word) ?? 0) + 1);
    }
  }
  const topics = [...repeated].filter(([, count]) => count >= MIN_TOPIC_SENTENCES);
  return [sentence.folded, opening, heading, ...topics.map(([word]) => word)].join(' ');
}
