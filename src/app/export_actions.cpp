#include "app/export_actions.hpp"

#include <algorithm>
#include <cstddef>

#include "app/corrections.hpp"
#include "app/texts.hpp"
#include "app/texts_result.hpp"
#include "french/fill.hpp"

namespace loire::app {
namespace {

bool is_download(const Node& node) { return node.command == page::Command::download_draft; }

/// Adds the notice under the button that downloads. Returns whether `parent` or one of its descendants has
/// that button.
bool add_under_download(Node& parent, const Node& notice) {
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    Node& child = parent.children[i];
    const bool in_row = child.kind == NodeKind::row &&
                        std::any_of(child.children.begin(), child.children.end(), is_download);
    if (in_row || is_download(child)) {
      parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(i) + 1, notice);
      return true;
    }
    if (add_under_download(child, notice)) return true;
  }
  return false;
}

Node download_notice(const std::string& file) {
  Node out = make(NodeKind::banner, "avis.telechargement",
                  fill<text::kDraftDownloaded>(with<"fichier">(file)));
  out.help = text::kDraftDownloadedDetail;
  out.tone = Tone::success;
  return out;
}

}  // namespace

Node export_actions(const PageContext& context) {
  Node print = button("imprimer", text::kPrint, Emphasis::primary);
  print.command = page::Command::print_summary;
  Node download = button("telecharger", {Verb::download}, text::kDownload);
  download.command = page::Command::download_draft;
  if (!context.corrections.empty()) download.href = path_of(context.corrections.front().ref);
  return row({std::move(print), std::move(download)});
}

void add_download_notice(Node& section, const std::string& file) {
  add_under_download(section, download_notice(file));
}

}  // namespace loire::app
