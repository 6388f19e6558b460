#include "app/open_items.hpp"

#include <algorithm>

#include "app/proposed_themes.hpp"
#include "app/session.hpp"

namespace loire::app {
namespace {

struct Item {
  ItemList list;
  std::string id;
  friend bool operator==(const Item&, const Item&) = default;
};

/// The axis of a theme; the first one without a theme, and the part beside the axes for a theme that the call
/// does not name.
Item axis_item(const Rulebook& rulebook, const std::string& theme) {
  const Axe* axe = theme.empty() ? &rulebook.axes.front() : axis_of(rulebook, theme);
  return {ItemList::axes, axe ? std::to_string(axe->numero) : "autre"};
}

/// The item that has the control of the answer, if there is such an item.
std::optional<Item> item_of(const Session& session, const Ref& ref) {
  const Dossier& dossier = session.dossier;
  if (ref.key == Key::projet_autre_theme || ref.key == Key::projet_aucun_axe)
    return Item{ItemList::axes, "autre"};
  if (ref.key == Key::projet_themes) return axis_item(*session.rulebook, ref.item);
  if ((ref.key == Key::depenses || of_line(ref.key)) && find_line(dossier, ref.item))
    return Item{ItemList::expenses, ref.item};
  if ((ref.key == Key::financements || of_cofunder(ref.key)) && find_cofunder(dossier, ref.item))
    return Item{ItemList::cofunders, ref.item};
  const auto& criteres = session.rulebook->criteres;
  const bool known = std::any_of(criteres.begin(), criteres.end(),
                                 [&](const CritereRule& each) { return each.id == ref.item; });
  if (of_critere(ref.key) && known) return Item{ItemList::criteria, ref.item};
  return {};
}

bool is_open(const Session& session, const Item& item) {
  const auto open = session.open_items.find(item.list);
  return open != session.open_items.end() && open->second == item.id;
}

}  // namespace

bool is_open(const Session& session, const Ref& ref) {
  const auto item = item_of(session, ref);
  return item && is_open(session, *item);
}

bool has_wrong_answer(const PageContext& context, const Ref& ref) {
  const auto item = item_of(context.session, ref);
  return item && std::any_of(context.corrections.begin(), context.corrections.end(),
                             [&](const Correction& each) {
                               return item_of(context.session, each.ref) == item;
                             });
}

void open_item(Session& session, const Ref& ref) {
  if (const auto item = item_of(session, ref)) session.open_items[item->list] = item->id;
}

void toggle_item(Session& session, const Ref& ref) {
  const auto item = item_of(session, ref);
  if (!item) return;
  if (is_open(session, *item)) session.open_items.erase(item->list);
  else session.open_items[item->list] = item->id;
}

void open_first_item(Session& session) {
  const Dossier& dossier = session.dossier;
  const auto none_open = [&](ItemList list) { return !session.open_items.contains(list); };
  if (session.stage == Stage::criteres && none_open(ItemList::criteria)) {
    const auto& criteres = session.rulebook->criteres;
    const auto first = std::find_if_not(
        criteres.begin(), criteres.end(),
        [&](const CritereRule& each) { return dossier.criteres.contains(each.id); });
    if (first != criteres.end()) open_item(session, {Key::critere_reponse, first->id});
  }
  if (session.stage == Stage::projet && none_open(ItemList::axes)) {
    const Projet& projet = dossier.projet;
    const auto named =
        std::find_if(projet.themes.begin(), projet.themes.end(),
                     [&](const std::string& theme) { return axis_of(*session.rulebook, theme); });
    if (named != projet.themes.end()) open_item(session, {Key::projet_themes, *named});
    else if (projet.aucun_axe == true || names_other_theme(*session.rulebook, projet))
      open_item(session, {Key::projet_autre_theme});
  }
}

}  // namespace loire::app
