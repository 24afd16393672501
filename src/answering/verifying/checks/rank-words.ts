/** Words that rank one thing above others or tell its turn, and what tells it in the record. Data only; folded. */

export const RANK_WORDS: readonly { claimed: RegExp; held: RegExp }[] = [
  {
    claimed: /首先|最先|首要|率先|排在首位/u,
    held: /首先|最先|首要|率先|第一(?![中小届次季人])|首位|优先/u,
  },
  { claimed: /随后|接着|紧接着|其后|紧随/u, held: /随后|接着|其后|紧随/u },
  { claimed: /最后(?!胜利|总攻)|末项|压轴/u, held: /最后|末/u },
  { claimed: /头等|第一要务/u, held: /头等|第一要务|重中之重|首要|第一/u },
  {
    claimed: /近年来|历年|历来|有史以来|前所未有|空前|创新高|再创/u,
    held: /近年|历年|历来|历史|史|前所未有|空前|新高/u,
  },
  { claimed: /位居|名列|位列|跻身|排名|榜首/u, held: /位居|名列|位列|跻身|排名|榜首/u },
  { claimed: /前列|领先|第一名|首屈一指/u, held: /前列|领先|第一|首/u },
  {
    claimed:
      /重点(?=强调|要求|指出|提出|讨论|研究了)|着重|特别(?=强调|要求|指出|提出|是)|尤其|尤为|格外|反复强调|再三|多次强调/u,
    held: /重点(?=强调|要求|指出|讨论)|着重|特别|尤其|尤为|格外|反复|再三|多次/u,
  },
];

/** '最突出' is told by '最突出' alone; '最终' and '最低生活保障' rank nothing. */
export const SUPERLATIVE = /最(?!终|近|低(?:生活|工资)|后|先|初|大限度|快|新)\p{Script=Han}/u;
