import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { fileAddress, hyperlink, paintBeginning } from '../../src/cli/rendering/hyperlink.js';
import { renderProvenance } from '../../src/cli/rendering/provenance.js';
import { styleFor } from '../../src/cli/rendering/style.js';
import { wordingFor } from '../../src/cli/wording.js';
import { CITATION } from '../fakes/records.js';

/** As a terminal shows it. */
function seen(text: string): string {
  const ESC = String.fromCharCode(0x1b);
  return text
    .replaceAll(new RegExp(`${ESC}\\]8;;[^${ESC}]*${ESC}\\\\`, 'g'), '')
    .replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '');
}

describe('hyperlinks', () => {
  it('name this machine and encode what a path holds', () => {
    const address = fileAddress('纪要/a b#1.txt', '/data');
    expect(address).toBe(
      `file://${hostname().toLowerCase()}/data/%E7%BA%AA%E8%A6%81/a%20b%231.txt`,
    );
    expect(fileAddress('/else/a.txt', '/data')).toMatch(/\/else\/a\.txt$/);
    expect(hyperlink('x', address)).toContain(address);
    expect(hyperlink('', address)).toBe('');
  });

  it('paint what is broken over lines on each of them, and nothing behind it', () => {
    const lines = ['  a/b', '  c.txt:3 · id'];
    const painted = paintBeginning(lines, '  ', 'a/bc.txt:3', (text) => (text ? `<${text}>` : ''));
    expect(painted).toEqual(['  <a/b>', '  <c.txt:3> · id']);
  });

  it('lead from a source to its file and its web page, and take no room', () => {
    const page = { columns: 24, isTerminal: true, wording: wordingFor('zh-Hans') };
    const linked = renderProvenance(CITATION, '    ', { ...page, style: styleFor(true, '/data') });
    const plain = renderProvenance(CITATION, '    ', { ...page, style: styleFor(false) });
    expect(seen(linked)).toBe(plain);
    expect(linked).toContain(fileAddress(CITATION.source.path, '/data'));
    expect(linked.split('\n').every((line) => (line.match(/\]8;;/g) ?? []).length % 2 === 0)).toBe(
      true,
    );
  });

  it('lead nowhere but to the web', () => {
    const { link } = styleFor(true, '/data');
    expect(link('x', 'javascript:alert(1)')).toBe('x');
    expect(link('x', 'file:///etc/passwd')).toBe('x');
    expect(link('x', 'https://例.cn/页')).toContain('https://xn--fsq.cn/%E9%A1%B5');
  });

  it('are not written where the terminal is not known to show them', () => {
    expect(styleFor(true).link('x', 'https://example.org')).toBe('x');
    expect(styleFor(false, '/data').file('x', 'a.txt')).toBe('x');
  });
});
