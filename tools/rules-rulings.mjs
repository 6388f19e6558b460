// The rulings of an edition as rows that read as conditions: who or what, the outcome in words, the
// reason, its place in the call. Each is remembered, for the indexes at the end of the page.
import { fill, list, paragraph, words } from './rules-html.mjs';

const TONES = { oui: 'success', non: 'error', a_confirmer: 'warning' };

/** An outcome in words, with its colour and mark; a ruling without one awaits an answer. */
export const outcomePill = (outcome, names) =>
  `<p class="outcome node" data-tone="${TONES[outcome] ?? 'muted'}">${words(names[outcome] ?? names.attendue)}</p>`;

/** Rows one after the other that say the same become one row with several names. */
function together(rows) {
  const groups = [];
  for (const row of rows) {
    const { resultat, motif, pour_changer: change, source, deduction } = row.ruling ?? {};
    const said = row.ruling && row.when && JSON.stringify([resultat, motif, change, source, deduction]);
    const last = groups.at(-1);
    if (said && last?.said === said) last.rows.push(row);
    else groups.push({ said, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

/**
 * @param edition  the parsed edition file
 * @param texts    the page's French
 * @param at       a ruling's id -> its id on the page
 */
export function rulingWriter(edition, texts, at) {
  const known = []; // {id, place, ruling, outcome}, in the order of the page

  /** Remembers what has a source of its own, `place` in words; returns its id on the page. */
  const remember = (id, place, ruling, outcome = ruling.resultat) => {
    known.push({ id, place, ruling, outcome });
    return at(id);
  };

  /** A place in the call; its last number stays on the line of its arrow. */
  const locator = (source) => words(edition.sources[source] ?? source).replace(/› (?=\d+$)/, '›\u00a0');
  const sourceLine = ({ source, deduction }) => paragraph(fill(texts.source, { place: locator(source) })
    + (deduction ? ` <em>${words(texts.deduction)}</em>` : ''), 'rule-source');
  const reason = (ruling) => `<div class="rule-why">${paragraph(words(ruling.motif))}${
    ruling.pour_changer ? paragraph(fill(texts.question, { question: words(ruling.pour_changer) })) : ''
  }${sourceLine(ruling)}</div>`;

  const oneRow = (rows, outcomes) => {
    const [{ when, ruling, outcome, inner }] = rows;
    if (inner) return `<li class="rule">${paragraph(when, 'rule-when')}<div class="rule-then">${inner}</div></li>`;
    const said = outcomePill(outcome ?? ruling.resultat, outcomes) + reason(ruling);
    const ids = rows.map((row) => remember(row.id, row.place, row.ruling, row.outcome));
    if (rows.length === 1) return `<li class="rule" id="${ids[0]}">${paragraph(when, 'rule-when')}${said}</li>`;
    const names = rows.map((row, i) => `<li id="${ids[i]}">${row.when}</li>`);
    return `<li class="rule"><ul class="rule-when">${names.join('')}</ul>${said}</li>`;
  };

  /**
   * Rows of rulings. Each: `id`, `ruling`, `place` (for the indexes) and `when`, what must hold, both
   * HTML; no `when` where the ruling always holds; `outcome` where the file's place says it.
   * Or `when` and `inner`, HTML that says what follows.
   */
  const rows = (all, outcomes = texts.outcomes) => {
    const shown = all.filter(({ ruling, inner }) => ruling || inner);
    const html = together(shown).map((equal) => oneRow(equal, outcomes)).join('');
    return html && `<ul class="rules">${html}</ul>`;
  };

  const questionText = (key) => {
    const { libelle, aide = '', exemples_hors_appel: examples = [] } = edition.questions[key];
    return paragraph(words(libelle), 'rule-question') + paragraph(words(aide), 'rule-help')
      + (examples.length ? paragraph(words(texts.examples), 'rule-help') + list(examples.map(words)) : '');
  };
  /** [{answer, when}]: the answers to a question, as the file names them and quoted. */
  const answersOf = (key) => Object.entries(edition.questions[key].reponses)
    .map(([answer, label]) => ({ answer, when: fill(texts.answer, { answer: words(label) }) }));
  const placeOf = (name, key, when) =>
    fill(texts.answered, { name, question: words(edition.questions[key].libelle), answer: when });

  /** A decision of the file, and those inside it: a question, its answers, what follows from each. */
  const decision = (id, place, node, outcomes) => {
    if (!node.question) return rows([{ id, place, ruling: node }], outcomes);
    const branches = answersOf(node.question).filter(({ answer }) => node.reponses[answer]).map(({ answer, when }) => {
      const branch = node.reponses[answer];
      const below = { id: `${id}.reponses.${answer}`, place: placeOf(place, node.question, when) };
      if (branch.question) return { when, inner: decision(below.id, below.place, branch, outcomes) };
      return { ...below, when, ruling: branch };
    });
    return `<div class="rule-decision" id="${at(id)}">${questionText(node.question)}${rows(branches, outcomes)}</div>`;
  };

  return { known, remember, locator, sourceLine, rows, decision, questionText, answersOf, placeOf };
}
