// Errors in the answers are listed where the draft is downloaded; the download leads to the first
// one.
#include "app/corrections.hpp"

#include "app/context.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {

using app::Stage;

TEST_CASE("a project without errors has nothing to correct") {
  app::Session session = make_session({}, Stage::resultat);
  CHECK(app::corrections(session).empty());
  CHECK_FALSE(shows(session, "resultat.corrections"));
  press(session, "telecharger");
  CHECK(session.stage == Stage::resultat);
  CHECK_FALSE(session.notice);
}

TEST_CASE("all errors are listed with their place, in the order of the steps") {
  app::Session session = make_session({}, Stage::resultat);
  press(session, "ajouter.depense");
  set(session, "depenses.d1.libelle", "Capteurs");
  set(session, "depenses.d1.montant", "12,3456");
  press(session, "ajouter.financement");
  set(session, "financements.0.montant", "beaucoup");
  set(session, "porteur.siret", "123");
  const auto all = app::corrections(session);
  CHECK(all.size() == 3);
  if (all.size() != 3) return;
  CHECK(path_of(all[0].ref) == "depenses.d1.montant");
  CHECK(all[0].name.starts_with("Capteurs"));
  CHECK(all[1].name.starts_with("Financeur 1"));
  CHECK(path_of(all[2].ref) == "porteur.siret");
  for (const auto& each : all) {
    CHECK_FALSE(each.error.empty());
    CHECK(shows(session, "resultat.corriger." + path_of(each.ref)));
  }
  const page::Node page = app::view(session);
  const page::Node* download = find(page, "telecharger");
  CHECK(download != nullptr);
  if (download) CHECK(download->href == "depenses.d1.montant");
}

TEST_CASE("the download leads to the first error and keeps what was typed") {
  app::Session session = make_session({}, Stage::resultat);
  press(session, "ajouter.depense");
  set(session, "depenses.d1.montant", "douze");
  press(session, "telecharger");
  CHECK(session.stage == Stage::budget);
  CHECK(session.notice->text == "Téléchargement demandé. Une réponse est à corriger.");
  CHECK(value_of(session, "depenses.d1.montant") == "douze");
  session.stage = Stage::resultat;
  press(session, "resultat.corriger.depenses.d1.montant");
  CHECK(session.stage == Stage::budget);
}

TEST_CASE(
    "a step with wrong answers lists them above the button that leaves it, and marks itself") {
  app::Session session = make_session({}, Stage::projet);
  CHECK_FALSE(shows(session, "corrections"));
  set(session, "projet.date_debut", "2023-02-31");
  const page::Node page = app::view(session);
  const page::Node* section = find(page, "section.projet");
  const page::Node* step = find(page, "etape.projet");
  REQUIRE(section);
  REQUIRE(step);
  CHECK(step->tone == page::Tone::error);
  CHECK(step->note == "1 à corriger");
  const auto& parts = section->children;
  REQUIRE(parts.size() > 3);
  CHECK(parts[parts.size() - 3].label.starts_with("1 réponse à corriger dans cette étape"));
  CHECK(parts[parts.size() - 2].id == "corrections");
  CHECK(find(parts.back(), "suite.budget") != nullptr);
  const page::Node* link = find(page, "corriger.projet.date_debut");
  REQUIRE(link);
  CHECK(link->href == "projet.date_debut");
  press(session, "suite.budget");
  CHECK(session.stage == Stage::budget);
  CHECK_FALSE(shows(session, "corrections"));
}

TEST_CASE("an error appears when its field is left, and remains until the text changes") {
  app::Session session = make_session({}, Stage::dossier);
  edit(session, "porteur.siret");
  set(session, "porteur.siret", "123");
  const auto error = [&] {
    const page::Node page = app::view(session);
    const page::Node* field = find(page, "porteur.siret");
    return field ? field->error : std::string("no field");
  };
  CHECK(error().empty());  // the rest of the typing may correct the error
  edit(session, "");
  const std::string said = error();
  CHECK_FALSE(said.empty());
  edit(session, "porteur.siret");
  CHECK(error() == said);
  set(session, "porteur.siret", "1234");
  CHECK(error().empty());
}

}  // namespace loire::tests
