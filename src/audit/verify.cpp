#include "audit/verify.hpp"

#include <array>

#include "core/answers.hpp"
#include "core/names.hpp"

namespace loire::audit {
namespace {

/// Value 0 is no answer, 1 is yes, 2 is no.
std::optional<bool> yes_no(std::size_t value) {
  if (value == 0) return std::nullopt;
  return value == 1;
}

/// The answers to a criterion, and none.
constexpr std::size_t kCritereAnswers = Names<CritereReponse>::values.size() + 1;

class Verifier {
 public:
  Verifier(const Rulebook& rulebook, const Territory& territory, AssessFunction function)
      : rules_(rulebook), territory_(territory), function_(function) {}

  VerifyReport run() {
    // The quick families first.
    largest() && criteria() && applicants() && axes() && together() && one_expense();
    return std::move(report_);
  }

 private:
  /// False at the first violation.
  bool explore(std::string name, Dossier start, std::vector<Dimension> dimensions) {
    StateSpace space(rules_, territory_, std::move(start), std::move(dimensions), function_);
    report_.violation = space.check();
    report_.families.push_back({std::move(name), space.states(), space.comparisons()});
    return !report_.violation;
  }

  // Answers that settle a condition well.
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
    out.propres = {true, false, Acquisition::achat};
    return out;
  }

  Centimes saturation() const { return rules_.bareme.saturation(); }

  /// The amount of a line: none; 0; a third of what the whole aid needs; all of it; TTC without a
  /// rate, then with each rate.
  Dimension amount_of(std::size_t line) const {
    const std::size_t rates = rules_.taux_tva.size();
    const Centimes base = saturation();
    const auto set = [this, base, line](Dossier& out, std::size_t value) {
      Depense& it = out.depenses[line];
      it.montant = {};
      it.tva.reset();
      if (value == 1) it.montant.ht = Centimes{0};
      if (value == 2) it.montant.ht = Centimes{base.value / 3};
      if (value == 3) it.montant.ht = base;
      if (value >= 4) it.montant.ttc = Centimes{base.value / 2 + 1};
      if (value >= 5) it.tva = rules_.taux_tva[value - 5];
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

  /// Every answer to the question `key`, of the only expense where it is of one.
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

  /// A common question, answered on the line, for all lines, both or neither. The line's own answer
  /// overrides the common one, so that only a question without any answer is open.
  Dimension crossing(Question question) const {
    const Dimension own = asked(line_key(question)), common = asked(common_key(question));
    return {own.name, own.count * common.count,
            [own, common](Dossier& out, std::size_t v) {
              own.set(out, v % own.count);
              common.set(out, v / own.count);
            },
            [count = own.count](std::size_t v) {
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
    return explore(
        "une dépense, toutes ses réponses", start,
        {asked(Key::depense_nature), asked(Key::depense_destinataire), asked(Key::depense_pour_gfu),
         asked(Key::depense_reseau_initiative_publique), crossing(Question::investissement),
         crossing(Question::obligation_legale), crossing(Question::acquisition), amount_of(0)});
  }

  /// A code of an applicant: none, two that cannot be right, then every way in which one places it.
  /// What answers nothing can still become one that does.
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

  /// 0: not said; 1: it is; 2: another expense will come, so that nothing more is known.
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

  /// The themes chosen: none, one of each axis or of several, one that the edition does not name. A
  /// project without a theme can still take any of them, or say that none fits.
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
    // What is said of the axis, from nothing: a set of themes, no axis, another theme, or several.
    struct Said {
      std::vector<std::string> themes;
      std::size_t none = 0;
      bool other = false;
    };
    std::vector<Said> said;
    for (const auto& themes : sets)
      for (std::size_t none = 0; none < 3; ++none)
        for (const bool other : {false, true}) said.push_back({themes, none, other});
    const auto named = [this](const Said& it) {
      for (const std::string& theme : it.themes)
        if (axis_of(rules_, theme)) return true;
      return false;
    };
    std::vector<std::size_t> settling;
    for (std::size_t i = 0; i < said.size(); ++i)
      if (!said[i].themes.empty() || said[i].none == 1 || said[i].other) settling.push_back(i);
    const Dimension axis{pattern_of(Key::projet_themes), said.size(),
                         [said](Dossier& out, std::size_t v) {
                           out.projet.themes = said[v].themes;
                           out.projet.aucun_axe = yes_no(said[v].none);
                           out.projet.autre_theme = said[v].other ? "autre" : "";
                         },
                         [said, settling, named](std::size_t v) -> std::vector<std::size_t> {
                           const Said& it = said[v];
                           if (it.themes.empty() && it.none != 1 && !it.other) return settling;
                           // A named theme settles it: saying more about the axis changes nothing.
                           std::vector<std::size_t> more;
                           if (named(it))
                             for (std::size_t i = 0; i < said.size(); ++i)
                               if (said[i].themes == it.themes) more.push_back(i);
                           return more;
                         }};
    return explore("l’axe et les thèmes", start, {axis, asked(Key::porteur_nature), complete()});
  }

  /// One way for an expense to turn out, for each combination of state, cause and amount.
  std::vector<Depense> ways_of_a_line() const {
    const Centimes part{saturation().value / 3};
    std::vector<Depense> out{Depense{}};
    const auto add = [&](DepenseNature nature, std::optional<Centimes> amount, bool answered) {
      Depense line;
      line.nature = nature;
      line.montant.ht = amount;
      if (answered) line.propres = {true, false, Acquisition::achat};
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

  /// An expense of which nothing is said can become any of the ways.
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

  /// The criteria never change anything: every combination of them, on a project in between.
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

  /// Two hundred lines of the largest amount: the sum is exact, HT or TTC.
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
