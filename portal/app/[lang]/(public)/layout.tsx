import type { ReactNode } from 'react'
import { today } from '../../../backend.ts'
import { room } from '../../../room.ts'
import { Frame } from '../../../ui/Frame.tsx'

export default async function Public({ children }: { children: ReactNode }) {
  return (
    <Frame room={await room()} today={await today()}>
      {children}
    </Frame>
  )
}
