/**
 * Occasions whose number tells the year: 第37个教师节, 建党100周年, 开局之年. Data only; facts with the year
 * that each counts from.
 */

/** 第N个…: the year is `origin` + N. `day` is when it is kept, as month * 100 + day. */
export interface CountedDay {
  words: RegExp;
  origin: number;
  day: number;
}

const NUMBER = '(?<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})';

function counted(name: string, origin: number, day: number): CountedDay {
  return {
    words: new RegExp(`第${NUMBER}个(?:全国|中国|国家|世界|国际)?(?:${name})`, 'gu'),
    origin,
    day,
  };
}

/** First kept in `origin` + 1, in mainland China. */
export const COUNTED_DAYS: readonly CountedDay[] = [
  counted('教师节', 1984, 910),
  counted('医师节', 2017, 819),
  counted('人民警察节|警察节', 2020, 110),
  counted('农民丰收节', 2017, 923),
  counted('记者节', 1999, 1108),
  counted('宪法日', 2013, 1204),
  counted('烈士纪念日', 2013, 930),
  counted('扶贫日', 2013, 1017),
  counted('科技工作者日', 2016, 530),
  counted('助残日', 1990, 518),
  counted('土地日', 1990, 625),
  counted('植树节', 1978, 312),
  counted('爱国卫生月', 1988, 401),
  counted('安全生产月', 2001, 601),
  counted('消防日|消防宣传日', 1991, 1109),
  counted('生态日', 2022, 815),
  counted('航天日', 2015, 424),
  counted('读书日', 1995, 423),
];

/** N周年: the year is `origin` + N. */
export interface Anniversary {
  words: RegExp;
  origin: number;
  day: number;
}

/** 周年 in figures or 百年 (华诞) as 100. */
const AGE = '(?<number>[0-9]{2,3}|[一二三四五六七八九十百]{1,5})(?:周年|年华诞|年诞辰|华诞|岁生日)';
const GAP = '[^,。;]{0,6}?';

export const ANNIVERSARIES: readonly Anniversary[] = [
  // 党的百年华诞; 建党100周年; 中国共产党成立一百周年
  {
    words: new RegExp(`(?:建党|党的|中国共产党(?:成立|建党)?)${GAP}${AGE}`, 'gu'),
    origin: 1921,
    day: 701,
  },
  // 新中国成立70周年; 中华人民共和国成立75周年; 共和国七十华诞
  {
    words: new RegExp(`(?:新中国|中华人民共和国|共和国|建国)(?:成立)?${GAP}${AGE}`, 'gu'),
    origin: 1949,
    day: 1001,
  },
  // 建军95周年
  {
    words: new RegExp(`(?:建军|中国人民解放军建军|解放军建军)${GAP}${AGE}`, 'gu'),
    origin: 1927,
    day: 801,
  },
  // 改革开放40周年
  { words: new RegExp(`改革开放${GAP}${AGE}`, 'gu'), origin: 1978, day: 1218 },
  // 抗战胜利70周年
  { words: new RegExp(`(?:抗战|抗日战争)${GAP}胜利${GAP}${AGE}`, 'gu'), origin: 1945, day: 903 },
  { words: new RegExp(`长征${GAP}胜利${GAP}${AGE}`, 'gu'), origin: 1936, day: 1022 },
  { words: new RegExp(`抗美援朝${GAP}${AGE}`, 'gu'), origin: 1950, day: 1025 },
  { words: new RegExp(`香港回归(?:祖国)?${GAP}${AGE}`, 'gu'), origin: 1997, day: 701 },
];

/** Plan of five years: its first year. */
export const PLANS: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

/**
 * Meetings and campaigns of the Party with the day from which, or up to which, they can be spoken
 * of as the words do. Days as year * 10000 + month * 100 + day.
 */
export interface Milestone {
  words: RegExp;
  from?: number;
  to?: number;
}

export const MILESTONES: readonly Milestone[] = [
  // 为党的二十大胜利召开营造良好氛围; 迎接党的二十大
  {
    words:
      /(?:为|迎接|喜迎)党的二十大(?:胜利)?(?:召开)?|党的二十大(?:即将)?(?:胜利)?召开(?:营造|创造|献礼)/gu,
    from: 20210601,
    to: 20221016,
  },
  {
    words:
      /(?:为|迎接|喜迎)党的十九大(?:胜利)?(?:召开)?|党的十九大(?:即将)?(?:胜利)?召开(?:营造|创造|献礼)/gu,
    from: 20161101,
    to: 20171018,
  },
  { words: /党的二十大(?:报告)?精神/gu, from: 20221016 },
  { words: /党的十九大(?:报告)?精神/gu, from: 20171018 },
  { words: /党的十八大精神/gu, from: 20121108 },
  { words: /(?:党的)?十九届五中全会精神/gu, from: 20201029 },
  { words: /(?:党的)?十九届六中全会精神/gu, from: 20211111 },
  { words: /(?:党的)?二十届二中全会精神/gu, from: 20230228 },
  { words: /(?:党的)?二十届三中全会精神/gu, from: 20240718 },
  { words: /(?:党的)?二十届四中全会精神/gu, from: 20251023 },
  // campaigns; 常态化 and 成果 outlast them
  { words: /党史学习教育(?!常态化|成果|经验|长效)/gu, from: 20210220, to: 20220331 },
  { words: /党纪学习教育(?!常态化|成果|经验|长效)/gu, from: 20240401, to: 20240930 },
  { words: /中央八项规定精神学习教育(?!成果|经验)/gu, from: 20250301, to: 20250930 },
  {
    words: /习近平新时代中国特色社会主义思想主题教育(?!成果|经验)/gu,
    from: 20230401,
    to: 20240228,
  },
  { words: /"不忘初心、牢记使命"主题教育(?!成果|经验)/gu, from: 20190531, to: 20200131 },
  { words: /新冠(?:肺炎|病毒)?疫情/gu, from: 20200120 },
];
