import type { WrongInput } from '../../counting.ts'
import { dateLong } from '../dates.ts'
import { inBoth } from '../text.ts'

interface Days {
  passed: number
  counted: number
  weekends: number
  holidays: number
}

/** The calculator. */
export const clocks = inBoth(
  {
    title: '算期限',
    lead: '选一种期限，写上起算的那一天，我们当着您的面一天一天数。',
    of: '法定期限表',
    which: '哪一种期限',
    free: '别的期限，自己填',
    freeGroup: '不在表里的',
    n: '期限有多长',
    nHint: '只在上面选了“自己填”时才用',
    unit: '怎么数',
    units: { working: '工作日', calendar: '自然日', months: '月', years: '年' },
    start: '起算的那一天',
    startHint: (from: string | undefined) => (from ? `这里是${from}，当天不计入` : '当天不计入'),
    button: '数给我看',
    result: '计算结果',
    statusFrom: (date: string) => `从 ${date}起，`,
    statusPeriod: (period: string) => `${period}，`,
    until: ['到 ', '为止。'],
    zero: '当天就要办，没有宽限。',
    lastDay: (who: string) => `这是“${who}”的最后一天。`,
    free2: '这是您填的期限的最后一天。',
    fix: '要改',
    errors: (n: number) => `有 ${n} 处要改，改好就能数`,
    how: '怎么数出来的',
    caption: {
      working: ({ passed, counted, weekends, holidays }: Days) =>
        `一共过了 ${passed} 天：数了 ${counted} 天${weekends + holidays ? `，有 ${weekends + holidays} 天不计。其中 ${weekends} 天是周末，${holidays} 天是放假` : ''}。`,
      calendar: ({ counted }: Days) => `一共数了 ${counted} 天，休息日也计入。`,
      makeup: (dates: string) => `${dates}虽是周末，补班，所以计入。`,
    },
    rules: {
      title: '用的是哪些规则',
      working: ['数工作日', '周末和法定节假日不计，补班的日子计入。'],
      calendar: ['数自然日', '每一天都计，休息日也计。'],
      months: ['按月、按年数', '到期是最后一个月里对应的那一天；没有对应日的，是那个月的最后一天。'],
      start: ['开始的当天不算', '从第二天起数。起算日是休息日的，照样从那一天起算。'],
      holidays: ['放假和调休按公布的日历', '期间的放假和补班：'],
      none: '期间没有放假，也没有补班。',
      off: '放假',
      makeup: '补班',
      roll: ['最后一天逢休息日，顺延', '顺延到下一个工作日。'],
      stay: ['最后一天不用顺延', '这一天不是休息日。'],
      fixed: ['最后一天不顺延', '这种期限到了那一天自己就会生效，逢休息日也不移动。'],
      provisional: ['放假安排还没有公布', '这一年的放假日历还没有公布，暂时只按周末算。公布以后结果可能会变；变动以前，任何人不会因此受到不利的处理。'],
      assumed: ['这一条是推定的', '当时的条文没有读到，按前后文本同样的规定推定。'],
      source: '依据',
    },
    table: ['逐天的表', '可以打印'],
    csv: '下载（CSV）',
    again: '换一个期限',
    noLaw: '这一天没有这条法律',
    noLawNote: '系统不按那一天没有效力的条文计算。看它哪天施行、哪天停止、被什么停止：',
    wrong: ({ field, rule, since, until }: WrongInput): string => {
      if (rule === 'missing') return field === 'from' ? '请写上起算的日期' : '请选一种期限，或者填上期限有多长'
      if (rule === 'not-a-date') return '没有这一天，请按年、月、日重写，例如 2015 年 8 月 18 日'
      if (rule === 'out-of-range') return '请写 1990 年到 2099 年之间的日期'
      if (rule === 'unknown-clause') return '没有这一种期限，请从表里选'
      if (rule === 'no-period') return '这一条没有规定期限'
      if (rule === 'not-in-force')
        return `这一条在那一天没有效力：${since ? `从 ${dateLong(since, 'zh')} 起施行` : ''}${until ? `，${dateLong(until, 'zh')} 起停止` : ''}`
      if (rule === 'not-a-number') return '请只写数字，例如 20'
      if (rule === 'too-long') return '太长了：最多 1100 天、60 个月或者 5 年'
      if (rule === 'unknown-unit') return '请选工作日、自然日、月或者年'
      return '一次只能问一种期限'
    },
  },
  {
    title: 'Count a period',
    lead: 'Choose a period and write the day from which it runs. We count it in front of you, day by day.',
    of: 'The periods of the law',
    which: 'Which period',
    free: 'Another period, to be filled in',
    freeGroup: 'Not in the table',
    n: 'How long',
    nHint: 'Only used when you chose "another period" above',
    unit: 'How it is counted',
    units: { working: 'working days', calendar: 'calendar days', months: 'months', years: 'years' },
    start: 'The starting day',
    startHint: (from: string | undefined) => (from ? `Here this is ${from}. It is not counted itself` : 'It is not counted itself'),
    button: 'Count it for me',
    result: 'Result',
    statusFrom: (date: string) => `From ${date}, `,
    statusPeriod: (period: string) => `${period}: `,
    until: ['the last day is ', '.'],
    zero: 'It is due on the same day, without delay.',
    lastDay: (who: string) => `This is the last day of "${who}".`,
    free2: 'This is the last day of the period that you filled in.',
    fix: 'To correct',
    errors: (n: number) => `${n === 1 ? 'One thing' : `${n} things`} to correct, then we can count`,
    how: 'How it was counted',
    caption: {
      working: ({ passed, counted, weekends, holidays }: Days) =>
        `${passed} days went by: ${counted} counted${weekends + holidays ? `, ${weekends + holidays} not. ${weekends} of these were at weekends and ${holidays} were holidays` : ''}.`,
      calendar: ({ counted }: Days) => `${counted} days counted, days off included.`,
      makeup: (dates: string) => `${dates} fell on a weekend but was a make-up workday, so it counts.`,
    },
    rules: {
      title: 'The rules used',
      working: ['Working days', 'Weekends and public holidays do not count; make-up workdays do.'],
      calendar: ['Calendar days', 'Every day counts, days off included.'],
      months: ['Months and years', 'The period ends on the corresponding day of the last month, or on its last day if there is none.'],
      start: ['The starting day does not count', 'Counting begins on the next day. A start on a day off is still the start.'],
      holidays: ['Holidays follow the published calendar', 'Holidays and make-up workdays in this period:'],
      none: 'No holiday and no make-up workday in this period.',
      off: 'holiday',
      makeup: 'make-up workday',
      roll: ['The last day was a day off, so it moves', 'It moves to the next working day.'],
      stay: ['The last day does not move', 'It is not a day off.'],
      fixed: ['The last day is never moved', 'What this period ends happens by itself on that day, also on a day off.'],
      provisional: [
        'Holidays are not announced yet',
        'For that year only weekends are known. The result may change when the calendar is published; until then nobody is treated to their disadvantage because of it.',
      ],
      assumed: ['This rule is assumed', 'The text of that time was not read; the same rule was read in an earlier or later one.'],
      source: 'Source',
    },
    table: ['Day by day', 'ready to print'],
    csv: 'Download (CSV)',
    again: 'Another period',
    noLaw: 'This was not law on that day',
    noLawNote: 'Nothing is counted under a clause that was not in force. See when it began, when it ended and by what:',
    wrong: ({ field, rule, since, until }: WrongInput): string => {
      if (rule === 'missing') return field === 'from' ? 'Write the starting day' : 'Choose a period, or fill in how long it is'
      if (rule === 'not-a-date') return 'There is no such day. Write year, month and day, for example 2015, 8, 18'
      if (rule === 'out-of-range') return 'Write a day between 1990 and 2099'
      if (rule === 'unknown-clause') return 'There is no such period. Choose one from the table'
      if (rule === 'no-period') return 'This clause sets no period'
      if (rule === 'not-in-force')
        return `This clause was not law on that day${since ? `: in force from ${dateLong(since, 'en')}` : ''}${until ? `, ended on ${dateLong(until, 'en')}` : ''}`
      if (rule === 'not-a-number') return 'Write digits only, for example 20'
      if (rule === 'too-long') return 'Too long: at most 1100 days, 60 months or 5 years'
      if (rule === 'unknown-unit') return 'Choose working days, calendar days, months or years'
      return 'One period at a time, please'
    },
  },
)
