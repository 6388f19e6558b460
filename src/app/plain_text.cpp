#include "app/plain_text.hpp"

#include <algorithm>

#include "french/phrase.hpp"

namespace loire::app {
namespace {

using page::Node;
using page::NodeKind;

class PlainTextWriter {
 public:
  void write(const Node& node, std::size_t depth) {
    switch (node.kind) {
      case NodeKind::heading:
      case NodeKind::text:
      case NodeKind::link: line(node.label, depth); break;
      case NodeKind::status:
      case NodeKind::figure: line(label_and_value(node), depth); break;
      case NodeKind::page:
      case NodeKind::nav:
      case NodeKind::section:
      case NodeKind::group:
      case NodeKind::panel:
      case NodeKind::banner:
        line(node.note.empty() ? node.label : node.label + " – " + node.note, depth);
        line(node.help, depth + 1);
        write_all(node.children, depth + 1);
        break;
      case NodeKind::row:
        if (is_table_row(node)) line(cells(node), depth);
        else write_all(node.children, depth);
        break;
      case NodeKind::list: write_all(node.children, depth); break;
      case NodeKind::text_field:
      case NodeKind::text_area:
      case NodeKind::amount:
      case NodeKind::date:
      case NodeKind::select:
      case NodeKind::radios:
      case NodeKind::radio:
      case NodeKind::checkbox:
      case NodeKind::combobox:
      case NodeKind::suggestion:
      case NodeKind::button: break;  // controls contain no result
    }
  }

  void write_all(const std::vector<Node>& nodes, std::size_t depth) {
    for (const Node& node : nodes) write(node, depth);
  }

  std::string text;

 private:
  static std::string label_and_value(const Node& node) {
    return answered(node.label, node.value) + (node.note.empty() ? "" : ". " + node.note);
  }

  /// A row that contains only texts is a row of a table.
  static bool is_table_row(const Node& node) {
    return std::all_of(node.children.begin(), node.children.end(),
                       [](const Node& cell) { return cell.kind == NodeKind::text; });
  }

  static std::string cells(const Node& node) {
    std::string out;
    for (const Node& cell : node.children) out += (out.empty() ? "" : " | ") + cell.label;
    return out;
  }

  void line(const std::string& words, std::size_t depth) {
    if (!words.empty()) text += std::string(2 * depth, ' ') + words + "\n";
  }
};

}  // namespace

std::string plain_text(const std::vector<Node>& nodes) {
  PlainTextWriter writer;
  writer.write_all(nodes, 0);
  return writer.text;
}

}  // namespace loire::app
