/** Words that turn a statement round. Data only; folded. */

/** A class of words of which any may stand for another. */
export interface PolarityClass {
  name: string;
  words: RegExp;
  /** What tells it as well in the record, where that is more. */
  told?: RegExp;
}

export const POLARITY_CLASSES: readonly PolarityClass[] = [
  {
    name: 'not',
    words:
      /(?<![离少缺差])不(?!断|仅|但|只|少|错|俗|凡|小|乏|妨|外乎|论|管|遗余力|容忽视|可或缺|失时机|得不|同(?!意)|久|懈|愧|忘|可分割|折不扣|到位|力(?!量))|未(?!来|成年)|没有?(?!收)|(?<![毫])无(?!私|论|数|比|愧|微|穷|一例外|人机|障碍|线|缝|疑|偿)|禁止|严禁|杜绝|防止|避免|拒绝|否决|驳回|谨防/gu,
    told: /不|未|没|无|非|禁|防|避|杜绝|拒绝|否/u,
  },
  {
    name: 'stop',
    words: /停止|取消|暂停|暂缓|撤销|终止|废止|放弃|推迟|延期|搁置|叫停|退出|关闭|关停/gu,
  },
  {
    name: 'less',
    words:
      /减少|降低|削减|下降|放松|放宽|削弱|缩短|缩减|缩小|弱化|下滑|回落|恶化|压减|压缩|放缓|减慢|减缓|放慢|下行|走低|低迷|疲软|趋紧|迟缓|缓慢|滞后/gu,
  },
  { name: 'more', words: /提高|增加|上升|增长|扩大|延长/gu },
  { name: 'against', words: /反对|抵制|质疑|批评|否定/gu },
  { name: 'easy', words: /宽松|宽裕|乐观|轻松/gu },
  { name: 'allow', words: /(?<![不未])(?:允许|准许|许可|可以)/gu },
];
