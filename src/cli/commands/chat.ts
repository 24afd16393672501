/**
 * `jiyao chat`: one question after another, each of which may follow up on those before it. Here is
 * where the lines come from; chat-conversation.ts answers them.
 */
import type { App, AskOptions } from '../../app-types.js';
import { MAX_QUESTION_CHARS } from '../input/check-question.js';
import { completeChatLine } from '../input/complete-chat-line.js';
import { HistoryFile } from '../input/history-file.js';
import { LineEditor } from '../input/line-editor.js';
import type { LineSource } from '../input/line-source.js';
import { PlainLines } from '../input/plain-lines.js';
import { readLines } from '../input/read-lines.js';
import { jsonLine } from '../rendering/printable.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import type { Session } from '../session.js';
import { answerLines } from './answer-lines.js';
import { ChatConversation } from './chat-conversation.js';
import { CHAT_PREFIX, ChatState, newConversationName } from './chat-state.js';
import { openReadyApp } from './ready-app.js';

/** Exit status of a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Flags as commander hands them over. */
export interface ChatFlags {
  explain?: boolean;
  continue?: boolean;
}

/**
 * Exit status 0; a turn that fails is told and the next one asked for. With JSON the status of
 * `ask -`, as every line is a question then.
 */
export async function runChat(session: Session, flags: ChatFlags): Promise<number> {
  const app = await openReadyApp(session, 'searching');
  const { stdin, stdout } = session.terminal;
  const options: AskOptions = {
    onNotice: (notice) => session.notify(questionNoticeLine(notice, session.wording)),
    ...(flags.explain ? { explain: true } : {}),
  };
  if (session.json) return chatInJson(session, app, options, flags);
  const isTyped = stdin.isTTY === true && stdout.isTerminal;
  if (isTyped) return chatAtTerminal(session, app, options, flags);
  const conversation = new ChatConversation(new ChatState(session, app, options), isTyped);
  if (flags.continue) await conversation.resume();
  for await (const line of readLines(stdin, MAX_QUESTION_CHARS + 1)) {
    if (!(await conversation.take(line.text))) break;
  }
  return 0;
}

async function chatInJson(session: Session, app: App, options: AskOptions, flags: ChatFlags) {
  const last = flags.continue ? await app.lastConversation(CHAT_PREFIX) : undefined;
  const conversation = last?.name ?? newConversationName();
  return answerLines(session, async (question) => {
    const answer = await app.ask(question, { ...options, conversation });
    await session.terminal.stdout.write(jsonLine(answer));
  });
}

async function chatAtTerminal(
  session: Session,
  app: App,
  options: AskOptions,
  flags: ChatFlags,
): Promise<number> {
  const history = new HistoryFile((await session.loadConfig()).indexFolder);
  const chat = new ChatState(session, app, options, history);
  const conversation = new ChatConversation(chat, true);
  await chat.tell(session.wording.chat.welcome);
  if (flags.continue) await conversation.resume();
  const lines = openLines(chat, conversation, history);
  session.onClose(() => lines.close());
  for (;;) {
    tellOfSignals(chat, conversation);
    const line = await lines.next(conversation.prompt);
    if (line === undefined || !(await conversation.take(line))) break;
  }
  return lines.interrupted ? INTERRUPTED : 0;
}

/** Edited at the terminal, or where it can only print by the system. */
function openLines(
  chat: ChatState,
  conversation: ChatConversation,
  history: HistoryFile,
): LineSource {
  const { terminal, wording, settings } = chat.session;
  if (settings.isDumb) {
    return new PlainLines(terminal.stdin, terminal.stdout, MAX_QUESTION_CHARS + 1);
  }
  const { leave, search, moreChoices } = wording.chat;
  const editor: LineEditor = new LineEditor({
    input: terminal.stdin,
    output: terminal.streams.stdout,
    texts: { leave, search, more: moreChoices },
    history,
    complete: (typed) => completeChatLine(typed, chat),
    // Who stops an answer wants no more of what was pasted with its question.
    onStop: () => conversation.stopAnswering(editor.dropWaiting()),
  });
  return editor;
}

/** The editor hears Ctrl-C as a key; elsewhere it is a signal: the first one stops, or tells how to leave. */
function tellOfSignals({ session }: ChatState, conversation: ChatConversation): void {
  session.onInterrupt(() => {
    if (!conversation.stopAnswering(0)) session.notify(`\n${session.wording.chat.leave}`);
  });
}
