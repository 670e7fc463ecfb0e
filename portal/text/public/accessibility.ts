import { inBoth } from '../text.ts'

export const accessibility = inBoth(
  {
    title: '无障碍说明',
    lead: '本站要让每个人都能用：看不清的、用键盘的、用读屏的、手机小的、网慢的、不熟悉电脑的。',
    sections: [
      {
        title: '能做到的',
        items: [
          '每一页不开脚本也能看、能查、能填。',
          '只用键盘可以走完每一步，焦点一直看得见。',
          '“大字”在每一页的右上角，选了以后会记住。',
          '颜色不单独表示意思：每个标记旁边都有文字，每张图旁边都有表格。',
          '文字和底色的对比、可点的大小，按网页内容无障碍指南 2.2 的 AA 级做。',
          '每一页都能干净地打印；办事指南打印成一张纸。',
          '没有弹窗、广告和自动播放。',
        ],
      },
      { title: '还做不到的', items: ['印制的清单和正式文书只有中文，英文页会说明。', '没有手语和语音版本。'] },
      { title: '有困难时', items: ['看不了、点不到、听不清的，请打 0533-4110166 或者 12345，或者到镇（街）窗口，可以请别人代办。'] },
    ],
  },
  {
    title: 'Accessibility',
    lead: 'This site is for everyone: with weak sight, with a keyboard, with a screen reader, on a small phone, on a slow line, or new to computers.',
    sections: [
      {
        title: 'What works',
        items: [
          'Every page can be read, searched and filled in without script.',
          'Every step can be taken by keyboard alone, and the focus is always visible.',
          '"Large type" is at the top of every page and is remembered.',
          'Colour never carries meaning alone: every mark has words, every picture has a table.',
          'Contrast and target sizes follow the Web Content Accessibility Guidelines 2.2, level AA.',
          'Every page prints cleanly; a guide prints on one sheet.',
          'There are no pop-ups, no advertisements and nothing plays by itself.',
        ],
      },
      {
        title: 'What does not',
        items: ['The printed list and official documents are in Chinese only; English pages say so.', 'There is no version in sign language or speech.'],
      },
      { title: 'If you have difficulty', items: ['Call 0533-4110166 or 12345, or go to the counter of your township, where somebody may act for you.'] },
    ],
  },
)
