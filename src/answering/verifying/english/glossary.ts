/**
 * English words of statements about minutes and what the minutes write for them, from data/lexicon, read
 * on first use. A word that is not in it cannot be compared with a Chinese paragraph.
 */
import { readFileSync } from 'node:fs';

const GLOSSARY = new URL('../../../../data/lexicon/english.tsv', import.meta.url);

/** Words of grammar, and those by which a statement refers to the record. */
const SKIPPED = new Set(
  'the a an record records minutes according of to in on at for by with and or as was were is are be been being has have had it its this that these those which who whom whose their they he she his her from into out up down over about also both while after before during than then there will would should must can could may might do did does so such other others more most further through toward towards including include includes included under between among against according regarding related relevant concerning respectively via each per'.split(
    ' ',
  ),
);

/** No entry has more. */
export const MAX_WORDS = 5;

let entries: Map<string, readonly string[]> | undefined;

function loadEntries(): Map<string, readonly string[]> {
  entries ??= new Map(
    readFileSync(GLOSSARY, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [english = '', ...chinese] = line.split('\t');
        return [english, chinese] as const;
      }),
  );
  return entries;
}

/** Words of the record for an English word or phrase; empty for a word of grammar; undefined where unknown. */
export function chineseFor(english: string): readonly string[] | undefined {
  const word = english.toLowerCase();
  if (SKIPPED.has(word)) return [];
  const known = loadEntries();
  for (const form of formsOf(word)) {
    const found = known.get(form);
    if (found) return found;
  }
  return undefined;
}

/** 'increases', 'increased', 'increasing' → 'increase'; 'policies' → 'policy'; 'planned' → 'plan'. */
function formsOf(word: string): string[] {
  const stems = [word, word.replace(/ies$/u, 'y'), word.replace(/ied$/u, 'y')];
  for (const ending of ['s', 'd', 'es', 'ed', 'ing', "'s", "'"]) {
    if (!word.endsWith(ending) || word.length <= ending.length + 2) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'));
  }
  return stems;
}
