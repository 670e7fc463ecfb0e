import { inBoth } from '../text.ts'

/** A file that lost sealed parts in a restore: what is missing is asked for again and entered here. */
export const lost = inBoth(
  {
    title: '恢复数据时本案缺了部分内容',
    note: '除到期自动办理的以外，补全以前不能办理任何一步。请向当事人或者经办人问明以后，在这里补录；补录会记入办理经过。',
    none: '问不到，不补录这一项',
    noneOnly: '这一项不能手工填写；打钩以后按空白处理。',
    button: '补录',
    wrong: '这一项没有通过检查，请改正；其他填好的已经补录。',
    taken: '这对夫妻另有一份没有办结的申请，请先核对。',
    citizen: '恢复数据时，您这份申请缺了部分内容。工作人员会联系您补录，在此以前不会作出决定。',
    erased: '本案已过保存期限，姓名、证件和材料都已删除，只留办理经过。',
  },
  {
    title: 'Parts of this file were lost in a restore',
    note: 'Until they are entered again only the clock acts. Please ask the person, or the officer who wrote it, and enter it here; the entry goes into the record.',
    none: 'Cannot be had; leave this one empty',
    noneOnly: 'This cannot be typed by hand; tick the box to leave it empty.',
    button: 'Enter',
    wrong: 'This one did not pass the check, please correct it; the others have been entered.',
    taken: 'This couple has another open file; please look at that one first.',
    citizen: 'Some of your application was lost when data were restored. The office will ask you for it; nothing is decided until then.',
    erased: 'The time for keeping this file has ended: names, numbers and papers are erased, and what was done stays on record.',
  },
)
