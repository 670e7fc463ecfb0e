import type { ReactNode } from 'react'
import { today } from '../../../backend.ts'
import { OfficeFrame } from '../../../office/Frame.tsx'
import { room } from '../../../room.ts'
import { isStaff, peek } from '../../../session.ts'
import { Frame } from '../../../ui/Frame.tsx'
import '../../../ui/office.css'

/** The office stands around its pages only for those who work in it; everybody else sees the public frame. */
export default async function Office({ children }: { children: ReactNode }) {
  const [here, day, session] = await Promise.all([room(), today(), peek()])
  if (session && isStaff(session)) {
    return (
      <OfficeFrame room={here} today={day} session={session}>
        {children}
      </OfficeFrame>
    )
  }
  return (
    <Frame room={here} today={day} signedIn={session !== undefined}>
      {children}
    </Frame>
  )
}
