// The mutants of a C++ source: each is one small change of the text that some test should notice. The
// source is not parsed: the patterns rely on its clang-format layout (a binary operator has a space on
// both sides and the bracket of a template has none; a function begins in the first column, or in the
// third inside a class).

/// `text` with spaces instead of comments, strings, characters and preprocessor lines. Offsets are the same.
export function masked(text) {
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  return text.replace(/\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)*'|^[ \t]*#[^\n]*/gm, blank);
}

/// The offset just after the bracket that closes the one at `open`.
function closing(code, open) {
  let depth = 0;
  for (let i = open; i < code.length; i += 1) {
    if ('([{'.includes(code[i])) depth += 1;
    if (')]}'.includes(code[i])) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return code.length;
}

/// The offset of the `;` that ends the statement or the part of it that begins at `start`, at the same
/// depth; -1 when there is none.
function statementEnd(code, start) {
  for (let i = start; i < code.length; i += 1) {
    if ('([{'.includes(code[i])) i = closing(code, i) - 1;
    else if (code[i] === ';') return i;
    else if (')]}'.includes(code[i])) return -1;
  }
  return -1;
}

const COMPARISONS = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==' };
const ARITHMETIC = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '+=': '-=', '-=': '+=' };
const WORDS = {
  'std::min': ['std::max'], 'std::max': ['std::min'],
  'std::any_of': ['std::all_of'], 'std::all_of': ['std::any_of'],
  continue: ['break'], break: ['continue'], true: ['false'], false: ['true'],
};
/// Results that a wrong rule could confuse.
const VALUES = {
  Resultat: ['oui', 'non', 'indetermine'], Outcome: ['oui', 'non', 'a_confirmer'],
  Statut: ['eligible', 'exclue', 'indeterminee'], Cause: ['non_repondu', 'a_confirmer'],
  Depot: ['ouvert', 'clos', 'a_venir', 'indetermine'], LimitePar: ['taux', 'plafond'],
};

/// The ranges of constant arrays. Their entries are data, not logic, so their literals are not changed.
function tables(code) {
  return [...code.matchAll(/^\s*(?:static |inline )*constexpr [^;=({]*(?:array|\[)[^;]*;/gm)]
    .map((m) => [m.index, m.index + m[0].length]);
}

function literals(code, add) {
  const skipped = tables(code);
  for (const m of code.matchAll(/(?<![\w.'])(0x[0-9a-fA-F]+|\d[\d']*)(u?)(?![\w.'])/g)) {
    if (skipped.some(([from, to]) => m.index >= from && m.index < to)) continue;
    if (code[m.index - 1] === '<' || /array<[^>;]*$/.test(code.slice(0, m.index))) continue;
    const value = Number(m[1].replaceAll("'", ''));
    for (const other of value > 0 ? [value + 1, value - 1] : [value + 1])
      add(m.index, m[0].length, `${other}${m[2]}`, 'literal');
  }
}

function conditions(code, add) {
  for (const m of code.matchAll(/\b(if|while) \(/g)) {
    const open = m.index + m[0].length - 1;
    const inside = code.slice(open + 1, closing(code, open) - 1);
    const first = statementEnd(`${inside})`, 0);
    const start = first < 0 ? 0 : first + 1;
    const declared = first < 0 && /^const auto\*? (\w+) = /.exec(inside);
    if (declared) add(open + 1 + inside.length, 0, `; !${declared[1]}`, 'condition');
    // A condition with only one `!`, `==` or `!=` already has the mutant that inverts that operator.
    else if (!/&&|\|\|/.test(inside) && /^\s*!| [=!]= /.test(inside.slice(start))) continue;
    else add(open + 1 + start, inside.length - start, (was) => ` !(${was.trim()})`, 'condition');
  }
  for (const m of code.matchAll(/\s\?\s/g)) {
    add(m.index, m[0].length, ' && false ? ', 'condition');
    add(m.index, m[0].length, ' || true ? ', 'condition');
  }
  for (const m of code.matchAll(/!(?=[\w(*])/g)) add(m.index, 1, '', 'condition');
}

/// Changes what a `return` returns into nothing or its negation, depending on the type of the function
/// around it. A `return` after an `if` is also removed, as if the condition were never true.
function returns(code, add) {
  const functions = [...code.matchAll(/^(?: {2})?(?:friend |static |constexpr |inline )*([A-Za-z_][\w:<>, *&]*?) ?\b[\w:]+(?:\(\))?\([^;{}]*\)(?: const)? \{/gm)];
  for (const m of code.matchAll(/\breturn\b ?/g)) {
    const start = m.index + m[0].length;
    const end = statementEnd(code, start);
    if (end < 0) continue;
    const type = functions.filter((f) => f.index < m.index).at(-1)?.[1] ?? '';
    const value = code.slice(start, end);
    const inside = /\[[&=\w, ]*\]\([^)]*\) \{[^}]*$/.test(code.slice(0, m.index)); // of a lambda
    if (type.startsWith('std::optional') && !inside && !/^(std::nullopt|\{\})$/.test(value)) add(start, end - start, 'std::nullopt', 'return');
    if (type.endsWith('*') && !inside && value !== 'nullptr') add(start, end - start, 'nullptr', 'return');
    if (type === 'bool' && value !== 'true' && value !== 'false') add(start, end - start, (was) => `!(${was})`, 'return');
    if (/(\)|else)\s*$/.test(code.slice(0, m.index))) add(m.index, end - m.index, '', 'no return');
  }
}

function statements(code, add) {
  const begin = /(?<=[;{})]\s*\n\s*|[)] |else |: )(?=(?:\+\+|--)?\w[\w.:*[\]()>-]*?(?: [+-]?= |\(|;|\+\+))/g;
  for (const m of code.matchAll(begin)) {
    const end = statementEnd(code, m.index);
    if (end < 0) continue;
    const statement = code.slice(m.index, end);
    if (!/[(=]|\+\+|--/.test(statement) || /\) (?:const )?\{/.test(statement.split('\n')[0]) || /\{\}\s*$/m.test(statement.split('\n')[0])) continue;
    if (/^(return|if|for|while|switch|case|break|continue|using|const|static|constexpr|namespace|explicit|friend|else|default)\b/.test(statement)) continue;
    if (/^[\w:<>, ]+[&*]? \w+(\(| = |;|\{|$)/.test(statement)) continue; // a declaration
    add(m.index, end - m.index, '', 'statement');
  }
}

/// The mutants of `text`, in the order of their offsets: {offset, length, text, operator, line}.
export function mutantsOf(text) {
  const code = masked(text);
  const found = new Map();
  const add = (offset, length, replacement, operator) => {
    const before = text.slice(offset, offset + length);
    const after = typeof replacement === 'function' ? replacement(before) : replacement;
    const line = text.slice(0, offset).split('\n').length + (before.startsWith('\n') ? 1 : 0);
    if (before !== after) found.set(`${offset}:${length}:${after}`, { offset, length, text: after, operator, line });
  };
  for (const m of code.matchAll(/(?<=\s)(<=?|>=?|==|!=)(?=\s)/g))
    add(m.index, m[1].length, COMPARISONS[m[1]], 'comparison');
  for (const m of code.matchAll(/(?<=\s)(&&|\|\|)(?=\s)/g)) add(m.index, 2, m[1] === '&&' ? '||' : '&&', 'logic');
  for (const m of code.matchAll(/(?<=\s)([-+]=?|[*/%])(?=\s)/g)) add(m.index, m[1].length, ARITHMETIC[m[1]], 'arithmetic');
  for (const m of code.matchAll(/\b(std::(?:min|max|any_of|all_of)|continue|break|true|false)\b/g))
    for (const other of WORDS[m[1]]) add(m.index, m[1].length, other, 'word');
  for (const m of code.matchAll(/(?<!case )\b([A-Z]\w+)::(\w+)\b/g)) {
    const values = VALUES[m[1]] ?? [];
    const at = values.indexOf(m[2]);
    if (at >= 0) add(m.index, m[0].length, `${m[1]}::${values[(at + 1) % values.length]}`, 'value');
  }
  literals(code, add);
  conditions(code, add);
  returns(code, add);
  statements(code, add);
  return [...found.values()].sort((a, b) => a.offset - b.offset || a.length - b.length);
}

/// `text` with the change of the mutant.
export const mutated = (text, m) => text.slice(0, m.offset) + m.text + text.slice(m.offset + m.length);
