// Checks the rules of an edition for results that can never occur, contradictions and questions
// that nobody could answer.
#include <algorithm>
#include <map>
#include <set>

#include "audit/lint.hpp"
#include "core/answers.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire::audit {
namespace {

class RuleLint {
 public:
  RuleLint(const Rulebook& rules, Findings& out) : rules_(rules), out_(out) {}

  void run() {
    for (const Ruling* ruling : all_rulings(rules_)) check(*ruling);
    tables();
    somebody_can_apply();
    questions();
    labels();
    calendar();
    criteria();
    vat();
  }

 private:
  void add(std::string code, std::string pointer, std::string message) {
    out_.push_back({std::move(code), std::move(pointer), std::move(message)});
  }

  void check(const Ruling& ruling) {
    const std::string pointer = pointer_of(ruling.id);
    if (!ruling.pour_changer.empty()) {
      if (ruling.outcome == Outcome::oui)
        add("pour_changer_inutile", pointer, "Une règle remplie n’a rien à changer.");
      if (!ruling.pour_changer.ends_with("?"))
        add("pas_une_question", pointer + "/pour_changer",
            "Ce qui changerait le résultat est un fait, donné sous forme de question.");
    }
    // A ruling that waits for an answer or a correction is not an interpretation of the call.
    const bool unanswered = pointer.ends_with("non_repondu") || pointer.ends_with("_errone") ||
                            pointer.starts_with("/lignes/");
    if (ruling.outcome == Outcome::a_confirmer && !unanswered && !ruling.deduction)
      add("deduction_manquante", pointer,
          "Ce que l’appel ne tranche pas est notre lecture : « deduction » doit valoir true.");
    // The same reason cannot support two different outcomes.
    const auto [first, fresh] = motives_.try_emplace(ruling.motif, &ruling);
    if (!fresh && first->second->outcome != ruling.outcome)
      add("motif_contradictoire", pointer + "/motif",
          "Le même motif donne un autre résultat à « " + first->second->id + " ».");
  }

  void tables() {
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
      table(rules_.depenses[i].decision,
            "/depenses/" + std::string(Names<DepenseNature>::values[i]) + "/decision");
  }

  void table(const Decision& decision, const std::string& pointer) {
    if (!decision.question) return;
    const bool cross = std::any_of(
        rules_.transversales.begin(), rules_.transversales.end(),
        [&](const TransversalRule& rule) { return rule.question == *decision.question; });
    if (cross)
      add("recouvrement", pointer + "/question",
          "Cette question est déjà posée à toutes les dépenses : elle les exclut ailleurs.");
    if (outcomes(decision).size() == 1)
      add("question_inutile", pointer + "/question",
          "Toutes les réponses donnent le même résultat : la question ne sert à rien.");
    const auto answers = answers_of(*decision.question);
    for (std::size_t i = 0; i < decision.branches.size(); ++i)
      table(decision.branches[i], pointer + "/reponses/" + std::string(answers[i]));
  }

  static std::set<Outcome> outcomes(const Decision& decision) {
    if (!decision.question) return {decision.ruling.outcome};
    std::set<Outcome> out;
    for (const Decision& branch : decision.branches) out.merge(outcomes(branch));
    return out;
  }

  void somebody_can_apply() {
    if (std::none_of(rules_.porteurs.begin(), rules_.porteurs.end(),
                     [](const PorteurRule& each) { return each.ruling.outcome == Outcome::oui; }))
      add("inatteignable", "/porteurs", "Aucun porteur ne peut répondre : rien n’est éligible.");
    if (std::none_of(rules_.depenses.begin(), rules_.depenses.end(), [](const DepenseRule& each) {
          return outcomes(each.decision).contains(Outcome::oui);
        }))
      add("inatteignable", "/depenses", "Aucune dépense ne peut être éligible.");
    // A draft contains at most two hundred lines of the largest amount.
    if (rules_.bareme.saturation().value > 200 * kMaxLineCentimes.value)
      add("inatteignable", "/aide/plafond_centimes", "Aucun budget n’atteint ce plafond.");
    std::set<std::string_view> used;
    for (const std::string_view locator : all_locators(rules_)) used.insert(locator);
    std::map<std::string_view, std::string_view> named;
    for (const SourceRef& source : rules_.sources) {
      if (!used.contains(source.locator))
        add("source_inutile", "/sources/" + source.id, "Aucune règle ne cite cette source.");
      if (!named.try_emplace(source.locator, source.id).second)
        add("source_double", "/sources/" + source.id, "Deux sources désignent le même endroit.");
    }
  }

  /// Every question must be asked for some nature of expense.
  void questions() {
    for (std::size_t q = 0; q < kQuestionCount; ++q) {
      bool asked = false;
      for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
        asked = asked || may_ask(rules_, static_cast<DepenseNature>(i), static_cast<Question>(q));
      if (!asked)
        add("question_sans_usage", "/questions/" + std::string(Names<Question>::values[q]),
            "Aucune nature de dépense ne pose cette question.");
    }
  }

  /// The labels of the options of a choice must differ.
  void labels() {
    std::set<std::string> seen;
    const auto distinct = [&](const std::string& label, std::string pointer) {
      if (!seen.insert(label).second)
        add("libelle_double", std::move(pointer), "« " + label + " » est déjà un libellé ici.");
    };
    for (std::size_t i = 0; i < kPorteurNatureCount; ++i)
      distinct(rules_.porteurs[i].libelle,
               "/porteurs/" + std::string(Names<PorteurNature>::values[i]) + "/libelle");
    seen.clear();
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i)
      distinct(rules_.depenses[i].libelle,
               "/depenses/" + std::string(Names<DepenseNature>::values[i]) + "/libelle");
    seen.clear();
    for (std::size_t a = 0; a < rules_.axes.size(); ++a)
      for (std::size_t i = 0; i < rules_.axes[a].themes.size(); ++i)
        distinct(rules_.axes[a].themes[i].libelle,
                 "/axes/" + std::to_string(a) + "/themes/" + std::to_string(i) + "/libelle");
    for (std::size_t s = 0; s < rules_.recopie.sections.size(); ++s) {
      seen.clear();
      const auto& fields = rules_.recopie.sections[s].champs;
      for (std::size_t i = 0; i < fields.size(); ++i)
        distinct(fields[i].libelle, "/recopie/sections/" + std::to_string(s) + "/champs/" +
                                        std::to_string(i) + "/libelle");
    }
    for (std::size_t q = 0; q < kQuestionCount; ++q) {
      seen.clear();
      const auto answers = answers_of(static_cast<Question>(q));
      for (std::size_t i = 0; i < answers.size(); ++i)
        distinct(rules_.questions[q].reponses[i], "/questions/" +
                                                      std::string(Names<Question>::values[q]) +
                                                      "/reponses/" + std::string(answers[i]));
    }
  }

  void calendar() {
    const Calendar& calendar = rules_.calendrier;
    std::string last = calendar.ouverture;
    bool closes = calendar.etapes.empty();
    for (std::size_t i = 0; i < calendar.etapes.size(); ++i) {
      const std::string& month = calendar.etapes[i].mois;
      if (month < last)
        add("date_incoherente", "/calendrier/etapes/" + std::to_string(i) + "/mois",
            "Cette étape vient avant la précédente, ou avant l’ouverture.");
      last = std::max(last, month);
      closes = closes || month == format_iso(calendar.cloture).substr(0, 7);
    }
    if (!closes)
      add("date_incoherente", "/calendrier/cloture",
          "Aucune étape ne tombe le mois de la clôture.");
    const std::string year = calendar.ouverture.substr(0, 4);
    if (rules_.edition.find(year) == std::string::npos)
      add("date_incoherente", "/calendrier/ouverture",
          "L’édition « " + rules_.edition + " » ne s’ouvre pas en " + year + ".");
  }

  void criteria() {
    for (std::size_t c = 0; c < rules_.criteres.size(); ++c)
      for (std::size_t a = 0; a < rules_.criteres[c].appuis.size(); ++a) {
        const Appui& appui = rules_.criteres[c].appuis[a];
        for (const std::string& value : appui.valeurs)
          if (!known(appui.field, value))
            add("valeur_inconnue",
                "/criteres/" + std::to_string(c) + "/appuis/" + std::to_string(a) + "/valeurs",
                "« " + value + " » n’est pas une réponse à « " + pattern_of(appui.field) + " ».");
      }
  }

  bool known(Key field, const std::string& value) const {
    switch (field) {
      case Key::porteur_nature: return from_name<PorteurNature>(value).has_value();
      case Key::projet_themes: return axis_of(rules_, value) != nullptr;
      case Key::depense_nature: return from_name<DepenseNature>(value).has_value();
      case Key::financement_financeur: return from_name<Financeur>(value).has_value();
      default: return false;
    }
  }

  void vat() {
    for (std::size_t i = 1; i < rules_.taux_tva.size(); ++i)
      if (rules_.taux_tva[i] <= rules_.taux_tva[i - 1])
        add("taux_desordonne", "/tva_points_base/" + std::to_string(i),
            "Les taux de TVA vont du plus petit au plus grand, chacun une fois.");
  }

  const Rulebook& rules_;
  Findings& out_;
  std::map<std::string, const Ruling*> motives_;
};

}  // namespace

void lint_rules(const Rulebook& rulebook, Findings& out) { RuleLint(rulebook, out).run(); }

}  // namespace loire::audit
