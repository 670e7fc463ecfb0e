import { inBoth } from '../text.ts'

/** Standing aside: an officer with an interest in the file declares it. */
export const aside = inBoth(
  {
    title: '我与本案有利害关系',
    note: '登记以后，您不再办理本案；您提出、还没有会签的一步作废。理由密封保存。',
    reason: '是什么利害关系',
    button: '登记回避',
    wrong: '请写明理由，不超过 2000 字。',
    fix: '要改',
    done: '您已经回避，不再办理本案。',
  },
  {
    title: 'I have an interest in this file',
    note: 'Once declared, you act no more in this file; a step of yours that was not countersigned is void. The reason is kept under seal.',
    reason: 'What the interest is',
    button: 'Stand aside',
    wrong: 'Please give the reason, in at most 2000 characters.',
    fix: 'Please correct',
    done: 'You have stood aside and act no more in this file.',
  },
)
