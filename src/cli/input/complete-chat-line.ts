/** What may stand next in a line of a chat: commands, places and ids that are held, files. */
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Answer, App } from '../../app-types.js';
import type { Completion } from './editing/completion.js';
import { CHAT_COMMANDS, COMMAND_NAMES } from './parse-chat-line.js';

/** What there is to complete with. */
export interface CompletionSources {
  app: Pick<App, 'heldBeginning'>;
  /** Its ids are offered first. */
  last: Answer | undefined;
}

/** Candidates at most: a screen of them. */
const MAX_CANDIDATES = 60;

/** A name of a place has no more characters than this (the longest autonomous counties have 15). */
const MAX_PLACE_CHARS = 16;

/** An id, or its beginning, at the end. */
const ID_BEGINNING = /(?:^|(?<=[^\w-]))m[a-z2-7]{0,12}(?:-\d{0,6})?$/;

const HAN_AT_END = /\p{Script=Han}+$/u;

/** @param typed what stands before the cursor */
export async function completeChatLine(
  typed: string,
  sources: CompletionSources,
): Promise<Completion> {
  const command = /^[/／](?<name>\S*)$/u.exec(typed);
  if (command) return completeCommand(command.groups?.name ?? '');
  const [, name = '', blanks = '', words = ''] = /^[/／](\S+)(\s+)([\s\S]*)$/u.exec(typed) ?? [];
  const start = name === '' ? 0 : 1 + name.length + blanks.length;
  if (name === 'export') return completeFile(words, start);
  if (name === 'explain')
    return bounded(
      start,
      ['on', 'off'].filter((one) => one.startsWith(words)),
    );
  if (name === 'cite') return completeParagraphId(typed, sources);
  if (name === 'show') return { ...(await completeId(typed, sources, true)), after: ' ' };
  if (name === 'filter' || name === 'meetings') {
    return { ...(await completePlace(typed, sources, true)), after: ' ' };
  }
  const byId = await completeId(typed, sources, false);
  return byId.candidates.length > 0 ? byId : completePlace(typed, sources, false);
}

/** Names of other languages only where one was begun. */
function completeCommand(begun: string): Completion {
  const plain = begun.normalize('NFKC').toLowerCase();
  const names: readonly string[] = plain === '' ? CHAT_COMMANDS : COMMAND_NAMES;
  const matching = names.filter((name) => name.startsWith(plain)).map((name) => `/${name}`);
  return { ...bounded(0, matching), after: ' ' };
}

/** Ids of the last answer, then of meetings held. @param evenNone where nothing of one is typed */
async function completeId(
  typed: string,
  { app, last }: CompletionSources,
  evenNone: boolean,
): Promise<Completion> {
  const begun = ID_BEGINNING.exec(typed)?.[0] ?? '';
  if (begun === '' && !(evenNone && /\s$/u.test(typed))) return bounded(typed.length, []);
  const near = [...(last?.citations ?? []), ...(last?.nearest ?? [])];
  const ids = near.flatMap(({ id, meeting }) => [id, meeting.id]);
  const held = await app.heldBeginning('meeting', begun, MAX_CANDIDATES + 1);
  const candidates = [...ids, ...held].filter((id) => id.startsWith(begun));
  return bounded(typed.length - begun.length, [...new Set(candidates)]);
}

/** Ids of paragraphs that the last answer names, else of meetings held, to be gone on with a number. */
async function completeParagraphId(typed: string, sources: CompletionSources): Promise<Completion> {
  const { start, candidates, hasMore } = await completeId(typed, sources, true);
  const paragraphs = candidates.filter((id) => id.includes('-'));
  if (paragraphs.length > 0) return bounded(start, paragraphs);
  return { start, candidates: candidates.map((id) => `${id}-`), hasMore: hasMore ?? false };
}

/** The longest name that is begun at the end: '谁主持了楚雄' → '楚雄市'. */
async function completePlace(
  typed: string,
  { app }: CompletionSources,
  evenNone: boolean,
): Promise<Completion> {
  const han = HAN_AT_END.exec(typed)?.[0].slice(-MAX_PLACE_CHARS) ?? '';
  for (let from = 0; from < han.length; from++) {
    const begun = han.slice(from);
    const places = await app.heldBeginning('place', begun, MAX_CANDIDATES + 1);
    const longer = places.filter((place) => place.length > begun.length);
    if (longer.length > 0) return bounded(typed.length - begun.length, longer);
  }
  if (han !== '' || !evenNone) return bounded(typed.length, []);
  return bounded(typed.length, await app.heldBeginning('place', '', MAX_CANDIDATES + 1));
}

/** Folders with their slash; hidden ones only where their dot was typed. */
async function completeFile(words: string, start: number): Promise<Completion> {
  const folder = words.endsWith('/') ? words : words.replace(/[^/]*$/, '');
  const begun = words.slice(folder.length);
  const path = resolve((folder === '' ? '.' : folder).replace(/^~(?=\/)/, homedir()));
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter(({ name }) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')))
    .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`);
  return bounded(start + folder.length, names.sort());
}

function bounded(start: number, candidates: readonly string[]): Completion {
  const hasMore = candidates.length > MAX_CANDIDATES;
  return { start, candidates: candidates.slice(0, MAX_CANDIDATES), hasMore };
}
