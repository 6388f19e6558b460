// The whole page for a session: the same session gives the same page everywhere.
#pragma once

#include <cstddef>
#include <string>

#include "app/session.hpp"
#include "page/node.hpp"

namespace loire::app {

/// What the shell around the page shows of it: it never looks for a node by its look.
struct Facts {
  std::string title;       ///< of the step
  std::string section;     ///< id of the step's section
  std::size_t step = 1;    ///< its rank, from 1
  std::size_t steps = 0;   ///< how many there are
  std::size_t errors = 0;  ///< answers of the step that are wrong
  std::string amount;      ///< the aid in words; empty when there is none to hope for
  int notice = 0;          ///< the rank of the notice shown; 0 when there is none
};

struct View {
  page::Node page;  ///< ids are unique; the root is a NodeKind::page
  Facts facts;
};

/// The whole page for the current state, and what is to be said of it.
View present(const Session& session);

/// The page alone.
page::Node view(const Session& session);

}  // namespace loire::app
