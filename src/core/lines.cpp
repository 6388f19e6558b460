#include "core/lines.hpp"

#include <algorithm>

#include "core/names.hpp"

namespace loire {
namespace {

/// Calls `use` with the member of `answers` for a common question; another question has none.
template <class Answers, class Use>
auto with_common(Question question, Answers& answers, Use use) {
  switch (question) {
    case Question::acquisition: return use(answers.acquisition);
    case Question::investissement: return use(answers.investissement);
    case Question::obligation_legale: return use(answers.obligation_legale);
    case Question::destinataire:
    case Question::pour_gfu:
    case Question::reseau_initiative_publique: break;
  }
  return decltype(use(answers.acquisition))();
}

/// Calls `use` with the answer of `line` alone.
template <class Line, class Use>
auto with_own(Question question, Line& line, Use use) {
  switch (question) {
    case Question::destinataire: return use(line.destinataire);
    case Question::pour_gfu: return use(line.pour_gfu);
    case Question::reseau_initiative_publique: return use(line.reseau_initiative_publique);
    default: return with_common(question, line.propres, use);
  }
}

struct ToIndex {
  std::optional<std::size_t> operator()(std::optional<bool> answer) const {
    if (!answer) return std::nullopt;
    return *answer ? 0u : 1u;
  }
  template <class Enum>
  std::optional<std::size_t> operator()(std::optional<Enum> answer) const {
    if (!answer) return std::nullopt;
    return static_cast<std::size_t>(*answer);
  }
};

struct SetIndex {
  std::size_t index;
  void operator()(std::optional<bool>& answer) const { answer = index == 0; }
  template <class Enum>
  void operator()(std::optional<Enum>& answer) const {
    answer = static_cast<Enum>(index);
  }
};

/// The possible rulings for every completion of the missing answers: at most one for each outcome.
struct Possible {
  const Ruling* oui = nullptr;
  const Ruling* non = nullptr;
  const Ruling* a_confirmer = nullptr;
  std::vector<Question> open;

  void add(const Ruling& ruling) {
    const Ruling*& slot = ruling.outcome == Outcome::oui   ? oui
                          : ruling.outcome == Outcome::non ? non
                                                           : a_confirmer;
    if (!slot) slot = &ruling;
  }
  void ask(Question question) {
    if (std::find(open.begin(), open.end(), question) == open.end()) open.push_back(question);
  }
  int count() const { return (oui ? 1 : 0) + (non ? 1 : 0) + (a_confirmer ? 1 : 0); }
  bool only_non() const { return non && count() == 1; }
};

void collect(const Decision& decision, const Depense& line, const QuestionsCommunes& common,
             Possible& possible) {
  if (!decision.question) {
    possible.add(decision.ruling);
    return;
  }
  if (const auto answer = answer_index(*decision.question, line, common)) {
    collect(decision.branches[*answer], line, common, possible);
    return;
  }
  Possible within;
  for (const Decision& branch : decision.branches) collect(branch, line, common, within);
  // A question is open only when its answer can change the outcome.
  if (within.count() > 1) {
    possible.ask(*decision.question);
    for (const Question question : within.open) possible.ask(question);
  }
  for (const Ruling* ruling : {within.oui, within.non, within.a_confirmer})
    if (ruling) possible.add(*ruling);
}

bool leads_to(const Decision& decision, Question question) {
  return decision.question == question ||
         std::any_of(decision.branches.begin(), decision.branches.end(),
                     [&](const Decision& branch) { return leads_to(branch, question); });
}

}  // namespace

std::optional<std::size_t> answer_index(Question question, const Depense& line,
                                        const QuestionsCommunes& common) {
  const auto own = with_own(question, line, ToIndex{});
  return own ? own : with_common(question, common, ToIndex{});
}

void set_answer(Question question, Depense& line, std::size_t answer) {
  with_own(question, line, SetIndex{answer});
}

void set_common_answer(Question question, QuestionsCommunes& common, std::size_t answer) {
  with_common(question, common, SetIndex{answer});
}

bool Walk::asks(Question question) const {
  return std::any_of(asked.begin(), asked.end(),
                     [&](const Asked& known) { return known.question == question; });
}

Walk walk(const Rulebook& rulebook, const Depense& line, const QuestionsCommunes& common) {
  Walk out;
  const Decision* decision = &rulebook.depenses[static_cast<std::size_t>(*line.nature)].decision;
  while (decision->question) {
    const auto answer = answer_index(*decision->question, line, common);
    out.asked.push_back({*decision->question, answer});
    if (!answer) return out;
    decision = &decision->branches[*answer];
  }
  out.ruling = &decision->ruling;
  return out;
}

bool may_ask(const Rulebook& rulebook, DepenseNature nature, Question question) {
  return is_transversal(rulebook, question) ||
         leads_to(rulebook.depenses[static_cast<std::size_t>(nature)].decision, question);
}

bool is_transversal(const Rulebook& rulebook, Question question) {
  return std::any_of(rulebook.transversales.begin(), rulebook.transversales.end(),
                     [&](const TransversalRule& rule) { return rule.question == question; });
}

Bounds LineFinding::contribution() const {
  switch (statut) {
    case Statut::eligible: return montant_ht;
    case Statut::exclue: return exactly({0});
    case Statut::indeterminee: return {Centimes{0}, montant_ht.max};
  }
  return exactly({0});
}

Bounds ht_bounds(const Rulebook& rulebook, const Depense& line) {
  const Montant& amount = line.montant;
  if (amount.ht) return exactly(*amount.ht);
  if (!amount.ttc) return {};
  if (line.tva) return exactly(ht_from_ttc(*amount.ttc, *line.tva));
  const auto [lowest, highest] =
      std::minmax_element(rulebook.taux_tva.begin(), rulebook.taux_tva.end());
  return {ht_from_ttc(*amount.ttc, *highest), ht_from_ttc(*amount.ttc, *lowest)};
}

LineFinding assess_line(const Rulebook& rulebook, const Depense& line,
                        const QuestionsCommunes& common) {
  LineFinding finding;
  finding.montant_ht = ht_bounds(rulebook, line);
  finding.ht_from_ttc = !line.montant.ht && line.montant.ttc;

  Possible possible;
  if (line.nature) {
    finding.asked = walk(rulebook, line, common).asked;
    collect(rulebook.depenses[static_cast<std::size_t>(*line.nature)].decision, line, common,
            possible);
  }

  const Ruling* excluded = possible.only_non() ? possible.non : nullptr;
  if (excluded) finding.excluded_by = ExcludedBy::nature;
  for (const TransversalRule& rule : rulebook.transversales) {
    // A line that its nature excludes stays excluded whatever the other answers.
    if (finding.excluded_by == ExcludedBy::nature) break;
    const auto answer = answer_index(rule.question, line, common);
    finding.asked.push_back({rule.question, answer});
    if (!answer || *answer != rule.excluding_answer() || excluded) continue;
    excluded = &rule.ruling;
    finding.excluded_by = ExcludedBy::cross_cutting;
  }
  if (excluded) {
    finding.statut = Statut::exclue;
    finding.ruling = excluded;
    return finding;
  }

  bool transversal_open = false;
  for (const TransversalRule& rule : rulebook.transversales)
    if (!answer_index(rule.question, line, common)) {
      possible.ask(rule.question);
      transversal_open = true;
    }

  finding.open = std::move(possible.open);
  finding.may_be_eligible = !line.nature || possible.oui;
  finding.may_be_excluded = !line.nature || possible.non || transversal_open;
  if (!line.nature) {
    finding.cause = Cause::non_repondu;
    finding.ruling = &rulebook.nature_non_repondue;
  } else if (!finding.open.empty()) {
    finding.cause = Cause::non_repondu;
    finding.ruling = &rulebook.question_non_repondue;
  } else if (possible.a_confirmer) {
    finding.cause = Cause::a_confirmer;
    finding.ruling = possible.a_confirmer;
  } else {
    finding.statut = Statut::eligible;
    finding.ruling = possible.oui;
  }
  return finding;
}

}  // namespace loire
