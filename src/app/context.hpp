// What every part of the page looks at: the session, what the rules say of it, what the form shows.
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

using namespace page;  // every part of the page is made of its nodes

class Evaluation;

/// What every part of the page looks at.
struct PageContext {
  const Session& session;
  const Assessment& assessment;
  const AxisProposal& words;  ///< what the project's text is about
  const std::optional<NextQuestion>& next;
  const std::vector<Correction>& corrections;  ///< of all steps
  form::Context form;
  const Evaluation& evaluation;

  const Rulebook& rulebook() const { return *session.rulebook; }
  const Dossier& dossier() const { return session.dossier; }
  const Explanation& explanation() const;
  Node control(Key key, std::string item = "") const {
    return form::answer_node(form, {key, std::move(item)});
  }
};

/// What the rules say of a session: it holds what the context of its pages looks at.
class Evaluation {
 public:
  explicit Evaluation(const Session& session);
  Evaluation(const Evaluation&) = delete;  // the context points into it
  Evaluation& operator=(const Evaluation&) = delete;

  /// Why and why not; worked out when it is first looked at, as not every step does.
  const Explanation& explanation() const;

 private:
  Review review_;
  std::optional<NextQuestion> next_;
  std::vector<Correction> corrections_;
  mutable std::optional<Explanation> explanation_;

 public:
  const PageContext context;
};

inline const Explanation& PageContext::explanation() const { return evaluation.explanation(); }

/// Whether the window of deposit is over: nothing then invites to apply.
inline bool closed(const PageContext& context) { return context.assessment.depot == Depot::clos; }

}  // namespace loire::app
