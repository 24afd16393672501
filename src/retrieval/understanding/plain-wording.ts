/**
 * Brings other ways to say the same to one, so that the rules that read a question need one each.
 */

/** Folded; lengths may change. */
const SAME_WORDING: readonly [RegExp, string][] = [
  [/甚么|啥/g, '什么'],
  [/咋样/g, '怎么样'],
  [/哪一(?=[天日位次个场])/g, '哪'],
  [/何时|什么时间|什么日子|几月几[日号]|几号|哪年哪月哪[日天]|哪月哪[日天]|哪日/g, '哪天'],
  [/何处|何地|哪儿|什么地方|哪块地方/g, '哪里'],
  // '会议在哪开的', '哪开的', '开会的地方是哪': the place, where no other noun follows.
  [
    /哪(?=(?:召开|举行|开(?![展始放工发通])))|(?<=在|地方是|地点是|位置是)哪(?=[呀呢啊]?[??]?$)/g,
    '哪里',
  ],
  [/些什么/g, '什么'],
  [/何许人(也)?|何人|什么人|哪个人|哪位(领导|首长|官员)/g, '谁'],
  [/市府|区府|县府/g, '政府'],
  [/(?<=政?府)常会|常务会(?!议)/g, '常务会议'],
  [/坐镇|掌会|当主席|召集/g, '主持'],
  [/会址|会场|场地|场所/g, '会议地点'],
  [/参会|与会|到会|到场/g, '出席'],
  [/之(?![间前后内外中])/g, '的'],
];

/** The folded question in plain words; offsets in it are not those of the question. */
export function plainWording(folded: string): string {
  return SAME_WORDING.reduce((text, [from, to]) => text.replace(from, to), folded);
}
