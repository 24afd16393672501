/** What `meetings`, `show`, `timeline` and `compare` say, in three languages. */
import { count } from './count.js';
import type { FaultText } from './zh-hans.js';

export interface LookingAroundTexts {
  /** BCP 47 tag of these texts. */
  lang: string;
  faults: {
    badFormat: (value: string, allowed: string) => FaultText;
    twoFormats: (value: string) => FaultText;
    badCount: (flag: string, value: string, least: number) => FaultText;
    emptyTopic: () => FaultText;
    meetingUnclear: (words: string, unread: string) => FaultText;
    meetingNotHeld: (words: string) => FaultText;
    severalMeetings: (words: string, found: number, examples: string) => FaultText;
  };
  columns: { date: string; meeting: string; paragraphs: string; documents: string; id: string };
  /** Between the parts of an enumeration whose parts may have commas. */
  listSeparator: string;
  listTitle: string;
  noMeetings: string;
  noDate: string;
  total: (meetings: number, paragraphs: number) => string;
  /** Not all of them are listed: from the first to the last listed. */
  stretch: (first: number, last: number, meetings: number) => string;
  attendance: string;
  agenda: string;
  text: string;
  source: string;
  legend: { mended: string; damaged: string };
  timeline: {
    title: (topic: string) => string;
    /** '20', or '400+' where not all were read. */
    found: (meetings: string) => string;
    listed: (listed: number, meetings: string) => string;
    incomplete: string;
    undated: string;
    none: (topic: string) => string;
    noneHint: string;
  };
  comparison: {
    title: string;
    meetings: string;
    atBoth: string;
    atOneOnly: string;
    noneOfThem: string;
    sameItems: string;
    itemsOfOne: string;
    onTopic: (topic: string) => string;
    says: string;
    silent: string;
    roles: { chair: string; attendee: string; observer: string };
  };
}

export const lookingAroundHans: LookingAroundTexts = {
  lang: 'zh-Hans',
  faults: {
    badFormat: (value, allowed) => ({
      message: `--format 的值“${value}”不能用在这里。`,
      hint: `可用 ${allowed}；不写则为终端上读的文字。`,
    }),
    twoFormats: (value) => ({
      message: `--json 和 --format ${value} 不能同时用。`,
      hint: '去掉其中一个。',
    }),
    badCount: (flag, value, least) => ({
      message: `${flag} 的值“${value}”不是 ${least} 以上的整数。`,
      hint: `例：${flag} 50`,
    }),
    emptyTopic: () => ({ message: '话题是空的。', hint: '例：jiyao timeline 教育' }),
    meetingUnclear: (words, unread) => ({
      message: `“${words}”里的“${unread}”看不出指哪次会议。`,
      hint: '写会议的编号（见 jiyao meetings），或“楚雄市第70次”这样的词语。',
    }),
    meetingNotHeld: (words) => ({
      message: `没有会议符合“${words}”。`,
      hint: 'jiyao meetings 列出全部会议和编号。',
    }),
    severalMeetings: (words, found, examples) => ({
      message: `“${words}”指 ${found} 次会议：${examples}`,
      hint: '写其中一次的编号，或再加日期、次数。',
    }),
  },
  columns: { date: '日期', meeting: '会议', paragraphs: '段', documents: '文件', id: '编号' },
  listSeparator: '；',
  listTitle: '会议',
  noMeetings: '没有符合条件的会议。',
  noDate: '无日期',
  total: (meetings, paragraphs) => `共 ${meetings} 次会议，${paragraphs} 段`,
  stretch: (first, last, meetings) => `第 ${first} 至 ${last} 次，共 ${meetings} 次`,
  attendance: '与会',
  agenda: '议题',
  text: '正文',
  source: '出处',
  legend: { mended: '* 原文有损，已据证据修复', damaged: '! 原文残缺，未能修复' },
  timeline: {
    title: (topic) => `历次会议谈“${topic}”`,
    found: (meetings) => `${meetings} 次会议谈到`,
    listed: (listed, meetings) => `谈到的 ${meetings} 次会议里，列出说得最多的 ${listed} 次`,
    incomplete: '提到这些词的段落太多，未能全部看完；加上地点或日期可缩小范围',
    undated: '日期不详',
    none: (topic) => `没有会议谈到“${topic}”。`,
    noneHint: '换个说法，或去掉筛选条件。',
  },
  comparison: {
    title: '两次会议的比较',
    meetings: '会议',
    atBoth: '两次都在',
    atOneOnly: '只在一次',
    noneOfThem: '无',
    sameItems: '两次都议',
    itemsOfOne: '只议一次',
    onTopic: (topic) => `关于“${topic}”`,
    says: '原话',
    silent: '没有谈到',
    roles: { chair: '主持', attendee: '出席', observer: '列席' },
  },
};

export const lookingAroundHant: LookingAroundTexts = {
  lang: 'zh-Hant',
  faults: {
    badFormat: (value, allowed) => ({
      message: `--format 的值“${value}”不能用在這裡。`,
      hint: `可用 ${allowed}；不寫則為終端機上讀的文字。`,
    }),
    twoFormats: (value) => ({
      message: `--json 和 --format ${value} 不能同時用。`,
      hint: '去掉其中一個。',
    }),
    badCount: (flag, value, least) => ({
      message: `${flag} 的值“${value}”不是 ${least} 以上的整數。`,
      hint: `例：${flag} 50`,
    }),
    emptyTopic: () => ({ message: '話題是空的。', hint: '例：jiyao timeline 教育' }),
    meetingUnclear: (words, unread) => ({
      message: `“${words}”裡的“${unread}”看不出指哪次會議。`,
      hint: '寫會議的編號（見 jiyao meetings），或“楚雄市第70次”這樣的詞語。',
    }),
    meetingNotHeld: (words) => ({
      message: `沒有會議符合“${words}”。`,
      hint: 'jiyao meetings 列出全部會議和編號。',
    }),
    severalMeetings: (words, found, examples) => ({
      message: `“${words}”指 ${found} 次會議：${examples}`,
      hint: '寫其中一次的編號，或再加日期、次數。',
    }),
  },
  columns: { date: '日期', meeting: '會議', paragraphs: '段', documents: '文件', id: '編號' },
  listSeparator: '；',
  listTitle: '會議',
  noMeetings: '沒有符合條件的會議。',
  noDate: '無日期',
  total: (meetings, paragraphs) => `共 ${meetings} 次會議，${paragraphs} 段`,
  stretch: (first, last, meetings) => `第 ${first} 至 ${last} 次，共 ${meetings} 次`,
  attendance: '與會',
  agenda: '議題',
  text: '正文',
  source: '出處',
  legend: { mended: '* 原文有損，已據證據修復', damaged: '! 原文殘缺，未能修復' },
  timeline: {
    title: (topic) => `歷次會議談“${topic}”`,
    found: (meetings) => `${meetings} 次會議談到`,
    listed: (listed, meetings) => `談到的 ${meetings} 次會議裡，列出說得最多的 ${listed} 次`,
    incomplete: '提到這些詞的段落太多，未能全部看完；加上地點或日期可縮小範圍',
    undated: '日期不詳',
    none: (topic) => `沒有會議談到“${topic}”。`,
    noneHint: '換個說法，或去掉篩選條件。',
  },
  comparison: {
    title: '兩次會議的比較',
    meetings: '會議',
    atBoth: '兩次都在',
    atOneOnly: '只在一次',
    noneOfThem: '無',
    sameItems: '兩次都議',
    itemsOfOne: '只議一次',
    onTopic: (topic) => `關於“${topic}”`,
    says: '原話',
    silent: '沒有談到',
    roles: { chair: '主持', attendee: '出席', observer: '列席' },
  },
};

const meetings = (number: number) => count(number, 'meeting');

export const lookingAroundEn: LookingAroundTexts = {
  lang: 'en',
  faults: {
    badFormat: (value, allowed) => ({
      message: `--format ${value} is not available here.`,
      hint: `Use ${allowed}; without it the text is for reading at a terminal.`,
    }),
    twoFormats: (value) => ({
      message: `--json and --format ${value} exclude each other.`,
      hint: 'Leave one of them out.',
    }),
    badCount: (flag, value, least) => ({
      message: `${flag} ${value} is not a whole number from ${least} up.`,
      hint: `Example: ${flag} 50`,
    }),
    emptyTopic: () => ({ message: 'The topic is empty.', hint: 'Example: jiyao timeline 教育' }),
    meetingUnclear: (words, unread) => ({
      message: `"${unread}" in "${words}" does not tell which meeting is meant.`,
      hint: 'Give its id (see jiyao meetings), or words like 楚雄市第70次.',
    }),
    meetingNotHeld: (words) => ({
      message: `No meeting matches "${words}".`,
      hint: 'jiyao meetings lists all of them with their ids.',
    }),
    severalMeetings: (words, found, examples) => ({
      message: `"${words}" means ${found} meetings: ${examples}`,
      hint: 'Give the id of one of them, or add a date or a session.',
    }),
  },
  columns: { date: 'date', meeting: 'meeting', paragraphs: '¶', documents: 'docs', id: 'id' },
  listSeparator: '; ',
  listTitle: 'Meetings',
  noMeetings: 'No meeting matches.',
  noDate: 'no date',
  total: (number, paragraphs) => `${meetings(number)}, ${count(paragraphs, 'paragraph')}`,
  stretch: (first, last, number) => `${first} to ${last} of ${meetings(number)}`,
  attendance: 'Present',
  agenda: 'Agenda',
  text: 'Text',
  source: 'Source',
  legend: { mended: '* damaged, mended with proof', damaged: '! damaged, not mended' },
  timeline: {
    title: (topic) => `Meetings on “${topic}”`,
    found: (number) => `${number} ${number === '1' ? 'meeting' : 'meetings'} spoke of it`,
    listed: (listed, number) =>
      `the ${listed} that say most, of ${number} meetings that spoke of it`,
    incomplete:
      'Too many paragraphs hold these words to read all; a place or a date narrows it down',
    undated: 'Date unknown',
    none: (topic) => `No meeting spoke of "${topic}".`,
    noneHint: 'Put it otherwise, in Chinese as the record is, or leave out filters.',
  },
  comparison: {
    title: 'Two meetings compared',
    meetings: 'Meetings',
    atBoth: 'At both',
    atOneOnly: 'At one only',
    noneOfThem: 'none',
    sameItems: 'Dealt with by both',
    itemsOfOne: 'Dealt with by one',
    onTopic: (topic) => `On “${topic}”`,
    says: 'Quotes',
    silent: 'does not speak of it',
    roles: { chair: 'chair', attendee: 'attending', observer: 'observing' },
  },
};
