#include "core/next_question.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/conditions.hpp"
#include "core/lines.hpp"
#include "core/names.hpp"

namespace loire {
namespace {

/// What remains open: how far apart the bounds of the aid are, and whether the verdict is settled.
struct Gap {
  Centimes width;
  bool verdict_open = false;
  friend auto operator<=>(const Gap&, const Gap&) = default;
};

/// The gap that an answer would leave, computed from what it changes alone: a form of two hundred
/// lines asks hundreds of questions.
class Trial {
 public:
  Trial(const Rulebook& rulebook, const Territory& territory, const Dossier& dossier,
        const Assessment& now)
      : rulebook_(rulebook), territory_(territory), dossier_(dossier), now_(now) {
    for (std::size_t i = 0; i < kConditionCount; ++i) results_[i] = now.conditions[i].resultat;
    for (const LineFinding& line : now.depenses) lines_ = lines_ + bounded(line.contribution());
  }

  Gap now() const { return gap(results_, now_.assiette); }

  Gap with_porteur(const Porteur& porteur) const {
    auto results = results_;
    results[0] = assess_porteur(rulebook_, porteur).resultat;
    results[1] = assess_territoire(rulebook_, territory_, porteur).resultat;
    return gap(results, now_.assiette);
  }

  Gap with_axe(Resultat axe) const {
    auto results = results_;
    results[2] = axe;
    return gap(results, now_.assiette);
  }

  Gap with_line(std::size_t index, const Depense& line) const {
    const Bounds before = bounded(now_.depenses[index].contribution());
    const Bounds after = contribution(line, dossier_.depenses_communes);
    return with_lines({lines_.min - before.min + after.min, *lines_.max - *before.max + *after.max},
                      complete());
  }

  Gap with_common(const QuestionsCommunes& common) const {
    Bounds lines = exactly({0});
    for (const Depense& line : dossier_.depenses) lines = lines + contribution(line, common);
    return with_lines(lines, complete());
  }

  Gap with_complete_budget() const { return with_lines(lines_, true); }

 private:
  /// What has no bound counts as enough to reach the ceiling: the aid is the same, and sums stay
  /// numbers that a part can be taken out of.
  Bounds bounded(const Bounds& part) const {
    return {part.min,
            part.max.value_or(base_reaching(rulebook_.aide.plafond, rulebook_.aide.taux))};
  }
  Bounds contribution(const Depense& line, const QuestionsCommunes& common) const {
    return bounded(assess_line(rulebook_, line, common).contribution());
  }
  bool complete() const { return dossier_.depenses_completes.value_or(false); }

  Gap with_lines(const Bounds& lines, bool complete) const {
    const Bounds base{lines.min, complete ? lines.max : std::nullopt};
    auto results = results_;
    results[3] = base.min > Centimes{0}                 ? Resultat::oui
                 : base.max && *base.max == Centimes{0} ? Resultat::non
                                                        : Resultat::indetermine;
    return gap(results, base);
  }

  Gap gap(const std::array<Resultat, kConditionCount>& results, const Bounds& base) const {
    const Resultat verdict = conjunction(results);
    const Bounds aid = aid_bounds(rulebook_.aide, base, verdict);
    return {*aid.max - aid.min, verdict == Resultat::indetermine};
  }

  const Rulebook& rulebook_;
  const Territory& territory_;
  const Dossier& dossier_;
  const Assessment& now_;
  std::array<Resultat, kConditionCount> results_{};
  Bounds lines_ = exactly({0});
};

/// The best and the worst of the gaps that a question's answers leave.
struct Range {
  Gap best, worst;
  bool any = false;
  void add(Gap gap) {
    best = any ? std::min(best, gap) : gap;
    worst = any ? std::max(worst, gap) : gap;
    any = true;
  }
};

/// Codes that place an applicant in every way: inside, across the border, outside.
void try_places(const Trial& trial, const Rulebook& rulebook, const Territory& territory,
                Porteur porteur, std::string Porteur::*code, Range& range) {
  const std::string& departement = rulebook.territoire.departement;
  std::vector<std::string> codes;
  if (code == &Porteur::code_insee) {
    if (!territory.communes.empty()) codes.push_back(territory.communes.front().code_insee);
    codes.push_back(departement == "01" ? "02001" : "01001");
  } else {
    for (const bool straddling : {false, true})
      for (const Epci& epci : territory.epci)
        if (epci.a_cheval() == straddling) {
          codes.push_back(epci.siren);
          break;
        }
    codes.emplace_back("000000000");
  }
  for (std::string& each : codes) {
    porteur.*code = std::move(each);
    range.add(trial.with_porteur(porteur));
  }
}

void try_porteur(const Trial& trial, const Rulebook& rulebook, const Territory& territory,
                 const Porteur& porteur, std::string_view field, Range& range) {
  Porteur other = porteur;
  if (field == "porteur.nature") {
    for (std::size_t i = 0; i < kPorteurNatureCount; ++i) {
      other.nature = static_cast<PorteurNature>(i);
      range.add(trial.with_porteur(other));
    }
  } else if (field == "porteur.situe_dans_la_loire") {
    for (const bool inside : {true, false}) {
      other.situe_dans_la_loire = inside;
      range.add(trial.with_porteur(other));
    }
  } else if (field == "porteur.code_insee") {
    try_places(trial, rulebook, territory, porteur, &Porteur::code_insee, range);
  } else {
    try_places(trial, rulebook, territory, porteur, &Porteur::siren, range);
  }
}

void try_line(const Trial& trial, const Rulebook& rulebook, std::size_t index, const Depense& line,
              std::string_view field, Range& range) {
  Depense other = line;
  if (field == "nature") {
    for (std::size_t i = 0; i < kDepenseNatureCount; ++i) {
      other.nature = static_cast<DepenseNature>(i);
      range.add(trial.with_line(index, other));
    }
  } else if (field == "montant") {
    for (const Centimes amount :
         {Centimes{0}, base_reaching(rulebook.aide.plafond, rulebook.aide.taux)}) {
      other.montant_ht = amount;
      range.add(trial.with_line(index, other));
    }
  } else if (field == "tva") {
    for (const Taux rate : rulebook.taux_tva) {
      other.tva = rate;
      range.add(trial.with_line(index, other));
    }
  } else if (const auto question = from_name<Question>(field)) {
    for (std::size_t i = 0; i < answers_of(*question).size(); ++i) {
      set_answer(*question, other, i);
      range.add(trial.with_line(index, other));
    }
  }
}

/// The answers to `field`, which is missing, tried one by one; an open end leaves the gap as it is.
Range try_answers(const Trial& trial, const Rulebook& rulebook, const Territory& territory,
                  const Dossier& dossier, std::string_view field, std::size_t line_hint) {
  Range range;
  if (field.starts_with("porteur.")) {
    try_porteur(trial, rulebook, territory, dossier.porteur, field, range);
  } else if (field == "projet.themes") {
    for (const Resultat axe : {Resultat::oui, Resultat::non, Resultat::indetermine})
      range.add(trial.with_axe(axe));
  } else if (field == "depenses_completes") {
    range.add(trial.with_complete_budget());
    range.add(trial.now());
  } else if (field.starts_with("depenses_communes.")) {
    const auto question = from_name<Question>(field.substr(field.rfind('.') + 1));
    for (std::size_t i = 0; i < answers_of(*question).size(); ++i) {
      QuestionsCommunes common = dossier.depenses_communes;
      set_common_answer(*question, common, i);
      range.add(trial.with_common(common));
    }
  } else if (line_hint < dossier.depenses.size()) {
    const Depense& line = dossier.depenses[line_hint];
    try_line(trial, rulebook, line_hint, line, field.substr(field.rfind('.') + 1), range);
  }
  if (!range.any) range.add(trial.now());
  return range;
}

}  // namespace

std::optional<NextQuestion> next_question(const Rulebook& rulebook, const Territory& territory,
                                          const Dossier& dossier, const Assessment& assessment) {
  const Trial trial(rulebook, territory, dossier, assessment);
  const std::string* chosen = nullptr;
  Range best;
  std::size_t line = 0;  // the missing answers of the lines come in the order of the lines
  for (const std::string& field : assessment.manquants) {
    const std::string_view id = field;
    if (id.starts_with("depenses."))
      while (line < dossier.depenses.size() &&
             !id.starts_with("depenses." + dossier.depenses[line].id + "."))
        ++line;
    const Range range = try_answers(trial, rulebook, territory, dossier, id, line);
    if (chosen && !(range.worst < best.worst)) continue;
    chosen = &field;
    best = range;
  }
  if (!chosen) return std::nullopt;
  const Gap now = trial.now();
  // An answer can also open what a wrong one had closed; it then narrows by nothing.
  const auto narrowed = [&](Gap to) { return std::max(now.width - to.width, Centimes{0}); };
  return NextQuestion{*chosen, now.width, narrowed(best.worst), narrowed(best.best)};
}

}  // namespace loire
