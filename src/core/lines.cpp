#include "core/lines.hpp"

#include <algorithm>

#include "core/names.hpp"

namespace loire {
namespace {

std::optional<std::size_t> yes_no(std::optional<bool> answer) {
  if (!answer) return std::nullopt;
  return *answer ? 0u : 1u;
}

template <class Enum>
std::optional<std::size_t> index_of(std::optional<Enum> answer) {
  if (!answer) return std::nullopt;
  return static_cast<std::size_t>(*answer);
}

/// The rulings that completions of the missing answers can lead to, one for each outcome.
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
  int count() const { return (oui ? 1 : 0) + (non ? 1 : 0) + (a_confirmer ? 1 : 0); }
  bool only_non() const { return non && count() == 1; }
};

void collect(const Decision& decision, const Depense& line, Possible& possible) {
  if (!decision.question) {
    possible.add(decision.ruling);
    return;
  }
  if (const auto answer = answer_index(*decision.question, line)) {
    collect(decision.branches[*answer], line, possible);
    return;
  }
  Possible within;
  for (const Decision& branch : decision.branches) collect(branch, line, within);
  // A question is open only if its answer can change the outcome.
  if (within.count() > 1) {
    possible.open.push_back(*decision.question);
    possible.open.insert(possible.open.end(), within.open.begin(), within.open.end());
  }
  for (const Ruling* ruling : {within.oui, within.non, within.a_confirmer})
    if (ruling) possible.add(*ruling);
}

}  // namespace

std::optional<std::size_t> answer_index(Question question, const Depense& line) {
  switch (question) {
    case Question::destinataire: return index_of(line.destinataire);
    case Question::acquisition: return index_of(line.acquisition);
    case Question::pour_gfu: return yes_no(line.pour_gfu);
    case Question::reseau_initiative_publique: return yes_no(line.reseau_initiative_publique);
    case Question::investissement: return yes_no(line.propres.investissement);
    case Question::obligation_legale: return yes_no(line.propres.obligation_legale);
  }
  return std::nullopt;
}

void set_answer(Question question, Depense& line, std::size_t answer) {
  switch (question) {
    case Question::destinataire: line.destinataire = static_cast<Destinataire>(answer); return;
    case Question::acquisition: line.acquisition = static_cast<Acquisition>(answer); return;
    case Question::pour_gfu: line.pour_gfu = answer == 0; return;
    case Question::reseau_initiative_publique:
      line.reseau_initiative_publique = answer == 0;
      return;
    case Question::investissement: line.propres.investissement = answer == 0; return;
    case Question::obligation_legale: line.propres.obligation_legale = answer == 0; return;
  }
}

bool asks(const Rulebook& rulebook, const Depense& line, Question question) {
  const Decision* at = &rulebook.depenses[static_cast<std::size_t>(*line.nature)].decision;
  while (at->question && *at->question != question) {
    const auto answer = answer_index(*at->question, line);
    if (!answer) return false;
    at = &at->branches[*answer];
  }
  return at->question.has_value();
}

Bounds LineFinding::contribution() const {
  switch (statut) {
    case Statut::eligible: return montant_ht;
    case Statut::exclue: return exactly({0});
    case Statut::indeterminee: return {Centimes{0}, montant_ht.max};
  }
  return exactly({0});
}

std::optional<bool> transversal_answer(Question question, const Depense& line,
                                       const QuestionsCommunes& common) {
  if (question == Question::investissement)
    return line.propres.investissement ? line.propres.investissement : common.investissement;
  return line.propres.obligation_legale ? line.propres.obligation_legale : common.obligation_legale;
}

Bounds ht_bounds(const Rulebook& rulebook, const Depense& line) {
  if (line.montant_ht) return exactly(*line.montant_ht);
  if (!line.montant_ttc) return {};
  if (line.tva) return exactly(ht_from_ttc(*line.montant_ttc, *line.tva));
  const auto [lowest, highest] =
      std::minmax_element(rulebook.taux_tva.begin(), rulebook.taux_tva.end());
  return {ht_from_ttc(*line.montant_ttc, *highest), ht_from_ttc(*line.montant_ttc, *lowest)};
}

LineFinding assess_line(const Rulebook& rulebook, const Depense& line,
                        const QuestionsCommunes& common) {
  LineFinding finding;
  finding.montant_ht = ht_bounds(rulebook, line);
  finding.ht_from_ttc = !line.montant_ht && line.montant_ttc;

  Possible possible;
  if (line.nature)
    collect(rulebook.depenses[static_cast<std::size_t>(*line.nature)].decision, line, possible);

  // Excluded whatever the nature turns out to be.
  const Ruling* excluded = possible.only_non() ? possible.non : nullptr;
  for (const TransversalRule& rule : rulebook.transversales) {
    const auto answer = transversal_answer(rule.question, line, common);
    if (answer && *answer == rule.excludes_when && !excluded) excluded = &rule.ruling;
  }
  if (excluded) {
    finding.statut = Statut::exclue;
    finding.ruling = excluded;
    return finding;
  }

  finding.open = possible.open;
  bool transversal_open = false;
  for (const TransversalRule& rule : rulebook.transversales)
    if (!transversal_answer(rule.question, line, common)) {
      finding.open.push_back(rule.question);
      transversal_open = true;
    }

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
