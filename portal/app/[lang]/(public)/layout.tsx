import type { ReactNode } from 'react'
import { today } from '../../../backend.ts'
import { room } from '../../../room.ts'
import { isStaff, peek } from '../../../session.ts'
import { Frame } from '../../../ui/Frame.tsx'

export default async function Public({ children }: { children: ReactNode }) {
  const known = await peek()
  return (
    <Frame room={await room()} today={await today()} signedIn={known !== undefined} staff={isStaff(known)}>
      {children}
    </Frame>
  )
}
