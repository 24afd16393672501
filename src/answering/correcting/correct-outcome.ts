/**
 * '为什么否决了…' where the record says that it was adopted. Only what is plainly decided contradicts: an
 * item of which no result is told contradicts nothing.
 */
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import { itemsAbout } from '../drafting/agenda-items.js';
import { outcomeAsPublished, quotesOf } from '../drafting/state-item.js';
import type { Statement } from '../statement.js';
import { word } from '../wording.js';

/** '否决了', '没有获得通过', '不同意'; never '有没有通过', '通过没有', '没有通过吗'. Folded. */
const REJECTED =
  /否决|驳回|退回|(?<!有)(?:未能?|没有?能?|不予?)(?:获得?|被)?(?:审议)?(?:通过|同意|批准)(?![^,。]{0,8}(?:吗|没有?|与否)[?]?$)/;

/** The matter of the question must be the item's own beyond doubt. */
const MIN_FIT = 0.6;

/** Items that are decided in favour although the question takes them for rejected. */
export async function correctOutcome(task: Task): Promise<Statement[]> {
  const asked = REJECTED.exec(fold(task.query.question))?.[0];
  if (asked === undefined) return [];
  const { items } = await itemsAbout(task);
  return items.flatMap(({ item, text, fit }): Statement[] => {
    const inFavour = item.outcome === 'adopted' || item.outcome === 'agreedInPrinciple';
    const quotes = quotesOf(item, text);
    if (!inFavour || fit < MIN_FIT || quotes.length === 0) return [];
    const held = outcomeAsPublished(item, text, task.language);
    const title = item.documents.length > 0 ? item.documents.join('') : item.title;
    const said = word(task.language, 'outcomeNot', { held, asked });
    return [{ meeting: text.meeting, parts: [{ published: title }, said], quotes }];
  });
}
