import { describe, expect, it } from 'vitest';
import { parseOne } from './parse-text.js';

function placeOf(page: string) {
  const { place, parentPlace, body } = parseOne(page).meeting;
  return { place, parentPlace, body };
}

const LEAD = '9月8日，市长李明主持召开市政府常务会议。';

describe('the place of a meeting', () => {
  it.each([
    [`楚雄市九届人民政府第5次常务会议\n${LEAD}`, '楚雄市'],
    [`${LEAD}\n（来源：楚雄市政府办公室信息中心）`, '楚雄市'],
    [`开封手机报 04-27 23:03\n${LEAD}`, '开封市'],
    [`${LEAD}\n会议审议《玉溪市城市管理办法》。`, '玉溪市'],
    [`本报讯 （记者 张三）${LEAD}\n雅安市融媒体中心记者 张三`, '雅安市'],
    ['江西日报 2023-08-01\n7月31日，省长李明主持召开省政府常务会议。', '江西省'],
    ['上海市委副书记、市长李明今天主持召开市政府常务会议。', '上海市'],
    ['9月8日，镇党委书记李明主持召开杜桥镇党委会议。', '杜桥镇'],
  ])('%s', (page, place) => {
    expect(placeOf(page).place).toBe(place);
  });

  it('is never one that is only mentioned', () => {
    const page = `${LEAD}\n会议传达学习习近平总书记在四川考察时的重要讲话精神和全省教育大会精神。`;
    expect(placeOf(page).place).toBeNull();
  });

  it('is of the level of the office', () => {
    const page =
      '株洲市人民政府网\n9月8日，区长李明主持召开区政府常务会议。\n会议审议《芦淞区城市管理办法》。';
    expect(placeOf(page)).toEqual({ place: '芦淞区', parentPlace: '株洲市', body: '区人民政府' });
  });

  it('is none for the State Council', () => {
    expect(placeOf('国务院总理李明9月8日主持召开国务院常务会议，部署防汛工作。')).toEqual({
      place: null,
      parentPlace: null,
      body: '国务院',
    });
  });
});
