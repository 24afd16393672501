/** The bot in one process, an ingest in another: the built program (`npm run build`). */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../src/config.js';
import { BOT_FILE } from '../../../src/telegram/storing/bot-file.js';
import { startTelegramServer } from '../../fakes/telegram-server/telegram-server.js';

/** The folder of the built program. */
const DIST = process.env.JIYAO_TEST_DIST ?? join(PROJECT_FOLDER, 'dist');

const folder = mkdtempSync(join(tmpdir(), 'jiyao-elsewhere-'));
const [data, index] = [join(folder, 'minutes'), join(folder, 'index')];
const server = await startTelegramServer();
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  rmSync(folder, { recursive: true });
});

function start(command: string): ChildProcess {
  const child = spawn(process.execPath, [join(DIST, 'cli', 'main.js'), command], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      JIYAO_INDEX: index,
      JIYAO_DATA: data,
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.root,
    },
    stdio: 'ignore',
  });
  children.push(child);
  return child;
}

function write(session: number, sentence: string): void {
  const opening = `2026年3月5日,市长林远山主持召开市人民政府第${session}次常务会议。`;
  const lines = [`青石市人民政府第${session}次常务会议`, opening, sentence, '会议结束。'];
  writeFileSync(join(data, `${session}.txt`), lines.join('\n'));
}

async function stop(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}

it('tells what another process ingests, and nothing anew of an index built from nothing', async () => {
  mkdirSync(data);
  write(1, '会议研究了教师招聘工作。');
  const bot = start('bot');
  const anna = server.user({ language_code: 'zh-hans' });
  anna.sends('/watch 教师');
  const made = await server.nextMessage(anna, { timeoutMs: 30_000 });
  expect(made.text).toContain('已订阅');
  write(2, '会议研究了教师培训工作。');
  expect(await once(start('ingest'), 'close')).toEqual([0, null]);
  const told = await server.nextMessage(anna, { timeoutMs: 20_000 });
  expect(told.text).toContain('教师培训');
  expect(told.text).not.toContain('教师招聘');
  await stop(bot);

  for (const name of readdirSync(index).filter((one) => !one.startsWith(BOT_FILE))) {
    rmSync(join(index, name), { recursive: true });
  }
  write(3, '会议研究了教师宿舍建设工作。');
  const again = start('bot');
  expect((await server.nextMessage(anna, { timeoutMs: 30_000 })).text).toContain('教师宿舍');
  await server.waitUntilQuiet(5_000, { timeoutMs: 20_000 });
  expect(server.messagesIn(anna)).toHaveLength(3);
  expect(server.refusals).toEqual([]);
  await stop(again);
}, 120_000);
