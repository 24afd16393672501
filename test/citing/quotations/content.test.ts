import { describe, expect, it } from 'vitest';
import { acrossScripts, contentOf } from '../../../src/citing/quotations/content.js';

function content(text: string): string {
  return contentOf(text).characters;
}

describe('the content of a text', () => {
  it('is the same in both scripts, with any punctuation, width and spacing', () => {
    expect(content('會議強調：「要 抓好」７個專項行動。')).toBe(
      content('会议强调,要抓好“7个专项行动”'),
    );
  });

  it('keeps marks that make a number', () => {
    expect(content('3.5%')).not.toBe(content('35%'));
    expect(content('35%')).not.toBe(content('35'));
    expect(content('1,000')).toBe(content('1000'));
    expect(content('2020—2021年')).not.toBe(content('20202021年'));
    expect(content('结束.2021年')).toBe(content('结束2021年'));
  });

  it('tells of each character where it stands', () => {
    const text = '“教育，是𠮷事”';
    const { characters, offsets } = contentOf(text);
    expect(characters).toHaveLength(5);
    expect(
      [...offsets].map((offset) => String.fromCodePoint(text.codePointAt(offset) ?? 0)),
    ).toEqual([...'教育是𠮷事']);
  });

  it('likens what converters write for the same character, across scripts only', () => {
    expect(content('形象')).not.toBe(content('形像'));
    expect(acrossScripts(contentOf('答覆')).characters).toBe(
      acrossScripts(contentOf('答复')).characters,
    );
  });
});
