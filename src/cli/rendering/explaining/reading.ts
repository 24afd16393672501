/** How a question was read: as which follow-up, which words limit the search, what is wanted. */
import type { QuestionExplanation, QuestionReading } from '../../../app-types.js';
import { describeFilters } from '../filters.js';
import { type LabelledLine, renderLabelledLines } from '../labelled-lines.js';
import type { Page } from '../page.js';

export function renderReading(explanation: QuestionExplanation, page: Page): string {
  const { wording, style } = page;
  const words = wording.explanation;
  const filters = describeFilters(explanation.filters, wording);
  const { reading } = explanation;
  const lines = [
    ...followUpLine(explanation, page),
    { label: words.question, value: explanation.question },
    ...(reading ? readingLines(reading, page) : []),
    ...(filters === '' ? [] : [{ label: wording.answer.filters, value: filters }]),
  ];
  return `${style.bold(words.title)}\n${renderLabelledLines(lines, page)}`;
}

/** '“那第6次呢”读作“第6次会议谁主持”(换一项)' */
function followUpLine({ followUp }: QuestionExplanation, { wording }: Page): LabelledLine[] {
  if (!followUp) return [];
  const words = wording.explanation;
  const { asked, read, rules } = followUp;
  const how =
    rules.length === 0 ? words.byModel : rules.map((rule) => words.rules[rule]).join(', ');
  return [{ label: words.followUp, value: `${words.readAs(asked, read)} (${how})` }];
}

function readingLines(reading: QuestionReading, page: Page): LabelledLine[] {
  const words = page.wording.explanation;
  const detections = reading.detections.map((one) => describeDetection(one, page)).join('\n');
  return [
    ...(detections === '' ? [] : [{ label: words.words, value: detections }]),
    { label: words.wanted, value: describeWanted(reading, page) },
  ];
}

/** '第70次 → 第70次 (用作范围, 必须符合)' */
function describeDetection(
  { text, filters, use, binding }: QuestionReading['detections'][number],
  { wording }: Page,
): string {
  const words = wording.explanation;
  const what = [words.uses[use], ...(binding ? [words.binding] : [])].join(', ');
  return `${text.trim()} → ${describeFilters(filters, wording)} (${what})`;
}

/** '会议内容 · 数量(吨) · 列举 · 焦点 渔船 补贴' */
function describeWanted(reading: QuestionReading, { wording }: Page): string {
  const words = wording.explanation;
  const { type, typesBeside, aspect, focus, persons, unknownPersons } = reading;
  const forms = (['yesNo', 'count', 'list', 'comparison'] as const).filter((form) => reading[form]);
  return [
    [type, ...typesBeside].map((one) => words.types[one]).join(', '),
    ...expectedFact(reading, words.expected),
    ...(aspect ? [words.aspects[aspect]] : []),
    ...forms.map((form) => words.forms[form]),
    ...named(words.focus, focus),
    ...named(words.persons, persons),
    ...named(words.unknownPersons, unknownPersons),
  ].join(' · ');
}

/** '数量 (吨)', '各个成员 (5)' */
function expectedFact(
  { expected }: QuestionReading,
  kinds: Page['wording']['explanation']['expected'],
): string[] {
  if (expected === null) return [];
  const detail = 'unit' in expected ? expected.unit : 'count' in expected ? expected.count : null;
  return [detail === null ? kinds[expected.kind] : `${kinds[expected.kind]} (${detail})`];
}

function named(label: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${label} ${names.join(' ')}`];
}
