/**
 * What fold.ts treats as the same character, beyond Unicode's compatibility forms, lower case and
 * opencc's table. Data only. Every pair is one UTF-16 unit to one UTF-16 unit.
 */

/** Each string: variants, and last the character that stands for them. */
export const PUNCTUATION_VARIANTS: readonly string[] = [
  '“”„‟「」『』﹁﹂﹃﹄〝〞〟＂"',
  "‘’‚‛＇`´'",
  '—–―─━‐‑‒−﹣－﹘-',
  '〔〖【［﹝[',
  '〕〗】］﹞]',
  '（﹙⦅(',
  '）﹚⦆)',
  '〈‹«《',
  '〉›»》',
  '，﹐,',
  '﹑､、',
  '｡。',
  '：﹕∶︰:',
  '；﹔;',
  '？﹖?',
  '！﹗!',
  '～〜∼~',
  '•‧・･∙⋅·',
  '\u00a0\u3000\u2002\u2003\u2009\u202f ',
];

/**
 * Variant characters that opencc leaves, because they have a Simplified use of their own or are
 * no Traditional forms: for a search they are the same word. Variants, and last the usual one.
 */
export const CHARACTER_VARIANTS: readonly string[] = [
  '著着', // 要著力抓好 = 要着力抓好; 著名 and 着名 then meet too
  '乾干', // 乾部, mis-converted 干部; 乾隆 on both sides alike
  '瞭了', // 瞭解
  '甦苏',
  '廻迴回',
  '迺乃',
  '祇衹只',
  '衞衛卫',
  '讬託托',
  '藉借', // 藉由, 凭藉
  '账賬帳帐', // 账户 and 帐户 are both written
  '惟唯', // 惟一
  '妳你',
  '牠它',
  '菸烟',
  '甯寧宁',
  '麽麼么',
  '犛牦',
  '蒐搜',
  '週周',
  '佈布',
  '釐厘',
  '嶽岳',
  '餘馀余',
  '徵徴征',
  '曬晒',
  '煇辉',
  '線綫缐线',
  '鎮鎭镇',
  '綠緑绿',
  '戶户',
  '內内',
  '吳呉吴',
  '黃黄',
  '刪删',
  '冊册',
  '併並竝并',
];

/** Words of one length whose other spelling differs by a character that is ambiguous alone. */
export const WORD_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[计规策企筹谋])画/g, '划'], // 計畫 (计划); 畫 alone is 画
  [/(?<=[答回批函])覆/g, '复'], // 答覆
  [/(?<=部)份|(?<=成)份/g, '分'], // 部份, 成份
  [/(?<=身)分(?=证|不|和|、|$)/g, '份'], // 身分證
];
