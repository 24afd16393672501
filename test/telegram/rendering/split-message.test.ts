import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  bold,
  type Content,
  code,
  italic,
  link,
  type RichText,
  rich,
} from '../../../src/telegram/rendering/rich-text.js';
import { spansOf, toMessages } from '../../../src/telegram/rendering/split-message.js';
import { parseHtml } from '../../fakes/telegram-server/text/parse-html.js';
import { makeRandom } from './make-random.js';

const PIECES = [
  '会议强调，',
  '要抓好教育。',
  'a<b & "c"',
  '\n',
  '\n\n',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  ' ',
  '。”[1]',
];

const FORMATS: readonly ((inner: Content, plain: string) => Content)[] = [
  bold,
  italic,
  (inner) => blockQuote(inner, true),
  (inner) => inner,
  (_, plain) => code(plain),
  (_, plain) => link('https://t.me/a?start=m-1&b="', plain),
];

function randomContent(random: () => number, depth: number, length: number): RichText {
  const choose = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const parts = Array.from({ length }, () => {
    const piece = choose(PIECES);
    const goesDeeper = depth > 0 && random() < 0.3;
    const inner = goesDeeper
      ? randomContent(random, depth - 1, 4)
      : piece.repeat(1 + Math.floor(random() * 60));
    return choose(FORMATS)(inner, piece);
  });
  return rich(...parts);
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

describe('toMessages', () => {
  it('keeps all of a text, within the limits, as HTML that Telegram parses', () => {
    const random = makeRandom(7);
    for (let round = 0; round < 60; round++) {
      const content = randomContent(random, 2, 1 + Math.floor(random() * 120));
      const parsed = toMessages(content).map(({ html }) => parseHtml(html));
      expect(withoutBlanks(parsed.map(({ text }) => text).join(''))).toBe(
        withoutBlanks(content.text),
      );
      for (const { text, entities } of parsed) {
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text.trim()).not.toBe('');
        expect(entities.length).toBeLessThanOrEqual(100);
        expect(Buffer.from(text).toString() === text).toBe(true);
      }
    }
  });

  it('cuts between paragraphs where it can', () => {
    const paragraph = `${'要抓好教育工作，'.repeat(60)}不得有误。`;
    const messages = toMessages(rich(Array(20).fill(paragraph).join('\n')));
    expect(messages.length).toBeGreaterThan(1);
    for (const { html } of messages) {
      expect(html.startsWith('要抓好')).toBe(true);
      expect(html.endsWith('不得有误。')).toBe(true);
    }
  });

  it('cuts between sentences in a paragraph that is too long, behind their markers', () => {
    const sentence = `“${'要抓好教育工作，'.repeat(30)}不得有误。”[1][2]`;
    for (const { html } of toMessages(rich(sentence.repeat(40)))) {
      expect(html.startsWith('“要抓好')).toBe(true);
      expect(html.endsWith('”[1][2]')).toBe(true);
    }
  });

  it('closes a quote at a cut and opens it again', () => {
    const messages = toMessages(blockQuote(bold('字'.repeat(9000)), true));
    expect(messages).toHaveLength(3);
    for (const { html } of messages) {
      expect(html).toMatch(/^<blockquote expandable><b>字+<\/b><\/blockquote>$/);
    }
  });

  it('cuts no link and no pair of surrogates in two', () => {
    const text = rich(
      '字'.repeat(4094),
      link('https://t.me/bot?start=m-1', '[123]'),
      '𠮷'.repeat(2100),
    );
    const messages = toMessages(text).map(({ html }) => parseHtml(html).text);
    expect(messages[0]).toBe('字'.repeat(4094));
    expect(messages[1]?.startsWith('[123]𠮷')).toBe(true);
    expect(messages.every((message) => Buffer.from(message).toString() === message)).toBe(true);
  });

  it('cuts no address at its question mark', () => {
    const address = 'https://t.me/jiyao_bot?start=mmb7pyu5kng2t-5';
    const text = rich('字'.repeat(4096 - 40), link(address, address), '字'.repeat(100));
    const [first, second] = toMessages(text).map(({ html }) => parseHtml(html).text);
    expect(first).toBe('字'.repeat(4096 - 40));
    expect(second).toContain(address);
  });

  it('puts the buttons below the last message', () => {
    const buttons = [[{ text: 'a', data: 'b' }]];
    const messages = toMessages(rich('字'.repeat(5000)), buttons);
    expect(messages.map((message) => message.buttons)).toEqual([undefined, buttons]);
  });

  it('gives no message for a text without letters', () => {
    expect(toMessages(rich(' \n '))).toEqual([]);
  });
});

describe('spansOf', () => {
  it('comes to an end for every size and text', () => {
    const text = rich('́'.repeat(50), '👨‍👩‍👧'.repeat(30), '会议。'.repeat(30));
    for (let size = 1; size < 40; size++) {
      const spans = spansOf(text, size);
      expect(spans.map(({ start, end }) => text.text.slice(start, end)).join('')).toBe(text.text);
    }
  });
});
