/** Every reason for which the system refuses, in one table: what is said, and how it travels over gRPC. */
export const reasons = {
  'not-found': { status: 'NOT_FOUND', zh: '没有找到，或者您无权查看。', en: 'Not found, or not for you to see.' },
  'not-signed-on': { status: 'UNAUTHENTICATED', zh: '请先登录。', en: 'Please sign on first.' },
  'not-allowed': { status: 'PERMISSION_DENIED', zh: '您的岗位不能办理这一步。', en: 'Your role may not take this step.' },
  'wrong-state': { status: 'FAILED_PRECONDITION', zh: '案件现在的状态不能办理这一步。', en: 'The case is not in a state for this step.' },
  'not-in-force': {
    status: 'FAILED_PRECONDITION',
    zh: '这一步所依据的法律在业务日期没有效力。',
    en: 'The law behind this step is not in force on the business date.',
  },
  'no-permit-needed': { status: 'FAILED_PRECONDITION', zh: '不需要许可。', en: 'No permit is needed.' },
  'parameter-empty': {
    status: 'FAILED_PRECONDITION',
    zh: '办理这一步需要的参数还没有依据文件，系统不计算。',
    en: 'A parameter that this step needs has no document yet; nothing is computed.',
  },
  recused: { status: 'PERMISSION_DENIED', zh: '您与本案有利害关系，应当回避。', en: 'You have an interest in this case and must stand aside.' },
  'same-officer': { status: 'PERMISSION_DENIED', zh: '这一步需要另一名工作人员。', en: 'This step needs another officer.' },
  'no-credential': {
    status: 'PERMISSION_DENIED',
    zh: '办理这一步需要当日有效的行政执法证。',
    en: 'This step needs an enforcement credential valid on the day.',
  },
  'no-proposal': {
    status: 'FAILED_PRECONDITION',
    zh: '没有等待会签的这项提议，或者它已失效。',
    en: 'There is no such proposal waiting, or it has lost its effect.',
  },
  'already-open': { status: 'ALREADY_EXISTS', zh: '已有一份没有办结的同类案卷。', en: 'There is already an open file of this kind.' },
  'command-id-reused': { status: 'ALREADY_EXISTS', zh: '这个请求编号已用于另一项内容。', en: 'This command id was used for other content.' },
  invalid: { status: 'INVALID_ARGUMENT', zh: '有内容需要改正。', en: 'Something needs to be corrected.' },
  'not-due': { status: 'FAILED_PRECONDITION', zh: '期限还没有届满。', en: 'The period is still running.' },
  'too-late': { status: 'FAILED_PRECONDITION', zh: '期限已经届满。', en: 'The period has run out.' },
  blocked: {
    status: 'FAILED_PRECONDITION',
    zh: '复议、诉讼或者分期还没有完结，不能办理这一步。',
    en: 'A remedy, or a request or plan of instalments, stands against this step.',
  },
  conflict: {
    status: 'FAILED_PRECONDITION',
    zh: '清单和法律的算法结果不同，须由人选定按哪一个办。',
    en: 'The list and the statute count differently; a person must choose which is followed.',
  },
  'told-once': {
    status: 'FAILED_PRECONDITION',
    zh: '缺少的材料只能一次告知；再次告知只能包括第一次列出的。',
    en: 'What is missing is told once; a second notice may name only items of the first.',
  },
  incomplete: { status: 'FAILED_PRECONDITION', zh: '材料还不齐。', en: 'Papers are still missing.' },
  'no-grounds': { status: 'FAILED_PRECONDITION', zh: '不利的决定必须写明理由。', en: 'An adverse decision states its grounds.' },
  'defence-running': {
    status: 'FAILED_PRECONDITION',
    zh: '陈述申辩的期限还没有届满，当事人也还没有陈述。',
    en: 'The time for statement and defence is still running.',
  },
  'exception-not-examined': {
    status: 'FAILED_PRECONDITION',
    zh: '必须先核实变化当日是否已怀孕。',
    en: 'The exception (pregnant on that day) must be examined first.',
  },
  'exception-applies': { status: 'FAILED_PRECONDITION', zh: '变化当日已怀孕，许可继续有效。', en: 'She was pregnant on that day; the permit stands.' },
  'birth-recorded': { status: 'FAILED_PRECONDITION', zh: '孩子已经出生，不能撤销。', en: 'The child is born; the permit cannot be revoked.' },
  'contact-made': { status: 'FAILED_PRECONDITION', zh: '每份许可只随访一次。', en: 'One contact per permit; it has been made.' },
  'forbidden-material': { status: 'INVALID_ARGUMENT', zh: '不得要求与申请事项无关的材料。', en: 'What is not related to the matter may not be asked for.' },
  held: { status: 'FAILED_PRECONDITION', zh: '本案正在核对记录，暂不能办理。', en: 'This case is held while its records are compared.' },
  'lost-parts': {
    status: 'FAILED_PRECONDITION',
    zh: '恢复数据时本案缺了部分内容，请先补录。',
    en: 'Parts of this case were lost in a restore; they must be entered again first.',
  },
  erased: {
    status: 'FAILED_PRECONDITION',
    zh: '本案已过保存期限，个人信息已经删除。',
    en: 'The time for keeping this file has ended; its personal data are erased.',
  },
  'not-eligible': { status: 'FAILED_PRECONDITION', zh: '不符合这项扶助的条件。', en: 'A condition of this assistance is not met.' },
  'no-effect': {
    status: 'FAILED_PRECONDITION',
    zh: '这一情形对这项扶助没有这种后果。',
    en: 'This event has no such effect on this assistance.',
  },
  'same-source': {
    status: 'FAILED_PRECONDITION',
    zh: '暂停发放需要线索以外的第二个来源。',
    en: 'A suspension needs a second source besides the one that gave the lead.',
  },
  'lead-open': { status: 'FAILED_PRECONDITION', zh: '还有没有查清的线索。', en: 'There is a lead that has not been cleared up.' },
  'not-verified': { status: 'FAILED_PRECONDITION', zh: '今年还没有核实。', en: 'This year’s verification is not done.' },
  'payment-reserved': {
    status: 'FAILED_PRECONDITION',
    zh: '有一笔款正在发放，办完以后再办理这一步。',
    en: 'A payment is on its way; this step waits until it is answered.',
  },
  'already-paid': { status: 'ALREADY_EXISTS', zh: '这一期已经发放。', en: 'This period has been paid.' },
  'nothing-due': { status: 'FAILED_PRECONDITION', zh: '这一期没有应发的款。', en: 'Nothing is due for this period.' },
  'outbox-full': { status: 'RESOURCE_EXHAUSTED', zh: '消息暂时送不出去，请稍后再试。', en: 'Messages cannot leave at the moment; please try again later.' },
  'too-many': { status: 'RESOURCE_EXHAUSTED', zh: '请求太多，请稍后再试。', en: 'Too many requests; please try again later.' },
  'too-large': { status: 'INVALID_ARGUMENT', zh: '内容超过了允许的大小。', en: 'The content is larger than allowed.' },
  contended: { status: 'ABORTED', zh: '同一时间有人也在办理，请再试一次。', en: 'Someone else acted at the same time; please try again.' },
  unavailable: {
    status: 'UNAVAILABLE',
    zh: '暂时不能办理，什么都没有改变，请稍后再试。',
    en: 'Not possible at the moment; nothing was changed; please try again later.',
  },
} as const

export type Reason = keyof typeof reasons
export interface FieldFault {
  readonly field: string
  readonly rule: string
}
/** A refusal: a value, not an exception. `because` is for officers and logs and holds nothing personal. */
export interface Rejection {
  readonly rejected: Reason
  readonly because: string
  readonly meta?: Readonly<Record<string, string>>
  readonly fields?: readonly FieldFault[]
}
export function reject(rejected: Reason, because: string, more: Omit<Rejection, 'rejected' | 'because'> = {}): Rejection {
  return { rejected, because, ...more }
}
export function isRejected<T extends object>(value: T | Rejection): value is Rejection {
  return 'rejected' in value
}
