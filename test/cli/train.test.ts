import { describe, expect, it } from 'vitest';
import type { TrainProgress, TrainReport } from '../../src/app-types.js';
import { JiyaoError } from '../../src/errors.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';

const ADOPTED: TrainReport = {
  before: { pairs: 40, loss: 2.5, recallAt1: 0.25, recallAt10: 0.625 },
  after: { pairs: 40, loss: 1.25, recallAt1: 0.3, recallAt10: 0.75 },
  adopted: true,
};

const KEPT: TrainReport = { ...ADOPTED, adopted: false, reason: 'recallLower' };

describe('train', () => {
  it('prints the contract as JSON', async () => {
    const app = new FakeApp({ train: [ADOPTED, KEPT] });
    const adopted = await run(['train', '--json'], { app });
    expect({ status: adopted.status, report: JSON.parse(adopted.stdout) }).toEqual({
      status: 0,
      report: ADOPTED,
    });
    const kept = await run(['train', '--json'], { app });
    expect({ status: kept.status, report: JSON.parse(kept.stdout) }).toEqual({
      status: 0,
      report: KEPT,
    });
  });

  it('needs an index to read, and trains once', async () => {
    const app = new FakeApp({ train: [ADOPTED] });
    await run(['train'], { app });
    expect(app.calls.slice(0, 2)).toEqual([
      { name: 'ensureIndex', purpose: 'reading' },
      { name: 'train' },
    ]);
  });

  it('shows both models side by side, what became of them, and the way back', async () => {
    const { stdout } = await run(['train'], { app: new FakeApp({ train: [ADOPTED] }) });
    expect(stdout.split('\n')).toEqual([
      '在留出的 40 对文字上  原来的模型  调整后的模型',
      '第一个就找对          25.0 %      30.0 %',
      '前十个里有            62.5 %      75.0 %',
      '损失（越低越好）      2.500       1.250',
      expect.stringMatching(/^调整后的模型更好，已换用.*删去.*embedding\.bin/),
      '',
    ]);
  });

  it.each([
    ['lossNotLower', 'zh_CN.UTF-8', '调整后的损失没有降低，仍用原来的模型。'],
    ['recallLower', 'zh_TW.UTF-8', '調整後找對的更少，仍用原來的模型。'],
    ['recallLower', 'en_GB.UTF-8', 'The adapted model finds fewer: the old model stays.'],
  ] as const)('says why the old model stays: %s in %s', async (reason, locale, said) => {
    const app = new FakeApp({ train: [{ ...KEPT, reason }] });
    const { status, stdout } = await run(['train'], { app, settings: { locale } });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(said);
  });

  it('keeps its progress out of a log that it would flood', async () => {
    const trainProgress = Array.from(
      { length: 3000 },
      (_, done): TrainProgress => ({ stage: 'training', done, total: 3000 }),
    );
    const app = new FakeApp({ train: [ADOPTED], trainProgress });
    expect((await run(['train'], { app })).stderr).toBe('');
  });

  it('tells an index that is too small as wrong usage, with what to do', async () => {
    const fault = new JiyaoError('usage', 'too few', { hint: 'jiyao ingest' });
    const { status, stdout, stderr } = await run(['train', '--json'], {
      app: new FakeApp({ train: [fault] }),
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(JSON.parse(stderr).error).toEqual({
      code: 'usage',
      message: 'too few',
      hint: 'jiyao ingest',
    });
  });

  it('takes no argument', async () => {
    expect((await run(['train', 'data'])).status).toBe(2);
  });
});
