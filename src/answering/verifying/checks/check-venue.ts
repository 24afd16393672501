/** Where a statement says that a meeting was held must be its venue, or stand in the paragraph. */
import { contentPairs, shareOfPairs } from '../reading/text-unit.js';
import type { Check } from './check.js';

/** '在市人民政府六楼大会议室召开', '地点是…' */
const VENUE =
  /在(?<held>[^,。;在]{2,24}?(?:室|厅|楼|中心|会场|礼堂|大厦|馆|处|宾馆|酒店))(?:[内里])?(?:主持)?(?:召开|举行|开会|举办)|地[点址](?:是|为|在|:|设在)+(?<told>[^,。;]{2,24})/u;

/** 市政府六楼会议室 is 市人民政府六楼大会议室. */
const MIN_SHARE = 0.7;

export const checkVenue: Check = ({ plain }, cited) => {
  const { held, told } = VENUE.exec(plain)?.groups ?? {};
  const venue = held ?? told;
  if (venue === undefined) return undefined;
  const pairs = contentPairs(venue.replaceAll('人民', ''));
  const isTold = cited.some(({ read, heading }) => {
    const text = `${read.folded} ${heading}`.replaceAll('人民', '');
    return (shareOfPairs(pairs, text) ?? 1) >= MIN_SHARE;
  });
  return isTold ? undefined : { reason: 'name', detail: venue };
};
