import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeChatLine } from '../../src/cli/input/complete-chat-line.js';
import { commonBeginning } from '../../src/cli/input/editing/completion.js';
import { ANSWERED, CITATION } from '../fakes/records.js';

const PLACES = ['楚雄市', '楚雄彝族自治州', '雅安市'];
const MEETINGS = ['maaaaaaaaaaaa', 'mbbbbbbbbbbbb'];

const app = {
  heldBeginning: async (kind: 'place' | 'meeting', beginning: string, limit: number) =>
    (kind === 'place' ? PLACES : MEETINGS)
      .filter((name) => name.startsWith(beginning))
      .slice(0, limit),
};

/** The line with each candidate in place. */
async function completed(typed: string, last = ANSWERED): Promise<string[]> {
  const { start, candidates } = await completeChatLine(typed, { app, last });
  return candidates.map((candidate) => typed.slice(0, start) + candidate);
}

describe('completion in a chat', () => {
  it('completes commands, Chinese ones where they are begun in Chinese', async () => {
    expect(await completed('/ex')).toEqual(['/export', '/explain', '/exit']);
    expect(await completed('／EXPO')).toEqual(['/export']);
    expect(await completed('/导')).toEqual(['/导出']);
    expect(await completed('/')).toContain('/cite');
    expect(await completed('/')).not.toContain('/导出');
  });

  it('completes the longest place that is begun at the end', async () => {
    expect(await completed('谁主持召开了楚雄')).toEqual([
      '谁主持召开了楚雄市',
      '谁主持召开了楚雄彝族自治州',
    ]);
    expect(await completed('/filter 雅')).toEqual(['/filter 雅安市']);
    expect(await completed('/filter ')).toEqual(PLACES.map((place) => `/filter ${place}`));
    expect(await completed('谁主持?')).toEqual([]);
    expect(await completed('楚雄市')).toEqual([]);
  });

  it('completes ids of the last answer first, then of meetings', async () => {
    const ids = await completed('/show m');
    expect(ids.slice(0, 2)).toEqual([`/show ${CITATION.id}`, `/show ${CITATION.meeting.id}`]);
    expect(ids).toContain('/show mbbbbbbbbbbbb');
    expect(await completed('/show mb')).toEqual(['/show mbbbbbbbbbbbb']);
    expect(await completed('mb 说了什么')).toEqual([]);
  });

  it('completes ids of paragraphs behind /cite, else of a meeting that a number follows', async () => {
    expect(await completed('/cite ')).toEqual([`/cite ${CITATION.id}`]);
    expect(await completed('/cite mbb')).toEqual(['/cite mbbbbbbbbbbbb-']);
  });

  it('completes names of files behind /export', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiyao-complete-'));
    writeFileSync(join(folder, '问答.md'), '');
    mkdirSync(join(folder, '问题'));
    expect(await completed(`/export ${folder}/问`)).toEqual([
      `/export ${folder}/问答.md`,
      `/export ${folder}/问题/`,
    ]);
    expect(await completed(`/export ${folder}/none/x`)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('cuts no character apart where candidates share its beginning', () => {
    expect(commonBeginning(['👨‍👩‍👧一', '👨‍👩‍👦一'])).toBe('');
    expect(commonBeginning(['楚雄市', '楚雄州'])).toBe('楚雄');
    expect(commonBeginning([])).toBe('');
  });
});
