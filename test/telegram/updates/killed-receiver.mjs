/**
 * A receiver in a process of its own, to be killed: tells its parent of each update that it handled.
 * Arguments: the folder of the built program, the bot's file, the server's root and token.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, file, apiRoot, token] = process.argv.slice(2);

function load(path) {
  return import(pathToFileURL(join(dist, path)).href);
}

const { Secret } = await load('config.js');
const { connect } = await load('telegram/api/connect.js');
const { openBotFile } = await load('telegram/storing/bot-file.js');
const { UPDATE_INBOX_TABLE, UpdateInbox } = await load('telegram/storing/update-inbox.js');
const { startReceiving } = await load('telegram/updates/receive-updates.js');

const onEvent = () => undefined;
const api = await connect({ token: new Secret(token), apiRoot, proxyUrl: null, onEvent });
startReceiving({
  api,
  inbox: new UpdateInbox(openBotFile(file, [UPDATE_INBOX_TABLE])),
  me: api.me,
  commands: new Set(),
  admins: new Set(),
  onEvent,
  // What several killed processes left of one user is more than they may have waiting.
  limits: { retryFirstMs: 50, pendingPerUser: 1_000, perUserAndMinute: 1_000 },
  handle: async ({ message }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.send(message.text);
  },
  decline: async () => undefined,
});
