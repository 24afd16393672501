/** What all tools are, for a client that decides which calls to allow: look-ups in a closed record. */
import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';

export const LOOKUP: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
