#include "app/plain_text.hpp"

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
      case NodeKind::details:
        line(node.note.empty() ? node.label : node.label + " – " + node.note, depth);
        line(node.help, depth + 1);
        write_all(node.children, depth + 1);
        break;
      case NodeKind::table:
        line(headings(node), depth);
        write_all(node.children, depth);
        break;
      case NodeKind::table_row: line(cells(node), depth); break;
      case NodeKind::row:
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

  static std::string headings(const Node& table) {
    std::vector<std::string> labels;
    for (const page::Column& column : table.columns) labels.push_back(column.label);
    return joined(labels, " | ");
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
