import { inBoth } from './text.ts'

/** Why signing in did not work, and what to do. */
export const sign = inBoth(
  {
    title: '登录',
    because: {
      down: {
        title: '现在不能登录，不是您的问题',
        text: '统一登录系统暂时没有回答。已经登录的人可以继续办理。不登录也可以看指南、查进度、查验证件；急事请到窗口办理。',
      },
      cancelled: { title: '没有登录', text: '您取消了登录，或者登录没有完成。什么都没有改变。' },
      expired: { title: '登录页开得太久', text: '为了安全，登录要在十分钟内完成，也不能用两次。请再登录一次。' },
    },
    again: '再登录一次',
    track: '用收件号查进度',
    out: '退出',
    ended: '登录已经过期，还没有提交。请在另一个窗口登录，再回来提交。',
  },
  {
    title: 'Sign in',
    because: {
      down: {
        title: 'Signing in is not possible at the moment, and it is not your doing',
        text: 'The sign-on system does not answer. Those who are signed in can go on. Without signing in you can read the guides, track a file and check a certificate; if it is urgent, please come to the counter.',
      },
      cancelled: { title: 'You are not signed in', text: 'Signing in was cancelled or not finished. Nothing has changed.' },
      expired: {
        title: 'The sign-in page was open for too long',
        text: 'For safety, signing in must be finished within ten minutes and works once. Please sign in again.',
      },
    },
    again: 'Sign in again',
    track: 'Track a file by its receipt number',
    out: 'Sign out',
    ended: 'You have been signed out, and nothing was sent. Please sign in in another window and send this again.',
  },
)
