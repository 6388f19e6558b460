#include "app/example.hpp"

namespace loire::app {
namespace {

Depense line(std::string id, std::string libelle, DepenseNature nature, std::int64_t centimes) {
  Depense out;
  out.id = std::move(id);
  out.libelle = std::move(libelle);
  out.nature = nature;
  out.montant.ht = Centimes{centimes};
  return out;
}

}  // namespace

Dossier example_dossier(const Rulebook& rulebook, const Territory& territory) {
  Dossier out;
  out.porteur.nature = PorteurNature::commune;
  if (!territory.communes.empty()) {
    const Commune* commune = find_commune(territory, "42147");
    if (!commune) commune = &territory.communes.front();
    out.porteur.code_insee = commune->code_insee;
    out.porteur.siren = commune->siren;
    out.porteur.nom = "Commune de " + commune->nom;
  }
  out.porteur.contact = {"Exemple", "Camille", "Secrétaire de mairie", "mairie@exemple.fr", ""};
  out.projet.intitule = "Des capteurs pour économiser l’eau et l’énergie";
  out.projet.description =
      "La commune pose des capteurs sur ses réseaux d’eau et dans ses salles. Les habitants "
      "suivent "
      "les économies sur un écran en mairie et apprennent à faire de même chez eux.";
  for (const char* theme : {"objets_connectes", "gestion_energetique"})
    if (axis_of(rulebook, theme)) out.projet.themes.emplace_back(theme);
  out.projet.date_debut.value = {2023, 10, 2};
  out.projet.date_fin.value = {2024, 6, 28};

  Depense sensors = line("d1", "Capteurs et passerelle", DepenseNature::equipement, 1'250'000);
  sensors.destinataire = Destinataire::territoire;
  const Depense software = line("d2", "Logiciel de suivi", DepenseNature::logiciel, 420'000);
  Depense training = line("d3", "Ateliers pour les habitants", DepenseNature::formation, 180'000);
  Depense furniture = line("d4", "Meuble pour l’écran", DepenseNature::travaux_mobilier, 65'000);
  out.depenses = {sensors, software, training, furniture};
  out.depenses_communes = {true, false, Acquisition::achat};
  out.depenses_completes = true;
  out.financements = {
      {"0", Financeur::region, "Région", {Centimes{50'000}, ""}, FinancementEtat::sollicite}};
  if (!rulebook.criteres.empty())
    out.criteres[rulebook.criteres.front().id] = {
        CritereReponse::oui,
        "Première installation de ce type dans le canton, pensée avec l’école."};
  return out;
}

}  // namespace loire::app
