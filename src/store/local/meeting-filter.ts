/** A MeetingFilter as an SQL condition over the table `meetings`. Nothing is run here. */

import type { SqlValue } from '../../sqlite/sqlite.js';
import type { MeetingFilter } from '../store.js';
import { bodyKey, nameKey, placeKey, termKey, titleKey } from './filter-keys.js';

/** A condition and the values of its question marks; 'TRUE' for no limit. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

const LEVELS = /^[省市州县区旗盟镇乡]/u;

function placeCondition(place: string): Condition {
  const { stem, key } = placeKey(place);
  if (stem === key) {
    // No level named, or none that can be told from the name: any level is meant.
    return { sql: '(placeStem = ? OR parentStem = ?)', values: [stem, stem] };
  }
  // A place published without its level may be the one; '株洲市芦淞区' names both.
  return {
    sql: "(placeKey IN (?, ?) OR parentKey IN (?, ?) OR coalesce(parentKey, '') || placeKey = ?)",
    values: [key, stem, key, stem, key],
  };
}

function bodyCondition(body: string): Condition {
  const key = bodyKey(body);
  const choices = ['bodyKey = ?'];
  const values = [key];
  if (!LEVELS.test(key)) {
    // '政府' and '常委会' leave the level open.
    choices.push("(bodyKey LIKE '%' || ?)");
    values.push(key);
  }
  if (key.endsWith('委')) {
    // '市委' means its standing committee too.
    choices.push("(bodyKey LIKE ? || '%')");
    values.push(key);
  }
  // '楚雄市政府' where the record says '市政府'.
  choices.push("(length(bodyKey) > 1 AND ? LIKE '%' || bodyKey)");
  values.push(key);
  return { sql: `(${choices.join(' OR ')})`, values };
}

function personCondition(name: string): Condition {
  const sql = 'row IN (SELECT meeting FROM people WHERE nameKey = ?)';
  return { sql, values: [nameKey(name)] };
}

function documentCondition(title: string): Condition {
  const sql = 'row IN (SELECT meeting FROM documents WHERE instr(titleKey, ?) > 0)';
  return { sql, values: [titleKey(title)] };
}

function meetingIdCondition(ids: readonly string[]): Condition {
  return { sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] };
}

/** As the schema's index is written, which is used only for the same words. */
export const DOCUMENT_TYPE =
  "(CASE WHEN json_valid(content) THEN json_extract(content, '$.documentType') END)";

/** SQL for each limit; a filter without it gives undefined. */
const LIMITS: readonly ((filter: MeetingFilter) => Condition | undefined)[] = [
  ({ place }) => (place === undefined ? undefined : placeCondition(place)),
  ({ body }) => (body === undefined ? undefined : bodyCondition(body)),
  ({ term }) => (term === undefined ? undefined : { sql: 'termKey = ?', values: [termKey(term)] }),
  ({ sessionNumber }) =>
    sessionNumber === undefined ? undefined : { sql: 'sessionNumber = ?', values: [sessionNumber] },
  ({ from }) => (from === undefined ? undefined : { sql: 'date >= ?', values: [from] }),
  ({ to }) => (to === undefined ? undefined : { sql: 'date <= ?', values: [to] }),
  ({ monthDay }) =>
    monthDay === undefined ? undefined : { sql: 'substr(date, 6) = ?', values: [monthDay] },
  ({ undated }) => (undated === undefined ? undefined : { sql: 'date IS NULL', values: [] }),
  ({ person }) => (person === undefined ? undefined : personCondition(person)),
  ({ document }) => (document === undefined ? undefined : documentCondition(document)),
  ({ documentType }) =>
    documentType === undefined
      ? undefined
      : { sql: `${DOCUMENT_TYPE} = ?`, values: [documentType] },
  ({ meetingIds }) => (meetingIds === undefined ? undefined : meetingIdCondition(meetingIds)),
];

/** All limits of the filter together. */
export function meetingCondition(filter: MeetingFilter = {}): Condition {
  const conditions = LIMITS.flatMap((limit) => limit(filter) ?? []);
  if (conditions.length === 0) return { sql: 'TRUE', values: [] };
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}
