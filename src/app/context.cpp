#include "app/context.hpp"

#include "app/corrections.hpp"
#include "app/session.hpp"
#include "core/explain.hpp"
#include "core/next_question.hpp"
#include "lexicon/review.hpp"

namespace loire::app {

Evaluation::Evaluation(const Session& session)
    : review_(review(*session.rulebook, *session.territory, session.dossier, session.today)),
      next_question_(next_question(*session.rulebook, *session.territory, session.dossier,
                                   review_.assessment)),
      context{session,
              review_.assessment,
              review_.words,
              next_question_,
              corrections_,
              {*session.rulebook, *session.territory, session.dossier, review_.assessment.warnings,
               session.editing, session.typed_since_focus, &session.input_notes,
               &session.questions_per_line},
              *this} {
  corrections_ = corrections(context.form);
}

const Explanation& Evaluation::explanation() const {
  if (!explanation_)
    explanation_ = explain(*context.session.rulebook, context.session.dossier, context.assessment);
  return *explanation_;
}

}  // namespace loire::app
