/** The matter that a document is about, told from its title: '《青石市河道管理办法(送审稿)》' → '河道管理'. */
import { fold } from './fold.js';

/** '(送审稿)', also where the brackets were lost on the way. */
const STAGE = /[(（]?(?:送审稿|草案|征求意见稿|讨论稿|审议稿|试行|暂行|修订稿)[)）]?$/;

/** What kind of paper it is, behind the matter. */
const PAPER =
  /(?:工作)?(?:实施|执行|整体|总体|具体|工作|行动|暂行)?(?:方案|办法|意见|通知|通报|条例|规定|规划|计划|清单|分解表|包案表|报告|文件|决定|细则|制度)$/;

/** Whose paper it is, of which year: '关于', '青石市', '2021年度'. */
const BEFORE_MATTER =
  /^(?:关于|[0-9]{4}(?:年度?|-[0-9]{4}年)?|进一步|印发|(?![^届]{0,3}届)[\u4e00-\u9fff]{2,3}[省市区县州](?![委政级直人])(?=.{2}))+/;

/** Shorter ones are no matter any more: the title itself then says it better. */
const MIN_CHARS = 2;

/** @param title with or without its brackets; the whole of it where nothing else is left */
export function matterOfTitle(title: string): string {
  const name = title
    .replace(/[《》]/g, '')
    .replace(STAGE, '')
    .trim();
  const behind = PAPER.exec(fold(name))?.index ?? name.length;
  const matter = name.slice(0, behind).replace(/的$/, '');
  const before = BEFORE_MATTER.exec(fold(matter))?.[0].length ?? 0;
  const bare = matter.slice(before);
  return bare.length >= MIN_CHARS ? bare : matter || name;
}
