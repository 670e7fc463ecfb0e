import type { VerifyResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'

/** Whether a document stands, without a word about its holder. Wrong and absent look the same. */
export const verifyAnswer = (answer: VerifyResponse) =>
  answer.found
    ? {
        found: true,
        stands: answer.stands,
        title: answer.title,
        number: answer.number,
        issuer: answer.issuer,
        issuedOn: answer.issuedOn,
        endedOn: answer.endedOn || null,
        clause: answer.clause || null,
      }
    : { found: false, stands: false }
