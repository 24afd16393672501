/**
 * The way of a question with a chat model, from the first stage to the last: rewrite → filters →
 * retrieve and judge → compose → verify → answer. Each stage is a file of its own; here stands only
 * their order. Where the record is silent the model is not asked.
 */
import {
  type Runnable,
  RunnableBranch,
  RunnableLambda,
  RunnableSequence,
} from '@langchain/core/runnables';
import type { Answer } from '../answer.js';
import { answerFromRecord, type QuestionInTurn } from '../answer-question.js';
import { asAsked, tellRewritten } from '../as-asked.js';
import { selectPassages } from '../evidence/select-passages.js';
import { type AnsweringOptions, readQuestion } from '../read-question.js';
import type { ChainContext, Evidenced, Read, Retrieved, Rewritten } from './chain-context.js';
import { finishAnswer } from './finish-answer.js';
import { rewriteQuestion } from './rewrite-question.js';
import { writeAnswer } from './write-answer.js';

/** `options` and `context` hold for every question that it is invoked with. */
export function answerChain(
  options: AnsweringOptions,
  context: ChainContext,
): Runnable<QuestionInTurn, Answer> {
  const rewrite = stage(
    'rewrite',
    async (input: QuestionInTurn): Promise<Rewritten> => ({
      ...input,
      rewriting: await rewriteQuestion(input, context),
    }),
  );

  const read = stage('read', async (input: Rewritten): Promise<Read> => {
    const { standaloneQuestion } = input.rewriting;
    const asked = readQuestion(standaloneQuestion, options, context, input.question);
    tellRewritten(asked, input.question, context.onEvent);
    return { ...input, asked };
  });

  const retrieve = stage(
    'retrieve',
    async (input: Read): Promise<Retrieved> => ({
      ...input,
      recorded: await answerFromRecord(input.asked),
    }),
  );

  const giveEvidence = stage(
    'giveEvidence',
    async (input: Retrieved): Promise<Evidenced> => ({
      ...input,
      passages: await selectPassages(input.asked, input.recorded),
    }),
  );

  const write = stage(
    'write',
    async (input: Evidenced): Promise<Answer> =>
      asAsked(finishAnswer(input, await writeAnswer(input, context), context.model.name), input),
  );

  const isSilent = ({ recorded }: Retrieved) => recorded.answer.status === 'notFound';
  const refuse = stage('refuse', async (input: Retrieved) => asAsked(input.recorded.answer, input));

  return RunnableSequence.from<QuestionInTurn, Answer>([
    rewrite,
    read,
    retrieve,
    RunnableBranch.from<Retrieved, Answer>([
      [isSilent, refuse],
      RunnableSequence.from<Retrieved, Answer>([giveEvidence, write]),
    ]),
  ]);
}

/** A stage under the name by which a trace shows it. */
function stage<Input, Output>(
  runName: string,
  work: (input: Input) => Promise<Output>,
): Runnable<Input, Output> {
  return RunnableLambda.from<Input, Output>(work).withConfig({ runName });
}
