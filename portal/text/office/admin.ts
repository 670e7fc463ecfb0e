import { inBoth } from '../text.ts'

/** What an administrator sees: the business date, the agencies that listen, what was parked, health. No case content. */
export const admin = inBoth(
  {
    title: '系统',
    lead: '业务日期、对外通报、停下的消息和各部分的状态。这里看不到任何案件的内容。',
    date: {
      title: '业务日期', only: '只在演示里有',
      now: '现在是', how: '日期只能往前，一天一天走。每走一天，先办完那一天到期的事。',
      to: '走到哪一天', hint: '分别填年、月、日。', button: '往前走', endButton: '走到 2016 年 1 月 1 日', end: '法律停止的那一天。没有办结的件会办结为“无需许可”。',
      done: (date: string, seconds: string) => `已经走到 ${date}，用了 ${seconds} 秒。`,
      wrong: { date: '请写一个有的日子', back: '日期只能往前，不能回去', far: '一次最多走到 2035 年', refused: '现在走不了，请看下面各部分的状态' },
      production: '这是正式系统，业务日期就是当天，不能改变。',
      fix: '要改', errors: '有 1 处要改',
    },
    outbox: { title: '待发的消息', none: '没有待发的消息。', some: (n: number, seconds: number) => `${n} 件案件有消息还没有发出，最早的等了 ${seconds} 秒。` },
    agencies: {
      title: '对外通报', none: '没有登记的机关。',
      ground: '法律依据', events: '能收到的事件', area: '范围', everywhere: '全区', waiting: '还没取走', unacknowledged: '取走未确认', redelivered: '重发', seen: '最近一次来取', never: '还没有来过',
      test: '发一条测试', tested: (name: string) => `已经给${name}发出一条测试。`, replay: '从这个时间起重发', since: '时间（北京时间）', replayed: (name: string, n: string) => `已经安排给${name}重发，待取 ${n} 条。`, refused: '没有办成，请看各部分的状态', badSince: '请写一个时间',
    },
    parked: { title: '停下的消息', none: '没有停下的消息。', columns: { at: '时间', stream: '流', seq: '序号', subject: '主题', because: '原因' } },
    alerts: { title: '提醒', none: '没有提醒。', columns: { at: '时间', kind: '种类', case: '案件', says: '说明' } },
    health: { title: '各部分', up: '正常', down: '不正常', names: { store: '数据库', database: '数据库', bus: '消息总线', nats: '消息总线', signOn: '统一登录', keys: '密钥', relay: '发送', mongodb: '数据库' } as Readonly<Record<string, string>> },
  },
  {
    title: 'System',
    lead: 'The business date, the agencies that listen, messages that were parked, and the state of the parts. No content of any file is shown here.',
    date: {
      title: 'Business date', only: 'in the demonstration only',
      now: 'It is', how: 'The date only goes forward, one day at a time. What falls due on a day is done before the next one comes.',
      to: 'Walk to', hint: 'Year, month and day.', button: 'Walk there', endButton: 'Walk to 1 January 2016', end: 'The day on which the law ended. Files that are open are closed as "no permit needed".',
      done: (date: string, seconds: string) => `Walked to ${date} in ${seconds} seconds.`,
      wrong: { date: 'Please give a day that exists', back: 'The date only goes forward', far: 'At most to the year 2035 in one go', refused: 'It cannot be walked now; please look at the state of the parts below' },
      production: 'This is a production system: the business date is the day it is and cannot be changed.',
      fix: 'To correct', errors: 'One thing to correct',
    },
    outbox: { title: 'Messages to send', none: 'No message is waiting to be sent.', some: (n: number, seconds: number) => `${n} ${n === 1 ? 'file has' : 'files have'} messages that are not sent yet; the oldest waits ${seconds} s.` },
    agencies: {
      title: 'Agencies that listen', none: 'No agency is registered.',
      ground: 'Legal ground', events: 'Events it may receive', area: 'Area', everywhere: 'the whole district', waiting: 'Waiting', unacknowledged: 'Fetched, not confirmed', redelivered: 'Sent again', seen: 'Last fetched', never: 'never yet',
      test: 'Send a test event', tested: (name: string) => `A test event is on its way to ${name}.`, replay: 'Replay from this time', since: 'Time (Beijing)', replayed: (name: string, n: string) => `${name} will be sent the events again; ${n} waiting.`, refused: 'It was not done; please look at the state of the parts', badSince: 'Please give a time',
    },
    parked: { title: 'Parked messages', none: 'No message is parked.', columns: { at: 'Time', stream: 'Stream', seq: 'No.', subject: 'Subject', because: 'Reason' } },
    alerts: { title: 'Alerts', none: 'No alerts.', columns: { at: 'Time', kind: 'Kind', case: 'File', says: 'What it says' } },
    health: { title: 'Parts', up: 'works', down: 'does not work', names: { store: 'Store', database: 'Store', bus: 'Message bus', nats: 'Message bus', signOn: 'Sign-on', keys: 'Keys', relay: 'Relay', mongodb: 'Store' } as Readonly<Record<string, string>> },
  },
)
