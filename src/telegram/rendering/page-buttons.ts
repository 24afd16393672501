/** ◀ and ▶ below what has pages. */
import type { Button } from '../api/bot-api.js';

/**
 * At the first and the last page one of them.
 * @param page from 0
 * @param toPage data of the button to a page; undefined where there is none
 */
export function pageButtons(
  page: number,
  pages: number,
  toPage: (page: number) => string | undefined,
): Button[] {
  const to = (text: string, target: number) => {
    const data = target < 0 || target >= pages ? undefined : toPage(target);
    return data === undefined ? [] : [{ text, data }];
  };
  return [...to(`◀ ${page}/${pages}`, page - 1), ...to(`${page + 2}/${pages} ▶`, page + 1)];
}
