/**
 * What models say beside an answer, which tells nothing of the record: 希望对您有帮助, 如需更多信息…. It
 * is neither shown nor missed.
 */
import { fold } from '../../text/fold.js';
import type { ComposedStatement } from '../verifying/composed-statement.js';

/** Folded. Only for what has no marker: '如有困难,请及时上报[1]' may stand in the record. */
const COURTESIES: readonly RegExp[] = [
  /^(?:希望|但愿|愿)(?:以上|上述|这些|这个|我的)?(?:信息|内容|回答|解答|整理|总结)?(?:能够?|可以|会)?(?:对|给|帮)(?:您|你|到)/u,
  /^(?:如果?|若|倘若)(?:您|你)?(?:还|仍|另)?(?:需要?|有|想要?|对).{0,30}(?:欢迎|告诉我|告知|提问|联系|咨询|查阅|参阅|查看|参考|补充|随时)/u,
  /^(?:欢迎|请)(?:您|你)?(?:继续|随时|再次?)(?:提问|联系|告诉我|咨询|追问)/u,
  /^(?:好的|当然(?:可以)?|没问题|您好|你好|谢谢(?:您|你)?的?(?:提问)?|感谢(?:您|你)的?(?:提问|问题)?)[,。!~:]*$/u,
  /^(?:以上|上述)(?:就|便)?是.{0,16}(?:回答|解答|答复|总结|整理|内容|信息|情况)[。!]?$/u,
  /^(?:祝|愿)(?:您|你)/u,
  /^(?:i |we )?hope (?:this|that|it|the above)\b.{0,40}(?:help|useful|answer)/u,
  /^(?:please )?(?:let me know|feel free|do not hesitate|don't hesitate)\b/u,
  /^(?:if|should) you (?:need|have|want|would|require|'d)\b.*(?:let me know|feel free|hesitate|ask|contact|refer)/u,
  /^(?:sure|certainly|of course|hello|hi|great question|good question|thank you(?: for .{0,30})?|you're welcome)[,.!:]*$/u,
];

export function isCourtesy({ text, markers }: ComposedStatement): boolean {
  if (markers.length > 0) return false;
  const folded = fold(text).trim();
  return COURTESIES.some((courtesy) => courtesy.test(folded));
}
