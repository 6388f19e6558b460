// Parts of the page that open and close.
#pragma once

#include <string>

#include "app/context.hpp"

namespace loire::app {

/// A folded part with this title and the state `note`. Its content is added only while it is open:
///   if (out.current) add(out, …);
inline page::Node folded(const PageContext& context, page::Part part, std::string id,
                         std::string title, std::string note = "") {
  page::Node out = page::make(page::NodeKind::details, std::move(id), std::move(title));
  out.note = std::move(note);
  out.press = {.verb = page::Verb::toggle_part, .part = part};
  out.current = context.session.open_parts.count(part) > 0;
  return out;
}

}  // namespace loire::app
