#include "app/context.hpp"
#include "app/pages.hpp"
#include "app/session.hpp"
#include "app/states.hpp"
#include "app/texts.hpp"
#include "core/conditions.hpp"

namespace loire::app {
namespace {

/// Adds the reason of the condition under the answers on which it depends.
void add_reason(Node& section, const PageContext& context, ConditionId id) {
  const Condition& condition = context.assessment[id];
  if (condition.cause == Cause::non_repondu) return;
  add(section, paragraph(condition.ruling->motif, condition_state(context, condition).tone));
}

/// Whether only its code tells the place: the search found nothing, or the tables do not have it.
bool is_told_by_code(const PageContext& context, Key code, const Node& search) {
  if (!search.error.empty() || context.session.editing == Ref{code}) return true;
  const Porteur& porteur = context.dossier().porteur;
  const Territory& territory = *context.session.territory;
  if (code == Key::porteur_code_insee)
    return !porteur.code_insee.empty() && !find_commune(territory, porteur.code_insee);
  return !porteur.siren.empty() && !find_epci(territory, porteur.siren);
}

/// Adds the control that gives the place of the applicant: a search in the place of a code, with the
/// code under it when the search cannot tell the place.
void add_place(Node& section, const PageContext& context, Key place) {
  if (place != Key::porteur_code_insee && place != Key::porteur_siren)
    return add(section, context.control(place));
  Node search =
      context.control(place == Key::porteur_code_insee ? Key::porteur_commune : Key::porteur_epci);
  const bool asks_code = is_told_by_code(context, place, search);
  add(section, std::move(search));
  if (asks_code) add(section, context.control(place));
}

Node start_buttons(const PageContext& context) {
  Node open = button("ouvrir.brouillon", text::kOpenDraft, Emphasis::quiet);
  open.command = Command::open_draft;
  Node fill_or_erase =
      context.dossier() == Dossier{}
          ? button("exemple.remplir", {Verb::fill_example}, text::kExample, Emphasis::quiet)
          : button("tout.effacer", {Verb::erase_all}, text::kEraseAll, Emphasis::quiet);
  return row({std::move(open), std::move(fill_or_erase)});
}

}  // namespace

Node porteur_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.porteur", text::kPorteurTitle);
  section.help = text::kPorteurLead;
  add(section, context.control(Key::porteur_nature));
  add_reason(section, context, ConditionId::porteur);
  if (context.dossier().porteur.nature) {
    if (const auto place = place_key(context.rulebook(), context.dossier().porteur.nature))
      add_place(section, context, *place);
    add_reason(section, context, ConditionId::territoire);
  }
  add(section, start_buttons(context));
  return section;
}

}  // namespace loire::app
