// One expense line against the tables of the edition: can it count, and for how much.
#pragma once

#include "core/assess.hpp"

namespace loire {

/// The index in `answers_of(question)` of the line's answer, or nothing: its own, else the common one.
std::optional<std::size_t> answer_index(Question question, const Depense& line,
                                        const QuestionsCommunes& common = {});

/// Answers `question` on the line itself with `answers_of(question)[answer]`.
void set_answer(Question question, Depense& line, std::size_t answer);

/// Answers a common question with `answers_of(question)[answer]`. Precondition: is_common(question).
void set_common_answer(Question question, QuestionsCommunes& common, std::size_t answer);

/// The way of a line through the table of its nature, as far as its answers lead.
struct Walk {
  std::vector<Asked> asked;        ///< in their order; the last one is open when there is no ruling
  const Ruling* ruling = nullptr;  ///< owned by the rulebook
  bool asks(Question question) const;
};
/// Precondition: the line has a nature.
Walk walk(const Rulebook& rulebook, const Depense& line, const QuestionsCommunes& common);

/// Whether some answers to the table of `nature` lead to `question`, or every line is asked it.
bool may_ask(const Rulebook& rulebook, DepenseNature nature, Question question);

/// Whether `question` is one of those asked of every line that its nature does not exclude.
bool is_transversal(const Rulebook& rulebook, Question question);

/// The HT amount of a line, HT first, else from TTC; [0, no bound) while there is none.
/// TTC without a rate gives [TTC at the highest rate, TTC].
Bounds ht_bounds(const Rulebook& rulebook, const Depense& line);

/// The finding on `line`. Sound and tight: `statut` is settled exactly when every completion of the
/// missing answers gives it. Call: Modalités financières › dépenses éligibles, exclusions.
LineFinding assess_line(const Rulebook& rulebook, const Depense& line,
                        const QuestionsCommunes& common);

}  // namespace loire
