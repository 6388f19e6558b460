// The rules of the call as a page to read, made only from an edition file: every ruling with its outcome,
// its reason and its place in the call. Its anchor is the id of the ruling in the program.
import { createHash } from 'node:crypto';
import { day, facts, fill, french, list, paragraph, words } from './rules-html.mjs';
import { outcomePill } from './rules-rulings.mjs';
import { rulesSections } from './rules-sections.mjs';
import { fillTemplate, replaceBlock } from './templates.mjs';

// Spaces are plain here: rules-html.mjs makes them no-break where needed. `{name}` is replaced by a value.
const TEXTS = {
  title: 'Les règles de l’appel',
  lead: 'Cette page dit comment le simulateur lit l’appel : seul l’appel fait foi.',
  edition: 'Édition',
  deadline: 'Fin du dépôt',
  hash: 'Empreinte du fichier des règles (SHA-256)',
  file: 'Voir ce fichier',
  contents: 'Sommaire',
  toContents: 'Revenir au sommaire',
  howToRead: 'Chaque règle donne sa réponse, sa raison et sa source dans l’appel.',
  legend: {
    oui: 'l’appel l’accepte',
    non: 'l’appel l’exclut',
    a_confirmer: 'l’appel ne tranche pas, la question est à poser au Département',
    attendue: 'le simulateur attend votre réponse',
  },
  legendDeduction: '{deduction} : l’appel ne l’écrit pas ainsi, c’est notre lecture.',

  outcomes: { oui: 'Oui', non: 'Non', a_confirmer: 'À confirmer', attendue: 'Réponse attendue' },
  expenseOutcomes: { oui: 'Oui, éligible', non: 'Non, exclue', a_confirmer: 'À confirmer', attendue: 'Selon la réponse' },
  source: 'Source : {place}',
  deduction: '(déduction, pas les mots de l’appel)',
  reading: 'Notre lecture : {reading}',
  examples: 'Par exemple (hors appel, à vérifier) :',
  question: 'Question : {question}',
  answer: '« {answer} »',
  answered: '{name} › {question} {answer}',
  unanswered: 'Pas encore de réponse',

  about: 'L’appel en bref',
  aboutWhat: '{title} : le Département de la Loire aide des projets numériques.',
  aboutConditions: 'Un projet entre dans l’appel quand toutes ces conditions sont remplies :',
  aboutUnknown: 'Une réponse qui manque ne vaut jamais « non » : le résultat reste ouvert.',
  aboutForm: 'La candidature se dépose avec le formulaire « {form} », sur {portal}.',

  calendar: 'Le calendrier',
  calendarOpening: 'L’appel ouvre en {opening}.',
  calendarClosing: 'Le dépôt se termine le {closing} à minuit.',

  aid: 'L’aide',
  aidLead: 'C’est un maximum, jamais une promesse.',
  aidRate: 'Taux, au plus',
  aidRateNote: 'des dépenses éligibles, hors taxes',
  aidCeiling: 'Plafond',
  aidCeilingNote: 'd’aide par projet',
  aidBase: 'Le plafond joue dès',
  aidBaseNote: 'de dépenses éligibles, hors taxes',
  aidRounding: 'Le calcul s’arrondit au centime inférieur, puisque le taux est un maximum.',
  aidExamples: 'Exemples',
  aidColumns: ['Dépenses éligibles, hors taxes', 'Ce qui limite l’aide', 'Aide, au plus'],
  limitedByRate: 'le taux',
  limitedByCeiling: 'le plafond',
  limitedByRounding: 'le taux, puis l’arrondi',
  aidVat: 'Les montants comptent hors taxes (HT). Le simulateur ramène un montant TTC au HT, au centime le plus '
    + 'proche, avec l’un de ces taux de TVA : {rates}. Si les deux montants sont donnés, le HT compte.',

  applicants: 'Qui peut répondre ?',
  applicantPlace: 'Porteur : {name}',
  territory: 'Le porteur est-il de la Loire ?',
  territoryPlace: 'Territoire : {name}',
  territoryFor: 'Pour : {names}.',
  territoryBy: {
    commune: 'D’après la commune',
    epci: 'D’après les communes membres',
    declaration: 'D’après ce que vous indiquez',
    d_office: 'D’office',
  },
  territoryRules: {
    commune: {
      dans: 'La commune est dans la liste de la Loire',
      hors: 'Le code INSEE est celui d’un autre département',
      code_errone: 'Le code INSEE est incomplet, ou commence par {department} sans être dans la liste',
    },
    epci: {
      epci_dans: 'Toutes les communes membres sont dans la Loire',
      epci_a_cheval: 'Une partie des communes membres est hors de la Loire',
      epci_hors: 'Le SIREN n’est pas dans la liste',
      siren_errone: 'Le SIREN est incomplet, ou sa clé est fausse',
    },
    declaration: {
      declare_dans: 'Le porteur est situé dans la Loire',
      declare_hors: 'Le porteur est situé hors de la Loire',
    },
    d_office: {
      d_office: 'Sans question',
    },
  },

  axes: 'Les axes et les thèmes',
  axis: 'Axe {number} : {name}',
  axisQuestion: 'Le projet répond-il à l’un des axes ?',
  axisPlace: 'Axe : {name}',
  axisRules: {
    nomme: 'Au moins un thème nommé par l’appel est choisi',
    aucun: 'Aucun axe ne convient',
    hors_liste: 'Seul un thème que l’appel ne nomme pas est proposé',
  },
  mediation: 'Un appui pour la médiation numérique',

  expenses: 'Les dépenses',
  expensesLead: 'Une dépense compte si sa nature est acceptée et si aucune question commune ne l’exclut.',
  glance: 'En un coup d’œil',
  natures: 'Nature par nature',
  cross: 'Les questions communes à toutes les dépenses',
  crossGoesOn: 'La règle de la nature s’applique.',
  lines: 'Quand une réponse manque',
  linePlace: 'Dépense : {name}',
  lineRules: {
    nature_non_repondue: 'La nature n’est pas indiquée',
    question_non_repondue: 'Une question reste sans réponse',
  },
  baseQuestion: 'Le projet compte-t-il une dépense éligible ?',
  basePlace: 'Dépenses du projet : {name}',
  baseRules: {
    oui: 'Une dépense éligible a un montant',
    non: 'La liste des dépenses est finie, et aucune ne compte',
    a_confirmer: 'Il ne reste que des dépenses à confirmer',
  },

  toConfirm: 'Ce qui reste à confirmer',
  toConfirmLead: 'L’appel ne tranche pas ces points. Seul le Département peut y répondre : {contact}.',
  toConfirmContact: 'voir le contact',
  nothingToConfirm: 'Rien : l’appel tranche tous les points.',

  criteria: 'Les critères d’analyse',
  criteriaLead: '{usage} Ils ne changent ni l’éligibilité, ni l’aide maximale.',
  criterionPlace: 'Critère : {name}',
  innovation: 'Ce que l’appel entend par innovation',

  remarks: 'Ce que le simulateur signale',
  remarksLead: 'Ces messages aident à vérifier les réponses. Ceux qui ne viennent pas de l’appel portent la mention {outside}.',
  outside: 'hors appel',

  sources: 'Les sources dans l’appel',
  sourcesLead: 'Pour relire l’appel : chaque endroit cité, et les règles qui s’y appuient.',
  sourcesColumns: ['Endroit de l’appel', 'Règles'],
  noRule: 'Aucune règle',

  contact: 'Le contact de l’appel',
  contactLead: 'Ce contact est celui que l’appel indique en {year}.',
  contactName: 'Nom',
  contactRole: 'Fonction',
  contactMail: 'Courriel',
  contactPhone: 'Téléphone',
};

/** The texts that replace those above when applications are closed. */
const PAST = {
  closedMore: 'Gardez vos réponses pour une prochaine édition, et demandez au Département si une édition est ouverte.',
  aboutWhat: '{title} : le Département de la Loire aidait des projets numériques.',
  aboutConditions: 'Un projet entrait dans l’appel quand toutes ces conditions étaient remplies :',
  aboutForm: 'La candidature se déposait avec le formulaire « {form} », sur {portal}.',
  calendarOpening: 'L’appel ouvrait en {opening}.',
  calendarClosing: 'Le dépôt se terminait le {closing} à minuit.',
  applicants: 'Qui pouvait répondre ?',
  toConfirm: 'Ce que l’appel laissait à confirmer',
  toConfirmLead: 'L’appel ne tranchait pas ces points.',
  contactLead: 'L’appel de {year} indiquait ce contact. Le dépôt est clos : demandez plutôt au Département si une édition est ouverte.',
};

const today = () => new Date().toISOString().slice(0, 10);

/**
 * The page of an edition: {title, main}. `title` is text, `main` is HTML.
 * @param edition  the parsed edition file; keys that are not known here are ignored
 * @param options  prefix: of every id of the page; level: of its first heading, from 1;
 *                 sha256: of the edition file, in hexadecimal; file: its address;
 *                 closed: whether applications are closed
 */
export function rulesPage(edition, { prefix = '', level = 1, sha256, file, closed = edition.calendrier.cloture < today() } = {}) {
  const texts = closed ? { ...TEXTS, ...PAST } : TEXTS;
  const at = (id) => prefix + id;
  const say = (key, names) => fill(texts[key], names);
  const title = (depth, html, id) => {
    const tag = `h${level + depth - 1}`;
    return `<${tag} class="rank-${depth}"${id ? ` id="${at(id)}"` : ''}>${html}</${tag}>`;
  };
  const sections = rulesSections(edition, texts, { at, title });
  const hash = sha256 && `<code>${sha256}</code>${file ? ` <a href="${file}">${say('file')}</a>` : ''}`;
  const legend = Object.entries(TEXTS.legend).map(([outcome, meaning]) =>
    outcomePill(outcome, TEXTS.outcomes) + paragraph(words(meaning)));

  const deduction = paragraph(say('legendDeduction', { deduction: `<em>${say('deduction')}</em>` }));
  const about = [
    [say('edition'), words(edition.edition)], [say('deadline'), day(edition.calendrier.cloture)], [say('hash'), hash],
  ];

  return {
    title: french(`${TEXTS.title} – ${edition.titre}`),
    main: `<header class="rules-head">
${title(1, say('title'), 'titre')}
${paragraph(words(edition.titre), 'rules-edition')}
${closed ? paragraph(`<strong>${words(edition.avertissements.depot_clos.message)}</strong> ${say('closedMore')}`, 'rules-closed') : ''}
${paragraph(`<strong>${say('lead')}</strong> ${words(edition.qui_decide)}`)}
${facts(about, 'rule-facts')}
</header>
<nav class="rules-contents" aria-labelledby="${at('sommaire')}">
${title(2, say('contents'), 'sommaire')}
${list(sections.map(({ id, name }) => `<a href="#${at(id)}">${name}</a>`))}
</nav>
<div class="rules-body">
<div class="rules-legend">${paragraph(say('howToRead'))}${list(legend)}${deduction}</div>
${sections.map(({ html }) => html).join('\n')}
</div>
<a class="rules-up" href="#${at('sommaire')}">${say('toContents')}</a>`,
  };
}

const pageOf = (bytes, options) =>
  rulesPage(JSON.parse(bytes), { sha256: createHash('sha256').update(bytes).digest('hex'), ...options });

/**
 * The complete page in the site, in the folder of the edition file.
 * @param template  web/regles.html; `texts`: those of web/texts.js
 * @param bytes     the content of the edition file; `name`: its name
 * @param query     what is added to the addresses of the files that the page loads
 */
export function rulesDocument(template, texts, bytes, { name, query }) {
  const { title, main } = pageOf(bytes, { file: name });
  const styles = ['styles.css', 'regles.css'].map((file) => `<link rel="stylesheet" href="../${file}${query}">`);
  const html = fillTemplate(template, { ...texts, rulesTitle: title });
  return replaceBlock(replaceBlock(html, 'styles', styles.join('\n  ')), 'rules', main);
}

/** The same as a section of the single file, which web/sections.js shows. Its ids begin with "regle.". */
export function rulesSection(texts, bytes) {
  const { main } = pageOf(bytes, { prefix: 'regle.', level: 2 });
  const back = fillTemplate('<p class="rules-back"><a href="#questions">{{backToForm}}</a></p>', texts);
  return `<section id="regles" class="rules-page shell-width" role="main" aria-labelledby="regle.titre" hidden>
${back}
${main}
${back}
</section>`;
}
