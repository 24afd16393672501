/**
 * Question → `Query`: which meetings are meant and what kind of answer is wanted. Reads wording
 * only; whether such meetings are held, and so what is left to search for, is resolve-scope.ts's.
 */

import type { MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import { detectScript } from '../../text/script.js';
import type { Detection, ExpectedFact, Filters, Query, QuestionType } from '../query.js';
import { classifyQuestion, typesBeside } from './classify-question.js';
import { detectDates } from './detect-date.js';
import { detectDocuments } from './detect-document.js';
import { detectBodies, detectPlaces } from './detect-place.js';
import { detectSessions, detectTerms } from './detect-session.js';
import { expectedFact } from './expected-fact.js';
import { findHeldNames, type NameSpan } from './held-names.js';
import { asksForList, asksHowMany, aspectAsked, isComparison, isYesNo } from './question-form.js';
import { findUnknownPersons } from './unknown-persons.js';

export interface UnderstandingContext {
  store: Pick<MinutesStore, 'heldNames'>;
  /** What 'last year' is counted from. */
  today: Date;
  /** Set by the caller: they replace what the question says of the same field. */
  given?: Filters;
}

export function understandQuery(question: string, context: UnderstandingContext): Query {
  const folded = fold(question);
  const persons = findHeldNames(context.store, 'person', folded);
  const detections = detect(folded, context, persons);
  const held = persons.map(({ name }) => name);
  const expected = expectedFact(folded);
  const filters = mergeFilters(folded, detections, context.given ?? {});
  const type = questionType(folded, filters, persons, expected);
  return {
    question,
    script: detectScript(question),
    type,
    typesBeside: typesBeside(folded, type),
    yesNo: isYesNo(folded),
    count: asksHowMany(folded),
    expected,
    aspect: aspectAsked(folded),
    list: asksForList(folded),
    comparison: isComparison(folded),
    filters,
    detections,
    persons: held,
    unknownPersons: findUnknownPersons(folded, held),
  };
}

/** '对《…》有什么要求', '就《…》说了什么': what was said of one document is no list of items. */
const SAID_OF_DOCUMENT =
  /(?:对|就|关于|围绕)《[^《》]+》[^,。]{0,10}(?:说|讲|谈|提|强调|要求|部署|安排)|》的?(?:有|都|提出了?|作出了?)*(?:什么|哪些|怎样的)(?:具体|新)?(?:要求|安排|部署|措施|任务)/;

const LISTS_ITEMS: ReadonlySet<QuestionType> = new Set(['agenda', 'documents']);

/** What is counted as documents are; '通过的规划里有多少公里' asks for no document. */
const UNITS_OF_DOCUMENTS = ['份', '个', '件', '部', '项'];

/** '第85次会议传达的…是第几次会议': a meeting that is named already is not asked for. */
function questionType(
  folded: string,
  filters: Filters,
  persons: readonly NameSpan[],
  expected: ExpectedFact | null,
): QuestionType {
  const type = classifyQuestion(folded);
  if (LISTS_ITEMS.has(type) && SAID_OF_DOCUMENT.test(folded)) return 'content';
  const named = filters.sessionNumber !== undefined && persons.length === 0;
  const unit = expected?.kind === 'quantity' ? expected.unit : null;
  const otherUnit = unit !== null && !UNITS_OF_DOCUMENTS.includes(unit);
  if ((type === 'meetings' && named) || (type === 'documents' && otherUnit)) return 'content';
  return type;
}

function detect(
  folded: string,
  { store, today, given = {} }: UnderstandingContext,
  persons: readonly NameSpan[],
): Detection[] {
  const taken = new Set(persons.map(({ name }) => name));
  const places = findHeldNames(store, 'place', folded).filter(({ name }) => !taken.has(name));
  const found = [
    ...detectSessions(folded),
    ...detectTerms(folded),
    ...detectDates(folded, today),
    ...detectPlaces(folded, places),
    ...detectBodies(folded),
    ...detectDocuments(folded),
    ...onlyPerson(persons),
  ];
  return found
    .filter(({ filters }) => !overridden(filters, given))
    .sort((a, b) => a.start - b.start);
}

/** One person limits the meetings; several may well have been at different ones. */
function onlyPerson(persons: readonly NameSpan[]): Detection[] {
  const [first] = persons;
  if (!first || persons.some(({ name }) => name !== first.name)) return [];
  const { start, end, name } = first;
  return [{ start, end, filters: { person: name }, binding: false }];
}

/** The caller's word for a field replaces the question's. A date range replaces any date. */
function overridden(found: Filters, given: Filters): boolean {
  const dateGiven = given.from !== undefined || given.to !== undefined;
  const isDate = found.from !== undefined || found.monthDay !== undefined;
  if (isDate && dateGiven) return true;
  return Object.keys(found).some((field) => given[field as keyof Filters] !== undefined);
}

/** '和' before a detection opens another meeting: '第47次和第70次', '芦淞区和雅安市'. */
const CONNECTIVE = /[和与跟及、]\s*$/;

/** Folds the detections into one set of filters, or into `anyOf` where several meetings are named. */
function mergeFilters(folded: string, detections: readonly Detection[], given: Filters): Filters {
  const units: Filters[] = [];
  let unitEnd = 0;
  for (const detection of detections) {
    if (detection.claim && detections.length > 1) continue;
    const current = units.at(-1);
    const adjacent = folded.slice(unitEnd, detection.start).trim() === '';
    if (!current || opensUnit(current, detection, folded, adjacent))
      units.push({ ...detection.filters });
    else Object.assign(current, detection.filters);
    unitEnd = detection.end;
  }
  inheritPlace(units);
  const distinct = mergeCompatible(units);
  if (distinct.length <= 1) return { ...distinct[0], ...given };
  return { anyOf: distinct.map((unit) => ({ ...unit, ...given })) };
}

function opensUnit(
  current: Filters,
  { filters, start }: Detection,
  folded: string,
  adjacent: boolean,
): boolean {
  const repeats = Object.keys(filters).some(
    (field) => current[field as keyof Filters] !== undefined && !sameValue(current, filters, field),
  );
  // '株洲市芦淞区': the second place is more specific, not another.
  if (repeats) return !(adjacent && filters.place !== undefined);
  return CONNECTIVE.test(folded.slice(0, start)) && namesMeeting(filters);
}

function sameValue(a: Filters, b: Filters, field: string): boolean {
  return a[field as keyof Filters] === b[field as keyof Filters];
}

/** A unit of its own needs something that tells a meeting apart. */
function namesMeeting({ sessionNumber, place, from, monthDay }: Filters): boolean {
  return [sessionNumber, place, from, monthDay].some((value) => value !== undefined);
}

/** '楚雄市第47次和第70次': the second has no place of its own. */
function inheritPlace(units: Filters[]): void {
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    if (before?.place && !unit.place && unit.sessionNumber !== undefined) unit.place = before.place;
  }
}

/** Units that only repeat or refine one another are one: '第47次常务会议 … 第47次'. */
function mergeCompatible(units: readonly Filters[]): Filters[] {
  const distinct: Filters[] = [];
  for (const unit of units) {
    const twin = distinct.find((other) => compatible(other, unit));
    if (twin) Object.assign(twin, unit);
    else distinct.push({ ...unit });
  }
  return distinct;
}

function compatible(a: Filters, b: Filters): boolean {
  const shared = Object.keys(a).filter((field) => field in b);
  return (
    (shared.length > 0 || !namesMeeting(b) || !namesMeeting(a)) &&
    shared.every((field) => sameValue(a, b, field))
  );
}
