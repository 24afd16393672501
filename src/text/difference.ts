/**
 * What was changed between two wordings, by the character: the shortest edit (E. Myers, An O(ND)
 * difference algorithm, 1986), tidied so that a reader sees phrases and no crumbs. It compares
 * characters as they are; what counts as the same is for the caller to fold before.
 */

/** 'delete' stands in the first text only, 'insert' in the second only. */
export interface DifferencePart {
  op: 'equal' | 'delete' | 'insert';
  text: string;
}

/**
 * With more changed characters the rest is told as replaced: nobody would read it character by
 * character, and the search takes 4 × this number squared bytes.
 */
const MAX_EDITS = 1_500;

/**
 * Turns `before` into `after`: the texts of 'equal' and 'delete' joined are the one, those of
 * 'equal' and 'insert' the other. No two neighbours have the same op, 'delete' comes before
 * 'insert', no text is empty.
 */
export function differenceOf(before: string, after: string): DifferencePart[] {
  const old = Array.from(before);
  const renewed = Array.from(after);
  const most = Math.min(old.length, renewed.length);
  let head = 0;
  while (head < most && old[head] === renewed[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === renewed.at(-1 - tail)) tail++;
  const middle = editsOf(
    old.slice(head, old.length - tail),
    renewed.slice(head, renewed.length - tail),
  );
  return tidy([
    { op: 'equal', text: old.slice(0, head).join('') },
    ...middle,
    { op: 'equal', text: old.slice(old.length - tail).join('') },
  ]);
}

type Characters = readonly string[];

function editsOf(old: Characters, renewed: Characters): DifferencePart[] {
  const rounds = furthestPoints(old, renewed);
  if (!rounds) {
    return [
      { op: 'delete', text: old.join('') },
      { op: 'insert', text: renewed.join('') },
    ];
  }
  return walkBack(old, renewed, rounds);
}

/**
 * By number of edits: how far into `old` one comes on each diagonal (its index less that in
 * `renewed`), kept at `edits + diagonal`. Undefined where there are too many edits.
 */
function furthestPoints(old: Characters, renewed: Characters): Int32Array[] | undefined {
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(MAX_EDITS, old.length + renewed.length); edits++) {
    const last = rounds.at(-1);
    const round = new Int32Array(2 * edits + 1);
    rounds.push(round);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = last ? stepFrom(last, edits, diagonal).x : 0;
      while (x < old.length && x - diagonal < renewed.length && old[x] === renewed[x - diagonal]) {
        x++;
      }
      round[edits + diagonal] = x;
      if (x >= old.length && x - diagonal >= renewed.length) return rounds;
    }
  }
  return undefined;
}

/** From which diagonal of the round before one comes further on this one, and how far. */
function stepFrom(last: Int32Array, edits: number, diagonal: number) {
  const at = (other: number) => last[edits - 1 + other] ?? 0;
  const inserts =
    diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
  return inserts
    ? { from: diagonal + 1, x: at(diagonal + 1) }
    : { from: diagonal - 1, x: at(diagonal - 1) + 1 };
}

function walkBack(
  old: Characters,
  renewed: Characters,
  rounds: readonly Int32Array[],
): DifferencePart[] {
  const parts: DifferencePart[] = [];
  let x = old.length;
  let diagonal = old.length - renewed.length;
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const last = rounds[edits - 1];
    const step = last ? stepFrom(last, edits, diagonal) : { from: 0, x: 0 };
    for (; x > step.x; x--) parts.push({ op: 'equal', text: old[x - 1] ?? '' });
    if (!last) break;
    if (step.from > diagonal) {
      parts.push({ op: 'insert', text: renewed[x - diagonal - 1] ?? '' });
    } else {
      parts.push({ op: 'delete', text: old[x - 1] ?? '' });
      x--;
    }
    diagonal = step.from;
  }
  return parts.reverse();
}

/** A stretch that stayed, and what was changed right before it. */
interface Block {
  deleted: string;
  inserted: string;
  equal: string;
}

function blocksOf(parts: readonly DifferencePart[]): Block[] {
  const blocks: Block[] = [{ deleted: '', inserted: '', equal: '' }];
  for (const { op, text } of parts) {
    let block = blocks.at(-1) as Block;
    if (op !== 'equal' && block.equal !== '') {
      block = { deleted: '', inserted: '', equal: '' };
      blocks.push(block);
    }
    if (op === 'delete') block.deleted += text;
    else if (op === 'insert') block.inserted += text;
    else block.equal += text;
  }
  return blocks;
}

const weightOf = ({ deleted, inserted }: Block) => Math.max(deleted.length, inserted.length);

/** Joins changes between which less stayed than was changed on either side: chance, no phrase. */
function joinCrumbs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && last.equal.length < Math.min(weightOf(last), weightOf(block))) {
      last.deleted += last.equal + block.deleted;
      last.inserted += last.equal + block.inserted;
      last.equal = block.equal;
    } else joined.push({ ...block });
  }
  return joined;
}

function tidy(parts: readonly DifferencePart[]): DifferencePart[] {
  return joinCrumbs(blocksOf(parts)).flatMap(({ deleted, inserted, equal }) => {
    const all: DifferencePart[] = [
      { op: 'delete', text: deleted },
      { op: 'insert', text: inserted },
      { op: 'equal', text: equal },
    ];
    return all.filter(({ text }) => text !== '');
  });
}
