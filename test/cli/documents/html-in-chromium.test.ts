import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/cli/documents/html/write-html.js';
import { meetingDocument } from '../../../src/cli/documents/meeting-document.js';
import { wordingFor } from '../../../src/cli/wording.js';
import { MEETING, paragraph } from '../../fakes/records.js';
import { lookAt, NO_CHROMIUM } from './chromium.js';

/** Chromium starts slowly on a busy machine. */
const TIMEOUT_MS = 120_000;

const PAGE = writeHtml(
  meetingDocument(
    {
      type: 'meeting',
      meeting: MEETING,
      paragraphs: Array.from({ length: 40 }, (_, at) =>
        paragraph(at + 1, `第${at + 1}段<b>说</b>了什么。`.repeat(30)),
      ),
    },
    wordingFor('zh-Hans'),
  ),
  '原文',
);

/** What the page looks like around paragraph 12 and at its neighbour. */
const ASK = `(() => {
  const one = document.querySelector('#p12');
  const background = (element) => getComputedStyle(element).backgroundColor;
  const { top, bottom } = one.getBoundingClientRect();
  return {
    marked: background(one),
    beside: background(document.querySelector('#p13')),
    paper: background(document.body),
    ink: getComputedStyle(document.body).color,
    inView: top >= 0 && bottom <= innerHeight * 1.5,
    wide: document.documentElement.scrollWidth > innerWidth,
    bold: document.querySelectorAll('b').length,
    loaded: performance.getEntriesByType('resource').length,
  };
})()`;

interface Seen {
  marked: string;
  beside: string;
  paper: string;
  ink: string;
  inView: boolean;
  wide: boolean;
  bold: number;
  loaded: number;
}

function see(scheme: 'light' | 'dark', fragment = '#p12', widthPx = 1000): Seen {
  return lookAt({ html: PAGE, fragment, scheme, ask: ASK, widthPx }) as Seen;
}

if (NO_CHROMIUM) console.warn(`pages in Chromium are not tested: ${NO_CHROMIUM}`);

describe.skipIf(NO_CHROMIUM)('a page in Chromium', () => {
  it(
    'marks the paragraph that its address names, and no other',
    () => {
      const light = see('light');
      expect(light.marked).not.toBe(light.beside);
      expect(light.inView).toBe(true);
      const plain = see('light', '');
      expect(plain.marked).toBe(plain.beside);
    },
    TIMEOUT_MS,
  );

  it(
    'is light or dark as the reader prefers, marks included',
    () => {
      const [light, dark] = [see('light'), see('dark')];
      expect(dark.paper).not.toBe(light.paper);
      expect(dark.marked).not.toBe(light.marked);
      expect(brightness(light.paper)).toBeGreaterThan(brightness(light.ink));
      expect(brightness(dark.paper)).toBeLessThan(brightness(dark.ink));
    },
    TIMEOUT_MS,
  );

  it(
    'fits a telephone, holds no markup of the record, and loads nothing',
    () => {
      const { wide, bold, loaded } = see('light', '', 500);
      expect({ wide, bold, loaded }).toEqual({ wide: false, bold: 0, loaded: 0 });
    },
    TIMEOUT_MS,
  );
});

/** Sum of red, green and blue of 'rgb(…)'. */
function brightness(colour: string): number {
  return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
}
