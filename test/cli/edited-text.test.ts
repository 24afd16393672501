/** What may be done to a line, and where it stands on the screen, without a terminal. */
import { describe, expect, it } from 'vitest';
import { EditedText } from '../../src/cli/input/editing/edited-text.js';
import { HistorySearch } from '../../src/cli/input/editing/history-search.js';
import { HistoryWalk } from '../../src/cli/input/editing/history-walk.js';
import { renderChoices } from '../../src/cli/input/editing/render-choices.js';
import { layOut } from '../../src/cli/input/editing/screen-layout.js';

/** '|' stands for the cursor. */
function edited(text: string, edit: (text: EditedText) => unknown): string {
  const line = new EditedText();
  line.set(text.replace('|', ''), text.indexOf('|'));
  edit(line);
  return `${line.text.slice(0, line.cursor)}|${line.text.slice(line.cursor)}`;
}

describe('an edited text', () => {
  it('moves and deletes by what a reader takes for one character', () => {
    expect(edited('中é|文', (text) => text.left())).toBe('中|é文');
    expect(edited('👨‍👩‍👧|文', (text) => text.deleteBefore())).toBe('|文');
    expect(edited('|🇨🇳文', (text) => text.deleteAfter())).toBe('|文');
    expect(edited('|𠀀文', (text) => text.right())).toBe('𠀀|文');
    expect(edited('|', (text) => text.deleteBefore())).toBe('|');
  });

  it('knows Chinese words', () => {
    const line = '召开常务会议|';
    expect(edited(line, (text) => text.wordLeft())).toBe('召开常务|会议');
    expect(edited(line, (text) => text.cutWordBefore())).toBe('召开常务|');
    expect(edited('|召开常务会议', (text) => text.wordRight())).toBe('召开|常务会议');
    expect(edited('|，召开会议', (text) => text.cutWordAfter())).toBe('|会议');
    expect(edited('会议？ |', (text) => text.wordLeft())).toBe('|会议？ ');
  });

  it('puts back what was cut, cuts in a row as one', () => {
    const back = edited('召开常务会议|', (text) => {
      text.cutWordBefore();
      text.cutWordBefore();
      text.lineStart();
      text.putBack();
    });
    expect(back).toBe('常务会议|召开');
    const last = edited('召开|会议', (text) => {
      text.cutToLineEnd();
      text.lineStart();
      text.cutToLineEnd();
      text.putBack();
    });
    expect(last).toBe('召开|');
  });

  it('keeps to its line where there are several, and joins them at an end', () => {
    expect(edited('一二\n三四|五', (text) => text.lineStart())).toBe('一二\n|三四五');
    expect(edited('一二\n三|四', (text) => text.cutToLineStart())).toBe('一二\n|四');
    expect(edited('一二|\n三四', (text) => text.cutToLineEnd())).toBe('一二|三四');
    expect(edited('一\n二三|', (text) => text.up())).toBe('一|\n二三');
    expect(edited('ab|c\n二三', (text) => text.down())).toBe('abc\n二|三');
    expect(edited('\n|一', (text) => text.up())).toBe('|\n一');
    expect(edited('|\n一', (text) => text.lineStart())).toBe('|\n一');
  });

  it('swaps and takes back', () => {
    expect(edited('中文|', (text) => text.swap())).toBe('文中|');
    expect(edited('中|文', (text) => text.swap())).toBe('文中|');
    const undone = edited('中|', (text) => {
      text.insert('a');
      text.insert('b');
      text.deleteBefore();
      text.undo();
      text.undo();
    });
    expect(undone).toBe('中|');
  });
});

describe('the layout of a line', () => {
  const rowsOf = (text: string, columns: number) =>
    layOut(text, text.length, columns, 2).rows.map((row) => row.text);

  it('moves a wide character that does not fit to the next row whole', () => {
    expect(rowsOf('a中文字', 4)).toEqual(['a中', '文字', '']);
    expect(layOut('a中文字', 2, 4, 2).cursor).toEqual({ row: 1, column: 0 });
  });

  it('has a place for the cursor behind a full row', () => {
    expect(layOut('中文', 2, 4, 2).cursor).toEqual({ row: 1, column: 0 });
    expect(layOut('中文', 1, 4, 2).cursor).toEqual({ row: 0, column: 2 });
    expect(layOut('', 0, 4, 2)).toEqual({
      rows: [{ text: '', runsOn: false }],
      cursor: { row: 0, column: 0 },
    });
  });

  it('gives marks no room, and pictures of several code points two columns', () => {
    expect(layOut('e\u0301中', 3, 9, 2).cursor.column).toBe(3);
    expect(layOut('👨‍👩‍👧🇨🇳', 12, 9, 2).cursor.column).toBe(4);
  });

  it('sets lines behind the first one in', () => {
    const { rows } = layOut('中\n文字', 4, 4, 2);
    expect(rows).toEqual([
      { text: '中', runsOn: false },
      { text: '  文', runsOn: true },
      { text: '字', runsOn: false },
    ]);
  });
});

describe('lines of earlier', () => {
  it('are gone through, and the draft comes back', () => {
    const walk = new HistoryWalk(['一', '二']);
    expect(['x', 'y', 'z'].map((draft) => walk.older(draft))).toEqual(['二', '一', undefined]);
    expect([walk.newer(), walk.newer(), walk.newer()]).toEqual(['二', 'x', undefined]);
  });

  it('are found by words in them, each once', () => {
    const search = new HistorySearch(['楚雄的教育', '谁主持', '楚雄的道路', '楚雄的道路', 'Who?']);
    search.lookFor('楚雄');
    expect(search.found).toEqual({ line: '楚雄的道路', start: 0 });
    search.older();
    expect(search.found?.line).toBe('楚雄的教育');
    search.older();
    expect(search.failed).toBe(true);
    expect(search.found?.line).toBe('楚雄的教育');
    search.newer();
    expect(search.found?.line).toBe('楚雄的道路');
    search.lookFor('的教');
    expect(search.found).toEqual({ line: '楚雄的教育', start: 2 });
    search.lookFor('who');
    expect(search.found?.line).toBe('Who?');
  });
});

describe('choices', () => {
  it('stand in columns of the same width, wide characters too', () => {
    expect(renderChoices(['楚雄市', 'ab', '雅安'], 20)).toBe('楚雄市  雅安\nab');
    expect(renderChoices(['很长的一个名字'], 4)).toBe('很长的一个名字');
  });
});
