#include "core/next_question.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/conditions.hpp"
#include "core/lines.hpp"

namespace loire {
namespace {

/// What remains open: the width of the bounds of the aid in centimes, and whether the verdict is
/// open.
struct Gap {
  Centimes width;
  bool verdict_open = false;
  friend auto operator<=>(const Gap&, const Gap&) = default;
};

/// Computes the gap that an answer would leave. It recomputes only what the answer changes, because
/// a form of two hundred lines has hundreds of questions.
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

  Gap with_projet(const Projet& projet) const {
    auto results = results_;
    results[2] = assess_axe(rulebook_, projet, assess_axes(rulebook_, projet)).resultat;
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
  /// `part` with a missing upper bound replaced by the base that brings the maximum aid. The aid is
  /// the same, and a part can then be subtracted from a sum.
  Bounds bounded(const Bounds& part) const {
    return {part.min, part.max.value_or(rulebook_.bareme.saturation())};
  }
  Bounds contribution(const Depense& line, const QuestionsCommunes& common) const {
    return bounded(assess_line(rulebook_, line, common).contribution());
  }
  bool complete() const { return dossier_.depenses_completes.value_or(false); }

  Gap with_lines(const Bounds& lines, bool complete) const {
    const Bounds base{lines.min, complete ? lines.max : std::nullopt};
    auto results = results_;
    results[3] = assiette_result(base);
    return gap(results, base);
  }

  Gap gap(const std::array<Resultat, kConditionCount>& results, const Bounds& base) const {
    const Resultat verdict = conjunction(results);
    const Bounds aid = rulebook_.bareme.bounds(base, verdict);
    return {*aid.max - aid.min, verdict == Resultat::indetermine};
  }

  const Rulebook& rulebook_;
  const Territory& territory_;
  const Dossier& dossier_;
  const Assessment& now_;
  std::array<Resultat, kConditionCount> results_{};
  Bounds lines_ = exactly({0});
};

/// The best and the worst of the gaps that the answers to a question leave.
struct Range {
  Gap best, worst;
  bool has_gap = false;
  void add(Gap gap) {
    best = has_gap ? std::min(best, gap) : gap;
    worst = has_gap ? std::max(worst, gap) : gap;
    has_gap = true;
  }
};

/// The gaps that the answers to the missing answer `ref` leave. `line` is the index of its expense,
/// if it belongs to one. An answer after which the question stays open leaves the gap unchanged.
Range try_answers(const Trial& trial, const Rulebook& rulebook, const Territory& territory,
                  const Dossier& dossier, const Ref& ref, std::size_t line) {
  Range range;
  if (ref.key == Key::depenses) {
    range.add(trial.now());
    return range;
  }
  // The answer that the budget is not complete leaves the gap unchanged.
  if (ref.key == Key::depenses_completes) range.add(trial.now());
  for (const Choice& choice : domain(ref.key, rulebook, territory)) {
    if (of_line(ref.key)) {
      Depense other = dossier.depenses[line];
      assign(other, choice.key, choice.value);
      range.add(trial.with_line(line, other));
      continue;
    }
    Dossier other;
    other.porteur = dossier.porteur;
    other.depenses_communes = dossier.depenses_communes;
    assign(other, choice.key, choice.value);
    range.add(ref.key == Key::depenses_completes   ? trial.with_complete_budget()
              : ref.key == Key::projet_themes      ? trial.with_projet(other.projet)
              : info(ref.key).question.has_value() ? trial.with_common(other.depenses_communes)
                                                   : trial.with_porteur(other.porteur));
  }
  return range;
}

}  // namespace

std::optional<NextQuestion> next_question(const Rulebook& rulebook, const Territory& territory,
                                          const Dossier& dossier, const Assessment& assessment) {
  const Trial trial(rulebook, territory, dossier, assessment);
  const Ref* chosen = nullptr;
  Range best;
  std::size_t line = 0;  // advances only: the missing answers are in the order of the lines
  for (const Ref& ref : assessment.missing) {
    if (of_line(ref.key))
      while (dossier.depenses[line].id != ref.item) ++line;
    const Range range = try_answers(trial, rulebook, territory, dossier, ref, line);
    if (chosen && !(range.worst < best.worst)) continue;
    chosen = &ref;
    best = range;
  }
  if (!chosen) return std::nullopt;
  const Gap now = trial.now();
  // An answer can also widen the gap, when it replaces a wrong one. The reduction is then 0.
  const auto reduction = [&](Gap left) { return std::max(now.width - left.width, Centimes{0}); };
  return NextQuestion{*chosen, now.width, reduction(best.worst), reduction(best.best)};
}

}  // namespace loire
