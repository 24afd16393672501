/**
 * What the model wrote and what the record says → the answer: the model's words where any of them
 * was supported, else the record's; with a line that says what was left out or went wrong.
 */
import { toScript } from '../../text/script.js';
import type { Answer, ChatReport } from '../answer.js';
import { missingMeetingsLine } from '../answer-question.js';
import type { Retrieved } from './chain-context.js';
import { wordFault, wordLeftOut } from './wording.js';
import type { Written } from './write-answer.js';

/** `model`: its name as configured. */
export function finishAnswer(
  { asked, recorded }: Retrieved,
  { text, leftOut, fault }: Written,
  model: string,
): Answer {
  const { language, query } = asked;
  const chat: ChatReport = { model, leftOut, fault };
  const ours = (line: string) => toScript(line, query.script);
  if (text.text === '') {
    const why = ours(wordFault('fellBack', fault ?? 'nothingSupported', language));
    return { ...recorded.answer, answer: `${recorded.answer.answer}\n${why}`, chat };
  }
  const lines = [
    text.text,
    missingMeetingsLine(asked),
    ...(leftOut > 0 ? [ours(wordLeftOut(leftOut, language))] : []),
    ...(fault ? [ours(wordFault('brokeOff', fault, language))] : []),
  ];
  return {
    ...recorded.answer,
    mode: 'model',
    answer: lines.filter((line) => line !== '').join('\n'),
    citations: [...text.citations],
    chat,
  };
}
