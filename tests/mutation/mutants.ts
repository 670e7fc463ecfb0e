import { stripTypeScriptTypes } from 'node:module'
import { parse, type Node } from 'acorn'
import { full } from 'acorn-walk'

/** One small wrong change of a source: the bytes from `start` to `end` become `text`. */
export interface Mutant {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly line: number
  /** What stood there, shortened. */
  readonly was: string
}
type Any = Node & Readonly<Record<string, unknown>>

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
}
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}
const negated = (test: Any, source: string): Edit => ({ start: test.start, end: test.end, text: `!(${source.slice(test.start, test.end)})` })

function operatorEdits(node: Any, source: string): Edit[] {
  const [left, right, operator] = [node['left'] as Any, node['right'] as Any, String(node['operator'])]
  const at = source.indexOf(operator, left.end)
  if (at < 0 || at >= right.start) return []
  const swapped = (operators[operator] ?? []).map((text) => ({ start: at, end: at + operator.length, text }))
  const joined = operator === '&&' || operator === '||'
  // A condition that is left out: each half alone.
  const halves = joined ? [left, right].map((half) => ({ start: node.start, end: node.end, text: source.slice(half.start, half.end) })) : []
  return [...swapped, ...halves]
}
const callSwaps: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min', filter: 'slice', at: 'with', add: 'subtract' }

function editsOf(node: Any, source: string): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorEdits(node, source)
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node['test'] as Any
      return [negated(test, source), { start: test.start, end: test.end, text: 'false' }]
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ start: node.start, end: (node['argument'] as Any).start, text: '' }] : []
    case 'Literal':
      return literalEdits(node)
    case 'MemberExpression': {
      const property = node['property'] as Any
      const to = callSwaps[String(property['name'])]
      return to ? [{ start: property.start, end: property.end, text: to }] : []
    }
    case 'ReturnStatement': {
      const value = node['argument'] as Any | null
      return value && value.type !== 'Identifier' ? [{ start: value.start, end: value.end, text: 'undefined' }] : []
    }
    default:
      return []
  }
}
function literalEdits(node: Any): Edit[] {
  const { value } = node
  if (typeof value === 'boolean') return [{ start: node.start, end: node.end, text: String(!value) }]
  if (typeof value === 'number') return [{ start: node.start, end: node.end, text: String(value + 1) }]
  return []
}
/** Every mutant of a source in the order of its lines. Types are blanked and keep their places, so an edit of the plain source fits the written one. */
export function mutantsOf(source: string): Mutant[] {
  const plain = stripTypeScriptTypes(source)
  const found: Mutant[] = []
  full(parse(plain, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const edit of editsOf(node as Any, plain)) {
      if (plain.slice(edit.start, edit.end) === edit.text) continue
      const line = source.slice(0, edit.start).split('\n').length
      found.push({ ...edit, line, was: source.slice(edit.start, edit.end).replace(/\s+/g, ' ').slice(0, 70) })
    }
  })
  const unique = new Map(found.map((mutant) => [`${mutant.start}:${mutant.end}:${mutant.text}`, mutant]))
  return [...unique.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}
/** The source with the mutant in it, types gone. */
export function withMutant(source: string, { start, end, text }: Pick<Mutant, 'start' | 'end' | 'text'>): string {
  const plain = stripTypeScriptTypes(source)
  return plain.slice(0, start) + text + plain.slice(end)
}
