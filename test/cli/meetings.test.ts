import { describe, expect, it } from 'vitest';
import type { CallerFilters, Meeting, MeetingsPage } from '../../src/app-types.js';
import { displayWidth } from '../../src/text/display-width.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { MEETING } from '../fakes/records.js';

/** An application that holds these meetings and remembers which stretches it was asked for. */
class AppWithMeetings extends FakeApp {
  readonly pages: (MeetingsPage | undefined)[] = [];

  constructor(readonly held: readonly Meeting[]) {
    super();
  }

  override async meetings(_filters?: CallerFilters, page?: MeetingsPage): Promise<Meeting[]> {
    this.pages.push(page);
    const { offset = 0, limit = this.held.length } = page ?? {};
    return this.held.slice(offset, offset + limit);
  }

  override async counts(filters?: CallerFilters) {
    this.calls.push({ name: 'counts', filters });
    return { meetings: this.held.length, paragraphs: 3 * this.held.length };
  }
}

const STATED: Meeting = { ...MEETING, id: 'm2', dateBasis: 'stated' };
const UNDATED: Meeting = { ...MEETING, id: 'm3', date: null, dateBasis: null };
const LABEL = '青石市三届市人民政府第12次常务会议';

describe('meetings', () => {
  it('prints an array with all parsed fields and the number of paragraphs', async () => {
    const app = new AppWithMeetings([MEETING, STATED]);
    const { stdout } = await run(['meetings', '--json', '--from', '2023'], { app });
    expect(JSON.parse(stdout)).toEqual([
      { ...MEETING, paragraphs: 3 },
      { ...STATED, paragraphs: 3 },
    ]);
    expect(stdout.endsWith(']\n')).toBe(true);
    expect(app.calls).toContainEqual({ name: 'counts', filters: { from: '2023-01-01' } });
  });

  it('passes on a person and a document as limits', async () => {
    const app = new AppWithMeetings([MEETING]);
    await run(['meetings', '--person', '周明', '--document', ' 河道管理 '], { app });
    const filters = { person: '周明', document: '河道管理' };
    expect(app.calls).toContainEqual({ name: 'counts', filters });
  });

  it('shows a table that fits the terminal, marks days that are not stated, and counts', async () => {
    const app = new AppWithMeetings([MEETING, STATED, UNDATED]);
    const { stdout } = await run(['meetings', '--no-color'], { app, isTerminal: true });
    expect(stdout.split('\n')).toEqual([
      '日期         会议                                        段  文件  编号',
      `2023-05-16~  ${LABEL}           3     1  mabc234def567`,
      `2023-05-16   ${LABEL}           3     1  m2`,
      `无日期       ${LABEL}           3     1  m3`,
      '共 3 次会议，9 段',
      '',
    ]);
  });

  it.each([20, 30, 40, 56, 80, 120])('leaves no line wider than %i columns', async (columns) => {
    const app = new AppWithMeetings([MEETING, UNDATED]);
    const { stdout } = await run(['meetings', '--no-color'], { app, isTerminal: true, columns });
    const widest = Math.max(...stdout.split('\n').map(displayWidth));
    expect(widest).toBeLessThanOrEqual(columns);
    expect(stdout).toContain('青石市');
  });

  it('keeps the id on a narrow terminal, where counts leave', async () => {
    const app = new AppWithMeetings([MEETING]);
    const options = { app, isTerminal: true, columns: 40 };
    const { stdout } = await run(['meetings', '--no-color'], options);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '日期         会议          编号',
      '2023-05-16~  青石市三届…   mabc234def567',
    ]);
  });

  it('writes tabbed lines without heading or sum into a pipe', async () => {
    const { stdout } = await run(['meetings'], { app: new AppWithMeetings([MEETING, UNDATED]) });
    expect(stdout).toBe(`2023-05-16\t${LABEL}\t3\t1\tmabc234def567\n\t${LABEL}\t3\t1\tm3\n`);
  });

  it('reads stretch by stretch, so that memory does not grow with the index', async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({ ...MEETING, id: `m${at}` }));
    const app = new AppWithMeetings(many);
    const { stdout } = await run(['meetings', '--json', '--offset', '10'], { app });
    expect(JSON.parse(stdout)).toHaveLength(440);
    expect(app.pages).toEqual([
      { offset: 10, limit: 200 },
      { offset: 210, limit: 200 },
      { offset: 410, limit: 40 },
    ]);
  });

  it('lists as many as wanted and says which of how many', async () => {
    const app = new AppWithMeetings([MEETING, STATED, UNDATED]);
    const words = ['meetings', '--limit', '1', '--offset', '1', '--no-color'];
    const { stdout } = await run(words, { app, isTerminal: true });
    expect(stdout.split('\n').slice(1)).toEqual([
      `2023-05-16   ${LABEL}           3     1  m2`,
      '第 2 至 2 次，共 3 次',
      '',
    ]);
  });

  it('leaves stdout of a pipe empty where nothing matches, with status 0', async () => {
    const piped = await run(['meetings'], { app: new AppWithMeetings([]) });
    expect(piped).toEqual({ status: 0, stdout: '', stderr: '没有符合条件的会议。\n' });
    const seen = await run(['meetings'], { app: new AppWithMeetings([]), isTerminal: true });
    expect(seen.stdout).toBe('没有符合条件的会议。\n');
    const json = await run(['meetings', '--json'], { app: new AppWithMeetings([]) });
    expect(json.stdout).toBe('[]\n');
  });

  it.each([
    ['--limit', '0'],
    ['--limit', 'ten'],
    ['--offset', '-1'],
    ['--format', 'pdf'],
    ['--person', ' '],
  ])('refuses %s %s before anything is opened', async (flag, value) => {
    const { status, stderr } = await run(['meetings', flag, value]);
    expect(status).toBe(2);
    expect(stderr).toContain(flag);
  });

  it('says from which number on a count is taken', async () => {
    expect((await run(['meetings', '--limit', '0'])).stderr).toContain('1 以上的整数');
    expect((await run(['meetings', '--offset', '-1'])).stderr).toContain('0 以上的整数');
  });

  it('refuses two formats, and takes --format json for --json', async () => {
    expect((await run(['meetings', '--json', '--format', 'md'])).status).toBe(2);
    const app = new AppWithMeetings([MEETING]);
    const { stdout } = await run(['meetings', '--format', 'JSON'], { app });
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('writes CSV for spreadsheets, whose cells are no formulas', async () => {
    const odd = { ...MEETING, title: '=HYPERLINK("x"),\n坏', place: '＋市' };
    const app = new AppWithMeetings([odd]);
    const { stdout } = await run(['meetings', '--format', 'csv'], { app });
    const [head, row] = stdout.split('\r\n');
    expect(head?.startsWith('\ufeffid,date,dateBasis,')).toBe(true);
    expect(row).toContain('"\'=HYPERLINK(""x""),\n坏"');
    expect(row).toContain(",'＋市,");
  });

  it('writes Markdown and HTML in which names are text', async () => {
    const odd = { ...MEETING, body: null, kind: null, title: '<b>会|议</b>' };
    const markdown = await run(['meetings', '--format', 'md'], { app: new AppWithMeetings([odd]) });
    expect(markdown.stdout).toContain('| \\<b\\>会\\|议\\</b\\> |');
    const html = await run(['meetings', '--format', 'html'], { app: new AppWithMeetings([odd]) });
    expect(html.stdout).toContain('&lt;b&gt;会|议&lt;/b&gt;');
    expect(html.stdout).toContain('<a href="https://example.org/12">');
  });
});
