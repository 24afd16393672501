/**
 * The domain: what a meeting is and what can be cited of it. Types only; reading and parsing
 * live beside it. Text values are in the script in which they were published.
 */

/** How the date of a meeting is known. */
export type DateBasis =
  /** The full date stands in the text of the meeting. */
  | 'stated'
  /** The year, or the whole date, is told only by a publication date. */
  | 'published'
  /** The year was worked out from what the text says; `dateReason` says from what. */
  | 'inferred';

/** A person, or with `name` null an unnamed group ('市属相关部门负责人'). */
export interface Person {
  name: string | null;
  /** As published, in full: '市委副书记、市长'. Null where the text gives none. */
  office: string | null;
}

/** What the meeting did with an item. */
export type Outcome =
  /** 审议(并原则)通过, 讨论通过, 通过 */
  | 'adopted'
  /** 原则同意, 同意 */
  | 'agreedInPrinciple'
  /** 审议, 讨论 without a stated result */
  | 'reviewed'
  /** 听取 */
  | 'heard'
  /** 传达学习, 学习 */
  | 'studied';

/** One matter before the meeting (议题). */
export interface AgendaItem {
  title: string;
  /** Full titles with their brackets: '《…方案(送审稿)》'. */
  documents: string[];
  outcome: Outcome | null;
  /** Number of the paragraph that tells it, from 1; null for items of a page's title only. */
  paragraph: number | null;
}

/** Where a meeting was published. */
export interface Source {
  /** The publisher's own id (JSONL `id`), null otherwise. */
  id: string | null;
  /** Path as ingested, relative to the data folder where it lies inside. */
  path: string;
  /** Line of the file on which the meeting begins, from 1. */
  line: number;
  url: string | null;
  publisher: string | null;
  /** YYYY-MM-DD */
  publishedAt: string | null;
}

/** One repair: `original[start, end)` stands in the clean text as `text`. */
export interface Mend {
  /** Offsets into the original text of the paragraph, UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** The published characters that were replaced. */
  original: string;
  /** What stands in the clean text instead. */
  text: string;
  /** What proves the reading, for a reader: bytes, and the pronunciation that matched. */
  proof: string;
}

/**
 * Monotone map from clean text to original text: from clean offset `clean` on, original offset is
 * `original + (offset - clean)` until the next segment. Segments begin at 0 and ascend.
 */
export type OffsetMap = readonly { readonly clean: number; readonly original: number }[];

/** The smallest citable unit: a line of the published text, or an item of it. */
export interface Paragraph {
  /** `<meeting id>-<number>` */
  id: string;
  meetingId: string;
  /** From 1 in the meeting's body. */
  number: number;
  /** Clean text: boilerplate and pinyin notes removed, damage mended; script as published. */
  text: string;
  /** The published text of the paragraph, untouched. */
  original: string;
  offsets: OffsetMap;
  /** True where damage was seen that could not be mended with proof. */
  damaged: boolean;
  mends: Mend[];
  /** Line of the source file, from 1. */
  line: number;
}

/** One meeting, or with `documentType` 'document' a page that is no minutes. */
export interface Meeting {
  /** Content-addressed: 'm' and 12 characters of base32; the same on every machine. */
  id: string;
  documentType: 'minutes' | 'document';
  title: string;
  /** Most specific area of government: '楚雄市'. */
  place: string | null;
  /** Where known from the text, the area that `place` belongs to: '株洲市' of '芦淞区'. */
  parentPlace: string | null;
  /** '市人民政府', '市委常委会' … (政府 is written out as 人民政府). */
  body: string | null;
  /** '九届' */
  term: string | null;
  sessionNumber: number | null;
  /** '政府常务会议', '市委常委会会议' … */
  kind: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  dateBasis: DateBasis | null;
  /** For 'published' and 'inferred': the words that tell the year. */
  dateReason: string | null;
  /** 'MM-DD' where the day is told and nothing tells the year: then `date` is null. Else null. */
  monthDay: string | null;
  venue: string | null;
  chair: Person | null;
  /** 出席 */
  attendees: Person[];
  /** 列席 */
  observers: Person[];
  agenda: AgendaItem[];
  source: Source;
}

/** A meeting with its body. */
export interface ParsedMeeting {
  meeting: Meeting;
  paragraphs: Paragraph[];
}
