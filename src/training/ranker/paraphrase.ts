/**
 * Sentences of documents as somebody might ask for them: with words left out, and with what people
 * say for what is written.
 */
import { readFileSync } from 'node:fs';
import { fold } from '../../text/fold.js';
import { tagWords } from '../../text/jieba.js';
import type { Random } from '../random.js';

const LEXICON = new URL('../../../data/lexicon/aliases.tsv', import.meta.url);

/** Words are left out in runs of up to so many: names and phrases mostly stay whole. */
const LONGEST_RUN = 4;

/** Particles and the like are left out so often, whatever stands around them. */
const FUNCTION_WORDS_LEFT_OUT = 0.4;

/** ICTCLAS tags of words that tell what it is about: nouns, verbs, adjectives, numbers, idioms. */
const CONTENT = /^(?:n|v|a|j|l|i|s|t|m|x|e|q|z|b)/;

/** About `share` of the content words left out, 0…1. Folded. */
export function leaveOutWords(text: string, share: number, random: Random): string {
  let kept = '';
  let runEnds = 0;
  let keepsRun = true;
  for (const [index, { word, tag }] of tagWords(fold(text)).entries()) {
    if (index >= runEnds) {
      runEnds = index + 1 + random.below(LONGEST_RUN);
      keepsRun = random.next() >= share;
    }
    const isKept = keepsRun && (isContent(word, tag) || random.next() >= FUNCTION_WORDS_LEFT_OUT);
    if (isKept) kept += word;
  }
  return kept;
}

function isContent(word: string, tag: string): boolean {
  return CONTENT.test(tag) && /[\p{L}\p{N}]/u.test(word);
}

/** An official wording is replaced so often where the lexicon has what people say for it. */
const REPLACED = 0.8;

/** Official wordings replaced by what is said for them; undefined where none is. Folded. */
export function asSaid(text: string, random: Random): string | undefined {
  const folded = fold(text);
  const { saidFor, longest } = reversedLexicon();
  let spoken = '';
  let replaced = false;
  for (let at = 0; at < folded.length; ) {
    const official = longestAt(folded, at, longest, saidFor);
    const said = official && random.next() < REPLACED ? saidFor.get(official) : undefined;
    if (official && said) {
      spoken += said[random.below(said.length)] ?? '';
      replaced = true;
    } else {
      spoken += official ?? folded.charAt(at);
    }
    at += official?.length ?? 1;
  }
  return replaced ? spoken : undefined;
}

function longestAt(
  folded: string,
  at: number,
  longest: number,
  saidFor: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  for (let length = Math.min(longest, folded.length - at); length >= 2; length--) {
    const wording = folded.slice(at, at + length);
    if (saidFor.has(wording)) return wording;
  }
  return undefined;
}

interface ReversedLexicon {
  /** Official wording → what is said for it, folded. */
  saidFor: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

let reversed: ReversedLexicon | undefined;

function reversedLexicon(): ReversedLexicon {
  reversed ??= readReversed();
  return reversed;
}

function readReversed(): ReversedLexicon {
  const saidFor = new Map<string, string[]>();
  for (const line of readFileSync(LEXICON, 'utf8').split(/\r?\n/)) {
    const [said, ...official] = line.split('\t').map((part) => fold(part.trim()));
    if (!said || said.startsWith('#')) continue;
    for (const wording of official) saidFor.set(wording, [...(saidFor.get(wording) ?? []), said]);
  }
  return { saidFor, longest: Math.max(0, ...[...saidFor.keys()].map(({ length }) => length)) };
}
