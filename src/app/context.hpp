// The data from which every part of the page is built.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/corrections.hpp"
#include "app/session.hpp"
#include "core/explain.hpp"
#include "core/next_question.hpp"
#include "form/show.hpp"
#include "lexicon/review.hpp"
#include "page/parts.hpp"

namespace loire::app {

using namespace page;  // all the functions of this layer build nodes

class Evaluation;

/// The data from which every part of the page is built: the session, what the rules say about it and the
/// context of the form.
struct PageContext {
  const Session& session;
  const Assessment& assessment;
  const AxisProposal& axis_proposal;  ///< the axis and the themes found in the text of the project
  const std::optional<NextQuestion>& next_question;
  const std::vector<Correction>& corrections;  ///< the wrong answers of all steps
  form::Context form;
  const Evaluation& evaluation;

  const Rulebook& rulebook() const { return *session.rulebook; }
  const Dossier& dossier() const { return session.dossier; }
  const Explanation& explanation() const;
  Node control(Key key, std::string item = "") const {
    return form::answer_node(form, {key, std::move(item)});
  }
};

/// What the rules say about a session. It owns the data of the context of its pages.
class Evaluation {
 public:
  explicit Evaluation(const Session& session);
  Evaluation(const Evaluation&) = delete;  // the context refers to its members
  Evaluation& operator=(const Evaluation&) = delete;

  /// The reasons of the verdict. Computed at the first call, because not every step needs them.
  const Explanation& explanation() const;

 private:
  Review review_;
  std::optional<NextQuestion> next_question_;
  std::vector<Correction> corrections_;
  mutable std::optional<Explanation> explanation_;

 public:
  const PageContext context;
};

inline const Explanation& PageContext::explanation() const { return evaluation.explanation(); }

/// Whether the period of submission is over. The page then no longer invites the reader to apply.
inline bool submissions_closed(const PageContext& context) {
  return context.assessment.depot == Depot::clos;
}

}  // namespace loire::app
