#include "app/corrections.hpp"

#include "app/pages.hpp"
#include "app/texts.hpp"

namespace loire::app {
namespace {

/// The question's name, with the expense or the co-funder that it is about.
std::string name_of(const PageContext& context, const page::Node& node) {
  const auto at = form::split_id(node.id);
  if (at && at->group == "depenses") return form::field_title(context.form, node.id);
  const auto index = at && at->group == "financements"
                         ? form::financement_index(context.dossier(), at->item)
                         : std::nullopt;
  if (!index) return node.label;
  return text::kFinancement + std::to_string(*index + 1) + " : " + node.label;
}

}  // namespace

std::vector<Correction> corrections(const PageContext& context, const page::Node* shown) {
  std::vector<Correction> out;
  const auto collect = [&](const page::Node& node) {
    if (node.error.empty()) return;
    out.push_back({node.id, name_of(context, node), node.error});
  };
  struct Page {
    Stage stage;
    page::Node (*make)(const PageContext&);
  };
  constexpr Page kPages[] = {{Stage::porteur, porteur_page},
                             {Stage::projet, projet_page},
                             {Stage::budget, budget_page},
                             {Stage::criteres, criteres_page}};
  for (const Page& page : kPages) {
    if (shown != nullptr && page.stage == context.session.stage)
      page::for_each_node(*shown, collect);
    else page::for_each_node(page.make(context), collect);
  }
  return out;
}

std::vector<Correction> corrections(const Session& session) {
  return corrections(Evaluation(session).context);
}

}  // namespace loire::app
