// The assessment of one expense line by the tables of the edition: whether it counts, and its
// amount.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// The index in `answers_of(question)` of the answer that applies to the line, or nothing. The
/// line's answer applies first, then the common one.
std::optional<std::size_t> answer_index(Question question, const Depense& line,
                                        const QuestionsCommunes& common = {});

/// Sets the line's answer to `question` to `answers_of(question)[answer]`.
void set_answer(Question question, Depense& line, std::size_t answer);

/// Sets the common answer to `question` to `answers_of(question)[answer]`. Precondition:
/// is_common(question).
void set_common_answer(Question question, QuestionsCommunes& common, std::size_t answer);

/// The path of a line through the decision table of its nature, as far as its answers lead.
struct Walk {
  std::vector<Asked> asked;        ///< in order; the last one is unanswered when there is no ruling
  const Ruling* ruling = nullptr;  ///< owned by the rulebook; null while a question is open
  bool asks(Question question) const;
};
/// Precondition: the line has a nature.
Walk walk(const Rulebook& rulebook, const Depense& line, const QuestionsCommunes& common);

/// Whether some answers lead from `nature` to `question`, or every line is asked it.
bool may_ask(const Rulebook& rulebook, DepenseNature nature, Question question);

/// Whether `question` is asked about every line that its nature does not exclude.
bool is_transversal(const Rulebook& rulebook, Question question);

/// Bounds of the HT amount of a line, in centimes: its HT amount, else computed from TTC. Without
/// an amount the bounds are 0 and no `max`. TTC without a rate gives the HT amounts at the highest
/// and at the lowest rate of the edition.
Bounds ht_bounds(const Rulebook& rulebook, const Depense& line);

/// The finding on `line`. `statut` is settled exactly when every completion of the missing answers
/// gives the same status. Call: Modalités financières › dépenses éligibles, exclusions.
LineFinding assess_line(const Rulebook& rulebook, const Depense& line,
                        const QuestionsCommunes& common);

}  // namespace loire
