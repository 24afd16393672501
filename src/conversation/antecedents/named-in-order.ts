/**
 * What the last question names side by side, in the order in which the user did: '第70次和第47次',
 * '马文辉和阮骏', '经济运行和生态环保'. Of such '前者' and '后者' are said; an answer may have another order.
 */
import { fold } from '../../text/fold.js';
import { nameMeeting, type PastTurn } from './past-turn.js';

export interface Named {
  kind: 'meeting' | 'person' | 'title' | 'matter';
  /** As a question may name each of them; two at least. */
  names: string[];
}

/** Undefined where the question names one thing only. */
export function namedInOrder(turn: PastTurn): Named | undefined {
  const { scope, query, matter } = turn;
  const single = scope.groups.flatMap(({ meetings }) => (meetings?.length === 1 ? meetings : []));
  return (
    several('meeting', single.map(nameMeeting)) ??
    several('person', query.persons) ??
    several('title', query.question.match(/《[^《》]{2,100}》/g) ?? []) ??
    several('matter', sideBySide(matter))
  );
}

function several(kind: Named['kind'], names: readonly string[]): Named | undefined {
  const distinct = [...new Set(names)];
  return distinct.length > 1 ? { kind, names: distinct } : undefined;
}

/** Shorter parts are no matters: '和平'. */
const PART = /^[^\s]{2,12}$/;

/** '信访和未成年人保护' */
function sideBySide(matter: string): string[] {
  const parts = fold(matter)
    .trim()
    .split(/和|与|以及|及|跟|、/);
  return parts.every((part) => PART.test(part)) ? parts : [];
}
