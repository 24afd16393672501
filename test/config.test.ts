import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ConfigSurroundings, loadConfig, readTerminalSettings } from '../src/config.js';
import { JiyaoError } from '../src/errors.js';

describe('configuration', () => {
  let root: string;
  let surroundings: ConfigSurroundings;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'jiyao-config-'));
    const projectFolder = join(root, 'project');
    const workingFolder = join(root, 'working');
    mkdirSync(projectFolder);
    mkdirSync(workingFolder);
    surroundings = { environment: {}, projectFolder, workingFolder };
  });

  afterEach(() => rmSync(root, { recursive: true }));

  const faultOf = async (flags: { index?: string; data?: string }): Promise<JiyaoError> => {
    const thrown = await loadConfig(flags, surroundings).catch((error: unknown) => error);
    if (!(thrown instanceof JiyaoError)) throw new Error('no JiyaoError was thrown');
    return thrown;
  };

  it('defaults to folders of the project, from whatever folder it is run', async () => {
    const config = await loadConfig({}, surroundings);
    expect(config).toEqual({
      indexFolder: join(root, 'project/data/index'),
      dataFolder: join(root, 'project/data/minutes'),
      chat: null,
      embedding: { provider: 'builtin' },
      openai: { apiKey: null, baseUrl: null },
      ollama: { baseUrl: 'http://127.0.0.1:11434' },
      telegram: {
        token: null,
        apiRoot: 'https://api.telegram.org',
        proxyUrl: null,
        allowedUsers: new Set(),
        allowedChats: new Set(),
        admins: new Set(),
        webhook: null,
      },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes flag over environment over .env over default', async () => {
    writeFileSync(join(root, 'project/.env'), 'JIYAO_INDEX=from-file\nJIYAO_DATA=data-from-file\n');
    const fromFile = await loadConfig({}, surroundings);
    expect(fromFile.indexFolder).toBe(join(root, 'project/from-file'));
    surroundings = { ...surroundings, environment: { JIYAO_INDEX: 'from-environment' } };
    const fromEnvironment = await loadConfig({}, surroundings);
    expect(fromEnvironment.indexFolder).toBe(join(root, 'working/from-environment'));
    expect(fromEnvironment.dataFolder).toBe(join(root, 'project/data-from-file'));
    const fromFlag = await loadConfig({ index: 'from-flag' }, surroundings);
    expect(fromFlag.indexFolder).toBe(join(root, 'working/from-flag'));
  });

  it('takes the .env of the working folder over that of the project', async () => {
    writeFileSync(join(root, 'project/.env'), 'JIYAO_DATA=a\n');
    writeFileSync(join(root, 'working/.env'), 'JIYAO_DATA=b\n');
    const { dataFolder } = await loadConfig({}, surroundings);
    expect(dataFolder).toBe(join(root, 'working/b'));
  });

  it('puts nothing of .env into the environment, and takes an empty value as unset', async () => {
    writeFileSync(join(root, 'project/.env'), 'JIYAO_INDEX=x\nJIYAO_TEST_LEAK=1\nJIYAO_DATA=\n');
    const { dataFolder } = await loadConfig({}, surroundings);
    expect(dataFolder).toBe(join(root, 'project/data/minutes'));
    expect(process.env.JIYAO_TEST_LEAK).toBeUndefined();
    expect(process.env.JIYAO_INDEX).not.toBe('x');
  });

  it('names all faults at once, each by where it was set', async () => {
    const file = join(root, 'file.txt');
    writeFileSync(file, '');
    writeFileSync(join(root, 'project/.env'), 'EMBEDDING_MODEL=other\n');
    surroundings = { ...surroundings, environment: { JIYAO_DATA: file } };
    const error = await faultOf({ index: file });
    expect(error.code).toBe('configuration');
    expect(error.exitStatus).toBe(2);
    expect(error.message).toContain(`--index is a file, not a folder: ${file}`);
    expect(error.message).toContain(`JIYAO_DATA is a file, not a folder: ${file}`);
    expect(error.message).toContain('EMBEDDING_MODEL names no provider');
    expect(error.hint).toContain('.env.example');
  });

  it('refuses an empty flag, a NUL in a path, and one folder for both', async () => {
    expect((await faultOf({ index: '' })).message).toContain('--index is empty');
    expect((await faultOf({ data: 'a\0b' })).message).toContain('--data contains a NUL');
    expect((await faultOf({ index: 'x', data: './x' })).message).toContain('same folder');
  });
});

describe('terminal settings', () => {
  it('follow NO_COLOR, TERM, the locale variables by rank, and JIYAO_DEBUG', () => {
    expect(readTerminalSettings({})).toEqual({
      colorAllowed: true,
      hasLinks: false,
      hasClipboard: false,
      isDumb: false,
      locale: '',
      debug: false,
    });
    expect(readTerminalSettings({ NO_COLOR: '1' }).colorAllowed).toBe(false);
    expect(readTerminalSettings({ NO_COLOR: '' }).colorAllowed).toBe(true);
    expect(readTerminalSettings({ TERM: 'dumb' }).colorAllowed).toBe(false);
    expect(readTerminalSettings({ LC_ALL: 'zh_TW', LANG: 'en_GB' }).locale).toBe('zh_TW');
    expect(readTerminalSettings({ JIYAO_DEBUG: '1' }).debug).toBe(true);
    expect(readTerminalSettings({ JIYAO_DEBUG: '0' }).debug).toBe(false);
  });

  it('know terminals that show links, but none behind a multiplexer, in CI, dumb or without colour', () => {
    const hasLinks = (environment: Record<string, string>) =>
      readTerminalSettings(environment).hasLinks;
    const known = [
      { WT_SESSION: 'x' },
      { VTE_VERSION: '6003' },
      { TERM_PROGRAM: 'iTerm.app' },
      { TERM: 'xterm-kitty' },
      { FORCE_HYPERLINK: '1', CI: 'true', TMUX: 'x' },
    ];
    expect(known.map(hasLinks)).toEqual(known.map(() => true));
    const unknown = [
      { TERM: 'xterm-256color' },
      { VTE_VERSION: '4803' },
      { WT_SESSION: 'x', CI: 'true' },
      { WT_SESSION: 'x', TMUX: '/tmp/x' },
      { WT_SESSION: 'x', FORCE_HYPERLINK: '0' },
      { FORCE_HYPERLINK: '1', TERM: 'dumb' },
      { FORCE_HYPERLINK: '1', NO_COLOR: '1' },
    ];
    expect(unknown.map(hasLinks)).toEqual(unknown.map(() => false));
    expect(readTerminalSettings({ VTE_VERSION: '7600' }).hasClipboard).toBe(false);
    expect(readTerminalSettings({ TERM: 'xterm-kitty' }).hasClipboard).toBe(true);
  });
});
