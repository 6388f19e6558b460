// The names of the page's enumerations, as the browser reads them.
#pragma once

#include "core/names.hpp"
#include "page/node.hpp"

namespace loire {

template <>
struct Names<page::NodeKind> {
  static constexpr std::array<std::string_view, page::kNodeKindCount> values{
      "page",    "nav",   "section",    "group",     "row",        "list",   "panel",
      "details", "table", "table_row",  "heading",   "text",       "banner", "status",
      "figure",  "link",  "text_field", "text_area", "amount",     "date",   "select",
      "radios",  "radio", "checkbox",   "combobox",  "suggestion", "button"};
};
template <>
struct Names<page::Tone> {
  static constexpr std::array<std::string_view, 7> values{"normal",  "muted",   "strong", "info",
                                                          "success", "warning", "error"};
};
template <>
struct Names<page::Emphasis> {
  static constexpr std::array<std::string_view, 3> values{"secondary", "primary", "quiet"};
};
template <>
struct Names<page::Input> {
  static constexpr std::array<std::string_view, 5> values{"prose", "name", "digits", "email",
                                                          "telephone"};
};
template <>
struct Names<page::Command> {
  static constexpr std::array<std::string_view, 6> values{
      "none", "download_draft", "download_budget", "open_draft", "copy_text", "print_summary"};
};
template <>
struct Names<page::FigureKind> {
  static constexpr std::array<std::string_view, 4> values{"none", "shares", "ceiling", "steps"};
};

}  // namespace loire
