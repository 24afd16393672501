/** The SDK's own client, connected in process to the server over an application. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { type CallToolResult, CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { App, QuestionNotice, Script } from '../../src/app-types.js';
import { createLookupServer } from '../../src/mcp/server.js';

export interface ConnectedClient {
  client: Client;
  notices: QuestionNotice[];
  call(name: string, input: Record<string, unknown>): Promise<CallToolResult>;
  close(): Promise<void>;
}

/** `app`: itself, or what gives it when it can be used. */
export async function connectClient(
  app: App | (() => Promise<App>),
  language: Script = 'hans',
): Promise<ConnectedClient> {
  const notices: QuestionNotice[] = [];
  const context = {
    app: async () => (typeof app === 'function' ? app() : app),
    language,
    onNotice: (notice: QuestionNotice) => void notices.push(notice),
  };
  const server = createLookupServer(context, '0.0.0-test');
  const client = new Client({ name: 'test', version: '0' });
  const [near, far] = InMemoryTransport.createLinkedPair();
  await server.connect(far);
  await client.connect(near);
  // The client then holds structured content to each tool's schema.
  await client.listTools();
  return {
    client,
    notices,
    call: (name, input) => callTool(client, name, input),
    close: () => client.close(),
  };
}

/** The result as the protocol has it; its older form is refused. */
export async function callTool(
  client: Client,
  name: string,
  input: Record<string, unknown>,
): Promise<CallToolResult> {
  return CallToolResultSchema.parse(await client.callTool({ name, arguments: input }));
}

/** The text that a model reads. */
export function textOf({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
