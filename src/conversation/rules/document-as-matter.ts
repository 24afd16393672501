/**
 * '对《青石市河道管理办法(送审稿)》有什么要求' → '…会议对河道管理有什么要求': what a meeting asks for is said of the
 * matter, in other words than the title's.
 */
import { fold } from '../../text/fold.js';
import { matterOfTitle } from '../../text/matter-of-title.js';
import { lastMeetings } from '../antecedents/antecedents.js';
import { type FollowUp, reworded } from '../follow-up.js';

/** A title of which it is asked what is to be done, and not whether it was passed. */
const DEMAND =
  /(?:对|就|关于)?(?<title>《[^《》]{2,100}》)[,]?(?:的)?(?=(?:会议)?(?:又|都|还|具体|有|提出?了?|作出?了?|是)*(?:怎么|怎样|如何|什么|哪些)?(?:要求|强调|部署|措施|说的?$|安排)|(?:会议)?(?:要求|强调|怎么说))/d;

export function documentAsMatter(followUp: FollowUp): FollowUp {
  const { text, folded, phrases } = followUp;
  const match = DEMAND.exec(folded);
  const span = match?.indices?.groups?.title;
  if (!match || !span) return followUp;
  const matter = matterOfTitle(text.slice(...span));
  const before = text.slice(0, match.index).replace(/^(?:会议|會議|会上|會上)/, '');
  const isNamed = phrases.some(({ end }) => end <= match.index);
  const meeting = isNamed ? '' : (lastMeetings(followUp) ?? '');
  const rest = text.slice(match.index + match[0].length);
  const asked = rest
    .slice(/^(?:会议)/.exec(fold(rest))?.[0].length ?? 0)
    .replace(/^是(?=[什哪])/, '有');
  return reworded(followUp, `${meeting}${before}对${matter}${asked}`);
}
