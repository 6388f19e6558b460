#include "audit/verify.hpp"

#include <array>

#include "core/answers.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire::audit {
namespace {

/// Value 0 means no answer, 1 yes and 2 no.
std::optional<bool> yes_no(std::size_t value) {
  if (value == 0) return std::nullopt;
  return value == 1;
}

/// The number of answers to a criterion, including no answer.
constexpr std::size_t kCritereAnswers = Names<CritereReponse>::values.size() + 1;

class Verifier {
 public:
  Verifier(const Rulebook& rulebook, const Territory& territory, AssessFunction function)
      : rules_(rulebook), territory_(territory), function_(function) {}

  VerifyReport run() {
    // The quick families come first, so that most violations are found early.
    largest() && criteria() && applicants() && axes() && together() && one_expense();
    return std::move(report_);
  }

 private:
  /// Checks a family; false when it has a violation.
  bool explore(std::string name, Dossier start, std::vector<Dimension> dimensions) {
    StateSpace space(rules_, territory_, std::move(start), std::move(dimensions), function_);
    report_.violation = space.check();
    report_.families.push_back({std::move(name), space.states(), space.comparisons()});
    return !report_.violation;
  }

  // Answers that satisfy a condition.
  void good_applicant(Dossier& out) const {
    for (std::size_t i = 0; i < kPorteurNatureCount; ++i)
      if (rules_.porteurs[i].ruling.outcome == loire::Outcome::oui) {
        out.porteur.nature = static_cast<PorteurNature>(i);
        break;
      }
    if (!territory_.communes.empty()) out.porteur.code_insee = territory_.communes[0].code_insee;
    for (const Epci& epci : territory_.epci)
      if (!epci.a_cheval()) out.porteur.siren = epci.siren;
    out.porteur.situe_dans_la_loire = true;
  }
  void good_axis(Dossier& out) const {
    out.projet.themes = {rules_.axes.front().themes.front().id};
  }
  Depense eligible_line(Centimes amount) const {
    Depense out;
    out.id = "d1";
    out.nature = DepenseNature::etude;
    out.montant.ht = amount;
    out.propres = good_answers();
    return out;
  }
  QuestionsCommunes good_answers() const {
    QuestionsCommunes out;
    out.acquisition = Acquisition::achat;
    for (const TransversalRule& rule : rules_.transversales)
      set_common_answer(rule.question, out, 1 - rule.excluding_answer());
    return out;
  }

  Centimes saturation() const { return rules_.bareme.saturation(); }

  /// The amounts of a line: none, zero, a third of the base that reaches the ceiling, this base,
  /// then a TTC amount without a rate and with each rate.
  Dimension amount_of(std::size_t index) const {
    const std::size_t rates = rules_.taux_tva.size();
    const Centimes base = saturation();
    const auto set = [this, base, index](Dossier& out, std::size_t value) {
      Depense& line = out.depenses[index];
      line.montant = {};
      line.tva.reset();
      if (value == 1) line.montant.ht = Centimes{0};
      if (value == 2) line.montant.ht = Centimes{base.value / 3};
      if (value == 3) line.montant.ht = base;
      if (value >= 4) line.montant.ttc = Centimes{base.value / 2 + 1};
      if (value >= 5) line.tva = rules_.taux_tva[value - 5];
    };
    const auto refinements = [rates](std::size_t value) {
      std::vector<std::size_t> out;
      if (value == 0)
        for (std::size_t i = 1; i < 5 + rates; ++i) out.push_back(i);
      if (value == 4)
        for (std::size_t i = 0; i < rates; ++i) out.push_back(5 + i);
      return out;
    };
    return {"montant", 5 + rates, set, refinements};
  }

  /// Every answer to the question `key`. A question about expenses is answered on the only one.
  Dimension asked(Key key) const {
    std::vector<Value> values{Value()};
    for (const Choice& choice : domain(key, rules_, territory_)) values.push_back(choice.value);
    return {pattern_of(key),
            values.size(),
            [key, values](Dossier& out, std::size_t v) {
              if (of_line(key)) assign(out.depenses[0], key, values[v]);
              else assign(out, key, values[v]);
            },
            {}};
  }

  /// A common question, answered on the line, for all lines, both or neither. The answer of the
  /// line overrides the common one, so the question is open only when it has neither answer.
  Dimension crossing(Question question) const {
    const Dimension line_answer = asked(line_key(question)),
                    common_answer = asked(common_key(question));
    return {line_answer.name, line_answer.count * common_answer.count,
            [line_answer, common_answer](Dossier& out, std::size_t v) {
              line_answer.set(out, v % line_answer.count);
              common_answer.set(out, v / line_answer.count);
            },
            [count = line_answer.count](std::size_t v) {
              std::vector<std::size_t> out;
              if (v != 0) return out;
              for (std::size_t i = 1; i < count; ++i) out.push_back(i);
              for (std::size_t i = 1; i < count; ++i) out.push_back(i * count);
              return out;
            }};
  }

  bool one_expense() {
    Dossier start;
    good_applicant(start);
    good_axis(start);
    start.depenses = {Depense{}};
    start.depenses[0].id = "d1";
    start.depenses_completes = true;
    std::vector<Dimension> answers{asked(Key::depense_nature)};
    for (std::size_t i = 0; i < kQuestionCount; ++i) {
      const auto question = static_cast<Question>(i);
      if (!is_common(question)) answers.push_back(asked(line_key(question)));
    }
    for (const Question question : kCommonQuestions) answers.push_back(crossing(question));
    answers.push_back(amount_of(0));
    return explore("une dépense, toutes ses réponses", start, std::move(answers));
  }

  /// The values of a code of the applicant: none, two invalid ones, then one for each way in which
  /// a code determines the place. A missing or invalid code can still become a valid one.
  Dimension code(Key key, std::string too_short, std::string wrong) const {
    std::vector<Value> values{Value(), std::move(too_short), std::move(wrong)};
    const std::size_t first_right = values.size();
    for (const Choice& choice : domain(key, rules_, territory_)) values.push_back(choice.value);
    return {pattern_of(key), values.size(),
            [key, values](Dossier& out, std::size_t v) { assign(out, key, values[v]); },
            [first_right, count = values.size()](std::size_t v) {
              std::vector<std::size_t> out;
              for (std::size_t i = first_right; v < first_right && i < count; ++i) out.push_back(i);
              return out;
            }};
  }

  /// Whether the budget is complete: 0 means no answer, 1 complete and 2 not complete.
  static Dimension complete() {
    return {pattern_of(Key::depenses_completes),
            3,
            [](Dossier& out, std::size_t v) { out.depenses_completes = yes_no(v); },
            {}};
  }

  bool applicants() {
    Dossier start;
    good_axis(start);
    start.depenses = {eligible_line(saturation())};
    return explore("le porteur et sa place", start,
                   {asked(Key::porteur_nature),
                    code(Key::porteur_code_insee, "12", rules_.territoire.departement + "999"),
                    code(Key::porteur_siren, "12", "000000001"),
                    asked(Key::porteur_situe_dans_la_loire), complete()});
  }

  /// The chosen themes: none, one or several of each axis, or one that the edition does not name. A
  /// project without a theme can still choose any of them, or declare that none fits.
  bool axes() {
    Dossier start;
    good_applicant(start);
    start.depenses = {eligible_line(saturation())};
    start.depenses_completes = true;
    std::vector<std::vector<std::string>> sets{{}};
    for (const Axe& axe : rules_.axes) {
      for (const Theme& theme : axe.themes) sets.push_back({theme.id});
      sets.push_back({axe.themes.front().id, rules_.axes.front().themes.back().id});
    }
    sets.push_back({"un_theme_inconnu"});
    sets.push_back({"un_theme_inconnu", rules_.axes.back().themes.front().id});
    // Every combination of the answers about the axis: themes, «no axis» and another theme.
    struct AxisAnswers {
      std::vector<std::string> themes;
      std::size_t none = 0;
      bool other = false;
    };
    std::vector<AxisAnswers> combinations;
    for (const auto& themes : sets)
      for (std::size_t none = 0; none < 3; ++none)
        for (const bool other : {false, true}) combinations.push_back({themes, none, other});
    const auto names_a_theme = [this](const AxisAnswers& answers) {
      for (const std::string& theme : answers.themes)
        if (axis_of(rules_, theme)) return true;
      return false;
    };
    std::vector<std::size_t> decisive;
    for (std::size_t i = 0; i < combinations.size(); ++i)
      if (!combinations[i].themes.empty() || combinations[i].none == 1 || combinations[i].other)
        decisive.push_back(i);
    const Dimension axis{
        pattern_of(Key::projet_themes), combinations.size(),
        [combinations](Dossier& out, std::size_t v) {
          out.projet.themes = combinations[v].themes;
          out.projet.aucun_axe = yes_no(combinations[v].none);
          out.projet.autre_theme = combinations[v].other ? "autre" : "";
        },
        [combinations, decisive, names_a_theme](std::size_t v) -> std::vector<std::size_t> {
          const AxisAnswers& answers = combinations[v];
          if (answers.themes.empty() && answers.none != 1 && !answers.other) return decisive;
          // A theme of the edition decides, so further answers about the axis change
          // nothing.
          std::vector<std::size_t> more;
          if (names_a_theme(answers))
            for (std::size_t i = 0; i < combinations.size(); ++i)
              if (combinations[i].themes == answers.themes) more.push_back(i);
          return more;
        }};
    return explore("l’axe et les thèmes", start, {axis, asked(Key::porteur_nature), complete()});
  }

  /// An expense for each combination of status, cause and amount.
  std::vector<Depense> ways_of_a_line() const {
    const Centimes part{saturation().value / 3};
    std::vector<Depense> out{Depense{}};
    const auto add = [&](DepenseNature nature, std::optional<Centimes> amount, bool answered) {
      Depense line;
      line.nature = nature;
      line.montant.ht = amount;
      if (answered) line.propres = good_answers();
      out.push_back(line);
    };
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i) {
      add(static_cast<DepenseNature>(i), part, true);
      add(static_cast<DepenseNature>(i), std::nullopt, false);
    }
    add(DepenseNature::etude, saturation(), true);
    add(DepenseNature::etude, Centimes{0}, true);
    add(DepenseNature::formation, std::nullopt, true);
    return out;
  }

  /// The expense at `index`. Without any answer, it can become any of `ways`.
  static Dimension line_at(std::size_t index, const std::vector<Depense>& ways) {
    return {path_of({Key::depenses, std::to_string(index)}),
            ways.size(),
            [index, ways](Dossier& out, std::size_t v) {
              Depense line = ways[v];
              line.id = "d" + std::to_string(index + 1);
              if (out.depenses.size() <= index) out.depenses.resize(index + 1);
              out.depenses[index] = std::move(line);
            },
            {}};
  }

  bool together() {
    Dossier start;
    const auto ways = ways_of_a_line();
    return explore("les conditions ensemble, deux dépenses", start,
                   {line_at(0, ways),
                    line_at(1, ways),
                    complete(),
                    asked(Key::porteur_nature),
                    asked(Key::porteur_situe_dans_la_loire),
                    {pattern_of(Key::projet_themes),
                     4,
                     [this](Dossier& out, std::size_t v) {
                       out.projet = {};
                       if (v == 1) good_axis(out);
                       if (v == 2) out.projet.aucun_axe = true;
                       if (v == 3) out.projet.autre_theme = "autre";
                     },
                     {}}});
  }

  /// The criteria never change the result: tries every combination, on a project with an open
  /// verdict.
  bool criteria() {
    Dossier start;
    good_applicant(start);
    start.depenses = {eligible_line(Centimes{saturation().value / 3})};
    const Assessment without = function_(rules_, territory_, start, std::nullopt);
    FamilyReport family{"les critères ne changent rien", 0, 0};
    std::uint64_t all = 1;
    for (std::size_t i = 0; i < rules_.criteres.size(); ++i) all *= kCritereAnswers;
    for (std::uint64_t state = 0; state < all && !report_.violation; ++state) {
      Dossier dossier = start;
      std::uint64_t rest = state;
      for (const CritereRule& critere : rules_.criteres) {
        const auto answer = static_cast<std::size_t>(rest % kCritereAnswers);
        rest /= kCritereAnswers;
        if (answer > 0)
          dossier.criteres[critere.id] = {static_cast<CritereReponse>(answer - 1), "texte"};
      }
      const Assessment with = function_(rules_, territory_, dossier, std::nullopt);
      ++family.states;
      ++family.comparisons;
      if (with.eligible != without.eligible || with.subvention != without.subvention ||
          with.assiette != without.assiette || with.missing != without.missing)
        report_.violation = Violation{"un critère change le résultat", dossier};
    }
    report_.families.push_back(family);
    return !report_.violation;
  }

  /// The sum of two hundred lines of the largest amount is exact, with HT and with TTC amounts.
  bool largest() {
    constexpr std::size_t kLines = 200;
    FamilyReport family{"deux cents dépenses du plus grand montant", 0, 0};
    for (std::size_t rate = 0; rate <= rules_.taux_tva.size() && !report_.violation; ++rate) {
      Dossier dossier;
      good_applicant(dossier);
      good_axis(dossier);
      dossier.depenses_completes = true;
      dossier.depenses.assign(kLines, eligible_line(kMaxLineCentimes));
      Centimes each = kMaxLineCentimes;
      for (std::size_t i = 0; i < kLines; ++i) {
        Depense& line = dossier.depenses[i];
        line.id = "d" + std::to_string(i + 1);
        if (rate == 0) continue;
        line.montant.ttc = std::exchange(line.montant.ht, std::nullopt);
        line.tva = rules_.taux_tva[rate - 1];
        each = ht_from_ttc(kMaxLineCentimes, *line.tva);
      }
      const Assessment got = function_(rules_, territory_, dossier, std::nullopt);
      const Centimes sum{each.value * static_cast<std::int64_t>(kLines)};
      ++family.states;
      ++family.comparisons;
      if (got.assiette != exactly(sum) || got.subvention != exactly(rules_.bareme.at(saturation())))
        report_.violation = Violation{"la somme des plus grands montants est fausse", dossier};
    }
    report_.families.push_back(family);
    return !report_.violation;
  }

  const Rulebook& rules_;
  const Territory& territory_;
  AssessFunction function_;
  VerifyReport report_;
};

}  // namespace

VerifyReport verify(const Rulebook& rulebook, const Territory& territory, AssessFunction function) {
  return Verifier(rulebook, territory, function).run();
}

}  // namespace loire::audit
