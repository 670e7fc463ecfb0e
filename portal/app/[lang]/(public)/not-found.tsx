import { room } from '../../../room.ts'
import { Missing } from '../../../ui/Missing.tsx'

export default async function NotFound() {
  return <Missing lang={(await room()).lang} />
}
