/** Meetings and paragraphs as resources: what a person attaches to a conversation by its address. */
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import { wholeMeetingFields } from './fields/meeting.js';
import { formerFields, paragraphFields } from './fields/paragraph.js';
import type { LookupContext } from './lookup-context.js';
import { faultFor, unknownId } from './protocol/fault-for.js';
import { readable } from './rendering/readable.js';
import { renderShown } from './rendering/shown.js';
import { paragraphsOf } from './tools/show.js';
import { MCP_TEXTS } from './wording.js';

/** Of the protocol: no such resource. */
const RESOURCE_NOT_FOUND = -32_002;

/** Of JSON-RPC: any other fault. */
const INTERNAL_ERROR = -32_603;

const TYPE = 'text/plain';

export function addResources(server: McpServer, context: LookupContext): void {
  const kinds = {
    meeting: 'A meeting, whole: heading, attendance, agenda, numbered paragraphs with their ids.',
    paragraph: 'A paragraph, verbatim, between its neighbours.',
  };
  for (const [kind, description] of Object.entries(kinds)) {
    // Not listed: an index may hold a hundred thousand. The tools give the ids.
    const template = new ResourceTemplate(`jiyao://${kind}/{id}`, { list: undefined });
    server.registerResource(kind, template, { description, mimeType: TYPE }, (uri, { id }) =>
      read(uri.href, String(id), context),
    );
  }
}

/** What the protocol tells a client of a fault: `code` and `message`. */
class ResourceFault extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'ResourceFault';
  }
}

/** @throws ResourceFault in words that may be told */
async function read(uri: string, id: string, context: LookupContext): Promise<ReadResourceResult> {
  try {
    return { contents: [{ uri, mimeType: TYPE, text: await textOf(id, context) }] };
  } catch (thrown) {
    const { code, message, hint } = faultFor(thrown, context);
    const number = code === 'idUnknown' ? RESOURCE_NOT_FOUND : INTERNAL_ERROR;
    throw new ResourceFault(number, readable(`${message} ${hint}`));
  }
}

async function textOf(id: string, context: LookupContext): Promise<string> {
  const app = await context.app('reading');
  const shown = await app.show(id);
  if (shown === undefined) throw unknownId(id, context);
  const paragraphs = paragraphsOf(shown).map(paragraphFields);
  const whole = {
    type: shown.type,
    id,
    meeting: wholeMeetingFields(shown.meeting),
    paragraphs,
    former: formerFields(shown.former),
    total: paragraphs.length,
    offset: 0,
    nextOffset: null,
  };
  return readable(renderShown(whole, MCP_TEXTS[context.language]));
}
