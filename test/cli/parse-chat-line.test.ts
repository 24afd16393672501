import { describe, expect, it } from 'vitest';
import { parseChatLine } from '../../src/cli/input/parse-chat-line.js';

describe('a line of a chat', () => {
  it.each([
    ['/help', 'help'],
    ['/HELP', 'help'],
    ['／ｈｅｌｐ', 'help'],
    ['／帮助', 'help'],
    ['/exit', 'quit'],
    ['/退出', 'quit'],
    ['/Sources', 'sources'],
    ['/forget', 'forget'],
    ['／new', 'new'],
  ])('%s is a command, typed or not', (line, command) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'command', command, words: '' });
    expect(parseChatLine(line, false)).toEqual({ type: 'command', command, words: '' });
  });

  it.each([
    ['help', 'help'],
    ['Quit', 'quit'],
    ['exit', 'quit'],
    ['帮助', 'help'],
    ['幫助', 'help'],
    ['退出', 'quit'],
  ])('%s is a command where a person types it, else a question', (line, command) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'command', command, words: '' });
    expect(parseChatLine(line, false)).toEqual({ type: 'question', text: line });
  });

  it.each([
    'new',
    'sources',
    '退出机制是什么?',
    'help 谁主持?',
    'Who chaired it?',
  ])('%s is a question, as it was typed', (line) =>
    expect(parseChatLine(line, true)).toEqual({ type: 'question', text: line }));

  it.each(['/new 你好', '／NEW　你好', '/new\t你好'])('%s has too much', (line) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'excess', name: '/new' });
  });

  it.each([
    ['/cite 2', 'cite', '2'],
    ['／ＣＩＴＥ　完成投资10亿元', 'cite', '完成投资10亿元'],
    ['/引用 [1]', 'cite', '[1]'],
    ['/filter 楚雄市 2021', 'filter', '楚雄市 2021'],
    ['/Export My Talk.md', 'export', 'My Talk.md'],
    ['/copy', 'copy', ''],
  ])('%s is a command with words behind it, as they were typed', (line, command, words) => {
    expect(parseChatLine(line, false)).toEqual({ type: 'command', command, words });
  });

  it.each(['cite', 'show', 'export'])('/%s lacks its words', (command) => {
    expect(parseChatLine(`/${command}`, true)).toEqual({ type: 'lacking', command });
  });

  it.each([
    ['/what', '/what', undefined],
    ['／What now', '／What', undefined],
    ['/', '/', undefined],
    ['/hlep', '/hlep', '/help'],
    ['/exp x.md', '/exp', '/export'],
    ['/cit 1', '/cit', '/cite'],
    ['/meeting', '/meeting', '/meetings'],
    ['/导', '/导', undefined],
  ])('%s is unknown', (line, name, nearest) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'unknown', name, nearest });
  });
});
