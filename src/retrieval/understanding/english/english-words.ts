/** The English words in which meetings are asked about, and what each is in Chinese. Lower case. */

/** Verbs of the one who chairs; with what may stand between. */
const CHAIR = '(?:chair(?:ed|s)?|presided?(?: over)?|led|lead|host(?:ed)?|convened?|headed)';
const ATTEND = '(?:attend(?:ed|s)?|participated?(?: in)?|took part(?: in)?|take part(?: in)?)';
const OBSERVE = '(?:sat in(?: on)?|sit in(?: on)?|observed?)';
const MEETINGS = '(?:meetings?|sessions?)';
const WHICH = '(?:which|what|how many|list|name)';
const WHICH_MEETINGS = `^(?:at |in )?${WHICH} (?:(?:all|of|the|executive|government) )*${MEETINGS}\\b`;

/** 'the meeting chaired by …' */
export const SAYS_CHAIR = new RegExp(`\\b${CHAIR}\\b`);

/** A question of which the names, dates and numbers were taken out. */
export interface EnglishKind {
  pattern: RegExp;
  /** Behind the name of the meeting. */
  asked: string;
  /** Where a person is named: the whole question, `{person}` in it; else the rule does not hold. */
  ofPerson?: string;
}

/** First match wins. */
export const ENGLISH_KINDS: readonly EnglishKind[] = [
  // 'was the 70th meeting chaired by …', 'did … chair the 70th meeting'
  {
    pattern: new RegExp(`^(?:was|did|is)\\b.*\\b${CHAIR}\\b`),
    asked: '',
    ofPerson: '{meeting}是{person}主持的吗',
  },
  {
    pattern: new RegExp(`^(?:was|did)\\b.*\\b(?:${ATTEND}|present)\\b`),
    asked: '',
    ofPerson: '{person}出席了{meeting}吗',
  },
  // 'when did … chair a meeting'
  {
    pattern: new RegExp(`\\b(?:when|date|day|days)\\b.*\\b${CHAIR}\\b`),
    asked: '',
    ofPerson: '{person}哪天主持了{meeting}',
  },
  {
    pattern: new RegExp(`\\b(?:when|date|day|days)\\b.*\\b${ATTEND}\\b`),
    asked: '',
    ofPerson: '{person}哪天出席了{meeting}',
  },
  // 'which meetings did … chair', 'how many meetings were chaired by …'
  {
    pattern: new RegExp(`^how many ${MEETINGS}\\b.*\\b${CHAIR}\\b`),
    asked: '',
    ofPerson: '{person}主持过多少次会议',
  },
  {
    pattern: new RegExp(`${WHICH_MEETINGS}.*\\b${CHAIR}\\b`),
    asked: '',
    ofPerson: '{person}主持过哪些会议',
  },
  {
    pattern: new RegExp(`${WHICH_MEETINGS}.*\\b${ATTEND}\\b`),
    asked: '',
    ofPerson: '{person}出席过哪些会议',
  },
  {
    pattern: /\b(?:position|office|title|post|job|role)\b/,
    asked: '',
    ofPerson: '{person}担任什么职务',
  },
  { pattern: /^who (?:is|was)$/, asked: '', ofPerson: '{person}担任什么职务' },
  { pattern: /\bwhen\b|\b(?:what|which) (?:date|day|year)\b|\bdates?\b/, asked: '是哪天召开的' },
  {
    pattern: /\bwhere\b|\bvenue\b|\blocation\b|\b(?:what|which) (?:room|place|building)\b/,
    asked: '在哪里召开',
  },
  {
    pattern: new RegExp(
      `\\bwho(?: (?:was|is|it|that))* ${CHAIR}\\b|\\bwhom\\b.*\\b${CHAIR}\\b|\\b${CHAIR} by whom\\b|\\bchair(?:man|woman|person)?\\b`,
    ),
    asked: '由谁主持',
  },
  {
    pattern: new RegExp(`\\bobservers?\\b|\\bnon-voting\\b|\\bwho\\b.*\\b${OBSERVE}\\b`),
    asked: '有哪些人列席',
  },
  {
    pattern: new RegExp(
      `\\b(?:attendees?|participants?|attendance)\\b|\\bwho\\b.*\\b(?:${ATTEND}|present|there)\\b`,
    ),
    asked: '有哪些人出席',
  },
  {
    pattern: /\bhow many (?:documents|papers|drafts)\b.*\b(?:adopt|approve|pass)/,
    asked: '通过了几份文件',
  },
  { pattern: /\bhow many (?:documents|papers|drafts)\b/, asked: '审议了几份文件' },
  {
    pattern: /\b(?:what|which|list|documents)\b.*\b(?:adopt(?:ed)?|approved?|pass(?:ed)?)\b/,
    asked: '通过了哪些文件',
  },
  {
    pattern: /\b(?:what|which|list)\b.*\b(?:documents?|papers?|drafts?)\b/,
    asked: '审议了哪些文件',
  },
  {
    pattern: /\bwhat\b.*\b(?:study|studied|convey(?:ed)?|learn(?:ed|t)?)\b/,
    asked: '传达学习了什么',
  },
  {
    pattern:
      /\bagenda\b|\bwhat\b.*\b(?:discuss(?:ed)?|consider(?:ed)?|deal|dealt|topics?|items?|about|cover(?:ed)?|do|done|happen(?:ed)?|review(?:ed)?)\b/,
    asked: '研究了哪些事项',
  },
  { pattern: new RegExp(`^how many\\b.*\\b${MEETINGS}\\b`), asked: '召开了多少次会议' },
  { pattern: new RegExp(`^${WHICH}\\b.*\\b${MEETINGS}\\b`), asked: '召开了哪些会议' },
];

/** Offices, the longer first: 'executive vice mayor' is no mayor. */
export const ENGLISH_OFFICES: readonly [RegExp, string][] = [
  [/\bexecutive (?:vice|deputy)[ -]mayors?\b/, '常务副市长'],
  [/\b(?:vice|deputy)[ -]mayors?\b/, '副市长'],
  [/\bmayors?\b/, '市长'],
  [/\b(?:vice|deputy) district (?:heads?|mayors?|governors?|chiefs?)\b/, '副区长'],
  [/\bdistrict (?:head|mayor|governor|chief)\b/, '区长'],
  [/\bcounty (?:head|magistrate|governor|chief)\b/, '县长'],
  [/\b(?:municipal |city )?party (?:committee )?secretary\b/, '市委书记'],
];

/** Bodies that meet. */
export const ENGLISH_BODIES: readonly [RegExp, string][] = [
  [
    /\b(?:(?:municipal|city|district|county|party|committee|committee's) )*standing committee\b/,
    '常委会',
  ],
  [/\bexecutive\b|\bgovernment\b/, '常务会议'],
];

export const ENGLISH_LATEST = /\b(?:latest|most recent|last)\b/;

/** All that such a question may hold beside: another word is a matter, which nobody here can read. */
export const ENGLISH_VOCABULARY = new Set(
  (
    'a an the of in on at for by to with and or as is are was were be been did do does done has have had it its that this these those there ' +
    "who whom whose what which when where how many list name give show tell me us please s people's municipal city district county local " +
    'meeting meetings session sessions executive standing committee government regular minutes record number no ' +
    'chair chaired chairs chairman chairwoman chairperson preside presided over led lead host hosted convene convened headed ' +
    'attend attended attends attendee attendees attendance participant participants participate participated took take part present ' +
    'observer observers observe observed sat sit non-voting non voting also people person persons all everyone ' +
    'date dates day days year month time held hold take place took venue location room building ' +
    'document documents paper papers draft drafts adopt adopted approve approved pass passed review reviewed ' +
    'study studied convey conveyed learn learned learnt agenda discuss discussed consider considered deal dealt topic topics item items about cover covered happen happened ' +
    'position office title post job role latest most recent last'
  ).split(' '),
);
