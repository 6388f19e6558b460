#include "app/explanation.hpp"

#include <algorithm>

#include "app/answer_words.hpp"
#include "app/letters.hpp"
#include "app/parts.hpp"
#include "app/plain_text.hpp"
#include "app/texts.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"

namespace loire::app {
namespace {

using form::format_euros;

std::string quoted(const std::string& words) { return "« " + words + " »"; }

Node finding_group(std::string id, std::string legend, std::string state, Tone tone,
                   const std::string& answers, const Ruling& ruling) {
  Node out = group(std::move(id), std::move(legend));
  out.note = std::move(state);
  out.tone = tone;
  if (!answers.empty()) add(out, paragraph(answers, Tone::muted));
  add(out, paragraph(ruling.motif));
  if (!ruling.pour_changer.empty()) add(out, paragraph(text::kQuestion + ruling.pour_changer));
  return out;
}

/// A question's words, ready for its answer: one that does not ask takes a colon.
std::string asked(const std::string& question) {
  return question + (question.ends_with("?") ? " " : " : ");
}

/// «Votre réponse : Commune.», «Vos réponses : Équipement ; aux agents.»
std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers) {
  if (answers.empty()) return {};
  std::string out = answers.size() == 1 ? text::kYourAnswer : text::kYourAnswers;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (i > 0) out += " ; ";
    // A bare yes or no says nothing without its question.
    const std::string words = answer_words(context, answers[i]);
    const bool bare =
        answers[i].valeur == "oui" || answers[i].valeur == "non" || answers[i].valeur.empty();
    const bool own_words =
        answers[i].champ.starts_with("porteur.situe") || answers[i].champ == "projet.aucun_axe";
    out += bare && !own_words && answers.size() > 1
               ? asked(question_words(context, answers[i].champ)) + words
               : words;
  }
  return out + ".";
}

/// The fact that an answer tells: «le logiciel est acheté»; its question and its words where the
/// edition gives none.
std::string fact_words(const PageContext& context, const Answer& answer) {
  const auto question = from_name<Question>(answer.champ.substr(answer.champ.rfind('.') + 1));
  if (question) {
    const QuestionText& texts = context.rulebook().questions[static_cast<std::size_t>(*question)];
    const auto answers = answers_of(*question);
    const auto at = std::find(answers.begin(), answers.end(), answer.valeur);
    if (at != answers.end() && !texts.faits[static_cast<std::size_t>(at - answers.begin())].empty())
      return texts.faits[static_cast<std::size_t>(at - answers.begin())];
  }
  return text::kAnswerTo + quoted(question_words(context, answer.champ)) + text::kIs +
         quoted(answer_words(context, answer));
}

/// Whether a condition other than the expenses keeps the aid at nothing.
bool closed_otherwise(const PageContext& context) {
  const auto& obstacles = context.explanation.obstacles;
  return std::any_of(obstacles.begin(), obstacles.end(),
                     [](ConditionId id) { return id != ConditionId::assiette; });
}

/// «Elle n’est éligible que si l’équipement est réellement destiné aux usagers ; elle compterait alors
/// pour 4 000,00 € d’aide au plus.»
std::string change_sentence(const PageContext& context, const LineChange& change) {
  std::string out;
  for (const auto* answers : {&change.autres, &change.a_donner})
    for (const Answer& answer : *answers)
      out += (out.empty() ? text::kOnlyIf : text::kAndIf) + fact_words(context, answer);
  if (out.empty()) out = text::kAsIs;
  if (closed_otherwise(context)) return out + text::kClosedOtherwise;
  if (context.assessment.limite_par == LimitePar::plafond) return out + text::kCeilingReached;
  if (!change.apport) return out + text::kAmountNeeded;
  if (*change.apport == Centimes{0}) return out + ".";
  return out + text::kForAtMost + format_euros(*change.apport) + text::kOfAid;
}

std::string amount_text(const Bounds& amount) {
  if (amount.exact()) return format_euros(amount.min) + " HT";
  if (!amount.max) return "montant à saisir";
  return "entre " + format_euros(amount.min) + " et " + format_euros(*amount.max) + " HT";
}

/// Whether some missing answer is about this expense: none is, when it can no longer change the aid.
bool asked_about(const PageContext& context, std::size_t index) {
  const auto& missing = context.assessment.manquants;
  const std::string own = "depenses." + context.dossier().depenses[index].id + ".";
  const auto& open = context.assessment.depenses[index].open;
  return std::any_of(missing.begin(), missing.end(), [&](const std::string& id) {
    if (id.starts_with(own)) return true;
    return id.starts_with("depenses_communes.") &&
           context.assessment.depenses[index].contribution().max != Centimes{0} &&
           std::any_of(open.begin(), open.end(), [&](Question question) {
             return id == "depenses_communes." + std::string(name_of(question));
           });
  });
}

/// What would make an expense count, or that nothing would; what it brings when it counts.
void add_effect(Node& out, const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  const LineExplanation& why = context.explanation.depenses[index];
  if (finding.statut == Statut::eligible) {
    if (!why.apport || context.assessment.eligible == Resultat::non) return;
    if (*why.apport > Centimes{0})
      add(out, paragraph(text::kBrings + format_euros(*why.apport) + "."));
    else if (finding.montant_ht.min > Centimes{0})
      add(out, paragraph(context.assessment.limite_par == LimitePar::plafond ? text::kBringsNothing
                                                                             : text::kTooSmall));
    return;
  }
  if (finding.cause == Cause::non_repondu && !asked_about(context, index)) return;
  if (why.pour_compter) add(out, paragraph(change_sentence(context, *why.pour_compter)));
  else if (!context.dossier().depenses[index].nature) add(out, paragraph(text::kNatureUnknown));
  else if (finding.statut == Statut::exclue) add(out, paragraph(text::kExcludedByNature));
  else if (finding.cause == Cause::a_confirmer) add(out, paragraph(text::kUpToDepartement));
}

struct State {
  std::string words;
  Tone tone;
};

State state_of(const Condition& condition) {
  if (condition.resultat == Resultat::oui) return {"Oui", Tone::success};
  if (condition.resultat == Resultat::non) return {"Non", Tone::error};
  if (condition.cause == Cause::a_confirmer) return {"À confirmer", Tone::warning};
  return {"À répondre", Tone::info};
}

/// The expense that the fewest other answers would make count; among equals the one worth most.
std::optional<std::size_t> nearest_line(const Explanation& explanation) {
  std::optional<std::size_t> nearest;
  const auto cost = [&](std::size_t i) {
    const LineChange& change = *explanation.depenses[i].pour_compter;
    return std::pair(change.autres.size(), -change.apport.value_or(Centimes{0}).value);
  };
  for (std::size_t i = 0; i < explanation.depenses.size(); ++i) {
    const auto& change = explanation.depenses[i].pour_compter;
    if (!change || change->apport == Centimes{0}) continue;
    if (!nearest || cost(i) < cost(*nearest)) nearest = i;
  }
  return nearest;
}

Node condition_group(const PageContext& context, std::size_t index) {
  const Condition& condition = context.assessment.conditions[index];
  const ConditionExplanation& why = context.explanation.conditions[index];
  const State state = state_of(condition);
  std::string answers = answers_sentence(context, why.reponses);
  if (condition.id == ConditionId::assiette)
    answers = text::kEligibleBase + bounds_text(context.assessment.assiette) + ".";
  Node out = finding_group("resultat.condition." + std::string(name_of(condition.id)),
                           context.rulebook().conditions[index].libelle, state.words, state.tone,
                           answers, *condition.ruling);
  if (!why.favorables.empty()) {
    std::string who;
    for (const std::string& nature : why.favorables)
      who += (who.empty() ? "" : " ; ") + answer_words(context, {"porteur.nature", nature});
    add(out, paragraph(text::kMayApply + who + "."));
  }
  if (condition.id == ConditionId::assiette && condition.resultat == Resultat::non)
    if (const auto line = nearest_line(context.explanation))
      add(out,
          paragraph(text::kForExample + form::line_title(context.dossier(), *line) + " » : " +
                    change_sentence(context, *context.explanation.depenses[*line].pour_compter)));
  add(out, source_link(out.id + ".regle", *condition.ruling));
  return out;
}

Node line_finding(const PageContext& context, std::size_t index) {
  const LineFinding& finding = context.assessment.depenses[index];
  const bool idle = finding.cause == Cause::non_repondu && !asked_about(context, index);
  Node out = finding_group(
      "resultat.depense." + context.dossier().depenses[index].id,
      form::line_title(context.dossier(), index) + " – " + amount_text(finding.montant_ht),
      state_text(finding), state_tone(finding),
      answers_sentence(context, context.explanation.depenses[index].reponses), *finding.ruling);
  if (idle) {
    out.note = text::kNoEffect;
    out.tone = Tone::muted;
    out.children.back().label = text::kNothingAsked;
  }
  add_effect(out, context, index);
  add(out, source_link(out.id + ".regle", *finding.ruling));
  return out;
}

const Bounds* bounds_of(const StepInput& input) { return std::get_if<Bounds>(&input.valeur); }

/// «12 500,00 € + 4 200,00 € = 16 700,00 €», when the terms are few and known.
std::string sum_words(const Step& step, const Bounds& total) {
  constexpr std::size_t kMostTerms = 6;
  std::string terms;
  std::size_t count = 0;
  for (const StepInput& input : step.entrees) {
    const Bounds* part = bounds_of(input);
    if (!part || *part == exactly({0})) continue;
    if (!part->exact()) return bounds_text(total);
    terms += (count++ > 0 ? " + " : "") + format_euros(part->min);
  }
  if (count < 2 || count > kMostTerms || !total.exact()) return bounds_text(total);
  return terms + " = " + format_euros(total.min);
}

std::string ttc_words(const PageContext& context, const Step& step, const Bounds& ht) {
  const auto& lines = context.dossier().depenses;
  const auto line = std::find_if(lines.begin(), lines.end(), [&](const Depense& each) {
    return step.id == "depenses." + each.id + ".montant_ht";
  });
  if (line == lines.end() || !line->montant_ttc) return {};
  const std::string name =
      form::line_title(context.dossier(), static_cast<std::size_t>(line - lines.begin()));
  return name + " : " + format_euros(*line->montant_ttc) + " TTC" +
         (line->tva ? " à " + form::format_rate(*line->tva) + " de TVA" : text::kRateUnknown) +
         ", soit " + bounds_text(ht) + " HT" + (line->tva ? text::kRounded : ".");
}

/// What the verdict makes of the amount.
std::string conclusion(Resultat eligible) {
  switch (eligible) {
    case Resultat::oui: return text::kAllMet;
    case Resultat::non: return text::kOneUnmet;
    case Resultat::indetermine: break;
  }
  return text::kNotSettled;
}

/// The sentence of one step of the computation's own trace; empty for those shown elsewhere.
std::string step_sentence(const PageContext& context, const Step& step) {
  const auto* value = std::get_if<Bounds>(&step.valeur);
  if (!value) return {};
  const AideRules& rules = context.rulebook().aide;
  switch (step.operation) {
    case Operation::ht_de_ttc: return ttc_words(context, step, *value);
    case Operation::somme:
      return "Dépenses éligibles (assiette) : " + sum_words(step, *value) + ".";
    case Operation::part:
      return form::format_rate(rules.taux) +
             " de cette somme, arrondi au centime inférieur : " + bounds_text(*value) + ".";
    case Operation::plafonnement:
      return "Dans la limite de " + form::format_euros_short(rules.plafond) +
             " : " + bounds_text(*value) + ".";
    case Operation::selon_verdict:
      return conclusion(context.assessment.eligible) + bounds_text(*value) + ".";
    case Operation::table:
    case Operation::conjonction:
    case Operation::calendrier: return {};
  }
  return {};
}

/// How far the base is from the one where the ceiling binds.
std::string distance_sentence(const PageContext& context) {
  const AidExplanation& aide = context.explanation.aide;
  const std::string ceiling = form::format_euros_short(context.rulebook().aide.plafond);
  if (context.assessment.eligible == Resultat::non) return {};
  if (aide.manque.exact() && aide.manque.min > Centimes{0})
    return "Il manque " + format_euros(aide.manque.min) +
           " HT de dépenses éligibles pour atteindre le plafond de " + ceiling + ".";
  if (aide.surplus.max && aide.surplus.exact() && aide.surplus.min > Centimes{0})
    return "Les dépenses éligibles dépassent de " + format_euros(aide.surplus.min) +
           " HT ce qui suffit pour atteindre le plafond.";
  return {};
}

/// «Tablettes : » before what is remarked on one expense; nothing before other remarks.
std::string expense_named(const PageContext& context, const std::string& field) {
  const auto& lines = context.dossier().depenses;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (field.starts_with("depenses." + lines[i].id + "."))
      return form::line_title(context.dossier(), i) + " : ";
  return {};
}

void add_reading(Node& out, const std::string& reading) {
  if (!reading.empty()) add(out, paragraph(text::kOurReading + reading, Tone::muted));
}

constexpr std::size_t kMostMissing = 100;

/// A title and what it holds, when it holds something.
void add_text_list(std::vector<Node>& out, const char* title,
                   const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  Node list = group("", title);
  for (const std::string& each : sentences) add(list, paragraph(each));
  out.push_back(std::move(list));
}

}  // namespace

std::string bounds_text(const Bounds& bounds) {
  if (bounds.exact()) return format_euros(bounds.min);
  if (!bounds.max && bounds.min == Centimes{0}) return text::kUnknownAmount;
  if (!bounds.max) return format_euros(bounds.min) + text::kOrMore;
  return "entre " + format_euros(bounds.min) + " et " + format_euros(*bounds.max);
}

std::string conditions_reading(const PageContext& context) {
  const std::string& reading = context.rulebook().lectures.conditions;
  return reading.empty() ? reading : text::kOurReading + reading;
}

std::vector<Node> condition_groups(const PageContext& context) {
  std::vector<Node> out;
  for (std::size_t i = 0; i < kConditionCount; ++i) out.push_back(condition_group(context, i));
  return out;
}

std::vector<Node> line_groups(const PageContext& context) {
  std::vector<Node> out;
  for (std::size_t i = 0; i < context.assessment.depenses.size(); ++i)
    out.push_back(line_finding(context, i));
  return out;
}

Node computation_group(const PageContext& context) {
  Node out = group("resultat.calcul", text::kComputation);
  Node steps = make(NodeKind::list, "resultat.etapes", "");
  for (const Step& step : context.assessment.etapes) {
    const std::string sentence = step_sentence(context, step);
    if (!sentence.empty()) add(steps, paragraph(sentence));
  }
  add(out, std::move(steps));
  const std::string limit = limit_sentence(context);
  if (!limit.empty()) add(out, paragraph(limit, Tone::strong));
  const std::string distance = distance_sentence(context);
  if (!distance.empty()) add(out, paragraph(distance));
  add_reading(out, context.rulebook().lectures.aide);
  add(out, rule_link("resultat.calcul.regle", context.rulebook().aide.locator, "aide"));
  return out;
}

std::string obstacle_sentence(const PageContext& context) {
  const auto& obstacles = context.explanation.obstacles;
  if (obstacles.empty()) return {};
  const auto& conditions = context.assessment.conditions;
  const bool others_met =
      std::count_if(conditions.begin(), conditions.end(),
                    [](const Condition& c) { return c.resultat == Resultat::oui; }) +
          1 ==
      static_cast<std::ptrdiff_t>(conditions.size());
  std::string out = obstacles.size() > 1 ? text::kObstacles
                    : others_met         ? text::kOneObstacle
                                         : text::kEnough;
  for (std::size_t i = 0; i < obstacles.size(); ++i)
    out += (i > 0 ? " ; " : "") +
           quoted(context.rulebook().conditions[static_cast<std::size_t>(obstacles[i])].libelle);
  return out + ".";
}

std::vector<std::string> open_point_sentences(const PageContext& context) {
  std::vector<std::string> out;
  for (const OpenPoint& point : open_points(context))
    out.push_back(point.subject + " : " + point.ruling->motif);
  return out;
}

std::vector<std::string> remark_sentences(const PageContext& context) {
  std::vector<std::string> out;
  for (const Warning& warning : context.assessment.avertissements)
    if (warning.code != WarningCode::depot_clos)
      out.push_back(expense_named(context, warning.champ) + warning.text->message +
                    (warning.text->hors_appel ? text::kOutside : ""));
  return out;
}

std::string explanation_text(const PageContext& context) {
  std::vector<Node> nodes = result_statuses(context, "explication");
  nodes.push_back(deposit_status(context, "explication"));
  if (context.next) {
    Node missing = group("", text::kMissing, next_question_sentence(context));
    for (Node& each : missing_list(context, "explication", kMostMissing).children)
      add(missing, paragraph(std::move(each.label)));
    nodes.push_back(std::move(missing));
  }
  const std::string obstacle = obstacle_sentence(context);
  if (!obstacle.empty()) nodes.push_back(paragraph(obstacle));
  const std::string reading = conditions_reading(context);
  if (!reading.empty()) nodes.push_back(paragraph(reading));
  for (Node& each : condition_groups(context)) nodes.push_back(std::move(each));
  for (Node& each : line_groups(context)) nodes.push_back(std::move(each));
  nodes.push_back(computation_group(context));
  add_text_list(nodes, text::kToAsk, open_point_sentences(context));
  if (!open_points(context).empty())
    nodes.push_back(paragraph(contact_sentence(context.rulebook().contact)));
  add_text_list(nodes, text::kRemarks, remark_sentences(context));
  return plain_text(nodes);
}

}  // namespace loire::app
