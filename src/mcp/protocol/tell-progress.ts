/** What happens while a question is answered → progress of the call, where the client wants it. */
import type { AnswerListener } from '../../app-types.js';
import { readable } from '../rendering/readable.js';
import type { CallExtra } from './answer-call.js';

/** Each statement that was checked is told as it comes; the answer itself comes at the end. */
export function progressOf({ _meta, sendNotification, signal }: CallExtra): AnswerListener {
  const progressToken = _meta?.progressToken;
  let progress = 0;
  return (event) => {
    if (progressToken === undefined || signal.aborted) return;
    progress += 1;
    const message = event.type === 'statement' ? { message: readable(event.text) } : {};
    const params = { progressToken, progress, ...message };
    // Lost where the client is gone; the answer would not reach it either.
    sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}
