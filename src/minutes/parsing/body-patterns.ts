/**
 * Which office met, as patterns on a folded phrase from which term, number and year were taken
 * out. Data only; read-meeting-name.ts applies it.
 */

/**
 * The level in an office's name: 市政府, 区委, 自治县人民政府. Behind the name of a people 自治县 is a part of
 * the place: 道真仡佬族苗族自治|县人民政府.
 */
export const LEVEL = '自治区|(?<!族)自治[州县旗]|[省市州盟县区旗镇乡]';

/** `$level` stands for what LEVEL matched, `$&` for the whole match. First match wins. */
export const BODY_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/国务院党组/u, '国务院党组'],
  [/国务院(?!国资委)/u, '国务院'],
  [/全国人大常委会(?:党组)?|全国政协(?:党组|常委会)?/u, '$&'],
  [/行政院/u, '行政院'],
  [/中央政治局(?:常务委员会|常委会)?/u, '中共$&'],
  // 市政府党组会议
  [new RegExp(`(?<level>${LEVEL})(?:人民)?政府党组`, 'u'), '$level政府党组'],
  // 嘉义市政府第512次市政会议: in 臺灣 offices are not called 人民政府
  [/(?<level>[市县区])政府(?=[^,]{0,8}(?:市政|县务|区务)会议)/u, '$level政府'],
  // 九届市人民政府, 市政府
  [new RegExp(`(?<level>${LEVEL})(?:人民)?政府`, 'u'), '$level人民政府'],
  // 盟行署, 地区行政公署
  [/(?<level>盟|地区)(?:行政公署|行署)/u, '$level行政公署'],
  [/行政公署|行署/u, '行政公署'],
  // 市委常委会会议; 市委常委(扩大)会议; 市委召开常委会会议
  [new RegExp(`(?<level>${LEVEL})委(?=[^,]{0,4}常委会?|常务委员会)`, 'u'), '$level委常委会'],
  [new RegExp(`(?<level>${LEVEL})纪委(?:监委)?(?:常委会)?`, 'u'), '$&'],
  // 市委全面深化改革委员会; 市委财经委员会; 县委农村工作领导小组
  [new RegExp(`(?<level>${LEVEL})委[^,委会]{2,16}?(?:委员会|领导小组)`, 'u'), '$&'],
  // 省委统战部
  [
    new RegExp(
      `(?<level>${LEVEL})委(?:[统组宣][战织传]部|政法委|政策研究室|办公室|社会工作部)`,
      'u',
    ),
    '$&',
  ],
  // 区人大常委会; 市人大常委会党组
  [new RegExp(`(?<level>${LEVEL})人大(?:常委会)?(?:党组)?`, 'u'), '$&'],
  [new RegExp(`(?<level>${LEVEL})政协(?:常委会|党组)?`, 'u'), '$&'],
  // 镇党委; 街道党工委; 高新区党工委
  [/(?<level>[镇乡])党委/u, '$level党委'],
  [/街道(?:党工委|办事处)/u, '$&'],
  [/(?:\p{Script=Han}{1,3}区)?(?:党工委|管委会)(?:党组)?/u, '$&'],
  // 市卫生健康委; 省残联; 市房管局党组
  [
    /(?<level>省|市|州|县|区|旗)(?!委(?:书记|常委|副))\p{Script=Han}{1,14}?(?:局|厅|委员会|委|办公室|联合会|联|院|中心)(?:党组|党委)?(?=$|、|会议|党组|党委)/u,
    '$&',
  ],
  // 市委; 区委
  [new RegExp(`(?<level>${LEVEL})委(?![员托派办任])`, 'u'), '$level委'],
];

/** Office whose meeting is named by its head: 镇长办公会议 is one of the 镇人民政府. */
export const HEAD_OF_GOVERNMENT = /(?<level>[省市州县区旗镇乡盟])长办公会/u;
