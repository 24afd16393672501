/**
 * The watches of a bot in a process of its own, to be killed: tells what waits in the bot's file.
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
const { ChatSettingsStore } = await load('telegram/storing/chat-settings.js');
const { WatchStore } = await load('telegram/storing/watch-store.js');
const { startWatching, WATCHING_PACE } = await load('telegram/watches/start-watching.js');

const onEvent = () => undefined;
const sqlite = openBotFile(file, []);
const nothingNew = { meetingIds: [], cursor: { index: 'a', position: 0 } };
startWatching(
  {
    app: { arrivals: async () => nothingNew, matchWatch: async () => [] },
    api: await connect({ token: new Secret(token), apiRoot, proxyUrl: null, onEvent }),
    watches: new WatchStore(sqlite),
    settings: new ChatSettingsStore(sqlite),
    onEvent,
  },
  { ...WATCHING_PACE, lookEveryMs: 200 },
);
