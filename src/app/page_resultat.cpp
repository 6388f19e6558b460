// The last step: the result in full, and the draft to take away.
#include "app/pages.hpp"
#include "app/parts.hpp"
#include "app/texts.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

using form::format_euros;

constexpr std::size_t kMostMissing = 100;

Node finding_group(std::string id, std::string legend, std::string state, Tone tone,
                   const Ruling& ruling) {
  Node out = group(std::move(id), std::move(legend));
  out.note = std::move(state);
  out.tone = tone;
  add(out, paragraph(ruling.motif));
  if (!ruling.pour_changer.empty()) add(out, paragraph("Question : " + ruling.pour_changer));
  add(out, paragraph(source_text(ruling), Tone::muted));
  return out;
}

Node condition_group(const PageContext& context, const Condition& condition) {
  const auto& rules = context.rulebook().conditions[static_cast<std::size_t>(condition.id)];
  std::string state = "Oui";
  Tone tone = Tone::success;
  if (condition.resultat == Resultat::non) {
    state = "Non";
    tone = Tone::error;
  } else if (condition.cause == Cause::a_confirmer) {
    state = "À confirmer";
    tone = Tone::warning;
  } else if (condition.cause == Cause::non_repondu) {
    state = "À répondre";
    tone = Tone::info;
  }
  return finding_group("resultat.condition." + std::string(name_of(condition.id)), rules.libelle,
                       state, tone, *condition.ruling);
}

std::string amount_text(const Bounds& amount) {
  if (amount.exact()) return format_euros(amount.min) + " HT";
  if (!amount.max) return "montant à saisir";
  return "entre " + format_euros(amount.min) + " et " + format_euros(*amount.max) + " HT";
}

Node line_finding(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  return finding_group("resultat.depense." + context.dossier().depenses[index].id,
                       line_name(context, index) + " – " + amount_text(finding.montant_ht),
                       state_text(finding), state_tone(finding), *finding.ruling);
}

/// «Entre … et …» for the bounds of a step; the end of the sentence says what is open.
std::string bounds_text(const Bounds& bounds) {
  if (bounds.exact()) return format_euros(bounds.min);
  if (!bounds.max) return "au moins " + format_euros(bounds.min) + ", sans limite connue";
  return "entre " + format_euros(bounds.min) + " et " + format_euros(*bounds.max);
}

/// The sentence of one step of the computation's own trace; empty for those shown elsewhere.
std::string step_sentence(const PageContext& context, const Step& step) {
  const auto* value = std::get_if<Bounds>(&step.valeur);
  if (!value) return {};
  const AideRules& rules = context.rulebook().aide;
  switch (step.operation) {
    case Operation::somme: return "Dépenses éligibles (assiette) : " + bounds_text(*value) + ".";
    case Operation::part:
      return form::format_rate(rules.taux) +
             " de cette somme, arrondi au centime inférieur : " + bounds_text(*value) + ".";
    case Operation::plafonnement:
      return "Dans la limite de " + form::format_euros_short(rules.plafond) +
             " : " + bounds_text(*value) + ".";
    case Operation::selon_verdict:
      return "Selon les quatre conditions, aide au plus : " + bounds_text(*value) + ".";
    case Operation::ht_de_ttc:
    case Operation::table:
    case Operation::conjonction:
    case Operation::calendrier: return {};
  }
  return {};
}

Node computation(const PageContext& context) {
  Node out = group("resultat.calcul", text::kComputation);
  Node steps = make(NodeKind::list, "resultat.etapes", "");
  for (const Step& step : context.assessment.etapes) {
    const std::string sentence = step_sentence(context, step);
    if (!sentence.empty()) add(steps, paragraph(sentence));
  }
  add(out, std::move(steps), paragraph(limit_sentence(context), Tone::strong),
      paragraph(text::kSource + context.rulebook().aide.locator, Tone::muted),
      ceiling_figure(context, "resultat.courbe"));
  return out;
}

/// What only the Département can settle, with its contact.
void add_questions(Node& section, const PageContext& context) {
  Node list = make(NodeKind::list, "resultat.questions", "");
  for (const Condition& condition : context.assessment.conditions)
    if (condition.cause == Cause::a_confirmer) add(list, paragraph(condition.ruling->motif));
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i) {
    const LineFinding& line = context.assessment.depenses[i];
    if (line.cause == Cause::a_confirmer)
      add(list, paragraph(line_name(context, i) + " : " + line.ruling->motif));
  }
  if (list.children.empty()) return;
  Node out = group("resultat.a_confirmer", text::kToAsk, text::kToAskHelp);
  out.tone = Tone::warning;
  add(out, std::move(list));
  add(section, std::move(out));
}

void add_remarks(Node& section, const PageContext& context) {
  Node list = make(NodeKind::list, "resultat.remarques", "");
  for (const Warning& warning : context.assessment.avertissements)
    if (warning.code != WarningCode::depot_clos)
      add(list,
          paragraph(warning.text->message + (warning.text->hors_appel ? text::kOutside : "")));
  if (list.children.empty()) return;
  Node out = group("resultat.a_verifier", text::kRemarks);
  out.tone = Tone::warning;
  add(out, std::move(list));
  add(section, std::move(out));
}

Node export_group() {
  Node out = group("resultat.brouillon", "Votre brouillon", text::kDownloadHelp);
  Node download = button("telecharger", text::kDownload, Emphasis::primary);
  download.command = Command::download_draft;
  Node open = button("ouvrir.brouillon", text::kOpenDraft);
  open.command = Command::open_draft;
  add(out, row({std::move(download), std::move(open)}));
  return out;
}

Node next_steps(const PageContext& context) {
  const Rulebook& rules = context.rulebook();
  Node out = group("resultat.suite", text::kNextSteps);
  Node link = make(NodeKind::link, "resultat.portail", text::kPortal);
  link.href = rules.portail;
  const Addressee& contact = rules.contact;
  add(out, paragraph(text::kFormName + ("« " + rules.formulaire) + " »."), std::move(link),
      paragraph(text::kContactOf + contact.millesime + " : " + contact.nom + ", " +
                contact.fonction + ". " + contact.courriel + ", " + contact.telephone + "."));
  Node calendar = make(NodeKind::list, "resultat.calendrier", text::kCalendar);
  for (const CalendarStep& step : rules.calendrier.etapes) add(calendar, paragraph(step.libelle));
  add(out, heading(text::kCalendar, 4), std::move(calendar));
  return out;
}

}  // namespace

Node resultat_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.resultat", text::kResultTitle);
  section.help = text::kResultLead;
  add_all(section, result_statuses(context, "resultat"));
  if (context.assessment.manquants.empty()) {
    if (context.assessment.eligible != Resultat::non)
      add(section, paragraph(text::kNothingMissing, Tone::muted));
  } else {
    add(section, heading(text::kMissing), missing_list(context, "resultat", kMostMissing));
    if (context.assessment.manquants.size() > kMostMissing)
      add(section, paragraph(text::kMoreMissing, Tone::muted));
  }
  add(section, export_group(), heading(text::kConditions));
  for (const Condition& condition : context.assessment.conditions)
    add(section, condition_group(context, condition));
  if (!context.assessment.depenses.empty()) add(section, heading(text::kLines));
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i)
    add(section, line_finding(context, i));
  if (context.assessment.eligible != Resultat::non) add(section, computation(context));
  add_questions(section, context);
  add_remarks(section, context);
  add(section, next_steps(context));
  return section;
}

}  // namespace loire::app
