/** One question from its message to its answer: typing, growing, the whole; stopped where asked to. */
import type { Answer, AnswerEvent, Citation } from '../../app-types.js';
import type { OutgoingMessage } from '../api/bot-api.js';
import { withEitherSignal } from '../api/with-either-signal.js';
import type { BotContext } from '../bot-context.js';
import { citationButtons, renderAnswer } from '../rendering/answer.js';
import { withButtonRows } from '../rendering/button-rows.js';
import { renderEndedAnswer, renderGrowingAnswer } from '../rendering/growing-answer.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';
import { conversationOf } from './conversation-of.js';
import { GrowingAnswer } from './growing-answer.js';
import { StoppedByReader } from './running-answers.js';

/** Telegram shows 'typing…' for five seconds. */
const TYPING_EVERY_MS = 4_500;

/** A question and the message that it came with. */
export interface AskedMessage {
  question: string;
  messageId: number;
  userId: number;
}

/** What was written of an answer so far. */
interface Written {
  text: string;
  citations: Citation[];
}

/** @throws JiyaoError of the application; TelegramFault where the answer cannot be delivered */
export async function answerQuestion(ctx: BotContext, asked: AskedMessage): Promise<void> {
  const { services, place } = ctx;
  const running = services.running.begin(place, asked.userId);
  const growing = new GrowingAnswer({
    api: services.api,
    place,
    replyTo: asked.messageId,
    isPrivate: ctx.chat?.type === 'private',
    signal: ctx.stopping,
  });
  const written: Written = { text: '', citations: [] };
  const stopTyping = keepTyping(ctx);
  try {
    const answer = await withEitherSignal([running.signal, ctx.stopping], (signal) =>
      ask(ctx, asked.question, { written, growing, signal }),
    );
    stopTyping();
    // Written: there is nothing left to stop.
    running.done();
    const { me, features } = services.api;
    const { language, filters } = ctx;
    await growing.finish(renderAnswer(answer, { language, filters, me, features }));
  } catch (error) {
    stopTyping();
    const isStopped = running.signal.reason instanceof StoppedByReader;
    // A process that stops leaves the answer to its next start.
    if (isStopped || (written.text !== '' && !ctx.stopping.aborted)) {
      await growing.finish(renderEnded(written, isStopped ? 'stopped' : 'brokenOff', ctx));
    }
    if (!isStopped) throw error;
  } finally {
    stopTyping();
    running.done();
  }
}

function ask(
  ctx: BotContext,
  question: string,
  { written, growing, signal }: { written: Written; growing: GrowingAnswer; signal: AbortSignal },
): Promise<Answer> {
  const { app, onEvent } = ctx.services;
  const take = (event: AnswerEvent) => {
    if (event.type !== 'statement') return;
    written.text += event.text;
    written.citations.push(...event.citations);
    growing.show(renderGrowingAnswer(written.text, written.citations, contextOf(ctx)));
  };
  return app.ask(question, {
    conversation: conversationOf(ctx.place),
    filters: ctx.filters,
    signal,
    onEvent: take,
    onNotice: (notice) => onEvent({ type: 'questionNotice', notice: notice.type }),
  });
}

/** What was verified until then keeps its buttons. */
function renderEnded(
  { text, citations }: Written,
  why: 'stopped' | 'brokenOff',
  ctx: BotContext,
): OutgoingMessage[] {
  const buttons = citationButtons(citations, RENDERING_TEXTS[ctx.language]);
  return withButtonRows([renderEndedAnswer(text, citations, why, contextOf(ctx))], buttons);
}

function contextOf({ language, services }: BotContext) {
  return { language, me: services.api.me };
}

function keepTyping({ services, place }: BotContext): () => void {
  services.api.showTyping(place);
  const timer = setInterval(() => services.api.showTyping(place), TYPING_EVERY_MS);
  return () => clearInterval(timer);
}
