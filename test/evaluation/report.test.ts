import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SetEvaluation } from '../../src/evaluation/evaluate-set.js';
import { formatJson } from '../../src/evaluation/report/format-json.js';
import { faultsOf, renderFailures } from '../../src/evaluation/report/render-failures.js';
import { renderMarkdown } from '../../src/evaluation/report/render-markdown.js';
import { renderScoreboard } from '../../src/evaluation/report/render-scoreboard.js';
import { replaceBetweenMarkers } from '../../src/evaluation/report/replace-between-markers.js';
import { textTable } from '../../src/evaluation/report/text-table.js';
import { toReport, updateReadmes } from '../../src/evaluation/report/write-report.js';
import { rankingFigures, summariseSet } from '../../src/evaluation/summarise.js';
import { displayWidth } from '../../src/text/display-width.js';
import { answer, citation, question, result, unanswerable } from './builders.js';

const SECRET = '绝不可见的留出问题';

const RESULTS = [
  result({
    question: question({
      id: 'q1',
      kind: 'unanswerable-meeting',
      question: SECRET.repeat(12),
      rightParagraphIds: ['m1-1'],
      facts: ['王强'],
    }),
    rankedIds: ['x', 'm1-1'],
    answer: answer({ answer: '答'.repeat(300), citations: [citation('m1-2', '别处')] }),
    quotesValid: [true],
    askMs: 12345.678,
  }),
  result({
    question: unanswerable({ id: 'q2', script: 'hant' }),
    answer: answer({ status: 'notFound' }),
  }),
];

const evaluation = (heldOut: boolean): SetEvaluation => ({
  name: heldOut ? 'held-out' : 'developing',
  heldOut,
  corpus: { meetings: 1, paragraphs: 2 },
  figures: summariseSet(RESULTS),
  peers: [
    { name: 'another retriever', figures: rankingFigures([]) },
    { name: 'absent', skipped: 'not installed: a-b' },
  ],
  results: RESULTS,
});

describe('tables of the terminal', () => {
  it('align Han characters by their columns', () => {
    const [, , first, second] = textTable(
      ['题型', '数'],
      [
        ['会议', '1'],
        ['abc', '十二'],
      ],
    );
    expect(displayWidth(first ?? '')).toBe(displayWidth(second ?? ''));
    expect(first).toBe('会议     1');
  });

  it('fit 100 columns, cutting the first column', () => {
    const lines = textTable(['名', 'x'], [['长'.repeat(90), '12345']]);
    expect(Math.max(...lines.map(displayWidth))).toBe(100);
    expect(lines[2]).toMatch(/… {2}12345$/u);
  });

  it('show a set and its failures within 100 columns', () => {
    const lines = [...renderScoreboard(evaluation(false)), ...renderFailures(evaluation(false))];
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).toContain('absent: skipped, not installed: a-b');
  });
});

describe('failing questions', () => {
  it('are listed of a developing set, with rank, citation and what is wrong', () => {
    const text = renderFailures(evaluation(false)).join('\n');
    expect(text).toContain('1 of 2 questions fail');
    expect(text).toContain('no right paragraph is cited; a fact is missing');
    expect(text).toContain('right: m1-1, rank 2');
    expect(text).toContain('cited: [1] m1-2');
  });

  it('are never listed of a held-out set, nor written to its report', () => {
    const shown = [
      ...renderFailures(evaluation(true)),
      ...renderScoreboard(evaluation(true)),
      renderMarkdown([evaluation(true)], 'en'),
      JSON.stringify(toReport([evaluation(true)])),
    ].join('\n');
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain('q1');
    expect(renderFailures(evaluation(false)).join('')).toContain(SECRET);
  });

  it('are those answered without a record, refused with one, or quoted falsely', () => {
    const refused = answer({ status: 'notFound' });
    expect(faultsOf(result({ question: unanswerable() }))).toHaveLength(1);
    expect(faultsOf(result({ question: unanswerable(), answer: refused }))).toEqual([]);
    expect(faultsOf(result({ answer: refused }))).toHaveLength(1);
    const right = result({
      question: question({ rightParagraphIds: ['m1-1'] }),
      answer: answer({ citations: [citation('m1-1', '方')] }),
      quotesValid: [true],
    });
    expect(faultsOf(right)).toEqual([]);
    expect(faultsOf({ ...right, quotesValid: [false] })).toHaveLength(1);
  });
});

describe('the JSON of a report', () => {
  it('is the report, rounded to four decimals, a share on one line', () => {
    const report = { a: { hits: 1, total: 3, value: 1 / 3, interval: [0.0614919, 0.7923404] } };
    const text = formatJson(report);
    expect(JSON.parse(text)).toEqual({
      a: { hits: 1, total: 3, value: 0.3333, interval: [0.0615, 0.7923] },
    });
    expect(text.split('\n')).toHaveLength(1 + 1 + 1);
  });
});

describe('the tables of the READMEs', () => {
  const README = 'before\n<!-- scoreboard -->\nold\n<!-- /scoreboard -->\nafter\n';

  it('replace what stands between the markers, again and again, nothing else', () => {
    const once = replaceBetweenMarkers(README, 'scoreboard', '$& new', 'README.md');
    expect(once).toBe('before\n<!-- scoreboard -->\n\n$& new\n\n<!-- /scoreboard -->\nafter\n');
    expect(replaceBetweenMarkers(once, 'scoreboard', '$& new', 'README.md')).toBe(once);
  });

  it('refuse a file without markers', () => {
    expect(() => replaceBetweenMarkers('text', 'scoreboard', 'x', 'README.md')).toThrow(
      /README\.md has no part/u,
    );
  });

  it('have as many cells in every row as in the header', () => {
    const text = renderMarkdown([evaluation(false), evaluation(true)], 'zh');
    for (const table of text.split('\n\n')) {
      const cells = table.split('\n').map((line) => line.split(' | ').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  describe('on disk', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'jiyao-report-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('are written in the language of each', async () => {
      for (const name of ['README.md', 'README.zh-CN.md']) {
        await writeFile(join(folder, name), README);
      }
      await updateReadmes([evaluation(false)], folder);
      expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('| fact accuracy %');
      expect(await readFile(join(folder, 'README.zh-CN.md'), 'utf8')).toContain('| 事实准确率 %');
    });

    it('name the file that is missing', async () => {
      await expect(updateReadmes([evaluation(false)], folder)).rejects.toThrow(
        'README.md cannot be read.',
      );
    });
  });
});
