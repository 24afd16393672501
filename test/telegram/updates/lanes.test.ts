/** Work in lanes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Lanes } from '../../../src/telegram/updates/lanes.js';

/** Lanes whose items end when the test says so. */
function manualLanes(sideBySide: number) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const lanes = new Lanes<string>(sideBySide, (item) => {
    begun.push(item);
    return new Promise((resolve) => ends.set(item, resolve));
  });
  const end = async (item: string) => {
    ends.get(item)?.();
    await nextTurn();
  };
  return { lanes, begun, end };
}

it('one after another in a lane, lanes side by side', async () => {
  const { lanes, begun, end } = manualLanes(9);
  for (const item of ['a1', 'a2', 'b1']) lanes.add(item[0] ?? '', item);
  await nextTurn();
  expect(begun).toEqual(['a1', 'b1']);
  expect([lanes.running, lanes.waiting, lanes.waitingIn('a')]).toEqual([2, 1, 1]);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'a2']);
});

it('begin one in each turn of the event loop', async () => {
  const { lanes, begun } = manualLanes(9);
  for (const item of ['a1', 'b1', 'c1']) lanes.add(item[0] ?? '', item);
  expect(begun).toEqual(['a1']);
  await nextTurn();
  expect(begun).toEqual(['a1', 'b1']);
  await nextTurn();
  expect(begun).toEqual(['a1', 'b1', 'c1']);
});

it('no more lanes than allowed, and each in its turn', async () => {
  const { lanes, begun, end } = manualLanes(1);
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1']) lanes.add(item[0] ?? '', item);
  for (const item of ['a1', 'b1', 'c1', 'a2']) await end(item);
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
});

it('what is taken out is not begun', async () => {
  const { lanes, begun, end } = manualLanes(9);
  for (const item of ['a1', 'a2', 'a3']) lanes.add('a', item);
  expect(lanes.remove('a', (item) => item === 'a2')).toEqual(['a2']);
  expect(lanes.remove('b', () => true)).toEqual([]);
  await end('a1');
  expect(begun).toEqual(['a1', 'a3']);
  expect(lanes.waiting).toBe(0);
});

it('held lanes begin nothing more, and are idle when what runs has ended', async () => {
  const { lanes, begun, end } = manualLanes(9);
  lanes.add('a', 'a1');
  lanes.add('a', 'a2');
  lanes.hold();
  lanes.add('b', 'b1');
  let isIdle = false;
  void lanes.idle().then(() => {
    isIdle = true;
  });
  await end('x');
  expect(isIdle).toBe(false);
  await end('a1');
  expect(isIdle).toBe(true);
  expect([begun, lanes.waiting]).toEqual([['a1'], 2]);
  await lanes.idle();
});
