/** What a reader should know of how a question was answered, as one line. */
import type { QuestionNotice } from '../../app-types.js';
import type { Wording } from '../wording.js';
import { printableText } from './printable.js';

export function questionNoticeLine(notice: QuestionNotice, { notices }: Wording): string {
  if (notice.type === 'embedding') {
    const { message, hint } = notice.fault;
    return notices.searchedByWords(printableText(`${message} ${hint}`));
  }
  const { file, movedTo } = notice.fault;
  return movedTo === undefined
    ? notices.conversationsNotKept(printableText(file))
    : notices.conversationsDamaged(printableText(file), printableText(movedTo));
}
