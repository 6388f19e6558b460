#include "app/summary.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "app/amount_line.hpp"
#include "app/answer_words.hpp"
#include "app/budget.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/figures.hpp"
#include "app/financing.hpp"
#include "app/missing_list.hpp"
#include "app/result_parts.hpp"
#include "app/session.hpp"
#include "app/sources.hpp"
#include "app/states.hpp"
#include "app/tables.hpp"
#include "app/texts.hpp"
#include "app/texts_budget.hpp"
#include "app/texts_paper.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "core/conditions.hpp"
#include "core/remarks.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {

namespace {

constexpr std::size_t kMaxMissingShown = 30;

Node section(std::string_view name, std::string title, std::string lead = "") {
  Node out = make(NodeKind::section, "synthese." + std::string(name), std::move(title));
  out.help = std::move(lead);
  return out;
}

Node table(std::string_view name, const char* title, std::vector<page::Column> columns) {
  return make_table("synthese." + std::string(name), title, std::move(columns));
}

Node term(std::string_view name, std::string_view label, std::string value) {
  Node out = make(NodeKind::status, "synthese." + std::string(name), std::string(label));
  out.value = std::move(value);
  return out;
}

Node term(Key key, std::string value) {
  return term(info(key).path, short_name(key), std::move(value));
}

Node sentences(std::string_view name, const std::vector<std::string>& texts) {
  Node out = make(NodeKind::list, "synthese." + std::string(name), "");
  for (const std::string& each : texts) add(out, paragraph(each));
  return out;
}

std::string dates_text(const Projet& projet) {
  const auto& start = projet.date_debut.value;
  const auto& end = projet.date_fin.value;
  if (start && end)
    return fill<text::kFromTo>(with<"debut">(format_date(*start)), with<"fin">(format_date(*end)));
  if (start) return fill<text::kStarts>(with<"debut">(format_date(*start)));
  return end ? fill<text::kEnds>(with<"fin">(format_date(*end))) : text::kToFill;
}

std::string applicant_text(const PageContext& context) {
  const Porteur& porteur = context.dossier().porteur;
  if (!porteur.nature) return porteur.nom.empty() ? text::kToFill : porteur.nom;
  const std::string kind =
      context.rulebook().porteurs[static_cast<std::size_t>(*porteur.nature)].libelle;
  const Epci* epci = epci_of(*context.session.territory, porteur);
  const bool is_epci = porteur.nature == PorteurNature::epci && epci;
  const std::string name = porteur.nom.empty() && is_epci ? epci->nom : porteur.nom;
  return name.empty() ? kind : name + ", " + within_sentence(kind);
}

/// «Madame Anne Durand, maire»; empty when nothing is given.
std::string person_text(std::initializer_list<std::string> names,
                        std::initializer_list<std::string> more) {
  std::string out;
  for (const std::string& each : names)
    if (!each.empty()) out += (out.empty() ? "" : " ") + each;
  for (const std::string& each : more)
    if (!each.empty()) out += (out.empty() ? "" : ", ") + each;
  return out;
}

/// Whether a text of the dossier has a row of its own, with its name. The others are in a row or a
/// paragraph that project_section() makes for them.
bool has_own_row(Key key) {
  switch (key) {
    case Key::porteur_code_insee:
    case Key::porteur_nom:
    case Key::projet_intitule:
    case Key::projet_description:
    case Key::projet_autre_theme: return false;
    default: return key < Key::representant_civilite || key > Key::contact_telephone;
  }
}

/// The texts of a step that were given, in the order of the catalogue.
void add_texts(Node& out, const Dossier& dossier, Stage stage) {
  for (const auto& entry : entries<Dossier>()) {
    const Key key = entry.info.key;
    const auto* text = std::get_if<Access<Dossier, std::string>>(&entry.slot);
    if (!text || stage_of(key) != stage || !has_own_row(key)) continue;
    if (const std::string& value = text->get(dossier); !value.empty()) add(out, term(key, value));
  }
}

void add_people(Node& out, const Porteur& porteur) {
  const auto add_term = [&](std::string_view name, const char* label, std::string value) {
    if (!value.empty()) add(out, term(name, label, std::move(value)));
  };
  const Representant& representative = porteur.representant;
  add_term("representant", text::kRepresentativeOnPaper,
           person_text({representative.civilite, representative.prenom, representative.nom},
                       {representative.fonction}));
  const Contact& contact = porteur.contact;
  add_term("contact", text::kContactOnPaper,
           person_text({contact.prenom, contact.nom},
                       {contact.fonction, contact.courriel, contact.telephone}));
}

Node project_section(const PageContext& context) {
  const Dossier& dossier = context.dossier();
  const Projet& projet = dossier.projet;
  Node out = section("projet", text::kProject);
  add(out, term(Key::projet_intitule, projet.intitule.empty() ? text::kToFill : projet.intitule));
  add(out, term("porteur", text::kApplicant, applicant_text(context)));
  const auto& nature = dossier.porteur.nature;
  const bool of_commune =
      !nature || place_key(context.rulebook(), nature) == Key::porteur_code_insee;
  if (!dossier.porteur.code_insee.empty() && of_commune)
    add(out, term("commune", text::kPlace,
                  answer_words(context, {{Key::porteur_code_insee}, dossier.porteur.code_insee})));
  const Epci* epci = epci_of(*context.session.territory, dossier.porteur);
  if (epci && (of_commune || nature == PorteurNature::epci))
    add(out, term("epci", text::kEpci, epci->nom));
  add_texts(out, dossier, Stage::dossier);
  add_people(out, dossier.porteur);
  const std::string axes = axes_words(context);
  add(out, term("dates", text::kProjectDates, dates_text(projet)),
      term("axes", text::kAxisAndThemes, axes.empty() ? text::kToFill : axes));
  if (const std::string axis = main_axis_words(context); !axis.empty())
    add(out, term(Key::projet_axe_principal, axis));
  if (wants_zoomacom(projet)) add(out, term(Key::projet_zoomacom, text::kZoomacomWanted));
  add_texts(out, dossier, Stage::projet);
  if (!projet.description.empty()) add(out, paragraph(projet.description));
  return out;
}

Node estimate_section(const PageContext& context) {
  Node out = section("estimation", text::kEstimation);
  add_all(out, result_statuses(context, "synthese"));
  add(out, submission_status(context, "synthese"));
  const std::string obstacle = obstacle_sentence(context);
  if (!obstacle.empty()) add(out, paragraph(obstacle, Tone::strong));
  return out;
}

Node conditions_section(const PageContext& context) {
  Node out = section("conditions", text::kConditions, conditions_interpretation(context));
  Node lines =
      table("conditions.table", text::kConditions,
            {{text::kConditionColumn, 3}, {text::kReachedColumn, 0}, {text::kReasonColumn, 6}});
  const std::vector<Node> groups = condition_groups(context);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Ruling& ruling = *context.assessment.conditions[i].ruling;
    add_row(lines,
            {groups[i].label, groups[i].note,
             fill<text::kReason>(with<"raison">(ruling.motif),
                                 with<"source">(source_text(ruling.locator, ruling.deduction)))});
  }
  add(out, std::move(lines));
  return out;
}

Node budget_section(const PageContext& context) {
  Node out = section("budget", text::kBudgetTitle);
  const auto& lines = context.dossier().depenses;
  if (lines.empty()) {
    add(out, paragraph(text::kNoLine));
    return out;
  }
  Node budget = table("budget.table", text::kBudgetTitle,
                      {{text::kExpenseColumn, 4},
                       {text::kNatureColumn, 4},
                       {text::kAmountColumn, 0, true},
                       {text::kStateColumn, 0},
                       {text::kWhyColumn, 7}});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineFinding& finding = context.assessment.depenses[i];
    const Ref nature{Key::depense_nature, lines[i].id};
    add_row(budget, {form::line_name(context.dossier(), i),
                     answer_words(context, {nature, value_of(context.dossier(), nature)}),
                     finding.montant_ht.max ? format_range(finding.montant_ht) : text::kNoAmount,
                     line_state(context, i).words, finding.ruling->motif});
  }
  Node totals =
      table("budget.totaux", text::kTotals, {{text::kTotals, 1}, {text::kAmountColumn, 0, true}});
  for (const AmountLine& line : budget_totals(context))
    add_row(totals, {line.name, line.amount}, line.tone);
  add(out, std::move(budget), std::move(totals));
  return out;
}

Node computation_section(const PageContext& context) {
  Node group = computation_group(context);
  Node out = section("calcul", text::kComputation);
  out.children = std::move(group.children);
  for (Node& each : out.children)
    if (each.kind == NodeKind::link) each = paragraph(each.label + ".", Tone::muted);
  return out;
}

Node financing_section(const PageContext& context) {
  Node out = section("financement", text::kFinancing);
  const auto lines = financing_lines(context, PlanLines::all);
  if (lines.empty()) {
    add(out, paragraph(text::kFinancingLater));
    return out;
  }
  add(out, plan_table("synthese.financement.table", lines));
  if (auto figure = financing_figure(context)) {
    figure->id = "synthese.financement.image";
    add(out, std::move(*figure), paragraph(vat_note(context)));
  } else {
    add(out, paragraph(text::kFinancingLater));
  }
  if (minimum_share_is_open(context.dossier(),
                            financing_plan(context.dossier(), context.assessment)))
    add(out, paragraph(text::kMinimumShare));
  return out;
}

Node criteria_section(const PageContext& context) {
  Node out = section("criteres", text::kCriteresTitle, context.rulebook().usage_criteres);
  Node answers = table(
      "reponses.table", text::kCriteresTitle,
      {{text::kCritereColumn, 4}, {text::kReachedColumn, 0}, {text::kApplicantWordsColumn, 6}});
  std::vector<std::string> unanswered;
  for (const CritereRule& critere : context.rulebook().criteres) {
    const auto given = context.dossier().criteres.find(critere.id);
    if (given == context.dossier().criteres.end()) {
      unanswered.push_back(critere.libelle);
      continue;
    }
    add_row(answers, {critere.libelle, critere_words(context, critere),
                      given->second.texte.empty() ? text::kNotArgued : given->second.texte});
  }
  if (!answers.children.empty()) add(out, std::move(answers));
  if (!unanswered.empty())
    add(out, paragraph(fill<text::kUnanswered>(with<"questions">(listed(unanswered)))));
  return out;
}

/// Adds what remains to do: the questions to ask, the remarks to check, the missing answers, the documents
/// to attach and the calendar.
void add_follow_up(Node& page, const PageContext& context) {
  const auto points = open_point_sentences(context);
  if (!points.empty()) {
    Node ask = submissions_closed(context)
                   ? section("a_confirmer", text::kToAskClosed, text::kToAskClosedHelp)
                   : section("a_confirmer", text::kToAsk, text::kToAskHelp);
    add(ask, sentences("a_confirmer.liste", points));
    if (!submissions_closed(context))
      add(ask, paragraph(contact_sentence(context.rulebook().contact)));
    add(page, std::move(ask));
  }
  const std::vector<std::string> remarks = remark_sentences(context);
  if (!remarks.empty()) {
    Node check = section("remarques", text::kRemarks);
    add(check, sentences("remarques.liste", remarks));
    add(page, std::move(check));
  }
  Node missing = section("manquants", text::kMissing);
  std::vector<std::string> titles;
  for (const Node& each : missing_list(context, "synthese", kMaxMissingShown).children)
    titles.push_back(each.label);
  if (titles.empty()) add(missing, paragraph(text::kNothingMissing));
  else add(missing, sentences("manquants.liste", titles));
  if (context.assessment.missing.size() > kMaxMissingShown)
    add(missing, paragraph(text::kMoreMissing));
  Node calendar = section("calendrier", text::kCalendar);
  std::vector<std::string> steps;
  for (const CalendarStep& step : context.rulebook().calendrier.etapes)
    steps.push_back(step.libelle);
  if (!steps.empty()) add(calendar, sentences("calendrier.liste", steps));
  add(page, std::move(missing));
  const FormSection* attached = documents_of(context.rulebook());
  if (attached && !submissions_closed(context)) {
    Node documents = section("pieces", attached->titre, attached->aide);
    add(documents, sentences("pieces.liste", attached->pieces));
    add(page, std::move(documents));
  }
  if (!steps.empty()) add(page, std::move(calendar));
}

/// The edition, its hash and the version of the site, with which the computation can be repeated.
std::string origin_sentence(const PageContext& context, std::string_view site_version) {
  const Rulebook& rules = context.rulebook();
  const auto edition = with<"edition">(rules.edition);
  const std::string out = rules.sha256.empty()
                              ? fill<text::kSummaryRules>(edition)
                              : fill<text::kSummaryRulesWithHash>(
                                    edition, with<"repere">(rules.sha256.substr(0, kHashShown)));
  if (site_version.empty()) return out;
  return out + " " + fill<text::kSummaryVersion>(with<"version">(site_version));
}

}  // namespace

page::Node summary(const Session& session, std::string_view site_version) {
  const Evaluation evaluation(session);
  const PageContext& context = evaluation.context;
  const Rulebook& rules = context.rulebook();
  const Projet& projet = context.dossier().projet;
  Node page = make(NodeKind::page, "synthese", text::kSummaryTitle);
  page.value = text::kSummaryTitle;
  if (!projet.intitule.empty())
    page.value = fill<text::kSummaryOf>(with<"projet">(projet.intitule));
  const auto call = with<"appel">(rules.titre);
  page.help = session.today
                  ? fill<text::kSummaryOn>(call, with<"date">(format_date(*session.today)))
                  : fill<text::kSummaryUndated>(call);
  add_all(page, closed_notice(context));
  add(page, paragraph(result_lead(context), Tone::strong), project_section(context),
      estimate_section(context), conditions_section(context), budget_section(context));
  if (context.assessment.eligible != Resultat::non) add(page, computation_section(context));
  add(page, financing_section(context), criteria_section(context));
  add_follow_up(page, context);
  add(page, paragraph(origin_sentence(context, site_version), Tone::muted));
  return page;
}

}  // namespace loire::app
