/**
 * Owns what a table's row becomes as lines of text. Pages of minutes keep their metadata in tables
 * (索引号 | cxs001 | 发布机构 | 市政府办公室); the parser reads 'key: value' lines.
 */

import type { SourceLine } from './source-document.js';

/** One cell of a row, with the line on which its text begins. */
export interface TableCell extends SourceLine {
  /** True for `<th>`: the page itself says that it names its neighbour. */
  isHeading: boolean;
}

/** 索引号: 会议时间: 主 持 人: */
const ENDS_WITH_COLON = /[:：]\s*$/u;
/** What heads a row of metadata on pages of governments, in both scripts, spaces taken out. */
const METADATA_NAME =
  /^(?:索引号|索取号|索引號|文号|文號|发文字号|发文机关|发布机构|發布機構|发布单位|信息分类|主题分类|主题词|体裁分类|组配分类|公开方式|公开形式|公开类别|公开范围|有效性|效力状态|名称|标题|信息名称|文件名称|关键词|内容概述|来源|信息来源|责任编辑|(?:发文|发布|成文|生成|公开|印发|有效|失效|生效|更新|發布|發文|公開)(?:日期|时间|時間)|会议(?:名称|时间|日期|地点|主题|主持人|记录人|记录)|會議(?:名稱|時間|日期|地點|主題|主持人|紀錄)|时间|时间地点|時間|日期|地点|地點|主持|主持人|主席|召集人|记录|记录人|紀錄|记录整理|出席|出席人员|出席人員|列席|列席人员|列席人員|参加人员|参会人员|參加人員|缺席|缺席人员|请假|请假人员|请假人|議程|议程|议题|会议议题|案由|编号|期号)$/u;
/** A name is a few words; a longer cell is text. */
const MAX_NAME = 12;

function isBareName(text: string): boolean {
  return METADATA_NAME.test(text.replaceAll(/[\s\u3000:：]/gu, ''));
}

/** True for a cell that names its neighbour: 主持人, 时间：, or a `<th>` of few words. */
export function isName(cell: TableCell): boolean {
  const { text } = cell;
  if (text === '' || text.length > MAX_NAME * 2) return false;
  return cell.isHeading || ENDS_WITH_COLON.test(text) || isBareName(text);
}

/** True if the cells are pairs of name and value: every odd one names the one behind it. */
function arePairs(cells: readonly TableCell[]): boolean {
  if (cells.length === 0 || cells.length % 2 === 1) return false;
  return cells.every((cell, index) => {
    if (index % 2 === 0) return isName(cell);
    return !(cell.isHeading || isBareName(cell.text));
  });
}

/** '索引号：' and 'cxs001' give '索引号: cxs001'. */
export function joinPair(name: string, value: string): string {
  return `${name.replace(/\s*[:：]\s*$/u, '')}: ${value}`;
}

/**
 * The lines that a row becomes: 'name: value' for each pair of a metadata row (pairs without a value
 * are left out), otherwise one line with the cells that have text, divided by tabs.
 */
export function rowToLines(row: readonly TableCell[]): SourceLine[] {
  const cells = row.map((cell) => ({ ...cell, text: cell.text.trim() }));
  if (arePairs(cells)) {
    return cells.flatMap((cell, index) => {
      const value = cells[index + 1]?.text ?? '';
      if (index % 2 === 1 || value === '') return [];
      return [{ text: joinPair(cell.text, value), line: cell.line }];
    });
  }
  const filled = cells.filter((cell) => cell.text !== '');
  const [first] = filled;
  return first ? [{ text: filled.map((cell) => cell.text).join('\t'), line: first.line }] : [];
}
