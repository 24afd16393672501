/** Help on `meetings`, `show`, `timeline` and `compare`, in three languages. */

export interface LookingAroundHelp {
  commands: { timeline: string; compare: string };
  arguments: { topic: string; meeting: string; comparedTopic: string };
  options: {
    person: string;
    document: string;
    limit: string;
    offset: string;
    timelineLimit: string;
    tableFormat: string;
    pageFormat: string;
  };
}

export const lookingAroundHelpHans: LookingAroundHelp = {
  commands: {
    timeline: '按时间列出各次会议关于一个话题的原话',
    compare: '并列比较两次会议，可再给一个话题',
  },
  arguments: {
    topic: '话题，前面可加地点、年份：楚雄市 2021年 教育',
    meeting: '会议的编号，或只指这一次会议的词语：楚雄市第70次',
    comparedTopic: '话题：两次会议各怎么说',
  },
  options: {
    person: '只查此人主持、出席或列席的会议：写全名',
    document: '只查议过此文件的会议：写标题或其中几个字',
    limit: '最多列多少次会议',
    offset: '略过前面多少次',
    timelineLimit: '最多列多少次会议，1 至 100',
    tableFormat: '输出格式：md、html、csv 或 json',
    pageFormat: '输出格式：md、html 或 json',
  },
};

export const lookingAroundHelpHant: LookingAroundHelp = {
  commands: {
    timeline: '按時間列出各次會議關於一個話題的原話',
    compare: '並列比較兩次會議，可再給一個話題',
  },
  arguments: {
    topic: '話題，前面可加地點、年份：楚雄市 2021年 教育',
    meeting: '會議的編號，或只指這一次會議的詞語：楚雄市第70次',
    comparedTopic: '話題：兩次會議各怎麼說',
  },
  options: {
    person: '只查此人主持、出席或列席的會議：寫全名',
    document: '只查議過此文件的會議：寫標題或其中幾個字',
    limit: '最多列多少次會議',
    offset: '略過前面多少次',
    timelineLimit: '最多列多少次會議，1 至 100',
    tableFormat: '輸出格式：md、html、csv 或 json',
    pageFormat: '輸出格式：md、html 或 json',
  },
};

export const lookingAroundHelpEn: LookingAroundHelp = {
  commands: {
    timeline: 'what each meeting said on a topic, in order of date',
    compare: 'two meetings side by side, on a topic where one is given',
  },
  arguments: {
    topic: 'topic, with a place or a year before it: 楚雄市 2021年 教育',
    meeting: 'id of a meeting, or words that mean one only: 楚雄市第70次',
    comparedTopic: 'topic on which both are quoted',
  },
  options: {
    person: 'only meetings that this person chaired or attended: the full name',
    document: 'only meetings with this document on the agenda: its title or part of it',
    limit: 'how many meetings at most',
    offset: 'how many to leave out before',
    timelineLimit: 'how many meetings at most, 1 to 100',
    tableFormat: 'format: md, html, csv or json',
    pageFormat: 'format: md, html or json',
  },
};
