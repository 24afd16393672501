/**
 * How a page looks: one style sheet, inside the page, with the fonts of the reader's system. Light
 * and dark follow the system; paper is always light.
 */

const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #22201c; --quiet: #6e695f; --rule: #e2ddd1;
  --accent: #8c2f1b; --mark: #fbeeb8; --mark-edge: #c99a1a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191815; --ink: #e4e0d6; --quiet: #989285; --rule: #35322b;
    --accent: #e39a7f; --mark: #423712; --mark-edge: #d4a72c;
  }
}`;

const TEXT = `
* { box-sizing: border-box; }
html { font-size: 17px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); line-height: 1.8;
  font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
[lang="zh-Hant"] { font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
[lang="zh-Hans"] { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
main.wide { max-width: 64rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 1.25rem; text-wrap: balance; }
h2 { font-size: .95rem; color: var(--accent); letter-spacing: .06em; margin: 2.75rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 0; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .25em; }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid var(--mark-edge); outline-offset: 2px; border-radius: 2px; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .82em; color: var(--quiet); }
ol { padding-left: 1.6rem; margin: 0; }
ol.items > li { padding-left: .3rem; margin-bottom: .45rem; }
ol.items > li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.quiet, .note, dt { color: var(--quiet); }
.note { font-size: .88rem; margin: .4rem 0; }
.warning { color: var(--accent); }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: 1rem; padding: .2rem 0; }
dt { font-size: .88rem; line-height: 2.04; }
dd { margin: 0; }`;

const PARAGRAPHS = `
.paragraph { display: grid; grid-template-columns: 2.6rem 1fr; gap: .9rem; padding: .45rem .75rem .45rem 0; border-left: 3px solid transparent; scroll-margin-top: 25vh; }
.paragraph p { margin: 0; }
.number { color: var(--quiet); text-align: right; text-decoration: none; font-size: .82rem; line-height: 2.2; font-variant-numeric: tabular-nums; user-select: none; }
.number:hover { text-decoration: underline; }
.paragraph:target, .paragraph.meant { background: var(--mark); border-left-color: var(--mark-edge); }
.paragraph:target .number { color: inherit; font-weight: 600; }
details { font-size: .85rem; color: var(--quiet); margin-top: .3rem; }
summary { cursor: pointer; }
details p { white-space: pre-wrap; }`;

const ENTRIES = `
ol.entries { list-style: none; padding: 0; }
ol.entries > li { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1.25rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
ol.entries > li:first-child { border-top: 0; }
.when { color: var(--accent); font-variant-numeric: tabular-nums; font-size: .92rem; line-height: 1.95; }
blockquote { margin: .35rem 0; padding: 0; }
.place { margin: 0; font-size: .82rem; color: var(--quiet); }`;

const PAIR = `
.pair { display: grid; grid-template-columns: 5.5rem 1fr 1fr; }
.pair > .left { grid-column: 2; padding-right: 2rem; }
.pair > .right { grid-column: 3; }
.pair > .head { font-weight: 600; padding-bottom: .6rem; }
.pair > .label { grid-column: 1; color: var(--quiet); font-size: .85rem; line-height: 2.1; padding-right: 1rem; }
.pair > .first { border-top: 1px solid var(--rule); padding-top: .6rem; }
.pair > .cell { padding-bottom: .5rem; }
.pair > .matched { padding-bottom: .1rem; }
.pair .cell > p { margin: 0 0 .3rem; }
.pair .whose { display: none; }
.pair p.quiet { font-size: .82rem; margin-bottom: .8rem; }
.pair .list > p, .pair > .matched > p { padding-left: .9rem; text-indent: -.9rem; }
.pair .list > p::before, .pair > .matched > p::before { content: "·"; display: inline-block; width: .9rem; text-indent: 0; color: var(--quiet); }`;

const TABLE = `
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th { text-align: left; font-weight: 500; color: var(--quiet); font-size: .85rem; }
th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
td.day { white-space: nowrap; font-variant-numeric: tabular-nums; }
th.count, td.count { text-align: right; font-variant-numeric: tabular-nums; }
td.id { white-space: nowrap; }`;

const NARROW = `
@media (max-width: 40rem) {
  main { padding-top: 1.75rem; }
  dl > div, ol.entries > li { grid-template-columns: 1fr; gap: 0; }
  .pair { display: block; }
  .pair > .left, .pair > .right { position: relative; padding-left: 1.6rem; padding-right: 0; }
  .pair > .cell.first { border-top: 0; padding-top: 0; }
  .pair .whose { display: block; position: absolute; left: 0; color: var(--accent); font-weight: 600; }
}`;

const PRINT = `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #555; --rule: #ccc; --accent: #000; --mark: #fff; --mark-edge: #000; }
  @page { margin: 2cm; }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  .paragraph, ol.entries > li, tr { break-inside: avoid; }
  a { text-decoration: none; }
  details:not([open]) { display: none; }
}`;

export const STYLE = [COLOURS, TEXT, PARAGRAPHS, ENTRIES, PAIR, TABLE, NARROW, PRINT]
  .join('')
  .trim();
