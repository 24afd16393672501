import { describe, expect, it } from 'vitest';
import { toOriginalRange } from '../../../src/text/offsets.js';
import { repairText } from '../../../src/text/repair/repair-paragraph.js';

describe('pinyin notes', () => {
  it('are taken out behind the character that they annotate', () => {
    const { text, mends, damaged } = repairText('市委常委會(huì)召開(kāi)會(huì)議');
    expect({ text, mends, damaged }).toEqual({
      text: '市委常委會召開會議',
      mends: [],
      damaged: false,
    });
  });

  it('are recognised in full-width brackets and with GBK’s own letters', () => {
    expect(repairText('學\uFF08xué\uFF09習\uFF08xí\uFF09').text).toBe('學習');
    expect(repairText('通\uFF08tōnɡ\uFF09過(guò)').text).toBe('通過');
  });

  it('are taken out when their tone differs from the tables, not when their syllable does', () => {
    expect(repairText('成績(jī)').text).toBe('成績');
    expect(repairText('成績(wéi)').text).toBe('成績(wéi)');
  });

  it('without tone mark count only beside others with one', () => {
    expect(repairText('我們(men)開會').text).toBe('我們(men)開會');
    expect(repairText('我們(men)開(kāi)會').text).toBe('我們開會');
    expect(repairText('我們(men)開會', { pageHasNotes: true }).text).toBe('我們開會');
  });

  it('are not seen in ordinary brackets', () => {
    const text = '加入世貿(WTO)組織(a)(an)(送审稿)、行(xx)、他說(shuo le)';
    expect(repairText(text)).toEqual({
      text,
      offsets: [{ clean: 0, original: 0 }],
      mends: [],
      damaged: false,
    });
    expect(repairText(`會(huì)議${text}`).text).toBe(`會議${text}`);
  });

  it('behind a letter that ended a false pair are taken out', () => {
    expect(repairText('名為“A(láo)rznei”').text).toBe('名為“Arznei”');
  });
});

describe('damage by the proxy', () => {
  const cases: [published: string, mended: string][] = [
    ['全面投入?yún)^域協(xié)同', '全面投入區域協同'],
    ['全面投入?yún)^(qū)域協(xié)同', '全面投入區域協同'],
    ['全面投入?(yún)^域協(xié)同', '全面投入區域協同'],
    ['全面投入\uFFFDyún)^域協(xié)同', '全面投入區域協同'],
    ['全面投入\uFF1Fyún)^域協(xié)同', '全面投入區域協同'],
    ['成績(jī)?yōu)榻?jīng)濟(jì)', '成績為經濟'],
    ['考核成績(jī)?yōu)椤昂谩?,現(xiàn)行標(biāo)準(zhǔn)', '考核成績為“好”,現行標準'],
  ];

  it.each(cases)('is undone in %s', (published, mended) => {
    const { text, damaged } = repairText(published);
    expect({ text, damaged }).toEqual({ text: mended, damaged: false });
  });

  it('is recorded with its offsets, its characters and its proof', () => {
    const published = '考核成績(jī)?yōu)椤昂谩?,現(xiàn)行';
    const { mends } = repairText(published);
    expect(mends).toHaveLength(1);
    const [mend] = mends;
    expect(mend).toMatchObject({ original: '?yōu)椤昂谩?', text: '為“好”' });
    expect(published.slice(mend?.start, mend?.end)).toBe(mend?.original);
    expect(mend?.proof).toContain('839E=優(yōu)');
    expect(mend?.proof).toContain('9EE9=為');
    expect(mend?.proof).toContain('未閉合的“');
  });

  it('stays as published where no open mark tells the lost byte', () => {
    const published = '考核成績(jī)?yōu)椤昂谩?現(xiàn)行';
    const repaired = repairText(published);
    expect(repaired.damaged).toBe(true);
    expect(repaired.mends).toEqual([]);
    expect(repaired.text).toContain('?yōu)椤昂谩?現');
  });

  it('stays as published where two marks could be lost', () => {
    const published = '考核成績(jī)?yōu)椤昂谩?,現(xiàn)行”標(biāo)準(zhǔn)';
    expect(repairText(published)).toMatchObject({ damaged: true, mends: [] });
  });

  it.each([
    '考核成績(jī)?yōu)椤昂谩?...現(xiàn)行',
    '全市(考核成績(jī)?yōu)椤昂谩?,現(xiàn)行',
    '考核成績(jī)?yōu)椤昂谩?2021年現(xiàn)行',
    '考核成績(jī)?yōu)椤昂谩?',
  ])('stays as published where more than the mark may be lost: %s', (published) => {
    expect(repairText(published)).toMatchObject({ damaged: true, mends: [] });
  });

  it('stays as published where the note fits no pair of bytes', () => {
    expect(repairText('投入?zhuāng)^域協(xié)同')).toMatchObject({ damaged: true, mends: [] });
  });

  it('is marked where bytes are lost and no note tells which', () => {
    expect(repairText('會(huì)議通過?統計報告').damaged).toBe(true);
    expect(repairText('會議通過\uFFFD計報告').damaged).toBe(true);
  });

  it('is not seen in a question on a page without notes', () => {
    const text = '怎么办?要依靠群众。为什么\uFF1F因为(huiyi)?好';
    expect(repairText(text)).toMatchObject({ text, damaged: false, mends: [] });
  });

  it('costs bounded work on input made to be ambiguous', () => {
    const published = `會(huì)${'?yì)一'.repeat(20_000)}`;
    const began = performance.now();
    expect(repairText(published).damaged).toBe(true);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('offsets', () => {
  it('lead from every clean character to it, to its note, or to its mend', () => {
    const published =
      '市委(wěi)考核成績(jī)?yōu)椤昂谩?,現(xiàn)行標(biāo)準(zhǔn)投入?yún)^(qū)域';
    const { text, offsets, mends } = repairText(published);
    for (let at = 0; at < text.length; at += 1) {
      const { start, end } = toOriginalRange(offsets, published.length, at, at + 1);
      const mend = mends.find((one) => one.start === start && one.end === end);
      const slice = published.slice(start, end);
      expect(mend?.text ?? slice.replace(/\([^)]*\)$/, '')).toContain(text[at]);
    }
  });
});

describe('speed', () => {
  it('is at least 5 MB a second on undamaged text', () => {
    const text =
      '會議聽取了經濟運行情況匯報,原則同意(送審稿)的意見,研究(a)怎么办?并作出部署。'.repeat(20_000);
    const began = performance.now();
    const { text: clean } = repairText(text);
    const seconds = (performance.now() - began) / 1000;
    expect(clean).toBe(text);
    expect(Buffer.byteLength(text) / 1e6 / seconds).toBeGreaterThan(5);
  });
});
