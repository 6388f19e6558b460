// The sections of the page of the rules, in their order, with the content of the edition file. The texts
// are in rules-page.mjs; rules-rulings.mjs writes the rows of rulings.
import { day, euros, facts, fill, list, paragraph, percentage, table, words } from './rules-html.mjs';
import { outcomePill, rulingWriter } from './rules-rulings.mjs';

/** A message with an ellipsis instead of each value, since the values depend on a project. */
const withoutValues = (message) => message.replace(/^\{\w+\}[^,]*, (.)/, (_, first) => first.toUpperCase())
  .replace(/\{\w+\}/g, '…');

/**
 * The sections, [{id, name, html}].
 * @param at     an id of the file -> its id on the page
 * @param title  (depth, html, id?) -> a heading
 */
export function rulesSections(edition, texts, { at, title }) {
  const write = rulingWriter(edition, texts, at);
  const say = (key, names = {}) => fill(texts[key], names);
  const to = (id, html) => `<a href="#${at(id)}">${html}</a>`;
  const block = (html, id) => `<div class="rule-block"${id ? ` id="${at(id)}"` : ''}>${html}</div>`;
  const reading = (key) =>
    (edition.lectures?.[key] ? paragraph(say('reading', { reading: words(edition.lectures[key]) }), 'rule-help') : '');
  const more = (key, text) => (text ? title(3, say(key)) + paragraph(words(text)) : '');

  /** The rows of the rulings of `group`, which is at `id` in the file. `names` says when each applies. */
  const namedRows = (id, group, names, place, filled = {}) => Object.entries(names).map(([key, when]) => {
    const name = fill(when, filled);
    return { id: `${id}.${key}`, when: name, place: fill(place, { name }), ruling: group[key] };
  });
  const unanswered = (key, place) => ({
    id: `conditions.${key}.non_repondu`, when: say('unanswered'), place: fill(place, { name: say('unanswered') }),
    ruling: edition.conditions[key].non_repondu,
  });

  const about = () => {
    const places = { porteur: 'porteurs', territoire: 'territoire', axe: 'axes', assiette: 'depenses' };
    const conditions = Object.entries(places).map(([key, id]) => to(id, words(edition.conditions[key].libelle)));
    const portal = `<a href="${words(edition.portail)}">${words(edition.portail.replace(/^https:\/\//, ''))}</a>`;
    return paragraph(say('aboutWhat', { title: words(edition.titre) })) + paragraph(say('aboutConditions'))
      + list(conditions) + reading('conditions') + paragraph(say('aboutUnknown'))
      + paragraph(say('aboutForm', { form: words(edition.formulaire), portal }));
  };

  const calendar = () => {
    const { ouverture, cloture, etapes = [] } = edition.calendrier;
    write.remember('calendrier', say('calendar'), edition.calendrier);
    const steps = etapes.map((step, i) => {
      const id = write.remember(`calendrier.etapes.${i}`, words(step.libelle), step);
      return `<li id="${id}">${paragraph(words(step.libelle))}${write.sourceLine(step)}</li>`;
    });
    const closing = say('calendarClosing', { closing: `<strong>${day(cloture)}</strong>` });
    const opening = steps.length ? '' : `${say('calendarOpening', { opening: day(ouverture) })} `;
    return paragraph(opening + closing) + reading('depot') + write.sourceLine(edition.calendrier)
      + (steps.length ? `<ol class="rule-steps">${steps.join('')}</ol>` : '');
  };

  const aid = () => {
    const { taux_points_base: rate, plafond_centimes: ceiling } = edition.aide;
    const base = Math.ceil((ceiling * 10000) / rate); // the smallest base that reaches the ceiling, in centimes
    write.remember('aide', say('aid'), edition.aide);
    const figure = (key, value) => [say(key), `<strong>${value}</strong> ${say(`${key}Note`)}`];
    const example = (amount) => {
      const exact = (amount * rate) / 10000;
      const limit = exact >= ceiling ? 'limitedByCeiling' : Number.isInteger(exact) ? 'limitedByRate' : 'limitedByRounding';
      return [euros(amount), say(limit), euros(Math.min(Math.floor(exact), ceiling))];
    };
    const amounts = [Math.min(1000000, Math.floor(base / 2)), base - 1, base, 2 * base];
    const rates = edition.tva_points_base.map((points) => `${percentage(points)}\u202f%`).join(', ');
    return paragraph(say('aidLead')) + facts([
      figure('aidRate', `${percentage(rate)}\u202f%`), figure('aidCeiling', euros(ceiling)), figure('aidBase', euros(base)),
    ], 'rule-figures') + paragraph(say('aidRounding')) + reading('aide') + write.sourceLine(edition.aide)
      + table(say('aidExamples'), texts.aidColumns.map(words), amounts.map(example), 'rule-amounts')
      + paragraph(say('aidVat', { rates }));
  };

  const applicants = () => write.rows([
    ...Object.entries(edition.porteurs).map(([key, { libelle, decision }]) => ({
      id: `porteurs.${key}.decision`, when: words(libelle),
      place: say('applicantPlace', { name: words(libelle) }), ruling: decision,
    })),
    unanswered('porteur', texts.applicantPlace),
  ]);

  const territory = () => Object.entries(texts.territoryRules).map(([mode, names]) => {
    const whose = Object.values(edition.porteurs).filter(({ territoire }) => territoire === mode);
    const department = words(edition.territoire.departement);
    return title(3, words(texts.territoryBy[mode]))
      + paragraph(say('territoryFor', { names: whose.map(({ libelle }) => words(libelle)).join('\u202f; ') }), 'rule-help')
      + write.rows(namedRows('territoire', edition.territoire, names, texts.territoryPlace, { department }));
  }).join('') + write.rows([unanswered('territoire', texts.territoryPlace)]);

  const axis = ({ numero, libelle, aide, source, themes }, i) => {
    const name = say('axis', { number: String(numero), name: words(libelle) });
    const groups = [...new Set(themes.map(({ groupe }) => groupe))].map((group) => {
      const labels = themes.filter(({ groupe }) => groupe === group).map((theme) => words(theme.libelle));
      return (group ? title(4, words(group)) : '') + list(labels, 'rule-themes');
    });
    write.remember(`axes.${i}`, name, { source });
    return block(title(3, name) + paragraph(words(aide ?? '')) + groups.join('') + write.sourceLine({ source }), `axes.${i}`);
  };
  const axes = () => edition.axes.map(axis).join('') + title(3, say('axisQuestion'), 'axe')
    + write.rows([...namedRows('axe', edition.axe, texts.axisRules, texts.axisPlace), unanswered('axe', texts.axisPlace)])
    + more('mediation', edition.mediation);

  /** A question about any expense: one answer excludes it, the others change nothing. */
  const cross = ({ question, exclut_si: excluding, ...ruling }, i) => {
    const answers = write.answersOf(question).map(({ answer, when }) => (answer === excluding
      ? { id: `transversales.${i}`, when, place: write.placeOf(say('cross'), question, when), ruling, outcome: 'non' }
      : { when, inner: paragraph(say('crossGoesOn')) }));
    return block(write.questionText(question) + write.rows(answers, texts.expenseOutcomes));
  };
  const nature = ([key, { libelle, aide, decision }]) => block(title(4, words(libelle), `depenses.${key}`)
    + paragraph(words(aide ?? ''), 'rule-help')
    + write.decision(`depenses.${key}.decision`, words(libelle), decision, texts.expenseOutcomes));
  const glance = ([key, { libelle, decision }]) =>
    to(`depenses.${key}`, words(libelle)) + outcomePill(decision.resultat, texts.expenseOutcomes);
  const expenses = () => paragraph(say('expensesLead'))
    + title(3, say('glance')) + list(Object.entries(edition.depenses).map(glance), 'rule-glance')
    + title(3, say('natures')) + Object.entries(edition.depenses).map(nature).join('')
    + title(3, say('cross'), 'transversales') + edition.transversales.map(cross).join('')
    + title(3, say('lines'), 'lignes') + write.rows(namedRows('lignes', edition.lignes, texts.lineRules, texts.linePlace))
    + title(3, say('baseQuestion'), 'assiette') + write.rows([
      ...namedRows('assiette', edition.assiette, texts.baseRules, texts.basePlace), unanswered('assiette', texts.basePlace)]);

  const toConfirm = () => {
    const open = write.known.filter(({ outcome }) => outcome === 'a_confirmer');
    if (!open.length) return paragraph(say('nothingToConfirm'));
    return paragraph(say('toConfirmLead', { contact: to('contact', say('toConfirmContact')) }))
      + list(open.map(({ id, place, ruling }) => to(id, place) + paragraph(words(ruling.motif))), 'rule-open');
  };

  const criterion = ({ libelle, aide, source }, i) => {
    const id = write.remember(`criteres.${i}`, say('criterionPlace', { name: words(libelle) }), { source });
    return `<li class="rule" id="${id}">${paragraph(words(libelle), 'rule-when')}<div class="rule-then">${
      paragraph(words(aide ?? ''))}${write.sourceLine({ source })}</div></li>`;
  };
  const criteria = () => paragraph(say('criteriaLead', { usage: words(edition.usage_criteres) }))
    + `<ul class="rules">${edition.criteres.map(criterion).join('')}</ul>` + more('innovation', edition.definition_innovation);

  const remarks = () => {
    const outside = `<span class="rule-tag">${say('outside')}</span>`;
    const items = Object.entries(edition.avertissements).map(([key, { message, hors_appel: isOutside }]) =>
      `<li id="${at(`avertissements.${key}`)}">${words(withoutValues(message))}${isOutside ? ` ${outside}` : ''}</li>`);
    return paragraph(say('remarksLead', { outside })) + `<ul class="rule-remarks">${items.join('')}</ul>`;
  };

  const sources = () => table(say('sourcesLead'), texts.sourcesColumns.map(words), Object.keys(edition.sources).map((source) => {
    const based = write.known.filter(({ ruling }) => ruling.source === source);
    return [write.locator(source), list(based.map(({ id, place }) => to(id, place))) || say('noRule')];
  }), 'rule-sources');

  const contact = () => {
    const { nom, fonction, courriel, telephone, millesime } = edition.contact;
    return paragraph(say('contactLead', { year: words(millesime) })) + facts([
      [say('contactName'), words(nom)], [say('contactRole'), words(fonction)],
      [say('contactMail'), `<a href="mailto:${words(courriel)}">${words(courriel)}</a>`],
      [say('contactPhone'), `<a href="tel:${telephone.replace(/[^+\d]/g, '')}">${words(telephone.replace(/ /g, '\u00a0'))}</a>`],
    ], 'rule-facts');
  };

  // The sections with an index must come after the rulings that it lists.
  return [
    ['appel', 'about', about], ['calendrier', 'calendar', calendar], ['aide', 'aid', aid],
    ['porteurs', 'applicants', applicants], ['territoire', 'territory', territory], ['axes', 'axes', axes],
    ['depenses', 'expenses', expenses], ['a-confirmer', 'toConfirm', toConfirm], ['criteres', 'criteria', criteria],
    ['avertissements', 'remarks', remarks], ['sources', 'sources', sources], ['contact', 'contact', contact],
  ].map(([id, key, make]) =>
    ({ id, name: say(key), html: `<section id="${at(id)}">${title(2, say(key))}${make()}</section>` }));
}
