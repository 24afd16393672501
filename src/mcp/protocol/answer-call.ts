/** Runs the work of one call: its result or its fault in the form that the protocol wants. */
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type {
  CallToolResult,
  ServerNotification,
  ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import type { LookupContext } from '../lookup-context.js';
import { readable } from '../rendering/readable.js';
import { faultFor } from './fault-for.js';

/** What the protocol tells of a call. */
export type CallExtra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** Both forms of one result: `text` holds all that a model needs which is shown nothing else. */
export interface ToolResult<Output extends Record<string, unknown>> {
  text: string;
  structured: Output;
}

/** Never rejects: a model can mend what it is told of. */
export async function answerCall<Output extends Record<string, unknown>>(
  context: LookupContext,
  work: () => Promise<ToolResult<Output>>,
): Promise<CallToolResult> {
  try {
    const { text, structured } = await work();
    return {
      content: [{ type: 'text', text: readable(text) }],
      structuredContent: structured,
    };
  } catch (thrown) {
    const { code, message, hint } = faultFor(thrown, context);
    const text = readable(`${message}\n${hint}\n(${code})`);
    return { content: [{ type: 'text', text }], isError: true };
  }
}
