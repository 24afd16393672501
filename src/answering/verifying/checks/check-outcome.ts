/** What a meeting decided, and whether something is done or only to be done, as the record tells it. */
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { sentencesFor } from '../wording/align.js';
import type { Check, Fault } from './check.js';

/** Each with what must stand in the sentence that tells of it. */
const OUTCOMES: readonly { claimed: RegExp; held: RegExp }[] = [
  { claimed: /原则上?(?:审议)?(?:通过|审议通过)/u, held: /原则上?(?:审议)?通过/u },
  {
    claimed:
      /(?:审议|讨论|研究|表决|获得?|一致|全票|正式|并|均)(?:并|后)?(?:一致|正式)?通过|(?<!原则上?)通过了|(?<!原则上?)通过(?=《|[。;,]|\s*$)/u,
    held: /(?<!原则上?)(?:审议|讨论|研究|表决|获得?|一致|全票|正式|并|会议)?(?:一致|正式)?(?<!原则)通过(?!电视|[^,。;《]{0,20}等?(?:方式|形式|手段|途径|渠道))/u,
  },
  { claimed: /原则上?同意/u, held: /原则上?同意/u },
  {
    claimed: /(?<!原则上?|[不一])同意(?!见)|批准|审定|核准/u,
    held: /(?<!原则上?|不)同意|批准|审定|核准/u,
  },
  {
    claimed: /全票|一致(?=通过|同意)|正式(?=通过|同意|批准)/u,
    held: /全票|一致通过|一致同意|正式/u,
  },
];

/** '会议决定…' is told only where something was decided. */
const DECIDED = { claimed: /会议决定|作出决定|决定于/u, held: /决定|通过|同意|审定|确定/u };

export const checkOutcome: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const said = claim.plain.slice(clause.start, clause.end).replace(/ {2,}/gu, '《》');
    const sentences = sentencesFor(claim, clause, cited).map(({ sentence }) => sentence.folded);
    for (const { claimed, held } of OUTCOMES) {
      const word = claimed.exec(said)?.[0];
      if (word !== undefined && !sentences.some((one) => held.test(one))) return fault(word);
    }
    const decided = DECIDED.claimed.exec(said)?.[0];
    if (decided !== undefined && !cited.some(({ read }) => DECIDED.held.test(read.folded))) {
      return fault(decided);
    }
    const done = checkDone(said, claim.plain, sentences);
    if (done) return done;
  }
  return checkQuantifiers(claim, cited);
};

function fault(detail: string): Fault {
  return { reason: 'negation', detail };
}

/** What is said to be done; '研究了' is what a meeting does. */
const DONE =
  /(?<!会议)已(?:经|全部|基本|然)?|进行了(?!研究|部署|安排|学习|讨论|审议|通报|传达|介绍|总结|分析|强调|再)|(?:建成|完成|启动|成立|发放|投入|拨付|获得|开工|落成|实施|处理|查处|追究|解决|拆除|改造|下拨|印发|出台|制定)了|成功(?=创建|入选|申报|实现|脱贫|摘帽|当选|举办)|圆满成功$|开始实施|起来了|得以[建实完形]|顺利(?:推进|完成|举办|举行|实施|开展|结束|召开)|圆满(?:举办|举行|完成|结束)|(?:摸清|办好|盘活|化解|清零|到位|见效|建好|扎紧|理顺)了|(?:成效|效果)(?:明显|显[著着]|突出)|取得了?(?:显[著着]|明显|积极|良好|重大|重要|阶段性)?(?:成效|效果|进展|突破|胜利)(?!考)/u;

/** What a sentence calls for is not done, */
const CALLED_FOR =
  /(?:^|[,;:、])[^,;:]{0,4}要(?!求|素|点|闻|件|事)|确保|尽快|力争|争取|推动|务必|必须|全力推进|加快|全力(?!以赴)|保障/u;

/** and what is done is told so. */
const TOLD_DONE = /已|了|全部|完成|取得|实现|以来|成绩/u;

/** Results, unless the statement calls for them, */
const RESULT =
  /(?:全面|基本|如期|顺利|圆满)(?:完成|建成|形成|实现|成功|建立)|成功(?!率|经验)|得到(?!体现)|收到了|[住成好完到清齐]了|(?<=\p{Script=Han}{2})(?<!能否)实现(?!路)|(?:形成|建立|构建|养成|落地|见效)了|(?:开工|投产|完工|竣工|到位)了?[。;,]?$/u;

/** as it does with any of these. */
const CALLS_FOR =
  /要|应|须|确保|推动|推进|促进|力争|争取|尽快|加快|努力|使|让|助力|保障|目标|为了|以便|强调|提出|希望|部署|安排|计划|务必|做好|将|拟|全力|指出/u;

function checkDone(said: string, whole: string, sentences: readonly string[]): Fault | undefined {
  const result = CALLS_FOR.test(whole) ? undefined : RESULT.exec(said)?.[0];
  const word = DONE.exec(said)?.[0] ?? result;
  if (word === undefined) return undefined;
  const isDone = sentences.some((sentence) => {
    const plain = sentence.replace(/《[^》]*》/gu, '');
    return plain.includes('已') || (TOLD_DONE.test(plain) && !CALLED_FOR.test(plain));
  });
  return isDone ? undefined : fault(word);
}

/** Whoever says 'all', 'only' or 'the first' says more than who does not. */
const QUANTIFIERS: readonly { claimed: RegExp; held: RegExp }[] = [
  {
    claimed:
      /全部|所有|全体|一律|一切|每[个一位所名家人户]|(?<![和、与及也][^,。;、]{0,12})均(?!衡|匀)|(?<!并且|首|[和、与及也][^,。;、]{0,12})都(?!市|会)/u,
    held: /(?<![安健完保齐])全(?!力|面|会|局|球|[区省国州]|方位)|照单|各|所有|一律|一切|每|均|都|层层|普遍/u,
  },
  {
    claimed: /(?<!不)仅仅?|唯一|只有|只(?=强调|要求|研究|审议|提出|听取|学习)/u,
    held: /仅|唯一|只/u,
  },
  { claimed: /首次|首个|第一次|历史上/u, held: /首次|首个|第一次|历史|首/u },
];

function checkQuantifiers(claim: Claim, cited: readonly Evidence[]): Fault | undefined {
  for (const clause of claim.clauses) {
    const said = claim.plain.slice(clause.start, clause.end);
    for (const { claimed, held } of QUANTIFIERS) {
      const word = claimed.exec(said)?.[0];
      if (word === undefined) continue;
      const sentences = sentencesFor(claim, clause, cited);
      if (sentences.some(({ sentence }) => held.test(sentence.folded))) continue;
      return { reason: 'wording', detail: word };
    }
  }
  return undefined;
}
