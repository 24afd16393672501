/**
 * `jiyao chat`: one question after another, each of which may follow up on those before it. Here is
 * where the lines come from; chat-conversation.ts answers them.
 */
import type { AskOptions } from '../../app-types.js';
import { MAX_QUESTION_CHARS } from '../input/check-question.js';
import { LineEditor } from '../input/line-editor.js';
import { readLines } from '../input/read-lines.js';
import { jsonLine } from '../rendering/printable.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import type { Session } from '../session.js';
import { answerLines } from './answer-lines.js';
import { ChatConversation, newConversationName } from './chat-conversation.js';
import { openReadyApp } from './ready-app.js';

/** Exit status of a program that Ctrl-C ended: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Flags as commander hands them over. */
export interface ChatFlags {
  explain?: boolean;
}

/**
 * Exit status 0; a turn that fails is told and the next one asked for. With JSON the status of
 * `ask -`, as every line is a question then.
 */
export async function runChat(session: Session, { explain = false }: ChatFlags): Promise<number> {
  const app = await openReadyApp(session, 'searching');
  const { stdin, stdout } = session.terminal;
  const options: AskOptions = {
    onNotice: (notice) => session.notify(questionNoticeLine(notice, session.wording)),
    ...(explain ? { explain } : {}),
  };
  if (session.json) {
    const conversation = newConversationName();
    return answerLines(session, async (question) => {
      await stdout.write(jsonLine(await app.ask(question, { ...options, conversation })));
    });
  }
  const isTyped = stdin.isTTY === true && stdout.isTerminal;
  const conversation = new ChatConversation(session, app, options, isTyped);
  if (isTyped) return chatAtTerminal(session, conversation);
  for await (const line of readLines(stdin, MAX_QUESTION_CHARS + 1)) {
    if (!(await conversation.take(line.text))) break;
  }
  return 0;
}

async function chatAtTerminal(session: Session, conversation: ChatConversation): Promise<number> {
  const { terminal, wording } = session;
  await terminal.stdout.write(`${wording.chat.welcome}\n`);
  const editor: LineEditor = new LineEditor({
    input: terminal.stdin,
    output: terminal.streams.stdout,
    prompt: wording.chat.prompt,
    // Who stops an answer wants no more of what was pasted with its question.
    onStop: () => conversation.stopAnswering(editor.dropWaiting()),
  });
  session.onClose(() => editor.close());
  for (;;) {
    const line = await editor.next();
    if (line === undefined || !(await conversation.take(line))) break;
  }
  return editor.interrupted ? INTERRUPTED : 0;
}
