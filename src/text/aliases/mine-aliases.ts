/**
 * Short and full names that a text itself defines: '经济适用住房(以下简称“经适房”)', '绿电,全称绿色电力'.
 * Precise rather than many: what a search would find by its own words is left out, and so is what
 * means another thing in every document (is-telling.ts).
 */
import { fold } from '../fold.js';
import { findDefinitions } from './find-definitions.js';
import { findFullName } from './find-full-name.js';
import { isTelling } from './is-telling.js';

/** Raised with every change of what is mined: an index keeps what was mined by which. */
export const ALIASES_VERSION = 1;

/** Two names of one thing. Folded, without quotation marks and title marks. */
export interface MinedAlias {
  short: string;
  full: string;
}

/** Cheap to look for, and in every wording that defines a name; in both scripts. */
const MAY_DEFINE = /[简簡下][称稱]|全[称稱]|[（(]\s*即/;

/** Distinct, in order of appearance. */
export function mineAliases(text: string): MinedAlias[] {
  if (!MAY_DEFINE.test(text)) return [];
  const mined = new Map<string, MinedAlias>();
  for (const definition of findDefinitions(fold(text))) {
    const { short } = definition;
    const full = definition.full ?? findFullName(definition.before, short);
    if (full === undefined || !isTelling(short, full)) continue;
    mined.set(`${short}\t${full}`, { short, full });
  }
  return [...mined.values()];
}
