#include "core/axis_words.hpp"

#include "unit/support.hpp"

namespace loire::tests {
namespace {

int axis(std::string_view text) {
  const AxisProposal got = propose_axis(rulebook(), text);
  return got.axe ? got.axe->numero : 0;
}

std::string themes(std::string_view text) {
  std::string out;
  for (const ThemeProposal& each : propose_axis(rulebook(), text).themes)
    out += (out.empty() ? "" : " ") + each.theme->id;
  return out;
}

}  // namespace

TEST_CASE("nothing said, nothing recognised") {
  for (const char* text : {"", " ", "…", "Bonjour", "Le projet de la commune", "😀"}) {
    const AxisProposal got = propose_axis(rulebook(), text);
    CHECK(got.axe == nullptr);
    CHECK(got.themes.empty());
    CHECK(got.mots.empty());
  }
}

TEST_CASE("accents, case, plurals and typographic signs do not matter") {
  for (const char* text :
       {"un chatbot", "UN CHATBOT", "des chatbots", "Chatbots !", "l’agent conversationnel",
        "L'AGENT CONVERSATIONNEL", "agents conversationnels"})
    CHECK_MESSAGE(themes(text) == "chatbot", text);
  CHECK(themes("mediation numerique") == themes("Médiation numérique"));
}

TEST_CASE("what is denied does not count") {
  CHECK(themes("Il ne s’agit pas d’un chatbot mais d’une borne interactive.") ==
        "borne_interactive");
  CHECK(axis("Un projet sans chatbot") == 0);
  CHECK(axis("ni chatbot ni borne interactive") == 0);
  // A comma ends what a negation covers, and so does «mais».
  CHECK(axis("Sans vidéosurveillance, nous posons des capteurs de crue.") == 2);
  // Words that say «not» themselves are words like others.
  CHECK(axis("pour les personnes sans internet") == 3);
}

TEST_CASE("the more specific expression wins") {
  CHECK(themes("des capteurs") == "objets_connectes");
  CHECK(themes("des capteurs de crue") == "prevention_risques");
  CHECK(axis("Un centre de données") == 1);
  CHECK(axis("Un centre de données qui chauffe la piscine : chaleur fatale") == 2);
}

TEST_CASE("what the call excludes or does not name is no axis, and says why") {
  for (const char* text :
       {"Des tablettes pour les classes de l’école", "Déploiement de la fibre optique",
        "Installation de caméras de vidéosurveillance", "Travaux de voirie",
        "Un panneau lumineux"}) {
    const AxisProposal got = propose_axis(rulebook(), text);
    CHECK_MESSAGE(got.axe == nullptr, text);
    REQUIRE_MESSAGE(!got.hors_appel.empty(), text);
    CHECK_FALSE(got.hors_appel[0].mots.empty());
    CHECK_FALSE(got.hors_appel[0].sujet->locator.empty());
  }
}

TEST_CASE("the words shown are the text's own, neighbours together, none twice") {
  const AxisProposal got =
      propose_axis(rulebook(), "Un CHATBOT : ce chatbot, une Borne  Interactive, un chatbot.");
  REQUIRE(got.axe);
  CHECK(got.axe->numero == 3);
  CHECK(got.mots == std::vector<std::string>{"CHATBOT", "chatbot", "Borne  Interactive"});
  CHECK(got.themes.size() == 2);
}

TEST_CASE("every theme is recognised by its own name") {
  for (const Axe& axe : rulebook().axes)
    for (const Theme& theme : axe.themes) {
      const AxisProposal got = propose_axis(rulebook(), theme.libelle);
      CHECK_MESSAGE(got.axe == &axe, theme.libelle);
    }
}

TEST_CASE("a very long text is read, and quickly enough to type in") {
  std::string text;
  for (int i = 0; i < 4'000; ++i) text += "capteur crue chatbot école tablette ";
  CHECK(axis(text) != 99);
  CHECK(axis(std::string(100'000, 'a')) == 0);
}

}  // namespace loire::tests
