/** Words by which people begin and end a talk: nothing in them is asked of the record. Pure. */

const GREETING =
  /^(?:你好|您好|哈[喽囉罗羅]|嗨|在[吗嗎]|早上好|早安|下午好|晚上好|hi|hello|hey)[啊呀]?$/i;

const THANKS =
  /^(?:谢谢|謝謝|多谢|多謝|感谢|感謝|辛苦了?|再见|再見|拜拜|thanks|thank you|thx|bye)[你您啦了]?$/i;

/** A question will come. */
export function isGreeting(words: string): boolean {
  return GREETING.test(bare(words));
}

/** None will come. */
export function isThanks(words: string): boolean {
  return THANKS.test(bare(words));
}

/** Without the marks and signs around it: '谢谢！👍' → '谢谢'. */
function bare(words: string): string {
  return words.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
}
