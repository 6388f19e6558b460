// The page of a session. The same session always gives the same page.
#pragma once

#include <cstddef>
#include <string>

#include "app/session.hpp"
#include "page/node.hpp"

namespace loire::app {

/// What the shell around the page shows about it, so that the shell does not have to search the nodes.
struct Facts {
  std::string title;       ///< title of the step
  std::string section;     ///< id of the step's section
  std::size_t step = 1;    ///< number of the step, from 1
  std::size_t steps = 0;   ///< number of steps
  std::size_t errors = 0;  ///< number of wrong answers in the step
  std::string amount;      ///< the aid in words; empty when the verdict is Resultat::non
  std::string totals;      ///< the totals of the budget on one line; empty on the other steps
  int notice = 0;          ///< number of the notice shown; 0 when there is none
  int project = 1;         ///< number of the project, from 1 in the order of arrival
  std::string name;   ///< the applicant and the title of the project; empty when neither is known
  bool blank = true;  ///< whether the project has no answers
};

struct View {
  page::Node page;  ///< ids are unique; the root is a NodeKind::page
  Facts facts;
};

/// The page for the current state, with its facts.
View present(const Session& session);

/// The page without its facts.
page::Node view(const Session& session);

}  // namespace loire::app
