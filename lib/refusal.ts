import { BadRequest, ErrorInfo, RetryInfo } from '@qingdan/proto/google/rpc/error_details.ts'
import { Status as RpcStatus } from '@qingdan/proto/google/rpc/status.ts'
import { Status } from 'nice-grpc'
import { type FieldFault, type Reason, reasons, type Rejection } from './rejections.ts'

export const detailsKey = 'grpc-status-details-bin'
const typeUrl = (name: string): string => `type.googleapis.com/google.rpc.${name}`

export const codeOf = (reason: Reason): Status => Status[reasons[reason].status]

/** The error model of gRPC: ErrorInfo with the reason, the fields that are wrong, and when to try again. */
export function encodeRejection({ rejected, because, meta, fields }: Rejection): Uint8Array {
  const details = [{ typeUrl: typeUrl('ErrorInfo'), value: ErrorInfo.encode({ reason: rejected, domain: 'qingdan', metadata: { ...meta } }).finish() }]
  if (fields) {
    const fieldViolations = fields.map(({ field, rule }) => ({ field, description: rule, reason: 'INVALID' }))
    details.push({ typeUrl: typeUrl('BadRequest'), value: BadRequest.encode({ fieldViolations }).finish() })
  }
  if (meta?.['retryAfterSeconds']) {
    const retryDelay = { seconds: Number(meta['retryAfterSeconds']), nanos: 0 }
    details.push({ typeUrl: typeUrl('RetryInfo'), value: RetryInfo.encode({ retryDelay }).finish() })
  }
  return RpcStatus.encode({
    code: codeOf(rejected),
    message: because,
    details: details.map(({ typeUrl: url, value }) => ({ typeUrl: url, value: Buffer.from(value) })),
  }).finish()
}

export function decodeRejection(bytes: Uint8Array): Rejection | undefined {
  const status = RpcStatus.decode(bytes)
  const find = (name: string): Uint8Array | undefined => status.details.find((detail) => detail.typeUrl === typeUrl(name))?.value
  const info = find('ErrorInfo')
  if (!info) return undefined
  const { reason, metadata } = ErrorInfo.decode(info)
  if (!(reason in reasons)) return undefined
  const bad = find('BadRequest')
  const fields: FieldFault[] | undefined = bad && BadRequest.decode(bad).fieldViolations.map(({ field, description: rule }) => ({ field, rule }))
  return { rejected: reason as Reason, because: status.message, meta: metadata, ...(fields && { fields }) }
}
