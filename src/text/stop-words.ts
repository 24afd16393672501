/**
 * Words of a question that say how it asks, not what it asks about. Folded. Used on questions
 * only: the index leaves nothing out.
 */

const PARTICLES =
  '的 了 着 过 吗 呢 吧 啊 呀 么 嘛 地 得 之 其 所 而 与 和 及 或 以 并 且 也 都 还 就 又 才 再 很 更 最 把 被 给 让 使 从 到 在 于 对 向 由 为 按 比 跟 同 是 有 无 没 不 这 那 此 该 各 每 某 本 另 等 上 中 下 里 内 我 你 您 他 她 它 我们 你们 他们';

const QUESTION_WORDS =
  '谁 哪 哪些 哪个 哪位 哪里 哪儿 哪次 哪天 哪年 哪几 什么 什么样 何 何时 何地 何人 怎么 怎样 怎么样 如何 为何 为什么 多少 几 几个 几次 几项 是否 有没有 是不是 能否 可否 请 请问 请教 告诉 知道 想知道 了解 想 问 一下 关于 有关 相关 以及 还是 或者 并且 而且 其中 这个 那个 这些 那些 这次 那次 当时 都有 有哪些 是什么 内容 方面 情况 事情 事项 时候';

const RECORD_WORDS = '会议 会上 会 召开 提到 提出 指出 强调 要求 讨论 研究 说 讲';

const ENGLISH =
  'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose when where why how many much please tell me about it its this that these those there any';

function wordsOf(list: string): readonly string[] {
  return list.split(' ');
}

/** Particles, pronouns and question words; never content. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...wordsOf(PARTICLES),
  ...wordsOf(QUESTION_WORDS),
  ...wordsOf(ENGLISH),
]);

/** Words that nearly every paragraph of minutes holds: weak evidence, but not none. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(wordsOf(RECORD_WORDS));
