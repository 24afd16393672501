import { describe, expect, it } from 'vitest';
import { MAX_QUOTE_CHARS } from '../../src/cli/input/check-quote.js';
import { displayWidth } from '../../src/text/display-width.js';
import {
  ALTERED,
  CHANGED,
  CURRENT,
  EXACT,
  MATCH,
  NOWHERE,
  PARAGRAPH_ID,
  WITHDRAWN,
} from '../fakes/citations.js';
import { FakeApp } from '../fakes/fake-app.js';
import { jsonLines, run } from '../fakes/memory-terminal.js';
import { MEETING, paragraph } from '../fakes/records.js';

const ESCAPE = String.fromCharCode(27);
const REFERENCE = '青石市三届市人民政府第12次常务会议，第2段。';

function citing(record: typeof CURRENT) {
  return new FakeApp({ cite: [record], reference: [REFERENCE] });
}

describe('cite ID', () => {
  it('says first that the paragraph stands, then where, its words, source, hash and reference', async () => {
    const app = citing(CURRENT);
    const { status, stdout } = await run(['cite', ` ${PARAGRAPH_ID} `], { app });
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      '✓ 与所引一致，现在仍在记录里。',
      '青石市三届市人民政府第12次常务会议 · 2023-05-16 (推定) · 第2段',
      '第2段',
      '   2  会议听取了防汛工作汇报。',
    ]);
    expect(stdout).toContain('a/012.txt:5');
    expect(stdout).toContain('ab'.repeat(32));
    expect(stdout).toContain(`引注\n${REFERENCE}\n`);
    expect(app.calls).toContainEqual({ name: 'cite', id: PARAGRAPH_ID, options: { context: 0 } });
    expect(app.calls[0]).toEqual({ name: 'ensureIndex', purpose: 'quoting' });
  });

  it('says first that it was changed, and shows the text as cited and the difference', async () => {
    const { stdout } = await run(['cite', PARAGRAPH_ID], { app: citing(CHANGED) });
    expect(stdout).toMatch(/^! 这一段在引用之后改过。\n/);
    expect(stdout).toContain('2026-11-22 08:05 UTC');
    expect(stdout).toContain('   2  会议听取了防汛工作汇报。\n');
    expect(stdout).toContain('  会议听取了[-防汛-]{+抗旱+}工作汇报。\n[-引用时-] {+现在+}\n');
  });

  it('says first that it was withdrawn', async () => {
    const { stdout } = await run(['cite', PARAGRAPH_ID], { app: citing(WITHDRAWN) });
    expect(stdout).toMatch(/^✗ 这一段已从记录里撤下。\n/);
  });

  it('shows neighbours and how the paragraph was published', async () => {
    const mended = {
      ...paragraph(2, '投入區域'),
      original: '投入?yún)^域',
      mends: [{ start: 2, end: 8, original: '?yún)^', text: '區', proof: '85 5E' }],
    };
    const cited = { ...CURRENT.cited, paragraph: mended };
    const record = { ...CURRENT, cited, before: [paragraph(1, '前')], after: [paragraph(3, '后')] };
    const app = citing(record);
    const { stdout } = await run(['cite', PARAGRAPH_ID, '--context', '1'], { app });
    expect(stdout).toContain('上文\n   1  前\n第2段\n  2*  投入區域\n');
    expect(stdout).toContain('投入?yún)^域');
    expect(stdout).toContain('下文\n   3  后\n');
    expect(app.calls).toContainEqual({ name: 'cite', id: PARAGRAPH_ID, options: { context: 1 } });
  });

  it('prints the reference alone with --format, and what became of it on stderr', async () => {
    const app = citing(CHANGED);
    const { stdout, stderr } = await run(
      ['cite', PARAGRAPH_ID, '--format', 'gbt7714', '--accessed', '2026年11月22日'],
      { app },
    );
    expect(stdout).toBe(`${REFERENCE}\n`);
    expect(stderr).toBe('! 这一段在引用之后改过。\n');
    expect(app.calls).toContainEqual({
      name: 'reference',
      id: PARAGRAPH_ID,
      format: 'gbt7714',
      options: { language: 'hans', accessed: '2026-11-22' },
    });
  });

  it('writes a reference for pasting with its words, in the language of the locale', async () => {
    const app = citing(CURRENT);
    const settings = { locale: 'en_US.UTF-8' };
    await run(['cite', PARAGRAPH_ID, '--format', 'markdown'], { app, settings });
    expect(app.calls).toContainEqual({
      name: 'reference',
      id: PARAGRAPH_ID,
      format: 'markdown',
      options: { language: 'en', quote: CURRENT.cited.paragraph.text },
    });
  });

  it('prints the contract as one line of JSON', async () => {
    const { stdout } = await run(['cite', PARAGRAPH_ID, '--json'], { app: citing(CHANGED) });
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
    const { paragraph: cited, now, ...told } = JSON.parse(stdout);
    expect(told).toEqual({
      id: PARAGRAPH_ID,
      status: 'changed',
      meeting: MEETING,
      label: '青石市三届市人民政府第12次常务会议',
      source: CHANGED.cited.file,
      before: [],
      after: [],
      withdrawnAt: '2026-11-22T08:05:09.000Z',
      diff: 'diff' in CHANGED ? CHANGED.diff : null,
      format: 'text',
      reference: REFERENCE,
    });
    expect(cited).toMatchObject({
      id: PARAGRAPH_ID,
      paragraph: 2,
      original: '会议听取了防汛工作汇报。',
    });
    expect(now).toMatchObject({ paragraph: { text: '会议听取了抗旱工作汇报。' }, source: {} });
  });

  it('looks several ids up one after the other', async () => {
    const app = new FakeApp({ cite: [CURRENT, WITHDRAWN], reference: [REFERENCE, REFERENCE] });
    const { stdout } = await run(['cite', PARAGRAPH_ID, PARAGRAPH_ID, '--json'], { app });
    expect(jsonLines(stdout)).toMatchObject([{ status: 'current' }, { status: 'withdrawn' }]);
  });

  it.each([
    `编号：${PARAGRAPH_ID}`,
    `[${PARAGRAPH_ID}]`,
    `https://t.me/jiyao_bot?start=${PARAGRAPH_ID}`,
  ])('takes an id as it is pasted: %s', async (pasted) => {
    const app = citing(CURRENT);
    await run(['cite', pasted], { app });
    expect(app.calls).toContainEqual({ name: 'cite', id: PARAGRAPH_ID, options: { context: 0 } });
  });

  it('takes words of the record as a quote, with an id behind them or not', async () => {
    const app = new FakeApp({ findQuote: [EXACT] });
    await run(['cite', `会议听取了汇报 ${PARAGRAPH_ID}`], { app });
    expect(app.calls[1]).toEqual({ name: 'findQuote', quote: `会议听取了汇报 ${PARAGRAPH_ID}` });
  });

  it('is status 1 for an id never held, and wrong usage for that of a meeting', async () => {
    const unknown = await run(['cite', PARAGRAPH_ID], { app: new FakeApp({ cite: [undefined] }) });
    expect(unknown).toMatchObject({ status: 1, stdout: '' });
    const { status, stderr } = await run(['cite', MEETING.id, '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stderr).error.hint).toContain(`jiyao show ${MEETING.id}`);
  });
});

describe('cite QUOTE', () => {
  it('says the verdict first and where it stands second', async () => {
    const app = new FakeApp({ findQuote: [EXACT] });
    const { status, stdout } = await run(['cite', EXACT.quote], { app });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: [
        '✓ 一字不差，见于记录。',
        '青石市三届市人民政府第12次常务会议 · 2023-05-16 (推定) · 第2段',
        'a/012.txt:5 · mabc234def567-2',
        '  会议听取了防汛工作汇报',
        '',
      ].join('\n'),
    });
    expect(app.calls[0]).toEqual({ name: 'ensureIndex', purpose: 'quoting' });
  });

  it('marks differences with [-…-]{+…+} where there are no colours', async () => {
    const app = new FakeApp({ findQuote: [ALTERED] });
    const { stdout } = await run(['cite', ALTERED.quote], { app });
    expect(stdout).toMatch(/^! 有出入/);
    expect(stdout).toContain(
      '  会议听取了[-抗旱-]{+防汛+}工作汇报\n[-引文有而记录没有-] {+记录有而引文没有+}\n',
    );
  });

  it('marks them red and struck, green and underlined, on a terminal, unless NO_COLOR is set', async () => {
    const coloured = await run(['cite', ALTERED.quote], {
      app: new FakeApp({ findQuote: [ALTERED] }),
      isTerminal: true,
    });
    expect(coloured.stdout).toContain(
      `会议听取了${ESCAPE}[31m${ESCAPE}[9m抗旱${ESCAPE}[29m${ESCAPE}[39m${ESCAPE}[32m${ESCAPE}[4m防汛${ESCAPE}[24m${ESCAPE}[39m工作汇报`,
    );
    const plain = await run(['cite', ALTERED.quote], {
      app: new FakeApp({ findQuote: [ALTERED] }),
      isTerminal: true,
      settings: { colorAllowed: false },
    });
    expect(plain.stdout).toContain('[-抗旱-]{+防汛+}');
    expect(plain.stdout).not.toContain(ESCAPE);
  });

  it('says what was searched where it stands nowhere', async () => {
    const app = () =>
      new FakeApp({ findQuote: [NOWHERE], counts: [{ meetings: 5, paragraphs: 50 }] });
    const { status, stdout } = await run(['cite', NOWHERE.quote], { app: app() });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '✗ 查无此话。\n查了 5 次会议、50 段。\n',
    });
    const json = await run(['cite', NOWHERE.quote, '--json'], { app: app() });
    expect(JSON.parse(json.stdout)).toEqual({
      ...NOWHERE,
      searched: { meetings: 5, paragraphs: 50 },
    });
  });

  it('says from how far apart the parts of a joined quote come, and shows them all', async () => {
    const matches = Array.from({ length: 7 }, (_, index) => ({ ...MATCH, quoteStart: index }));
    const joined = { ...EXACT, verdict: 'joined' as const, joins: 'meetings' as const, matches };
    const app = new FakeApp({ findQuote: [joined] });
    const { stdout } = await run(['cite', EXACT.quote], { app });
    expect(stdout).toMatch(/^! 拼接：不同的会议。\n/);
    expect(stdout.split('mabc234def567-2')).toHaveLength(8);
  });

  it('shows five places of a set phrase and counts the others', async () => {
    const phrase = { ...EXACT, matches: Array.from({ length: 8 }, () => MATCH), more: true };
    const { stdout } = await run(['cite', '会议'], { app: new FakeApp({ findQuote: [phrase] }) });
    expect(stdout.split('mabc234def567-2')).toHaveLength(6);
    expect(stdout).toContain('另有 3 处；--json 列出全部。\n还见于别的会议，没有一一列出。\n');
  });

  it('prints the contract as one line of JSON, without the index being searched by meaning', async () => {
    const app = new FakeApp({ findQuote: [ALTERED] });
    const { stdout } = await run(['cite', ALTERED.quote, '--json'], { app });
    expect(stdout).toBe(`${JSON.stringify(ALTERED)}\n`);
    expect(app.calls.map(({ name }) => name)).toEqual(['ensureIndex', 'findQuote', 'close']);
  });

  it('gives neighbours and references of each match in JSON where they are asked for', async () => {
    const record = { ...CURRENT, before: [paragraph(1, '前')] };
    const app = new FakeApp({ findQuote: [EXACT], cite: [record], reference: [REFERENCE] });
    const words = ['cite', EXACT.quote, '--json', '--context', '1', '--format', 'apa'];
    const [match] = JSON.parse((await run(words, { app })).stdout).matches;
    expect(match).toMatchObject({
      id: PARAGRAPH_ID,
      before: [{ paragraph: 1, text: '前' }],
      after: [],
      format: 'apa',
      reference: REFERENCE,
    });
  });

  it('prints only references with --format, with the words as published, and the verdict on stderr', async () => {
    const app = new FakeApp({ findQuote: [ALTERED], reference: [REFERENCE] });
    const { stdout, stderr } = await run(['cite', ALTERED.quote, '--format', 'text'], { app });
    expect(stdout).toBe(`${REFERENCE}\n`);
    expect(stderr).toMatch(/^! 有出入/);
    expect(app.calls).toContainEqual({
      name: 'reference',
      id: PARAGRAPH_ID,
      format: 'text',
      options: { language: 'hans', quote: MATCH.text },
    });
  });

  it('takes words that a shell parted at blanks as one quote, as it was typed', async () => {
    const app = new FakeApp({ findQuote: [EXACT] });
    await run(['cite', '会议 听取了', '2020-2021'], { app });
    expect(app.calls).toContainEqual({ name: 'findQuote', quote: '会议 听取了 2020-2021' });
  });

  it.each([
    [['cite'], 'ID|QUOTE'],
    [['cite', ' '], '引文是空的'],
    [['cite', '长'.repeat(MAX_QUOTE_CHARS + 1)], '引文太长'],
    [['cite', '坏\ufffd'], 'UTF-8'],
    [['cite', '引文', '--format', 'mla'], 'text, markdown, gbt7714, apa, bibtex, csl-json'],
    [['cite', '引文', '--context', '51'], '0 至 50'],
    [['cite', '引文', '--context', 'x'], '0 至 50'],
    [['cite', '引文', '--accessed', '2026-11'], '不是日期'],
    [['cite', '引文', '--file', 'a.txt'], '参数太多'],
  ])('refuses %j before anything is opened', async (words, told) => {
    const { status, stderr } = await run(words);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
  });

  it('keeps lines of a long difference within the columns, marks with what they mark', async () => {
    const diff = Array.from({ length: 12 }, () => [
      { op: 'equal' as const, text: '会议听取了防汛工作情况的汇报，' },
      { op: 'delete' as const, text: '抗旱' },
      { op: 'insert' as const, text: '防火' },
    ]).flat();
    const finding = { ...ALTERED, matches: [{ ...MATCH, diff }] };
    const { stdout } = await run(['cite', '引文'], { app: new FakeApp({ findQuote: [finding] }) });
    for (const line of stdout.split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(/^ *(?:-\]|\+\})|(?:\[-|\{\+)$/);
    }
  });

  it('lets no escape sequence of a document or a quote through', async () => {
    const evil = `会议${ESCAPE}[2J听取`;
    const finding = {
      ...EXACT,
      quote: evil,
      matches: [{ ...MATCH, diff: [{ op: 'equal' as const, text: evil }] }],
    };
    for (const flags of [[], ['--json']]) {
      const app = new FakeApp({ findQuote: [finding] });
      const { stdout } = await run(['cite', evil, ...flags], { app });
      expect(stdout).not.toContain(ESCAPE);
    }
  });
});

describe('cite -', () => {
  it('prints one object for each line that is not blank, also for one that fails', async () => {
    const app = new FakeApp({
      findQuote: [EXACT, NOWHERE],
      counts: [{ meetings: 5, paragraphs: 50 }],
      cite: [CURRENT, undefined],
      reference: [REFERENCE],
    });
    const lines = [EXACT.quote, '', PARAGRAPH_ID, '坏\ufffd', PARAGRAPH_ID, NOWHERE.quote];
    const { status, stdout, stderr } = await run(['cite', '-', '--json'], {
      app,
      stdin: [`${lines.join('\n')}\n`],
    });
    expect(status).toBe(2);
    expect(jsonLines(stdout)).toMatchObject([
      { quote: EXACT.quote, verdict: 'exact' },
      { id: PARAGRAPH_ID, status: 'current' },
      { quote: '坏\ufffd', line: 4, error: { code: 'usage' } },
      { quote: PARAGRAPH_ID, line: 5, error: { code: 'idUnknown' } },
      { quote: NOWHERE.quote, verdict: 'notFound' },
    ]);
    expect(stderr).toContain('第 2 行');
  });

  it('shows a person each line above what was found', async () => {
    const app = new FakeApp({ findQuote: [EXACT, ALTERED] });
    const stdin = [`${EXACT.quote}\n${ALTERED.quote}\n`];
    const { stdout } = await run(['cite', '-'], { app, stdin });
    expect(stdout).toMatch(/^问> 会议听取了防汛工作汇报\n✓ .*\n(?:.+\n)+\n问> .*\n! /);
  });
});
