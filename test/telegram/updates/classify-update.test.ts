/** Which way an update goes. */
import { describe, expect, it } from 'vitest';
import { classifyUpdate, updateIdOf } from '../../../src/telegram/updates/classify-update.js';

const ADDRESSEE = { me: { id: 7, username: 'jiyao_bot' }, commands: new Set(['ask', 'stop']) };
const ANNA = { id: 5, is_bot: false, first_name: 'Anna' };
const PRIVATE = { id: 5, type: 'private' };
const GROUP = { id: -100, type: 'supergroup' };

const classify = (update: unknown) => classifyUpdate(update, ADDRESSEE);

function message(fields: object) {
  return { message_id: 1, date: 1, chat: PRIVATE, from: ANNA, ...fields };
}

function laneOf(fields: object): string | undefined {
  const as = classify({ update_id: 1, message: message(fields) });
  return 'lane' in as ? as.lane : undefined;
}

function command(text: string) {
  return {
    text,
    entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
  };
}

describe('a message', () => {
  it('waits for its turn in its chat', () => {
    expect(classify({ update_id: 1, message: message({ text: 'x' }) })).toEqual({
      way: 'inTurn',
      lane: '5 ',
      sender: { place: { chatId: 5 }, userId: 5, countedFor: 5 },
    });
  });

  it('has a lane for each topic, and none for a thread of replies', () => {
    const ask = { chat: GROUP, ...command('/ask x') };
    const general = laneOf(ask);
    expect(laneOf({ ...ask, message_thread_id: 3 })).toBe(general);
    expect(laneOf({ ...ask, message_thread_id: 3, is_topic_message: true })).not.toBe(general);
  });

  it('is handled at once where it is /stop, for us', () => {
    const way = (fields: object) => classify({ update_id: 1, message: message(fields) });
    expect(way(command('/stop'))).toMatchObject({ way: 'atOnce', kind: 'stop' });
    expect(way(command('/stop@Jiyao_bot'))).toMatchObject({ way: 'atOnce', kind: 'stop' });
    expect(way(command('/stop@other'))).toMatchObject({ way: 'inTurn' });
    expect(way({ chat: GROUP, ...command('/stop@other') })).toEqual({ way: 'ignored' });
  });

  it('is ignored where it is not for us', () => {
    expect(classify({ update_id: 1, message: message({ chat: GROUP, text: 'x' }) })).toEqual({
      way: 'ignored',
    });
  });

  it('tells that its group became a supergroup', () => {
    const fields = { chat: { id: -9, type: 'group' }, migrate_to_chat_id: -1009 };
    expect(classify({ update_id: 1, message: message(fields) })).toMatchObject({
      way: 'atOnce',
      kind: 'membership',
    });
  });

  it('of an anonymous admin is counted for the group', () => {
    const fields = {
      ...command('/ask x'),
      chat: GROUP,
      from: { id: 1087968824, is_bot: true },
      sender_chat: GROUP,
    };
    expect(classify({ update_id: 1, message: message(fields) })).toMatchObject({
      sender: { userId: 1087968824, countedFor: -100 },
    });
  });
});

describe('an edited message', () => {
  it('waits for its turn where it holds words', () => {
    const edit = (fields: object) => classify({ update_id: 1, edited_message: message(fields) });
    expect(edit({ text: 'x' })).toMatchObject({ way: 'inTurn', lane: '5 ' });
    expect(edit({ photo: [], caption: 'x' })).toMatchObject({ way: 'inTurn' });
    expect(edit({ location: {} })).toEqual({ way: 'ignored' });
    expect(edit({ chat: GROUP, text: 'x' })).toEqual({ way: 'ignored' });
  });
});

describe('what is handled at once', () => {
  const at = (fields: object) => classify({ update_id: 1, ...fields });

  it('is a pressed button, under a message or an inline one', () => {
    const query = { id: '1', from: ANNA, chat_instance: '1', data: 'x' };
    const under = message({ chat: GROUP, from: { id: 7, is_bot: true }, text: 'x' });
    expect(at({ callback_query: { ...query, message: under } })).toMatchObject({
      kind: 'button',
      sender: { place: { chatId: -100 }, userId: 5 },
    });
    expect(at({ callback_query: { ...query, inline_message_id: 'x' } })).toMatchObject({
      kind: 'button',
      sender: { place: { chatId: 5 } },
    });
    // A message that is too old comes without anything but its place.
    const old = { message_id: 1, date: 0, chat: GROUP };
    expect(at({ callback_query: { ...query, message: old } })).toMatchObject({
      sender: { place: { chatId: -100 } },
    });
  });

  it('is an inline query and a change of membership', () => {
    expect(at({ inline_query: { id: '1', from: ANNA, query: '', offset: '' } })).toMatchObject({
      kind: 'inlineQuery',
    });
    const change = { chat: GROUP, from: ANNA, new_chat_member: { status: 'kicked' } };
    expect(at({ my_chat_member: change })).toMatchObject({ kind: 'membership' });
  });

  it('does not wait for another member of the group, or for another kind', () => {
    const query = { id: '1', from: ANNA, chat_instance: '1', data: 'x', message: message({}) };
    const lane = (update: object) => {
      const as = at(update);
      return 'lane' in as ? as.lane : undefined;
    };
    const own = lane({ callback_query: query });
    expect(lane({ callback_query: { ...query, from: { id: 6 } } })).not.toBe(own);
    expect(lane({ inline_query: { id: '1', from: ANNA, query: '' } })).not.toBe(own);
    expect(lane({ callback_query: { ...query, id: '2' } })).toBe(own);
  });
});

describe('of any other shape', () => {
  it.each([
    ...[null, undefined, 5, 'x', [], {}, { update_id: 1.5 }, { update_id: '1' }, { update_id: -1 }],
    ...[null, 'x', [], {}, { message_id: 1 }].map((content) => ({
      update_id: 1,
      message: content,
    })),
    { update_id: 1, message: message({ chat: { id: 5, type: 'cave' } }) },
    { update_id: 1, message: message({ from: undefined }) },
    { update_id: 1, message: message({ from: { id: '5' } }) },
    { update_id: 1, message: message({ text: {} }) },
    { update_id: 1, edited_message: message({ text: null, caption: 3 }) },
    { update_id: 1, callback_query: { id: 1, from: ANNA } },
    { update_id: 1, inline_query: { id: '1', from: ANNA } },
    { update_id: 1, my_chat_member: { chat: GROUP, from: ANNA } },
  ])('%j is malformed', (update) => {
    expect(classify(update)).toEqual({ way: 'malformed' });
  });

  it('an update of a kind that was not asked for is ignored', () => {
    expect(classify({ update_id: 1, channel_post: {} })).toEqual({ way: 'ignored' });
    expect(updateIdOf({ update_id: 0 })).toBe(0);
  });
});
