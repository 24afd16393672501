import { describe, expect, it } from 'vitest';
import { responsibleBody } from '../../../src/citing/references/responsible-body.js';
import { citedOf } from './cited.js';

function responsible(place: string | null, body: string | null, publisher: string | null) {
  return responsibleBody(citedOf({ place, body, source: { publisher } }).meeting);
}

describe('the author of a record', () => {
  it('is the body that met, with its place', () => {
    expect(responsible('楚雄市', '市人民政府', null)).toEqual({ author: '楚雄市人民政府' });
    expect(responsible('开封市', '市委常委会', null)).toEqual({ author: '开封市委常委会' });
  });

  it.each([
    '楚雄市人民政府办公室',
    '楚雄市政府办公室信息中心',
    '楚雄市人民政府门户网',
    '楚雄市委办',
    '市供销社',
    '市气象台',
    '楚雄工作简报',
  ])('stays the body where %s published it', (publisher) => {
    expect(responsible('楚雄市', '市人民政府', publisher)).toEqual({
      author: '楚雄市人民政府',
      publisher,
    });
  });

  it.each([
    '開封手機報',
    '雅安市融媒體中心',
    '雅安市融媒体中心',
    '新华社',
    '红网',
    '楚雄州广播电视台',
  ])('is %s, which reported the meeting', (publisher) => {
    expect(responsible('楚雄市', '市人民政府', publisher)).toEqual({ author: publisher });
  });

  it('is the publisher where no body is known, and nobody where neither is', () => {
    expect(responsible('楚雄市', null, '市教育局')).toEqual({ author: '市教育局' });
    expect(responsible(null, null, null)).toEqual({});
  });

  it('is named once', () => {
    expect(responsible('楚雄市', '市人民政府', '楚雄市人民政府')).toEqual({
      author: '楚雄市人民政府',
    });
  });
});
