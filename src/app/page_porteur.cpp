#include "app/pages.hpp"
#include "app/texts.hpp"
#include "core/conditions.hpp"

namespace loire::app {
namespace {

Tone tone_of(const Condition& condition) {
  switch (condition.resultat) {
    case Resultat::oui: return Tone::success;
    case Resultat::non: return Tone::error;
    case Resultat::indetermine: break;
  }
  return condition.cause == Cause::a_confirmer ? Tone::warning : Tone::muted;
}

/// The condition's reason right under the answers that decide it.
void add_reason(Node& section, const Condition& condition) {
  if (condition.cause == Cause::non_repondu) return;
  add(section, paragraph(condition.ruling->motif, tone_of(condition)));
}

Node where(const PageContext& context) {
  const PorteurNature nature = *context.dossier().porteur.nature;
  const std::string_view field = territoire_field(context.rulebook(), nature);
  if (field == "porteur.code_insee") return context.field("porteur.commune");
  if (field == "porteur.siren") return context.field("porteur.epci");
  return context.field(field);
}

Node start_buttons(const PageContext& context) {
  Node open = button("ouvrir.brouillon", text::kOpenDraft);
  open.command = Command::open_draft;
  Node first = context.dossier() == Dossier{}
                   ? button("exemple.remplir", text::kExample)
                   : button("tout.effacer", text::kErase, Emphasis::quiet);
  return row({std::move(open), std::move(first)});
}

Node identity(const PageContext& context) {
  Node out = group("identite", text::kIdentity);
  out.multiple_columns = true;
  add(out, context.field("porteur.nom"));
  const auto nature = context.dossier().porteur.nature;
  if (nature && territoire_field(context.rulebook(), *nature) == "porteur.code_insee")
    add(out, context.field("porteur.code_insee"));
  add(out, context.field("porteur.siren"), context.field("porteur.siret"));
  return out;
}

Node person(const PageContext& context, std::string id, std::string legend,
            std::initializer_list<std::string_view> fields) {
  Node out = group(std::move(id), std::move(legend), text::kForDraftOnly);
  out.multiple_columns = true;
  for (const std::string_view field : fields) add(out, context.field(field));
  return out;
}

}  // namespace

Node porteur_page(const PageContext& context) {
  Node section = make(NodeKind::section, "section.porteur", text::kPorteurTitle);
  section.help = text::kPorteurLead;
  add(section, start_buttons(context), context.field("porteur.nature"));
  add_reason(section, context.assessment[ConditionId::porteur]);
  if (context.dossier().porteur.nature) {
    if (!territoire_field(context.rulebook(), *context.dossier().porteur.nature).empty())
      add(section, where(context));
    add_reason(section, context.assessment[ConditionId::territoire]);
  }
  add(section, identity(context),
      person(context, "representant", text::kRepresentative,
             {"porteur.representant.civilite", "porteur.representant.prenom",
              "porteur.representant.nom", "porteur.representant.fonction"}),
      person(context, "contact", text::kContact,
             {"porteur.contact.prenom", "porteur.contact.nom", "porteur.contact.fonction",
              "porteur.contact.courriel", "porteur.contact.telephone"}));
  return section;
}

}  // namespace loire::app
