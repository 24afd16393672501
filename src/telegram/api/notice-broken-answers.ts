/**
 * Has a call fail as soon as its answer breaks off. node-fetch, by which telegraf calls, would wait
 * for the rest of a body of announced length until the call's time is over: Node.js tells of the
 * broken connection to the answer, and node-fetch listens to the request.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type Agent, ClientRequest, IncomingMessage } from 'node:http';

/** Of Node.js: the head of an answer has come. */
const ANSWER_BEGINS = 'http.client.response.finish';

/** @returns ends it */
export function noticeBrokenAnswers(agent: Agent): () => void {
  const watch = (begun: unknown) => {
    const request = fieldOf(begun, 'request');
    const answer = fieldOf(begun, 'response');
    if (!(request instanceof ClientRequest && answer instanceof IncomingMessage)) return;
    // The channel tells of every request of the process.
    if (fieldOf(request, 'agent') !== agent) return;
    answer.once('error', (fault) => request.emit('error', fault));
  };
  subscribe(ANSWER_BEGINS, watch);
  return () => unsubscribe(ANSWER_BEGINS, watch);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
