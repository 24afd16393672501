/** Which messages are meant for the bot. */
import { describe, expect, it } from 'vitest';
import {
  type Addressee,
  commandOf,
  isAddressed,
} from '../../../src/telegram/updates/is-addressed.js';
import { readEnvelope } from '../../../src/telegram/updates/message-envelope.js';

const ADDRESSEE: Addressee = {
  me: { id: 7, username: 'Jiyao_Bot' },
  commands: new Set(['ask', 'stop']),
};
const ANNA = { id: 5, is_bot: false, first_name: 'Anna' };
const PRIVATE = { id: 5, type: 'private', first_name: 'Anna' };
const GROUP = { id: -100, type: 'supergroup', title: 'Editors' };

function envelope(fields: object) {
  const read = readEnvelope({ message_id: 1, date: 1, chat: GROUP, from: ANNA, ...fields });
  if (read === undefined) throw new Error('no message');
  return read;
}

function isForUs(fields: object): boolean {
  return isAddressed(envelope(fields), ADDRESSEE);
}

/** A text with an entity over the first `part` in it. */
function marked(text: string, part: string, type: string, more: object = {}) {
  return { text, entities: [{ type, offset: text.indexOf(part), length: part.length, ...more }] };
}

const command = (text: string) => marked(text, text.split(' ')[0] ?? '', 'bot_command');

describe('in a private chat', () => {
  it.each([
    ['a text', { text: '谁主持的?' }],
    ['a sticker', { sticker: {} }],
    ['a message without any content', {}],
    ['content that nobody knows yet', { hologram: {} }],
    ['a command for another bot', command('/ask@other_bot x')],
    ['a forwarded message', { text: 'x', forward_origin: { type: 'user' } }],
  ])('%s is', (_, fields) => {
    expect(isForUs({ chat: PRIVATE, ...fields })).toBe(true);
  });

  it.each([
    ['pinning a message', { pinned_message: {} }],
    ['opening a topic', { forum_topic_created: { name: 'x' } }],
    ['what was sent through us inline', { text: 'x', via_bot: { id: 7, is_bot: true } }],
    ['what a bot wrote', { text: 'x', from: { id: 9, is_bot: true } }],
  ])('%s is not', (_, fields) => {
    expect(isForUs({ chat: PRIVATE, ...fields })).toBe(false);
  });
});

describe('in a group', () => {
  it.each([
    ['a command of ours', command('/ask 谁主持的?')],
    ['a command of ours in capitals', command('/ASK x')],
    ['a command of ours without a blank, which nobody marks', { text: '/ask谁主持的?' }],
    ['a command for us by name', command('/ask@jiyao_bot x')],
    ['an unknown command for us by name', command('/weather@JIYAO_BOT')],
    ['a mention', marked('@jiyao_bot 谁主持的?', '@jiyao_bot', 'mention')],
    ['a mention behind an emoji', marked('👍 @Jiyao_bot', '@Jiyao_bot', 'mention')],
    ['a mention without a name', marked('Jiyao 谁?', 'Jiyao', 'text_mention', { user: { id: 7 } })],
    [
      'a mention in a caption',
      {
        photo: [],
        caption: '@jiyao_bot',
        caption_entities: marked('@jiyao_bot', '@jiyao_bot', 'mention').entities,
      },
    ],
    ['a reply to us', { text: '为什么?', reply_to_message: { from: { id: 7, is_bot: true } } }],
    ['a sticker in reply to us', { sticker: {}, reply_to_message: { from: { id: 7 } } }],
    [
      'a command of an anonymous admin',
      { ...command('/ask x'), from: { id: 1087968824, is_bot: true }, sender_chat: GROUP },
    ],
    [
      'a command of one who writes as a channel',
      {
        ...command('/ask x'),
        from: { id: 136817688, is_bot: true },
        sender_chat: { id: -200, type: 'channel' },
      },
    ],
    [
      'what was sent through another bot',
      { ...command('/ask x'), via_bot: { id: 8, is_bot: true } },
    ],
  ])('%s is', (_, fields) => {
    expect(isForUs(fields)).toBe(true);
  });

  it.each([
    ['small talk', { text: '早上好' }],
    ['a command that is not ours', command('/weather')],
    ['the path of a file', { text: '/ask/x' }],
    ['a command for another bot', command('/ask@other_bot x')],
    [
      'a command for another bot in reply to us',
      { ...command('/ask@other_bot x'), reply_to_message: { from: { id: 7 } } },
    ],
    ['a command that does not come first', marked('try /ask', '/ask', 'bot_command')],
    ['a mention of another', marked('@jiyao_bot2 hello', '@jiyao_bot2', 'mention')],
    ['our name in an address', { text: 'me@jiyao_bot.example' }],
    ['a reply to somebody else', { text: 'x', reply_to_message: { from: { id: 6 } } }],
    [
      'what is written in a topic that we opened',
      { text: 'x', reply_to_message: { from: { id: 7 }, forum_topic_created: { name: 'x' } } },
    ],
    [
      'a mention by a bot',
      { ...marked('@jiyao_bot', '@jiyao_bot', 'mention'), from: { id: 9, is_bot: true } },
    ],
    [
      'a post that Telegram forwarded from the linked channel',
      {
        ...command('/ask x'),
        is_automatic_forward: true,
        sender_chat: { id: -200, type: 'channel' },
      },
    ],
    ['what was sent through us inline', { ...command('/ask x'), via_bot: { id: 7, is_bot: true } }],
    ['our joining', { new_chat_members: [{ id: 7, is_bot: true }] }],
  ])('%s is not', (_, fields) => {
    expect(isForUs(fields)).toBe(false);
  });
});

it('a post in a channel is not', () => {
  const chat = { id: -200, type: 'channel', title: 'News' };
  expect(isForUs({ ...command('/ask x'), chat, sender_chat: chat, from: undefined })).toBe(false);
});

it('a command is read from where the message begins', () => {
  expect(commandOf(envelope(command('/Stop@Jiyao_Bot now')))).toEqual({
    name: 'stop',
    bot: 'jiyao_bot',
  });
  expect(commandOf(envelope({ text: '／Stop' }))?.name).toBe('stop');
  expect(commandOf(envelope({ text: 'or/stop' }))).toBeUndefined();
});

it('entities that cannot be are passed over', () => {
  const entities = [
    null,
    'x',
    { type: 'mention' },
    { type: 5, offset: 0, length: 1 },
    { type: 'mention', offset: 90, length: 9 },
  ];
  expect(isForUs({ text: 'x', entities })).toBe(false);
});
