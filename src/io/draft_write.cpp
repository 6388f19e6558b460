#include <algorithm>

#include "core/names.hpp"
#include "io/draft.hpp"

namespace loire::io {
namespace {

Json value(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json value(std::optional<bool> flag) { return flag ? Json(*flag) : Json(nullptr); }
Json value(std::optional<int> number) { return number ? Json(*number) : Json(nullptr); }
Json value(std::optional<Centimes> amount) { return amount ? Json(amount->value) : Json(nullptr); }
Json value(std::optional<Taux> rate) { return rate ? Json(rate->points_base) : Json(nullptr); }
template <class Enum>
Json value(std::optional<Enum> choice) {
  return choice ? Json(std::string(name_of(*choice))) : Json(nullptr);
}

Json porteur(const Porteur& in) {
  return {{"nature", value(in.nature)},
          {"code_insee", value(in.code_insee)},
          {"siren", value(in.siren)},
          {"siret", value(in.siret)},
          {"nom", value(in.nom)},
          {"situe_dans_la_loire", value(in.situe_dans_la_loire)},
          {"representant",
           {{"civilite", value(in.representant.civilite)},
            {"nom", value(in.representant.nom)},
            {"prenom", value(in.representant.prenom)},
            {"fonction", value(in.representant.fonction)}}},
          {"contact",
           {{"nom", value(in.contact.nom)},
            {"prenom", value(in.contact.prenom)},
            {"fonction", value(in.contact.fonction)},
            {"courriel", value(in.contact.courriel)},
            {"telephone", value(in.contact.telephone)}}}};
}

Json projet(const Projet& in) {
  return {{"intitule", value(in.intitule)},
          {"description", value(in.description)},
          {"themes", in.themes},
          {"aucun_axe", value(in.aucun_axe)},
          {"autre_theme", value(in.autre_theme)},
          {"axe_principal", value(in.axe_principal)},
          {"date_debut", value(in.date_debut)},
          {"date_fin", value(in.date_fin)},
          {"zoomacom", value(in.zoomacom)}};
}

Json depense(const Depense& in) {
  return {{"id", in.id},
          {"libelle", value(in.libelle)},
          {"nature", value(in.nature)},
          {"montant_ht_centimes", value(in.montant_ht)},
          {"montant_ttc_centimes", value(in.montant_ttc)},
          {"tva_points_base", value(in.tva)},
          {"destinataire", value(in.destinataire)},
          {"acquisition", value(in.propres.acquisition)},
          {"reseau_initiative_publique", value(in.reseau_initiative_publique)},
          {"pour_gfu", value(in.pour_gfu)},
          {"investissement", value(in.propres.investissement)},
          {"obligation_legale", value(in.propres.obligation_legale)}};
}

Json financement(const Financement& in) {
  return {{"financeur", value(in.financeur)},
          {"libelle", value(in.libelle)},
          {"montant_centimes", value(in.montant)},
          {"etat", value(in.etat)}};
}

Json answers(const Dossier& dossier, const Rulebook& rulebook) {
  Json depenses = Json::array();
  for (const Depense& line : dossier.depenses) depenses.push_back(depense(line));
  Json financements = Json::array();
  for (const Financement& source : dossier.financements)
    financements.push_back(financement(source));
  Json saisies = Json::object();
  for (const auto& [field, text] : dossier.saisies) saisies[field] = text;
  Json criteres = Json::object();
  for (const CritereRule& rule : rulebook.criteres) {
    const auto it = dossier.criteres.find(rule.id);
    const ReponseCritere answer = it == dossier.criteres.end() ? ReponseCritere{} : it->second;
    criteres[rule.id] = {{"reponse", value(answer.reponse)}, {"texte", answer.texte}};
  }
  return {{"porteur", porteur(dossier.porteur)},
          {"projet", projet(dossier.projet)},
          {"depenses", std::move(depenses)},
          {"depenses_communes",
           {{"investissement", value(dossier.depenses_communes.investissement)},
            {"obligation_legale", value(dossier.depenses_communes.obligation_legale)},
            {"acquisition", value(dossier.depenses_communes.acquisition)}}},
          {"depenses_completes", value(dossier.depenses_completes)},
          {"financements", std::move(financements)},
          {"plan_financement",
           {{"aide_demandee_centimes", value(dossier.plan_financement.aide_demandee)},
            {"devis_ht_centimes", value(dossier.plan_financement.devis_ht)}}},
          {"saisies", std::move(saisies)},
          {"criteres", std::move(criteres)}};
}

}  // namespace

Json write_draft(const Dossier& dossier, const Rulebook& rulebook, const DraftContext& context) {
  const std::string closed =
      rulebook.avertissements[static_cast<std::size_t>(WarningCode::depot_clos)].message;
  Json out{
      {"format", kDraftFormat},
      {"version", kDraftVersion},
      {"edition", rulebook.edition},
      {"information",
       {{"exporte_le", value(context.making.day)},
        {"exporte_a", value(context.making.time)},
        {"regles", rulebook.sha256},
        {"formulaire", rulebook.formulaire},
        {"portail", rulebook.portail},
        {"epci", context.epci ? Json{{"siren", context.epci->siren}, {"nom", context.epci->nom}}
                              : Json(nullptr)},
        {"depot", name_of(context.depot)},
        {"avertissement", context.depot == Depot::clos ? value(closed) : Json(nullptr)}}}};
  const Json given = answers(dossier, rulebook);
  for (const auto& [key, json] : given.items()) out[key] = json;
  out["variantes"] = Json::array();
  for (const Dossier& variante : dossier.variantes)
    out["variantes"].push_back(answers(variante, rulebook));
  return out;
}

}  // namespace loire::io
