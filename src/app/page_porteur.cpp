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

/// The control that gives the place of the applicant. A search field takes the place of its code.
Node place_control(const PageContext& context, Key place) {
  if (place == Key::porteur_code_insee) return context.control(Key::porteur_commune);
  if (place == Key::porteur_siren) return context.control(Key::porteur_epci);
  return context.control(place);
}

Node start_buttons(const PageContext& context) {
  Node open = button("ouvrir.brouillon", text::kOpenDraft);
  open.command = Command::open_draft;
  Node fill_or_erase =
      context.dossier() == Dossier{}
          ? button("exemple.remplir", {Verb::fill_example}, text::kExample)
          : button("tout.effacer", {Verb::erase_all}, text::kEraseAll, Emphasis::quiet);
  return row({std::move(open), std::move(fill_or_erase)});
}

Node identity_group(const PageContext& context) {
  Node out = group("identite", text::kIdentity);
  out.multiple_columns = true;
  add(out, context.control(Key::porteur_nom));
  if (place_key(context.rulebook(), context.dossier().porteur.nature) == Key::porteur_code_insee)
    add(out, context.control(Key::porteur_code_insee));
  add(out, context.control(Key::porteur_siren), context.control(Key::porteur_siret));
  return out;
}

Node person_group(const PageContext& context, std::string id, std::string legend,
                  std::initializer_list<Key> keys) {
  Node out = group(std::move(id), std::move(legend), text::kForDraftOnly);
  out.multiple_columns = true;
  for (const Key key : keys) add(out, context.control(key));
  return out;
}

}  // namespace

Node porteur_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.porteur", text::kPorteurTitle);
  section.help = text::kPorteurLead;
  add(section, start_buttons(context), context.control(Key::porteur_nature));
  add_reason(section, context, ConditionId::porteur);
  if (context.dossier().porteur.nature) {
    if (const auto place = place_key(context.rulebook(), context.dossier().porteur.nature))
      add(section, place_control(context, *place));
    add_reason(section, context, ConditionId::territoire);
  }
  add(section, identity_group(context),
      person_group(context, "representant", text::kRepresentative,
                   {Key::representant_civilite, Key::representant_prenom, Key::representant_nom,
                    Key::representant_fonction}),
      person_group(context, "contact", text::kContact,
                   {Key::contact_prenom, Key::contact_nom, Key::contact_fonction,
                    Key::contact_courriel, Key::contact_telephone}));
  return section;
}

}  // namespace loire::app
