#include "samples.hpp"

#include <utility>

namespace samples {

using namespace loire::page;

namespace {

Node make(NodeKind kind, std::string id, std::string label) {
  Node node;
  node.kind = kind;
  node.id = std::move(id);
  node.label = std::move(label);
  return node;
}

Node with_help(Node node, std::string help) {
  node.help = std::move(help);
  return node;
}

Node with_note(Node node, std::string note, Tone tone = Tone::normal) {
  node.note = std::move(note);
  node.tone = tone;
  return node;
}

Node with_value(Node node, std::string value) {
  node.value = std::move(value);
  return node;
}

Node with_error(Node node, std::string error) {
  node.error = std::move(error);
  return node;
}

Node weighted(Node node, int weight) {
  node.weight = static_cast<std::uint8_t>(weight);
  return node;
}

Node toned(Node node, Tone tone) {
  node.tone = tone;
  return node;
}

template <class... Children>
Node with(Node parent, Children&&... children) {
  (parent.children.push_back(std::forward<Children>(children)), ...);
  return parent;
}

Node text(std::string label, Tone tone = Tone::normal) {
  return toned(make(NodeKind::text, "", std::move(label)), tone);
}

Node heading(std::string label, int level = 3) {
  Node node = make(NodeKind::heading, "", std::move(label));
  node.level = static_cast<std::uint8_t>(level);
  return node;
}

Node button(std::string id, std::string label, Emphasis emphasis = Emphasis::secondary) {
  Node node = make(NodeKind::button, std::move(id), std::move(label));
  node.emphasis = emphasis;
  return node;
}

Node link(std::string id, std::string label) {
  Node node = make(NodeKind::link, std::move(id), std::move(label));
  node.href = "https://subventions.loire.fr/";
  return node;
}

Node row() { return make(NodeKind::row, "", ""); }

Node checkbox(std::string id, std::string label, bool ticked = false) {
  return with_value(make(NodeKind::checkbox, std::move(id), std::move(label)), ticked ? "1" : "");
}

Node radios(std::string id, std::string label,
            std::vector<std::pair<std::string, std::string>> options, std::string value) {
  Node node = with_value(make(NodeKind::radios, id, std::move(label)), value);
  for (auto& [option, words] : options) {
    Node radio = make(NodeKind::radio, id + "." + option, words);
    radio.option = option;
    radio.value = option == value ? "1" : "";
    node.children.push_back(std::move(radio));
  }
  return node;
}

Node select(std::string id, std::string label, std::vector<Option> options, std::string value) {
  Node node = with_value(make(NodeKind::select, std::move(id), std::move(label)), std::move(value));
  node.options = std::move(options);
  return node;
}

const std::vector<Option> kNatures = {{"", "À choisir"},
                                      {"equipement", "Équipement numérique et protections"},
                                      {"formation", "Formation à l’usage"},
                                      {"etude", "Étude, développement"},
                                      {"logiciel", "Logiciel"}};

Node banner() {
  Node node = toned(make(NodeKind::banner, "banniere.edition",
                         "Cette édition est close depuis le 28 juillet 2023."),
                    Tone::warning);
  node.help = "Vous pouvez continuer la simulation, à titre indicatif : elle ne vaut pas dépôt.";
  return node;
}

Node page(int current, Node section) {
  return with(make(NodeKind::page, "page", "Simulateur Loire Connect"), nav(current), banner(),
              std::move(section), panel());
}

Node steps_buttons(std::string previous, std::string next) {
  Node buttons = row();
  if (!next.empty())
    buttons.children.push_back(button("suivant", "Continuer : " + next, Emphasis::primary));
  if (!previous.empty()) buttons.children.push_back(button("precedent", "Revenir : " + previous));
  return buttons;
}

Node line(int number, std::string label, Node amount, Node nature, Tone tone, std::string state) {
  const std::string id = "depenses.d" + std::to_string(number);
  Node group = with_note(make(NodeKind::group, id, "Dépense " + std::to_string(number)),
                         std::move(state), tone);
  Node name = with_value(make(NodeKind::text_field, id + ".libelle", "Ce que vous achetez"),
                         std::move(label));
  return with(std::move(group),
              with(row(), weighted(std::move(name), 3), weighted(std::move(nature), 2)),
              with(row(), weighted(std::move(amount), 1),
                   select(id + ".taxe", "Le montant est",
                          {{"ht", "hors taxes (HT)"}, {"ttc", "toutes taxes (TTC)"}}, "ht")),
              radios(id + ".destinataire", "À qui cet équipement est-il destiné ?",
                     {{"usagers", "Aux usagers"},
                      {"territoire", "Au territoire"},
                      {"agents", "Aux agents"},
                      {"ecoles", "Aux écoles"},
                      {"autre", "Autre"}},
                     number == 1 ? "usagers" : ""),
              with(row(), button(id + ".dupliquer", "Dupliquer", Emphasis::quiet),
                   button(id + ".monter", "Monter", Emphasis::quiet),
                   button(id + ".descendre", "Descendre", Emphasis::quiet),
                   button(id + ".supprimer", "Retirer", Emphasis::quiet)));
}

Node amount(std::string id, std::string label, std::string value) {
  return with_value(make(NodeKind::amount, std::move(id), std::move(label)), std::move(value));
}

Node shares() {
  Node figure = make(NodeKind::figure, "resultat.financement", "Qui paie quoi");
  figure.figure = FigureKind::shares;
  figure.value = "Aide au plus 18 000,00 €, part propre 7 500,00 €, Région 3 000,00 €";
  figure.segments = {
      {"Aide du Département, au plus", "18 000,00 €", "", 1800000, Tone::strong, true},
      {"Part de la commune", "7 500,00 €", "", 750000, Tone::normal, false},
      {"Région (sollicitée)", "3 000,00 €", "", 300000, Tone::info, true}};
  return figure;
}

Node curve(bool range) {
  Node figure = make(NodeKind::figure, "resultat.plafond", "L’aide selon l’assiette");
  figure.figure = FigureKind::ceiling;
  figure.curve.axis_max = 5000000;
  figure.curve.ceiling_base = 3125000;
  figure.curve.ceiling_aid = 2500000;
  figure.curve.base_min = 1500000;
  figure.curve.base_max = range ? 3800000 : 1500000;
  figure.curve.aid_min = 1200000;
  figure.curve.aid_max = range ? 2500000 : 1200000;
  figure.curve.ceiling_aid_text = "Plafond : 25 000 €";
  figure.curve.ceiling_base_text = "atteint dès 31 250 € HT";
  figure.columns = {{"Repère"}, {"Dépenses éligibles HT"}};
  figure.segments = {
      {range ? "Vous êtes entre 15 000,00 € et 38 000,00 €" : "Vous êtes ici : 15 000,00 € HT", "",
       "", 0, Tone::strong, false}};
  return figure;
}

}  // namespace

Node nav(int current) {
  const char* labels[] = {"Porteur", "Projet et axe", "Budget", "Critères", "Résultat et export"};
  const char* notes[] = {"complet", "2 réponses attendues", "1 dépense à préciser", "facultatif",
                         "au plus 25 000 €"};
  Node node = make(NodeKind::nav, "etapes", "Étapes");
  for (int i = 0; i < 5; ++i) {
    Node step = with_note(button("etape." + std::to_string(i), labels[i]), notes[i],
                          i == 0 ? Tone::success : Tone::normal);
    step.current = i == current;
    node.children.push_back(std::move(step));
  }
  return node;
}

Node panel() {
  Node status =
      toned(make(NodeKind::status, "resultat.verdict", "Éligibilité du projet"), Tone::info);
  status.value = "À préciser";
  status.note = "Rien n’écarte votre projet pour l’instant.";
  Node aid = make(NodeKind::status, "resultat.aide", "Aide possible");
  aid.value = "entre 12 000,00 € et 25 000,00 €";
  aid.note = "C’est un maximum : le comité choisit les projets.";
  return with(make(NodeKind::panel, "resultat", "Votre résultat"), std::move(status),
              std::move(aid), heading("Il manque", 4),
              with(make(NodeKind::list, "manquants", ""),
                   button("manque.1", "Les thèmes de votre projet", Emphasis::quiet),
                   button("manque.2", "Dépense 2 : à qui est-elle destinée ?", Emphasis::quiet),
                   button("manque.3", "Votre budget est-il complet ?", Emphasis::quiet)),
              text("Dépôt des dossiers : clos depuis le 28 juillet 2023.", Tone::muted));
}

Node porteur_page() {
  Node commune =
      with_value(make(NodeKind::combobox, "porteur.commune", "Votre commune"), "saint-et");
  commune.help = "Tapez quelques lettres, avec ou sans accents, puis choisissez dans la liste.";
  for (const char* name : {"Saint-Étienne", "Saint-Étienne-le-Molard", "La Ricamarie"}) {
    Node suggestion = with_note(
        make(NodeKind::suggestion, std::string("porteur.commune.") + name, name), "INSEE 42218");
    commune.children.push_back(std::move(suggestion));
  }
  Node siret =
      with_value(make(NodeKind::text_field, "porteur.siret", "Numéro SIRET"), "2142021860001");
  siret.input = Input::digits;
  Node section = with_help(make(NodeKind::section, "porteur", "Qui porte le projet ?"),
                           "Ces réponses disent si l’appel vous est ouvert. Rien n’est envoyé : "
                           "tout reste dans votre navigateur.");
  return page(
      0,
      with(std::move(section),
           select("porteur.nature", "Vous êtes", {{"", "À choisir"}, {"commune", "Une commune"}},
                  "commune"),
           std::move(commune),
           with_error(with_help(std::move(siret), "14 chiffres, sur vos courriers officiels."),
                      "Ce numéro a 13 chiffres : un SIRET en a 14. Vérifiez votre saisie."),
           heading("La personne à joindre"),
           with(row(), with_value(make(NodeKind::text_field, "contact.nom", "Nom"), "Lefèvre"),
                with_value(make(NodeKind::text_field, "contact.prenom", "Prénom"), "Noël")),
           with(row(),
                weighted(make(NodeKind::text_field, "contact.courriel", "Adresse électronique"), 2),
                make(NodeKind::text_field, "contact.telephone", "Téléphone")),
           steps_buttons("", "votre projet")));
}

Node projet_page() {
  Node axis = with_help(
      make(NodeKind::group, "axe.1", "Axe 1 : un territoire attractif, intelligent et durable"),
      "Cochez ce que votre projet fait vraiment.");
  axis.multiple_columns = true;
  axis = with(
      std::move(axis),
      checkbox("theme.smart_village", "Village intelligent, services essentiels", true),
      checkbox("theme.e_sante", "E-santé"), checkbox("theme.objets", "Objets connectés", true),
      checkbox("theme.donnee", "Politique de la donnée"),
      checkbox("theme.gfu", "Groupe fermé d’utilisateurs"),
      checkbox("theme.tourisme", "Tourisme et culture connectés"),
      checkbox("theme.citoyens", "Projets citoyens"), checkbox("theme.cyber", "Cybersécurité"));
  Node description = with_value(make(NodeKind::text_area, "projet.description", "Description"),
                                "Installer des capteurs de consommation dans la salle des fêtes et "
                                "l’école, et montrer les résultats aux habitants.");
  Node section = with_help(make(NodeKind::section, "projet", "Votre projet"),
                           "Un projet peut répondre à plusieurs axes.");
  return page(
      1, with(std::move(section),
              with_value(make(NodeKind::text_field, "projet.intitule", "Intitulé du projet"),
                         "Des capteurs pour le village"),
              std::move(description),
              with(row(),
                   with_value(make(NodeKind::date, "projet.debut", "Début prévu"), "2023-09-01"),
                   make(NodeKind::date, "projet.fin", "Fin prévue")),
              std::move(axis), steps_buttons("le porteur", "votre budget")));
}

Node budget_page() {
  Node section = with_help(make(NodeKind::section, "budget", "Votre budget"),
                           "Un total suffit pour une première réponse ; le détail la précise.");
  return page(
      2,
      with(
          std::move(section),
          line(1, "Capteurs et passerelle", amount("depenses.d1.montant", "Montant", "12 500,00 €"),
               select("depenses.d1.nature", "Nature", kNatures, "equipement"), Tone::success,
               "Éligible"),
          line(2, "Écrans d’accueil",
               with_error(amount("depenses.d2.montant", "Montant", "1.250"),
                          "« 1.250 » peut se lire 1 250 ou 1,25. Écrivez 1250 ou 1,25."),
               select("depenses.d2.nature", "Nature", kNatures, ""), Tone::warning, "À préciser"),
          with(row(), button("depenses.ajouter", "Ajouter une dépense"),
               button("exemple", "Voir un exemple", Emphasis::quiet)),
          with_help(radios("depenses.completes", "Votre budget est-il complet ?",
                           {{"oui", "Oui"}, {"non", "Non"}}, ""),
                    "Tant qu’il ne l’est pas, le montant le plus haut reste ouvert."),
          with(row(), text("Total : 12 500,00 € HT", Tone::strong)), shares(),
          steps_buttons("votre projet", "les critères")));
}

Node criteres_page() {
  Node section = with_help(
      make(NodeKind::section, "criteres", "Les critères du comité"),
      "Ils ne changent ni l’éligibilité ni le montant : ils aident à compléter votre dossier.");
  for (const char* name : {"Innovation structurante", "Projet structuré", "Mutualisation"}) {
    Node words =
        make(NodeKind::text_area, std::string("criteres.") + name + ".texte", "En quelques mots");
    section.children.push_back(
        with(with_help(make(NodeKind::group, std::string("criteres.") + name, name),
                       "Le projet va-t-il du service à l’accompagnement des usagers ?"),
             radios(std::string("criteres.") + name + ".reponse", "Votre réponse",
                    {{"oui", "Oui"}, {"en_cours", "En cours"}, {"non", "Non"}}, "en_cours"),
             std::move(words)));
  }
  return page(3, with(std::move(section), steps_buttons("votre budget", "le résultat")));
}

Node resultat_page() {
  Node verdict = toned(make(NodeKind::status, "verdict", "Votre projet"), Tone::success);
  verdict.value = "Éligible";
  verdict.note = "Aide au plus 12 000,00 €, limitée par le taux de 80 %.";
  Node export_button = button("exporter", "Télécharger le brouillon", Emphasis::primary);
  export_button.command = Command::download_draft;
  Node section = make(NodeKind::section, "resultat.etape", "Résultat et export");
  return page(
      4, with(std::move(section), std::move(verdict), curve(true), shares(), heading("Pourquoi"),
              with(make(NodeKind::list, "raisons", ""),
                   text("Vous êtes une commune de la Loire (Critères d’éligibilité, 1)."),
                   text("La dépense 1 est un équipement destiné aux usagers : elle est éligible "
                        "(Modalités financières, dépenses éligibles, 1)."),
                   text("80 % de 15 000,00 € font 12 000,00 €, sous le plafond de 25 000 €.")),
              heading("Et maintenant"),
              text("Déposez votre demande sur le portail des subventions du Département."),
              link("portail", "subventions.loire.fr"), with(row(), std::move(export_button)),
              curve(false)));
}

Node table() {
  Node out = make(NodeKind::table, "k.table", "Les dépenses");
  out.columns = {{"Objet", 3}, {"Nature", 2}, {"Montant HT", 0, true}, {"État", 0}};
  const auto add_row = [&](std::string id, std::string name, std::string amount, Node state) {
    out.children.push_back(with(make(NodeKind::table_row, "k." + id, ""),
                                button("k." + id + ".ouvrir", std::move(name), Emphasis::quiet),
                                text("Équipement"), text(std::move(amount)), std::move(state)));
  };
  add_row("l1", "Borne tactile d’accueil avec écran et socle, à la mairie et à la médiathèque",
          "4 890,00 €", text("Éligible", Tone::success));
  add_row("l2", "Formation", "112 800,00 €", text("À répondre", Tone::info));
  out.children.push_back(
      with(make(NodeKind::group, "k.l2.detail", "Formation"),
           with_value(make(NodeKind::text_field, "k.l2.nom", "Objet"), "Formation")));
  return out;
}

Node fold(std::string id, std::string title, bool open) {
  Node out = with_note(make(NodeKind::details, std::move(id), std::move(title)), "2 à corriger",
                       Tone::warning);
  out.current = open;
  if (open) out.children.push_back(text("Ce que la partie contient."));
  return out;
}

Node every_kind_page() {
  Node combobox = with(with_value(make(NodeKind::combobox, "k.combobox", "Commune"), "bo"),
                       make(NodeKind::suggestion, "k.s1", "Boën-sur-Lignon"),
                       make(NodeKind::suggestion, "k.s2", "Bonson"));
  Node column = make(NodeKind::group, "k.group", "Un groupe");
  Node notice = toned(make(NodeKind::banner, "k.banner", "Une ligne a été retirée."), Tone::info);
  Node result = with_note(make(NodeKind::status, "k.status", "Aide"), "au plus");
  result.value = "12 000,00 €";
  return with(
      make(NodeKind::page, "page", "Tout"), nav(2),
      with(std::move(notice), button("k.undo", "Annuler")),
      with(with_help(make(NodeKind::section, "k.section", "Toutes les sortes"), "De tout un peu."),
           heading("Lire", 3), text("Un paragraphe."),
           with(make(NodeKind::list, "k.list", ""), text("Un point"), link("k.link2", "un lien")),
           table(), fold("k.folded", "Le calcul", false), fold("k.open", "Le calendrier", true),
           link("k.link", "Un lien vers le portail"), shares(), curve(true), heading("Répondre", 3),
           with(with_help(std::move(column), "Son aide"),
                make(NodeKind::text_field, "k.text", "Texte"),
                with(row(), amount("k.amount", "Montant", "12"),
                     with_value(make(NodeKind::date, "k.date", "Jour"), "2023-07-28")),
                make(NodeKind::text_area, "k.area", "Zone"),
                select("k.select", "Choix", kNatures, "etude"), std::move(combobox),
                with_error(
                    radios("k.radios", "Oui ou non ?", {{"oui", "Oui"}, {"non", "Non"}}, "oui"),
                    "Choisissez une réponse."),
                checkbox("k.check", "Une case", true)),
           with(row(), button("k.primary", "Principal", Emphasis::primary),
                button("k.secondary", "Second"), button("k.quiet", "Discret", Emphasis::quiet))),
      with(make(NodeKind::panel, "k.panel", "Panneau"), std::move(result)));
}

const std::vector<Sample>& all() {
  static const std::vector<Sample> samples = {
      {"porteur", porteur_page},   {"projet", projet_page},     {"budget", budget_page},
      {"criteres", criteres_page}, {"resultat", resultat_page}, {"sortes", every_kind_page}};
  return samples;
}

}  // namespace samples
