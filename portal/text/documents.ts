import { inBoth } from './text.ts'

/** Around an official document; the document itself stays Chinese. */
export const documents = inBoth(
  {
    name: '文书',
    chinese: '',
    masked: '凭收件号和查询码打开：姓名只显示姓氏。登录以后可以看到全名。',
    specimen: '这里盖的是样章。演示文书没有法律效力。',
    pdf: '下载 PDF',
    print: '打印请用浏览器的打印功能，只会印出文书。',
    certificate: '二孩生育证',
    decision: '准予决定书',
    back: '回到我的申请',
    pending: ['编号中', '这份文书正在编号，编好以后才有正文、印章和 PDF。通常不到一分钟，请过一会儿再打开。'],
    preview: '查验这份文书',
  },
  {
    name: 'Document',
    chinese: 'Official documents are written in Chinese; only the Chinese text counts.',
    masked: 'Opened by receipt number and query code: only the first letter of names is shown. Sign in to see them in full.',
    specimen: 'The seal is a specimen. Documents of the demonstration have no legal effect.',
    pdf: 'Download as PDF',
    print: 'To print, use the print function of your browser; only the document is printed.',
    certificate: 'The certificate',
    decision: 'The decision',
    back: 'Back to my application',
    pending: [
      'Being numbered',
      'This document is waiting for its number; text, seal and PDF come with it. This usually takes less than a minute. Please open it again shortly.',
    ],
    preview: 'Check this document',
  },
)
