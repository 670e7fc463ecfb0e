import { inBoth } from '../text.ts'

/** The worksheet of a verification, as township and committee use it on the way. */
export const worksheet = inBoth(
  {
    name: '核查表',
    title: '核查表',
    lead: '打电话、上门核查的时候，逐人填写。有脚本的浏览器把没有发出的内容保存在这台设备上，只存核查结果，不存姓名和证件号；发出以后、退出登录以后就清除。',
    offline: '现在没有网络。您填写的都保存在这台设备上，还没有发出去；有了网络会自动发送。',
    left: (n: number) => `还有 ${n} 人没有核查`,
    more: '这里列出前面的一部分；发出以后重新打开，会列出后面的人。',
    none: ['都核查过了', '您这里没有还要核查的人。'],
    note: '不写姓名、证件号和生病的情况。可以空着。',
    send: '记下核查结果',
    states: {
      kept: '已经保存在这台设备上，还没有发出。',
      sending: '正在发送。',
      waiting: '没有网络，还没有发出。有了网络会自动发送；也可以再按一次，不会记两次。',
      sent: '已经发出，记下了。',
    },
    open: '打开这一件',
  },
  {
    name: 'Worksheet',
    title: 'Worksheet of the verification',
    lead: 'One form for each person, for calls and visits. A browser with script keeps what has not been sent on this device: the result alone, no name and no identity number; it is cleared once sent, and on signing out.',
    offline: 'There is no network now. What you have written is kept on this device and has not been sent; it is sent by itself when the network is back.',
    left: (n: number) => `${n} not checked yet`,
    more: 'These are the first of them; open the page again after sending to see the next.',
    none: ['Everybody is checked', 'There is nobody left for you to check.'],
    note: 'No names, no identity numbers, nothing about an illness. May be left empty.',
    send: 'Record the result',
    states: {
      kept: 'Kept on this device, not sent yet.',
      sending: 'Being sent.',
      waiting: 'No network: not sent yet. It is sent by itself when the network is back; pressing again records nothing twice.',
      sent: 'Sent and recorded.',
    },
    open: 'Open this file',
  },
)
