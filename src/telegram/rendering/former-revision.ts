/** That what is shown is not held any more, or otherwise, and since when. */
import type { ShownParagraph } from '../../app-types.js';
import type { RenderingTexts } from '../wording/rendering.js';
import { bold, type RichText, rich } from './rich-text.js';

/** Empty where it is held as it is shown. */
export function renderFormer(former: ShownParagraph['former'], texts: RenderingTexts): RichText {
  if (former === undefined) return rich();
  const day = former.withdrawnAt.slice(0, 10);
  return bold(former.now === null ? texts.withdrawn(day) : texts.changedSince(day));
}
