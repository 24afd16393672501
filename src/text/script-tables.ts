/**
 * Characters that tell nothing about the script of a text, because both scripts write them. Data
 * only. Worked out once from opencc-js 1.4.2's tables, so that its 1 MB of phrases need not load
 * to see which script a question is in.
 */

/** Simplified forms that Traditional texts write as well: 皇后, 公里, 干涉 (its phrases keep them). */
export const SIMPLIFIED_IN_BOTH =
  '干布占局系私幸杰家佣仆价俊凶胄克划札胜恤即念吃咽向采涂冢伙奸娘尸昆岳岩几厂广吊雕佛后征恒栗戚欲蒙捍拼挲舍挨卷扇折据抬教于旗既升拐查杆棋矩杠梁朴台柜僵泛污溯泄凌涌准淀沈漓熏抵呆璇酸愈症皂杯真困朱埼确御棱种谷范筑蓑帘吁扎弦捆彩致累才膻玩修腊庵万叶搜席卜芸姜荐苔苹虱虫蜡蔑同胡里制核托注夸志咨噪溪丰狸逾踊跖挽回周游适腌丑糖厘扣巨表旋合板暗辟只云沾秋千愿刮飧余糊喂松斗哄郁咸面曲么党霉冬出';

/** Traditional forms that Simplified texts write as well: 乾隆, 著名, 瞭望, 於 as a surname. */
export const TRADITIONAL_IN_BOTH = '乾著瞭於藉麽祕濛蒐剋氾昇吒徵釐扞脩陞劄薹袷谿摺祇鍾';
