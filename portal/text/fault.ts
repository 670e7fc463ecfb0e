import { inBoth } from './text.ts'

/** States that any page can be in. Absent and forbidden share one sentence. */
export const fault = inBoth(
  {
    down: { title: '现在读不到，不是您的问题', text: '办理系统暂时没有回答，什么都没有改变。请过几分钟再打开这一页。', way: '先看看清单' },
    missing: { title: ['没有找到', '这一页'], lead: '可能是地址写错了，也可能是您没有权限看。两种情况我们用同一句话。', way: '回到首页', search: '查找' },
    broken: { title: ['我们出了', '问题'], lead: '这一页没有打开，我们已经记下。您交过的东西都还在。请过几分钟再试。', again: '再试一次' },
  },
  {
    down: {
      title: 'This cannot be read at the moment, and it is not your doing',
      text: 'The system that keeps the files does not answer. Nothing has changed. Please open this page again in a few minutes.',
      way: 'Look at the list meanwhile',
    },
    missing: {
      title: ['This page was ', 'not found'],
      lead: 'The address may be wrong, or the page may not be yours to see. We say the same in both cases.',
      way: 'To the first page',
      search: 'Search',
    },
    broken: {
      title: ['Something went wrong ', 'on our side'],
      lead: 'This page did not open, and we have made a note of it. Whatever you handed in is safe. Please try again in a few minutes.',
      again: 'Try again',
    },
  },
)
