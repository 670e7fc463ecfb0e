/** The two assistances, each a kind of its own under this name. */
export const programmes = ['reward', 'special'] as const
export type Programme = (typeof programmes)[number]
export const isProgramme = (name: string): name is Programme => (programmes as readonly string[]).includes(name)
