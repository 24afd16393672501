/**
 * In which script a text is written, and converting a text for a reader of the other one. The
 * fold for searching is fold.ts.
 */
import { toSimplified, toTraditional, traditionalCharacters } from './opencc.js';
import { SIMPLIFIED_IN_BOTH, TRADITIONAL_IN_BOTH } from './script-tables.js';

/** Simplified, Traditional, or no Han character at all. */
export type TextScript = 'hans' | 'hant' | 'en';

const HAN = /\p{Script=Han}/gu;

interface ScriptMarks {
  traditional: ReadonlySet<string>;
  simplified: ReadonlySet<string>;
}

let marks: ScriptMarks | undefined;

/** Characters that exist in one script only. */
function scriptMarks(): ScriptMarks {
  if (!marks) {
    const traditional = new Set<string>();
    const simplified = new Set<string>();
    for (const [from, to] of traditionalCharacters()) {
      if (!TRADITIONAL_IN_BOTH.includes(from)) traditional.add(from);
      if (!SIMPLIFIED_IN_BOTH.includes(to)) simplified.add(to);
    }
    marks = { traditional, simplified };
  }
  return marks;
}

/**
 * Which script the text is in: the one of which more characters are seen that exist in it only.
 * 'hans' where Han characters tell nothing; 'en' where there is no Han character.
 */
export function detectScript(text: string): TextScript {
  const characters = text.match(HAN);
  if (!characters) return 'en';
  const { traditional, simplified } = scriptMarks();
  let balance = 0;
  for (const character of characters) {
    if (traditional.has(character)) balance++;
    else if (simplified.has(character)) balance--;
  }
  return balance > 0 ? 'hant' : 'hans';
}

/** The text in the reader's script; unchanged for 'en'. Quotes must not pass through it. */
export function toScript(text: string, script: TextScript): string {
  if (script === 'hant') return toTraditional(text);
  return script === 'hans' ? toSimplified(text) : text;
}
