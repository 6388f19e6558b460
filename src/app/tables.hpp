// Tables of texts: on the screen, on paper and in the plain text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "page/parts.hpp"

namespace loire::app {

inline page::Node make_table(std::string id, std::string title, std::vector<page::Column> columns) {
  page::Node out = page::make(page::NodeKind::table, std::move(id), std::move(title));
  out.columns = std::move(columns);
  return out;
}

/// Adds a row with these cells, one per column.
inline void add_row(page::Node& table, std::vector<page::Node> cells) {
  page::Node out = page::make(page::NodeKind::table_row, "", "");
  out.children = std::move(cells);
  page::add(table, std::move(out));
}

/// The same, with texts in one tone.
inline void add_row(page::Node& table, const std::vector<std::string>& cells,
                    page::Tone tone = page::Tone::normal) {
  std::vector<page::Node> out;
  for (const std::string& words : cells) out.push_back(page::paragraph(words, tone));
  add_row(table, std::move(out));
}

}  // namespace loire::app
