import { hrefIn, type Lang } from '../text/text.ts'

/** The contents page as printed, with its page numbers; each line leads to the entry. */
const lines = [
  ['duties', '一、部门主要职责', 'Main duties', 1],
  ['boundary', '二、部门职责边界', 'Boundary with other departments', 10],
  ['regimes', '三、事中事后监管制度', 'Supervision during and after', null],
  ['r1', '（一）再生育事项监管', 'Permits for a further child', 11],
  ['r2', '（二）计划生育家庭奖励扶助金等类别事项监管', 'Reward assistance and similar benefits', 12],
  ['r3', '（三）规范案件处理', 'Handling of cases', 14],
  ['r4', '（四）人口计生目标管理责任制执行情况的监督检查', 'Target responsibility system', 17],
  ['r5', '（五）计划生育“一票否决”、“重点管理”、“重点关注”、“黄牌警告”制度执行情况的监督检查', 'Veto, key management, key attention and yellow card', 19],
  ['r6', '（六）计划生育统计工作的监督检查', 'Statistics', 22],
  ['r7', '（七）计划生育依法行政工作的监督检查', 'Lawful administration', 24],
  ['r8', '（八）非医学需要鉴定胎儿性别和选择性别终止妊娠行为的监督检查', 'Non-medical sex identification and sex-selective termination', 25],
  ['r9', '（九）对党员干部公职人员违法生育处理情况的监督检查', 'Cadres and public employees', 27],
  ['r10', '（十）城市和流动人口计划生育工作的监督检查', 'Cities and migrant population', 29],
  ['r11', '（十一）计划生育技术服务工作的监督检查', 'Technical services', 30],
  ['services', '四、公共服务事项', 'Public services', 33],
  ['accountability', '五、责任追究机制', 'Accountability', 34],
] as const

export const Contents = ({ lang }: { lang: Lang }) => (
  <ol className="contents">
    {lines.map(([id, zh, en, page]) => (
      <li key={id} className={/^r\d/.test(id) ? 'sub' : undefined}>
        <a href={hrefIn(lang, `/list/${id}`)}>{lang === 'zh' ? zh : en}</a>
        {page !== null && <span className="n">{page}</span>}
      </li>
    ))}
  </ol>
)
