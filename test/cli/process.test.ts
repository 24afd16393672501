/** The built program as a process of its own: needs `npm run build`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');

const folder = mkdtempSync(join(tmpdir(), 'jiyao-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** From a folder that is not the project's, with an index of its own. */
function start(words: string[]) {
  return spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, JIYAO_INDEX: join(folder, 'index') },
  });
}

/** Runs to the end. */
function jiyao(words: string[], stdin = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(words);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

describe('the built program', () => {
  it('prints help and version', async () => {
    const help = await jiyao(['--help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('ask [options] <QUESTION...>');
    expect(await jiyao(['--version'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('exits with 2 for an unknown flag', async () => {
    const { status, stdout, stderr } = await jiyao(['ask', '问', '--frobnicate']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--frobnicate');
  });

  it('exits with 2 for a question of 100,000 characters', async () => {
    // In three-byte characters that is 300 kB: more than one argument may hold on Linux.
    const { status, stderr } = await jiyao(['ask', 'q'.repeat(100_000)]);
    expect(status).toBe(2);
    expect(stderr.split('\n')).toHaveLength(3);
  });

  it('says so where the folder it was started in has been removed', async () => {
    const gone = mkdtempSync(join(folder, 'gone-'));
    const script = 'rmdir "$PWD" && exec "$0" "$@"';
    const child = spawn('sh', ['-c', script, process.execPath, MAIN, 'ask', '问', '--json'], {
      cwd: gone,
      env: { PATH: process.env.PATH },
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe('configuration');
  });

  it.skipIf(!existsSync('/dev/full'))('says so where its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [MAIN, '--help'], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const [status] = await once(child, 'close');
    expect(status).toBe(1);
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/\.js/);
  });

  it('builds the index, answers with a citation, and answers lines of stdin', async () => {
    const question = '谁主持召开了楚雄市九届市人民政府第70次常务会议?';
    const first = await jiyao(['ask', question]);
    expect(first.status).toBe(0);
    expect(first.stderr).toContain('data/minutes');
    expect(first.stdout).toContain('[1]');
    const second = await jiyao(['ask', '-', '--json'], `${question}\n\n${question}\n`);
    expect(second.status).toBe(0);
    const answers = second.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ status }) => status)).toEqual(['answered', 'answered']);
    expect(answers[0].citations[0].meeting.sessionNumber).toBe(70);
  });

  it('ends with 130 at Ctrl-C while it waits for a question', async () => {
    const child = start(['ask', '-', '--json']);
    child.stdin.write('谁主持召开了楚雄市九届市人民政府第70次常务会议?\n');
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
  });
});
