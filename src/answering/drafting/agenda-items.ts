/** Which items of which agendas a question is about: by the titles it names, or by its matter. */
import type { AgendaItem } from '../../minutes/meeting.js';
import { type ContentTerm, contentTerms, coverage } from '../../retrieval/terms/coverage.js';
import type { Task } from '../answering-context.js';
import type { MeetingText } from '../composing/locate.js';
import { matterOf } from './matter.js';
import { MAX_MEETINGS, selectMeetings, withText } from './select-meetings.js';

/** Words of such a question that do not tell which item is meant. Folded. */
const WORDS_OF_KIND =
  /审议|讨论|研究|部署|通过|同意|批准|获批|否决|驳回|原则|传达|学习|听取|表决|结果|最后|最终|决定|作出|获得|文件|议题|议程|事项|事情|问题|工作|内容|标题|精神|提交|印发|意见|是否|主持|已经|给出/g;

/** Kinds of document that a question may be limited to: '哪些方案', '哪几份通知'. */
export const DOCUMENT_KIND =
  /方案|办法|通知|通报|条例|意见|规定|规划|计划|清单|包案表|报告|草案|细则|规则/g;

const KIND_AND_FORM = new RegExp(`${WORDS_OF_KIND.source}|${DOCUMENT_KIND.source}`, 'g');

/** An item is about the topic if its own words hold this share of it. */
const MIN_ITEM_COVERAGE = 0.45;

/** A paragraph that is about the topic lends its items this share of its coverage. */
const PARAGRAPH_SHARE = 0.8;

export interface ItemInMeeting {
  item: AgendaItem;
  text: MeetingText;
  /** How much of the topic the item covers, 0…1. */
  fit: number;
}

export interface ItemsAbout {
  items: ItemInMeeting[];
  /** The meetings, where all their items are meant. */
  texts: MeetingText[];
  /** How well the matter fits, 0…1. */
  fit: number;
}

/** Items of the meetings that are meant, narrowed to the topic where there is one. */
export async function itemsAbout(task: Task): Promise<ItemsAbout> {
  const titles = titlesIn(task.query);
  if (titles.length > 0) return itemsTitled(titles, task);
  const matter = matterOf(task, KIND_AND_FORM);
  const { texts, fit } = await selectMeetings(task, matter);
  const all = texts.flatMap((text) => text.meeting.agenda.map((item) => ({ item, text, fit: 1 })));
  if (matter === '') return { items: all, texts, fit };
  const terms = contentTerms(matter, task.context.store);
  const scored = all.map((one) => ({ ...one, fit: fitOf(one, terms) }));
  const best = Math.max(0, ...scored.map((one) => one.fit));
  if (best < MIN_ITEM_COVERAGE) return { items: [], texts: [], fit: best };
  return { items: scored.filter((one) => one.fit >= best * 0.7), texts: [], fit: best };
}

/** Titles that the question names: '《…方案》通过了吗' is about no other document. */
export function titlesIn({ detections }: Task['query']): string[] {
  return detections.flatMap(({ filters }) => filters.document ?? []);
}

/** A title may be given in part, or without its '(送审稿)'. */
const MIN_TITLE_COVERAGE = 0.85;

function itemsTitled(titles: readonly string[], task: Task): ItemsAbout {
  const { store } = task.context;
  const wanted = titles.map((title) => contentTerms(title, store));
  const meetings = task.meetings ?? titles.flatMap((document) => store.meetings({ document }));
  const texts = meetings.slice(-MAX_MEETINGS).map((meeting) => withText(meeting, task));
  const items = texts.flatMap((text) =>
    text.meeting.agenda
      .filter(({ documents }) =>
        documents.some((document) =>
          wanted.some((terms) => coverage(terms, document) >= MIN_TITLE_COVERAGE),
        ),
      )
      .map((item) => ({ item, text, fit: 1 })),
  );
  return { items, texts: [], fit: items.length > 0 ? 1 : 0 };
}

function fitOf({ item, text }: ItemInMeeting, terms: readonly ContentTerm[]): number {
  const own = coverage(terms, `${item.title} ${item.documents.join(' ')}`);
  const paragraph = text.paragraphs.find(({ number }) => number === item.paragraph);
  return Math.max(own, paragraph ? PARAGRAPH_SHARE * coverage(terms, paragraph.text) : 0);
}
