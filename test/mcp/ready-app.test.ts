import { describe, expect, it } from 'vitest';
import type { IndexPurpose } from '../../src/app-types.js';
import { ReadyApp } from '../../src/mcp/ready-app.js';
import { FakeApp } from '../fakes/fake-app.js';

describe('the application made ready', () => {
  it('is opened once for each purpose, for reading first', async () => {
    const opened: IndexPurpose[] = [];
    const app = new FakeApp();
    const ready = new ReadyApp(async (purpose) => {
      opened.push(purpose);
      return app;
    });
    const all = [ready.for('searching'), ready.for('searching'), ready.for('reading')];
    expect(await Promise.all(all)).toEqual([app, app, app]);
    expect(opened).toEqual(['reading', 'searching']);
  });

  it('can be read where it cannot be searched', async () => {
    const app = new FakeApp();
    const ready = new ReadyApp(async (purpose) => {
      if (purpose === 'searching') throw new Error('mismatch');
      return app;
    });
    await expect(ready.for('searching')).rejects.toThrow('mismatch');
    expect(await ready.for('reading')).toBe(app);
  });

  it('is opened anew after a fault', async () => {
    const app = new FakeApp();
    let faults = 1;
    const ready = new ReadyApp(async () => {
      if (faults-- > 0) throw new Error('locked');
      return app;
    });
    await expect(ready.for('searching')).rejects.toThrow('locked');
    expect(await ready.for('searching')).toBe(app);
  });
});
