export const langs = ['zh', 'en'] as const
export type Lang = (typeof langs)[number]

export const isLang = (text: string | undefined): text is Lang => text === 'zh' || text === 'en'

/** The Chinese text is the type; the English one must say everything it says. */
export const inBoth = <T>(zh: T, en: NoInfer<T>): Record<Lang, T> => ({ zh, en })

/** Chinese stands at the root, English under /en; one page file serves both. */
export const hrefIn = (lang: Lang, path: string): string =>
  lang === 'zh' || !path.startsWith('/') ? path : path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`

export const htmlLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en')
