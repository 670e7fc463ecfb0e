import { inBoth } from '../text.ts'

export const guideNames = inBoth(
  {
    title: '办事指南',
    lead: '一件事一份指南：能不能办、带什么、在哪里、要多久、收不收费、依据什么、不满意怎么办。',
  },
  {
    title: 'Guides',
    lead: 'One guide for each matter: can I, what do I bring, where, how long, what does it cost, on what ground, and what if I disagree.',
  },
)
