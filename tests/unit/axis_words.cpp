#include "lexicon/axis_words.hpp"

#include <algorithm>

#include "lexicon/lexicon.hpp"
#include "unit/support.hpp"

namespace loire::tests {
namespace {

int axis(std::string_view text) {
  const AxisProposal got = propose_axis(rulebook(), text);
  return got.axe ? got.axe->numero : 0;
}

/// The names of the recognised subjects that are outside the call, joined.
std::string outside(const std::vector<HorsAppelProposal>& found) {
  std::string out;
  for (const HorsAppelProposal& each : found)
    out += (out.empty() ? "" : " / ") + each.subject->libelle;
  return out;
}
std::string outside(std::string_view text) {
  return outside(propose_axis(rulebook(), text).hors_appel);
}
std::string of_label(std::string_view label) {
  return outside(outside_the_call(rulebook(), label));
}

std::string themes(std::string_view text) {
  std::string out;
  for (const ThemeProposal& each : propose_axis(rulebook(), text).themes)
    out += (out.empty() ? "" : " ") + each.theme->id;
  return out;
}

}  // namespace

TEST_CASE("a text without any expression of the lexicon proposes nothing") {
  for (const char* text : {"", " ", "…", "Bonjour", "Le projet de la commune", "😀"}) {
    const AxisProposal got = propose_axis(rulebook(), text);
    CHECK(got.axe == nullptr);
    CHECK(got.themes.empty());
    CHECK(got.matched_words.empty());
  }
}

TEST_CASE("accents, case, plurals and typographic signs do not matter") {
  for (const char* text :
       {"un chatbot", "UN CHATBOT", "des chatbots", "Chatbots !", "l’agent conversationnel",
        "L'AGENT CONVERSATIONNEL", "agents conversationnels"})
    CHECK_MESSAGE(themes(text) == "chatbot", text);
  CHECK(themes("mediation numerique") == themes("Médiation numérique"));
}

TEST_CASE("a negated expression does not count") {
  CHECK(themes("Il ne s’agit pas d’un chatbot mais d’une borne interactive.") ==
        "borne_interactive");
  CHECK(axis("Un projet sans chatbot") == 0);
  CHECK(axis("ni chatbot ni borne interactive") == 0);
  // A negation ends at a comma or at «mais».
  CHECK(axis("Sans vidéosurveillance, nous posons des capteurs de crue.") == 2);
  // An expression that contains «sans» is matched as a unit, not read as a negation.
  CHECK(axis("pour les personnes sans internet") == 3);
}

TEST_CASE("a more specific expression takes precedence over a general one") {
  CHECK(themes("des capteurs") == "objets_connectes");
  CHECK(themes("des capteurs de crue") == "prevention_risques");
  CHECK(axis("Un centre de données") == 1);
  CHECK(axis("Un centre de données qui chauffe la piscine : chaleur fatale") == 2);
}

TEST_CASE(
    "a subject that the call excludes or does not name proposes no axis and gives the reason") {
  for (const char* text :
       {"Des tablettes pour les classes de l’école", "Déploiement de la fibre optique",
        "Installation de caméras de vidéosurveillance", "Travaux de voirie",
        "Un panneau lumineux"}) {
    const AxisProposal got = propose_axis(rulebook(), text);
    CHECK_MESSAGE(got.axe == nullptr, text);
    REQUIRE_MESSAGE(!got.hors_appel.empty(), text);
    CHECK_FALSE(got.hors_appel[0].matched_words.empty());
    CHECK_FALSE(got.hors_appel[0].subject->phrase.empty());
  }
}

TEST_CASE("weak words indicate a theme only in a sentence that has a digital word") {
  for (const char* text :
       {"Une passerelle sur la rivière", "Confortement des berges",
        "Remplacement des bornes incendie", "Le patrimoine du village", "Entretien des sentiers",
        "Une seconde vie pour la halle", "Le centre de secours",
        "La prévention des risques professionnels", "Changement des compteurs d’eau"})
    CHECK_MESSAGE(axis(text) == 0, text);
  CHECK(axis("Une passerelle LoRa pour les capteurs") == 1);
  CHECK(axis("Des sondes sur les berges, avec une alerte par SMS") == 2);
  CHECK(axis("Le patrimoine du village sur une application") == 1);
  CHECK(axis("Une seconde vie pour les ordinateurs") == 2);
  CHECK(axis("Prévention des risques par des capteurs de crue") == 2);
  // A digital word in another sentence does not count.
  CHECK(axis("Entretien des sentiers. Le site internet est à jour.") == 0);
}

TEST_CASE("a negation that follows the expression also applies") {
  CHECK(axis("Chatbot exclu, borne interactive prévue") == 3);
  CHECK(themes("Chatbot exclu, borne interactive prévue") == "borne_interactive");
  CHECK(axis("Le portail citoyen n’est pas prévu") == 0);
  CHECK(axis("Un portail citoyen existe déjà") == 0);
  CHECK(outside("Des capteurs de passage, vidéosurveillance non prévue").empty());
  CHECK(outside("Des capteurs de passage, les caméras ne sont pas retenues").empty());
  CHECK(themes("Un chatbot, avec caméras exclues") == "chatbot");
}

TEST_CASE("simple misspellings are recognised") {
  CHECK(axis("atelier numerik pour les séniors") == 3);
  CHECK(axis("ecran tactil pour les demarche en mairie") == 3);
  CHECK(axis("un chat-bot, une borne interractive") == 3);
  CHECK(outside("vidéosurveilance") == "Vidéosurveillance");
  CHECK(axis("cibersécurité des communes") == 1);
}

TEST_CASE("a text with a digital word is never reported as unrelated to digital technology") {
  CHECK(outside("Achat de vélos") == "Sans lien avec le numérique");
  CHECK(outside("Capteurs de stationnement pour vélos").empty());
  CHECK(outside("Une application pour les vélos en libre-service").empty());
}

TEST_CASE(
    "names of places are not subjects, and the préfecture is not read as video surveillance") {
  for (const char* text : {"Capteurs de présence à la salle des fêtes", "Télégestion du stade",
                           "Billetterie en ligne de la piscine", "Capteurs de CO2 à l’école",
                           "Démarches en ligne avec la préfecture"})
    CHECK_MESSAGE(outside(text).empty(), text);
}

TEST_CASE("a possible legal obligation is reported in addition to the axis") {
  const AxisProposal got =
      propose_axis(rulebook(), "Saisine par voie électronique des demandes d’urbanisme");
  REQUIRE(got.axe);
  CHECK(got.axe->numero == 3);
  CHECK(outside(got.hors_appel) == "Obligation légale possible");
  CHECK(outside("Mise en conformité RGAA du site") == "Obligation légale possible");
}

TEST_CASE("a subject that the call does not mention has no source, and a deduced one is marked") {
  const auto source = [](std::string_view text) {
    return propose_axis(rulebook(), text).hors_appel.at(0).subject;
  };
  CHECK(source("Des caméras de vidéosurveillance")->locator.empty());
  CHECK(source("Un panneau lumineux")->deduction);
  CHECK_FALSE(source("Un bulletin municipal")->deduction);
}

TEST_CASE("labels of expenses are read with the same lexicon") {
  CHECK(of_label("20 bornes wifi") == "Fibre, wifi, connexion");
  CHECK(of_label("Location de 20 tablettes sur 36 mois") == "Abonnement, location");
  CHECK(of_label("Abonnement antivirus") == "Abonnement, location");
  CHECK(of_label("Salaire du médiateur") == "Personnel, fonctionnement");
  CHECK(of_label("Génie civil du GFU") == "Travaux, génie civil, mobilier");
  CHECK(of_label("Logiciel de paie") == "Logiciel de gestion interne");
  CHECK(of_label("Caméras") == "Vidéosurveillance");
  CHECK(of_label("Maintenance annuelle du serveur") ==
        "Abonnement, location / Maintenance, hébergement, assurance");
  CHECK(of_label("Tables et chaises") == "Travaux, génie civil, mobilier");
  for (const char* label :
       {"", "Capteurs", "Formation des habitants", "Étude", "Logiciel de location de salles",
        "Assistance à maîtrise d’ouvrage", "Tablettes pour les usagers", "Garantie non comprise"})
    CHECK_MESSAGE(of_label(label).empty(), label);
}

TEST_CASE("the words shown are quoted from the text, adjacent words together, without repetition") {
  const AxisProposal got =
      propose_axis(rulebook(), "Un CHATBOT : ce chatbot, une Borne  Interactive, un chatbot.");
  REQUIRE(got.axe);
  CHECK(got.axe->numero == 3);
  CHECK(got.matched_words == std::vector<std::string>{"CHATBOT", "chatbot", "Borne  Interactive"});
  CHECK(got.themes.size() == 2);
}

TEST_CASE("every theme is recognised from its name") {
  for (const Axe& axe : rulebook().axes)
    for (const Theme& theme : axe.themes) {
      const AxisProposal got = propose_axis(rulebook(), theme.libelle);
      CHECK_MESSAGE(got.axe == &axe, theme.libelle);
    }
}

TEST_CASE("a very long text is read fast enough for a field that is being typed in") {
  std::string text;
  for (int i = 0; i < 4'000; ++i) text += "capteur crue chatbot école tablette ";
  CHECK(axis(text) != 99);
  CHECK(axis(std::string(100'000, 'a')) == 0);
}

TEST_CASE("only as many letters of a word are looked up as the longest prefix in the lexicon has") {
  const LexiconIndex& index = rulebook().lexique.index;
  std::size_t longest = 0;
  for (const auto& [beginning, entries] : index.by_prefix)
    longest = std::max(longest, beginning.size());
  CHECK(index.shortest_prefix <= longest);
  CHECK(index.longest_prefix == longest);
  // A word longer than that is still recognised by its prefix.
  std::string longest_beginning;
  for (const auto& [beginning, entries] : index.by_prefix)
    if (beginning.size() == longest) longest_beginning = beginning;
  std::string word = longest_beginning;
  for (int i = 0; i < 20'000; ++i) word += "abcde"[i % 5];
  CHECK(read_words(rulebook(), word, Lecture::partout).tokens.size() == 1);
}

}  // namespace loire::tests
