import { inBoth } from '../text.ts'

/** What stands around every page of the office. */
export const officeFrame = inBoth(
  {
    title: '工作人员办公',
    brand: ['工作人员办公', '办理、期限、记录'],
    skip: '跳到正文',
    sections: '主要栏目',
    nav: { queue: '待办', monthly: '月度通报', reads: '查看记录', admin: '系统', list: '看清单', clocks: '算期限' },
    acting: {
      label: '您的身份',
      as: (name: string) => `${name}，正在以`,
      end: '的身份办理。',
      none: '您的账号没有指定办公室。',
      choose: '换一个办公室',
      button: '换成这个',
    },
    changeDate: '改变业务日期',
    remember: {
      title: '请记得',
      rules: ['查看当事人资料会留下记录，本人看得到。', '不利的决定必须写明理由和救济途径。', '数据比对的结果只是线索，不是结论。'],
    },
    more: '帮助',
    publicPages: '回到公众页面',
    fine: '依据《淄博市博山区人口和计划生育局责任清单》（2015 年 7 月）。',
    demo: '演示系统，人和案件都是虚构的。',
  },
  {
    title: 'Office',
    brand: ['Office', 'Files, periods, records'],
    skip: 'Skip to the text',
    sections: 'Main sections',
    nav: { queue: 'To do', monthly: 'Monthly digests', reads: 'Register of reads', admin: 'System', list: 'The list', clocks: 'Count days' },
    acting: {
      label: 'Who you are',
      as: (name: string) => `${name}, acting as`,
      end: '.',
      none: 'Your account names no office.',
      choose: 'Act for another office',
      button: 'Act for this one',
    },
    changeDate: 'Change the business date',
    remember: {
      title: 'Please remember',
      rules: [
        "Looking at a person's data leaves a record that the person can read.",
        'An adverse decision always states its reasons and remedies.',
        'A match of data is a lead, never a finding.',
      ],
    },
    more: 'Help',
    publicPages: 'Back to the public pages',
    fine: 'Based on the Responsibility List of the Population and Family Planning Bureau of Boshan District, Zibo (July 2015).',
    demo: 'A demonstration: people and cases are invented.',
  },
)
