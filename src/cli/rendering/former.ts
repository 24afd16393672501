/** That what is shown is an earlier wording, and where to look now. */
import type { FormerRevision } from '../../app-types.js';
import type { Page } from './page.js';
import { describeMoment } from './when.js';
import { wrapText } from './wrap-text.js';

/** '! This is an earlier revision, withdrawn …. Now at m…-5' */
export function renderFormer({ withdrawnAt, now }: FormerRevision, page: Page): string {
  const { history } = page.wording;
  const left = `! ${history.former(describeMoment(withdrawnAt))}`;
  const next = now === null ? history.formerGone : history.formerNow(now);
  return [left, next]
    .flatMap((line) => wrapText(line, page.columns))
    .map((line) => page.style.yellow(line))
    .join('\n');
}
