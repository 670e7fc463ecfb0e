import { inBoth } from './text.ts'

/** What the person may do now; the service says what, these are the words. */
export const yours = inBoth(
  {
    title: '您要做什么',
    nothing: '现在什么都不用做。',
    once: '需要您补什么，我们会写信并在这里写明，只会一次。',
    missing: '还缺这些材料：',
    supplyWhere: (office: string) => `登录后可以在网上交，也可以带到${office}窗口。`,
    withdraw: '决定作出以前，您随时可以撤回申请，不需要理由。',
    acts: {
      supply: ['补交材料', '把缺的材料在网上交，或者说明会带纸质件来。'],
      defend: ['陈述、申辩', '说出您的意见和证据。也可以说明没有意见。'],
      askModification: ['申请变更', '姓名、住址等内容变了，可以申请变更许可。'],
      withdrawApplication: ['撤回申请', '决定作出以前随时可以，不需要理由。'],
      recordBirth: ['登记出生', '孩子出生以后，可以在这里登记，也可以到窗口登记。'],
    } as Readonly<Record<string, readonly [string, string]>>,
  },
  {
    title: 'What you have to do',
    nothing: 'Nothing at present.',
    once: 'If you need to supply something, we will write to you and say so here, only once.',
    missing: 'These papers are still missing:',
    supplyWhere: (office: string) => `Sign in to supply them online, or bring them to the counter of ${office}.`,
    withdraw: 'Until the decision is made you may take back your application at any time, without giving a reason.',
    acts: {
      supply: ['Supply papers', 'Send what is missing online, or say that you will bring it on paper.'],
      defend: ['State your case', 'Give your view and your evidence. You may also say that you have nothing to say.'],
      askModification: ['Ask for a modification', 'If a name, an address or the like has changed, you may ask to have the permit modified.'],
      withdrawApplication: ['Take back the application', 'At any time before the decision, without giving a reason.'],
      recordBirth: ['Record the birth', 'Once the child is born you may record it here or at the counter.'],
    } as Readonly<Record<string, readonly [string, string]>>,
  },
)
