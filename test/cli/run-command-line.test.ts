import { describe, expect, it } from 'vitest';
import type { ConfigFlags } from '../../src/config.js';
import { FakeApp } from '../fakes/fake-app.js';
import { CONFIG, run } from '../fakes/memory-terminal.js';
import { ANSWERED } from '../fakes/records.js';

describe('arguments', () => {
  it.each([
    ['an unknown flag', ['ask', '问', '--frobnicate'], '--frobnicate'],
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['a missing argument', ['show'], 'ID'],
    ['one argument too many', ['show', 'a', 'b'], '参数太多'],
    ['an option without its value', ['ask', '问', '--place'], '--place'],
    ['an empty option', ['ask', '问', '--place', ' '], '--place'],
    ['a session that is no number', ['ask', '问', '--session', 'abc'], 'abc'],
    ['session 0', ['meetings', '--session', '0'], '0'],
    ['a month that does not exist', ['ask', '问', '--from', '2021-13'], '2021-13'],
    ['a day that does not exist', ['ask', '问', '--to', '2021-02-30'], '2021-02-30'],
    ['from after to', ['ask', '问', '--from', '2022', '--to', '2021'], '2022-01-01'],
    ['-k 0', ['search', '问', '-k', '0'], '-k'],
    ['-k 101', ['search', '问', '-k', '101'], '-k'],
    ['-k 1.5', ['search', '问', '-k', '1.5'], '-k'],
  ])('%s is wrong usage, told with a hint before anything is opened', async (_name, words, named) => {
    const { status, stdout, stderr } = await run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [message, hint] = stderr.split('\n');
    expect(message).toContain(named);
    expect(hint).toMatch(/^建议：./);
  });

  it('prints an error as JSON where JSON was asked for', async () => {
    const { stderr } = await run(['ask', '问', '--json', '--frobnicate']);
    expect(JSON.parse(stderr)).toEqual({
      error: { code: 'usage', message: expect.any(String), hint: expect.any(String) },
    });
  });

  it('takes --json behind -- as a word of the question', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const { stdout } = await run(['ask', '--', '--json'], { app });
    expect(app.calls[1]).toMatchObject({ question: '--json' });
    expect(stdout).not.toMatch(/^\{/);
  });

  it.each([
    ['before', ['--index', 'i', '--data', 'd', 'ask', '问']],
    ['behind', ['ask', '问', '--index', 'i', '--data', 'd']],
    ['on both sides of', ['--index', 'i', 'ask', '--place', 'p', '--data', 'd', '问']],
  ])('takes global options %s the command', async (_name, words) => {
    let taken: ConfigFlags | undefined;
    const loadConfig = async (flags: ConfigFlags) => {
      taken = flags;
      return CONFIG;
    };
    const { status } = await run(words, { app: new FakeApp({ ask: [ANSWERED] }), loadConfig });
    expect(status).toBe(0);
    expect(taken).toEqual({ index: 'i', data: 'd' });
  });

  it('prints the help of the program and of a command on stdout with status 0', async () => {
    const whole = await run(['--help']);
    expect(whole.status).toBe(0);
    expect(whole.stdout).toContain('ingest [options] [PATH...]');
    const one = await run(['help', 'ask']);
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('--session <N>');
    expect(one.stdout).toContain('--index <DIR>');
  });

  it('prints help on stderr with status 2 where no command is given', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('ask [options]');
  });

  it('prints its version', async () => {
    const { status, stdout } = await run(['--version']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['en_GB.UTF-8', 'Hint: '],
    ['zh_TW.UTF-8', '建議：'],
    ['zh_CN.UTF-8', '建议：'],
    ['C.UTF-8', '建议：'],
  ])('speaks the language of the locale %s', async (locale, hint) => {
    const { stderr } = await run(['ask', ''], { settings: { locale } });
    expect(stderr).toContain(hint);
  });
});

describe('a fault that nobody foresaw', () => {
  const app = () => new FakeApp({ ask: [new TypeError('boom at /secret/path')] });

  it('is told without its message, path or stack', async () => {
    const { status, stderr } = await run(['ask', '问', '--json'], { app: app() });
    expect(status).toBe(1);
    expect(JSON.parse(stderr).error.code).toBe('internal');
    expect(JSON.parse(stderr).error.hint).toContain('jiyao doctor');
    expect(stderr).not.toMatch(/boom|secret|\.ts/);
  });

  it('shows its stack with JIYAO_DEBUG', async () => {
    const { stderr } = await run(['ask', '问'], { app: app(), settings: { debug: true } });
    expect(stderr).toMatch(/TypeError: boom[\s\S]+\.ts/);
  });
});
