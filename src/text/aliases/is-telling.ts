/**
 * Whether an alias is worth keeping: it must add words that a search for the other name would not
 * find anyway, and mean the same thing beyond its own document.
 */
/** An abbreviation saves at least so many characters. */
const MIN_SAVED = 2;

const MIN_SHORT = 2;

/** '本办法', '甲方', '我国': what a document calls something within itself only, or everything. */
const WITHIN_DOCUMENT = /^(?:[本该此其]|前述|上述|[甲乙丙]方|[双三]方|[中我]国$)/;

/** '市局', '区管委会', '常委会': every place and every document has its own. */
const GENERIC = new RegExp(
  '^(?:新|老|原|省|市|区|县|州|旗|镇|乡|村|新区|开发区|高新区|经开区|度假区|风景区|示范区|保税区|综保区|试验区|自贸区)*' +
    '(?:公司|集团|企业|项目|工程|方案|条例|办法|意见|通知|规定|规划|计划|细则|标准|协议|合同|公约|章程|中心|基金|平台|系统|' +
    '部门|机构|单位|学校|医院|常委会|执委会|委员会|管委会|党工委|党组|领导小组|指挥部|办公室|工作组|专班|[总分支]?局|厅|委|办|署|处)?$',
);

export function isTelling(short: string, full: string): boolean {
  if (short.length < MIN_SHORT || full.length < short.length + MIN_SAVED) return false;
  if (!/[\p{Script=Han}a-z]/u.test(short) || /[()[\]"《》,。;:!?]/u.test(short)) return false;
  if (WITHIN_DOCUMENT.test(short) || GENERIC.test(short)) return false;
  return !isMadeOf(short, full);
}

/** '市', '新': one character that may stand before a name's words. */
const PREFIX = /^[新老原省市区县州旗镇乡村]$/;

/**
 * Whether `short` is put together from pieces of `full`: '教育部门' from 教育行政部门. Their words are
 * found in one another; '管委会' has none of 管理委员会's.
 */
function isMadeOf(short: string, full: string): boolean {
  /** At `at`: whether the characters before it are such pieces. */
  const made = [true];
  for (let end = 1; end <= short.length; end++) {
    made[end] = made.some((before, start) => {
      const piece = short.slice(start, end);
      const counts = piece.length > 1 || (start === 0 && PREFIX.test(piece));
      return before && counts && full.includes(piece);
    });
  }
  return made[short.length] === true;
}
