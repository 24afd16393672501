import { expect, it } from 'vitest';
import type { QuestionNotice } from '../../src/app-types.js';
import { JiyaoError } from '../../src/errors.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';

const NOTICE: QuestionNotice = {
  type: 'embedding',
  fault: new JiyaoError('remoteService', 'It does not accept the key (HTTP 401).', {
    hint: 'Check OPENAI_API_KEY.',
  }),
};

it('tells on stderr that a question was searched for by its words alone, JSON or not', async () => {
  for (const flags of [[], ['--json']]) {
    const app = new FakeApp({
      search: [{ query: '防汛', filters: {}, hits: [] }],
      questionNotices: [NOTICE],
    });
    const { status, stderr } = await run(['search', '防汛', ...flags], { app });
    expect(status).toBe(0);
    expect(stderr).toBe(
      '向量服务出错，这一问只按字词查找（It does not accept the key (HTTP 401). Check OPENAI_API_KEY.）\n',
    );
  }
});
