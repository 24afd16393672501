/** Owns the sentence that tells a reader why a mend is right. It decides nothing. */
import { characterOf, formatBytes, pairOf } from './gbk.js';
import { type ReadingPath, stepsOf } from './reading-path.js';

function spell(pair: number): string {
  return `${formatBytes(pair >> 8, pair & 0xff)}=${characterOf(pair >> 8, pair & 0xff)}`;
}

function spellText(text: string): string {
  return Array.from(text)
    .map((character) => {
      const pair = pairOf(character);
      return pair === undefined ? character : spell(pair);
    })
    .join(' ');
}

/**
 * The proof of a reading: its GBK bytes, the characters that the proxy saw between the true
 * ones, and what else told a lost byte.
 * '代理跨字界讀到 EB85=雲(yún) 並插入拼音;還原字節:855E=區;唯一可行'
 */
export function describeProof(path: ReadingPath, mended: string): string {
  const steps = stepsOf(path);
  const seen = steps.flatMap(({ match }) =>
    match === null || match.real ? [] : [`${spell(match.pair)}(${match.syllable})`],
  );
  const confirmed = steps.flatMap(({ match }) =>
    match?.real ? [`${spell(match.pair)}(${match.syllable})`] : [],
  );
  const reasons = steps.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const parts = [
    `代理跨字界讀到 ${seen.join('、')},在其後插入拼音`,
    `還原字節:${spellText(mended)}`,
    ...(confirmed.length === 0 ? [] : [`另有注音為證:${confirmed.join('、')}`]),
    ...reasons,
    '僅此一解,重演後與刊出文字一致',
  ];
  return parts.join(';');
}
