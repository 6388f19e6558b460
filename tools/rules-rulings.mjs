// The rulings of an edition as rows that read as conditions: who or what, the outcome in words, the
// reason, its place in the call. All rulings are recorded for the indexes at the end of the page.
import { fill, list, paragraph, words } from './rules-html.mjs';

const TONES = { oui: 'success', non: 'error', a_confirmer: 'warning' };

/** An outcome in words, with its colour and mark. Without an outcome the ruling waits for an answer. */
export const outcomePill = (outcome, names) =>
  `<p class="outcome node" data-tone="${TONES[outcome] ?? 'muted'}">${words(names[outcome] ?? names.attendue)}</p>`;

/** Groups consecutive rows with the same ruling, which become one row with several names. */
function groupEqualRows(rows) {
  const groups = [];
  for (const row of rows) {
    const { resultat, motif, pour_changer: change, source, deduction } = row.ruling ?? {};
    const key = row.ruling && row.when && JSON.stringify([resultat, motif, change, source, deduction]);
    const last = groups.at(-1);
    if (key && last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

/**
 * Makes the functions that write the rulings of an edition.
 * @param edition  the parsed edition file
 * @param texts    the French texts of the page
 * @param at       a ruling's id -> its id on the page
 */
export function rulingWriter(edition, texts, at) {
  const known = []; // {id, place, ruling, outcome}, in the order of the page

  /** Records a ruling for the indexes, with its `place` in words; returns its id on the page. */
  const remember = (id, place, ruling, outcome = ruling.resultat) => {
    known.push({ id, place, ruling, outcome });
    return at(id);
  };

  /** A place in the call. A no-break space keeps its last number on the line of the arrow before it. */
  const locator = (source) => words(edition.sources[source] ?? source).replace(/› (?=\d+$)/, '›\u00a0');
  const sourceLine = ({ source, deduction }) => paragraph(fill(texts.source, { place: locator(source) })
    + (deduction ? ` <em>${words(texts.deduction)}</em>` : ''), 'rule-source');
  const reason = (ruling) => `<div class="rule-why">${paragraph(words(ruling.motif))}${
    ruling.pour_changer ? paragraph(fill(texts.question, { question: words(ruling.pour_changer) })) : ''
  }${sourceLine(ruling)}</div>`;

  const oneRow = (rows, outcomes) => {
    const [{ when, ruling, outcome, inner }] = rows;
    if (inner) return `<li class="rule">${paragraph(when, 'rule-when')}<div class="rule-then">${inner}</div></li>`;
    const conclusion = outcomePill(outcome ?? ruling.resultat, outcomes) + reason(ruling);
    const ids = rows.map((row) => remember(row.id, row.place, row.ruling, row.outcome));
    if (rows.length === 1) return `<li class="rule" id="${ids[0]}">${paragraph(when, 'rule-when')}${conclusion}</li>`;
    const names = rows.map((row, i) => `<li id="${ids[i]}">${row.when}</li>`);
    return `<li class="rule"><ul class="rule-when">${names.join('')}</ul>${conclusion}</li>`;
  };

  /**
   * Rows of rulings as HTML. A row has an `id`, a `ruling`, a `place` for the indexes and `when`, the
   * condition (both HTML; a ruling without a condition has no `when`). It has an `outcome` when the ruling
   * itself does not say it. Or a row has `when` and `inner`, the HTML of what follows.
   */
  const rows = (candidates, outcomes = texts.outcomes) => {
    const shown = candidates.filter(({ ruling, inner }) => ruling || inner);
    const html = groupEqualRows(shown).map((group) => oneRow(group, outcomes)).join('');
    return html && `<ul class="rules">${html}</ul>`;
  };

  const questionText = (key) => {
    const { libelle, aide = '', exemples_hors_appel: examples = [] } = edition.questions[key];
    return paragraph(words(libelle), 'rule-question') + paragraph(words(aide), 'rule-help')
      + (examples.length ? paragraph(words(texts.examples), 'rule-help') + list(examples.map(words)) : '');
  };
  /** The answers to a question, [{answer, when}]: the key in the file and the quoted label. */
  const answersOf = (key) => Object.entries(edition.questions[key].reponses)
    .map(([answer, label]) => ({ answer, when: fill(texts.answer, { answer: words(label) }) }));
  const placeOf = (name, key, when) =>
    fill(texts.answered, { name, question: words(edition.questions[key].libelle), answer: when });

  /** A decision of the file as HTML: a ruling, or a question with what follows from each answer. */
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
