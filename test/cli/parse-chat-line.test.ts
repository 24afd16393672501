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
    expect(parseChatLine(line, true)).toEqual({ type: 'command', command });
    expect(parseChatLine(line, false)).toEqual({ type: 'command', command });
  });

  it.each([
    ['help', 'help'],
    ['Quit', 'quit'],
    ['exit', 'quit'],
    ['帮助', 'help'],
    ['幫助', 'help'],
    ['退出', 'quit'],
  ])('%s is a command where a person types it, else a question', (line, command) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'command', command });
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
    ['/what', '/what'],
    ['／What now', '／What'],
    ['/', '/'],
  ])('%s is unknown', (line, name) => {
    expect(parseChatLine(line, true)).toEqual({ type: 'unknown', name });
  });
});
