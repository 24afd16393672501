/** What `mcp` says on stderr and in help, in three languages. What models read is not here. */

export interface McpCommandTexts {
  command: string;
  /** To a person who started it by hand. */
  waiting: string;
  protocolFault: string;
}

export const mcpHans: McpCommandTexts = {
  command: '让别的智能助手查出处（Model Context Protocol，经标准输入输出）',
  waiting: '在标准输入上等 MCP 客户端；怎样接上 Claude Desktop 等，见 docs/mcp.md。Ctrl-C 退出。',
  protocolFault: '收到一条无法理解的消息，已略过。',
};

export const mcpHant: McpCommandTexts = {
  command: '讓別的智慧助理查出處（Model Context Protocol，經標準輸入輸出）',
  waiting: '在標準輸入上等 MCP 用戶端；怎樣接上 Claude Desktop 等，見 docs/mcp.md。Ctrl-C 退出。',
  protocolFault: '收到一條無法理解的訊息，已略過。',
};

export const mcpEn: McpCommandTexts = {
  command: 'serve citation look-ups to an assistant (Model Context Protocol over stdio)',
  waiting:
    'Waiting for an MCP client on standard input; docs/mcp.md says how to connect one. Ctrl-C ends.',
  protocolFault: 'A message that could not be understood was skipped.',
};
