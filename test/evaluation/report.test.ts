import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollectionEvaluation } from '../../src/evaluation/collections/evaluate-collection.js';
import { summariseCollection } from '../../src/evaluation/collections/summarise-collection.js';
import type { SetEvaluation } from '../../src/evaluation/evaluate-set.js';
import type { Evaluations } from '../../src/evaluation/evaluations.js';
import { rankingFigures } from '../../src/evaluation/metrics/ranking.js';
import { refusalCurve } from '../../src/evaluation/metrics/refusal-curve.js';
import { renderChart } from '../../src/evaluation/report/chart/render-chart.js';
import { formatJson } from '../../src/evaluation/report/format-json.js';
import { renderCollectionFailures } from '../../src/evaluation/report/render-collection-failures.js';
import { faultsOf, renderFailures } from '../../src/evaluation/report/render-failures.js';
import { renderMarkdown } from '../../src/evaluation/report/render-markdown.js';
import {
  renderCollection,
  renderScoreboard,
} from '../../src/evaluation/report/render-scoreboard.js';
import { replaceBetweenMarkers } from '../../src/evaluation/report/replace-between-markers.js';
import { textTable } from '../../src/evaluation/report/text-table.js';
import { toReport, updateReadmes } from '../../src/evaluation/report/write-report.js';
import { summariseSet } from '../../src/evaluation/summarise.js';
import { askTimes } from '../../src/evaluation/times.js';
import { displayWidth } from '../../src/text/display-width.js';
import { answer, citation, question, result, unanswerable } from './builders.js';
import { asked, collectionQuestion } from './collection-builders.js';

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
  refusalCurve: refusalCurve(RESULTS),
  times: askTimes(RESULTS),
  peers: [
    { name: 'another retriever', terms: 'words', questions: 0, figures: rankingFigures([]) },
    { name: 'absent', terms: 'words', skipped: 'not installed: a-b' },
  ],
  results: RESULTS,
});

const COLLECTION: CollectionEvaluation = {
  name: 'a<b>',
  corpus: { documents: 12, questions: 40 },
  withheld: 1,
  figures: summariseCollection(
    [{ question: collectionQuestion({ question: SECRET }), rankedIds: ['other', 'd1'] }],
    [asked({ question: collectionQuestion({ question: SECRET.repeat(12) }) })],
  ),
  refusalCurve: [],
  peers: [{ name: 'absent', terms: 'words', skipped: 'not installed: a-b' }],
  times: { p50: 1, p95: 12345.6 },
  searched: [{ question: collectionQuestion({ question: SECRET }), rankedIds: ['other', 'd1'] }],
  asked: [asked({ question: collectionQuestion({ question: SECRET.repeat(12) }) })],
};

const EVALUATIONS: Evaluations = {
  sets: [evaluation(false), evaluation(true)],
  collections: [COLLECTION],
  followUps: [],
  statements: [],
  quotes: null,
};

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
    const lines = [
      ...renderScoreboard(evaluation(false)),
      ...renderFailures(evaluation(false)),
      ...renderCollection(COLLECTION),
      ...renderCollectionFailures(COLLECTION),
    ];
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
      renderMarkdown(EVALUATIONS, 'en', 'chart.svg'),
      renderChart(EVALUATIONS),
      JSON.stringify(toReport(EVALUATIONS)),
    ].join('\n');
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain('q1');
    expect(renderFailures(evaluation(false)).join('')).toContain(SECRET);
  });

  it('of a collection tell the rank of the right document and what is wrong with the answer', () => {
    const text = renderCollectionFailures(COLLECTION).join('\n');
    expect(text).toContain('right document not first for 1 of 1');
    expect(text).toContain('q1 rank 2: ');
    expect(text).toContain('q1 no right document is cited; confidence 0.90: ');
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

describe('the report', () => {
  it('has no time but in one place, at its end', () => {
    const report = JSON.stringify(toReport(EVALUATIONS));
    const [figures, times] = report.split('"times":');
    expect(figures).not.toMatch(/Ms|12345|v20/u);
    expect(times).toContain('12345.678');
  });
});

describe('the chart', () => {
  it('is the same text for the same figures, with names escaped', () => {
    const chart = renderChart(EVALUATIONS);
    expect(renderChart(EVALUATIONS)).toBe(chart);
    expect(chart).toContain('a&lt;b&gt;');
    expect(chart).not.toContain('a<b>');
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, close, name = '', own] of renderChart(EVALUATIONS).matchAll(
      /<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/gu,
    )) {
      if (own === '/') continue;
      if (close === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('has a mark at the share and a whisker from end to end of the interval', () => {
    const [row] =
      renderChart({
        sets: [],
        collections: [COLLECTION],
        followUps: [],
        statements: [],
        quotes: null,
      }).match(/<g class="own">.*/gu) ?? [];
    // recall@1 0 of 1, interval 0…0.793; recall@10 1 of 1: 160 to 328 is 0 to 100 %.
    expect(row).toContain('<line x1="160" y1="8" x2="293.3" y2="8" class="interval mark"/>');
    expect(row).toContain('<circle cx="160" cy="8" r="3.2" class="filled mark"/>');
    expect(row).toContain('<circle cx="328" cy="16" r="3.2" class="hollow mark"/>');
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
    const text = renderMarkdown(EVALUATIONS, 'zh', 'chart.svg');
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
      await updateReadmes(EVALUATIONS, folder);
      expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('| fact accuracy %');
      expect(await readFile(join(folder, 'README.zh-CN.md'), 'utf8')).toContain('| 事实准确率 %');
    });

    it('name the file that is missing', async () => {
      await expect(updateReadmes(EVALUATIONS, folder)).rejects.toThrow('README.md cannot be read.');
    });
  });
});
