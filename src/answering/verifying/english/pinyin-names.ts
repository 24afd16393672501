/** Names in pinyin ('Peng Yingmei', 'Kaifeng') as the given evidence writes them in characters. */
import { createRequire } from 'node:module';
import type { Paragraph } from '../../../minutes/meeting.js';
import { mentionsIn } from '../../../minutes/parsing/places/divisions.js';
import { fold } from '../../../text/fold.js';
import type { GivenEvidence } from '../composed-statement.js';
import { findNames } from '../facts/find-names.js';
import { peopleOf } from '../reading/read-people.js';

const require = createRequire(import.meta.url);

let pinyinOf: ((text: string) => string) | undefined;

/** Letters only: 'Yang Likun', 'Yang Li-kun' and "Ya'an" are written alike. */
function romanise(characters: string): string {
  if (!pinyinOf) {
    const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
    pinyinOf = (text) => pinyin(text, { toneType: 'none', v: true, separator: '' });
  }
  return pinyinOf(characters)
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}

const CAPITALISED = /\b[A-Z][a-z]+(?:['’-][a-z]+)?(?:[ -][A-Z][a-z]+(?:['’-][a-z]+)?)*/gu;

/** The text with those names in characters; a name that nobody has stays as it is. */
export function chineseNames(text: string, evidence: readonly GivenEvidence[]): string {
  const names = namesOf(evidence);
  return text.replace(CAPITALISED, (words) => {
    const parts = words.split(' ');
    return replaceLongest(parts, names);
  });
}

function replaceLongest(parts: readonly string[], known: ReadonlyMap<string, string>): string {
  const result: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(parts.length - at, 3);
    const key = (count: number) =>
      parts
        .slice(at, at + count)
        .join('')
        .toLowerCase()
        .replace(/[^a-z]/gu, '');
    while (length > 0 && !known.has(key(length))) length--;
    result.push(length > 0 ? ` ${known.get(key(length))} ` : (parts[at] ?? ''));
    at += Math.max(length, 1);
  }
  return result.join(' ');
}

function namesOf(evidence: readonly GivenEvidence[]): Map<string, string> {
  return new Map(evidence.flatMap((one) => [...namesOfParagraph(one)]));
}

const known = new WeakMap<Paragraph, ReadonlyMap<string, string>>();

/** Persons and places of a paragraph and of its meeting, by their pinyin. */
function namesOfParagraph({ meeting, paragraph }: GivenEvidence): ReadonlyMap<string, string> {
  const found = known.get(paragraph);
  if (found) return found;
  const text = fold(paragraph.text);
  const people = peopleOf(meeting).map(({ name }) => name);
  const places = mentionsIn(fold(`${meeting.place ?? ''} ${meeting.parentPlace ?? ''} ${text}`));
  const names = [
    ...people,
    ...findNames(text, people).map(({ name }) => name),
    ...places.flatMap(({ division }) => [division.bareName, division.name]),
  ];
  const byPinyin = new Map(names.map((name) => [romanise(name), name]));
  known.set(paragraph, byPinyin);
  return byPinyin;
}
