/** What each command of a chat does, but for leaving; chat-conversation.ts reads the lines. */
import type { Answer } from '../../app-types.js';
import { checkCited } from '../input/check-quote.js';
import type { ChatCommand } from '../input/parse-chat-line.js';
import { parseCiteFlags } from '../input/parse-cite-options.js';
import { describeFilters } from '../rendering/filters.js';
import { renderLabelledLines } from '../rendering/labelled-lines.js';
import { renderParagraphInContext } from '../rendering/paragraph.js';
import { printable, printableText } from '../rendering/printable.js';
import { copyAnswer } from './chat-copy.js';
import { exportConversation } from './chat-export.js';
import { type ChatState, hasLimits, newConversationName } from './chat-state.js';
import { citationMarked, markerOf } from './marked-citation.js';
import { printMeetings } from './meetings.js';
import { printCited } from './print-cited.js';
import { runShow } from './show.js';

/** Does it and prints what is to be told. @throws what the application throws */
type Work = (chat: ChatState, words: string) => Promise<void>;

/** Meetings that `/meetings` lists: what a reader looks through; `jiyao meetings` lists all. */
const MAX_MEETINGS = 50;

/** What ends a filter, NFKC and in small letters. */
const OFF = new Set(['off', 'none', '关', '關', '无', '無', '取消']);
const ON = new Set(['on', '开', '開']);

export const CHAT_COMMAND_WORK: Record<Exclude<ChatCommand, 'quit'>, Work> = {
  cite,
  show: async ({ session }, words) => void (await runShow(session, words, {})),
  sources,
  filter,
  meetings,
  copy: copyAnswer,
  export: exportConversation,
  explain,
  new: async (chat) => {
    chat.goOnWith(newConversationName());
    await chat.tell(chat.session.wording.chat.begun);
  },
  forget,
  help,
};

/** By the number of the last answer's citation, by id, or by its words. */
async function cite(chat: ChatState, words: string): Promise<void> {
  const { session, app } = chat;
  const marker = markerOf(words);
  const citation = marker === undefined ? undefined : citationMarked(chat.last, marker);
  if (marker !== undefined && !citation) {
    await chat.tell(session.wording.chat.commands.noMarker(marker));
    return;
  }
  const cited = citation
    ? { type: 'paragraphId' as const, id: citation.id }
    : checkCited(words, session.wording);
  await printCited(session, app, cited, parseCiteFlags({}, session.wording));
  await chat.print('');
}

/** The paragraphs that the last answer cites, each once with its markers, or that came nearest. */
async function sources(chat: ChatState): Promise<void> {
  const { session, app } = chat;
  const page = session.pageFor(session.terminal.stdout);
  const shown = [...markersByParagraph(chat.last)].map(async ([id, markers]) => {
    const found = await app.show(id);
    if (found?.type !== 'paragraph') return [];
    return [renderParagraphInContext(printable(found), page, [...markers])];
  });
  const texts = (await Promise.all(shown)).flat();
  await chat.print(texts.length === 0 ? session.wording.chat.noSources : `${texts.join('\n\n')}\n`);
}

/** Ids of paragraphs in the order of the answer; those that only came nearest have no markers. */
function markersByParagraph(answer: Answer | undefined): Map<string, Set<string>> {
  const markers = new Map<string, Set<string>>();
  for (const { id, marker } of answer?.citations ?? []) {
    markers.set(id, (markers.get(id) ?? new Set()).add(`[${marker}]`));
  }
  if (markers.size === 0) for (const { id } of answer?.nearest ?? []) markers.set(id, new Set());
  return markers;
}

async function filter(chat: ChatState, words: string): Promise<void> {
  const { commands } = chat.session.wording.chat;
  if (words === '') return chat.tell(await filterNow(chat));
  if (OFF.has(words.normalize('NFKC').toLowerCase())) {
    chat.filters = {};
    return chat.tell(commands.filterOff);
  }
  const { filters, unread } = await chat.app.readFilters(words);
  const told = unread === '' ? [] : [commands.filterUnread(printableText(unread))];
  if (!hasLimits(filters)) return chat.tell([...told, commands.filterUnchanged].join('\n'));
  chat.filters = filters;
  return chat.tell([...told, await filterNow(chat)].join('\n'));
}

async function filterNow({ filters, app, session }: ChatState): Promise<string> {
  const { commands } = session.wording.chat;
  if (!hasLimits(filters)) return commands.filterNone;
  const { meetings } = await app.counts(filters);
  return commands.filterNow(printableText(describeFilters(filters, session.wording)), meetings);
}

/** Those of the words; without words those that are asked now. */
async function meetings(chat: ChatState, words: string): Promise<void> {
  const { session, app } = chat;
  const read = words === '' ? { filters: chat.filters, unread: '' } : await app.readFilters(words);
  if (read.unread !== '') {
    await chat.tell(session.wording.chat.commands.filterUnread(printableText(read.unread)));
    // All meetings are no reply to words that name none.
    if (!hasLimits(read.filters)) return;
  }
  const { filters } = read;
  await printMeetings(session, app, { filters, offset: 0, limit: MAX_MEETINGS, format: undefined });
}

async function explain(chat: ChatState, words: string): Promise<void> {
  const { commands } = chat.session.wording.chat;
  const wanted = words.normalize('NFKC').toLowerCase();
  if (wanted !== '' && !ON.has(wanted) && !OFF.has(wanted)) {
    return chat.tell(commands.explainUsage);
  }
  chat.explain = wanted === '' ? !chat.explain : ON.has(wanted);
  return chat.tell(chat.explain ? commands.explainOn : commands.explainOff);
}

/** Also what was typed in it. */
async function forget(chat: ChatState): Promise<void> {
  await chat.app.forget(chat.name);
  chat.history?.forget(chat.name);
  chat.goOnWith(chat.name);
  await chat.tell(chat.session.wording.chat.forgotten);
}

async function help({ session }: ChatState): Promise<void> {
  const { stdout } = session.terminal;
  const lines = session.wording.chat.helpLines.map(([label, value]) => ({ label, value }));
  await stdout.write(`${renderLabelledLines(lines, session.pageFor(stdout))}\n`);
}
