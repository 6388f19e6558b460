// What is wrong in the answers is told where the draft is taken away, and led to after.
#include "app/corrections.hpp"

#include "app/context.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {

using app::Stage;

TEST_CASE("a project without errors has nothing to correct") {
  app::Session now = session({}, Stage::resultat);
  CHECK(app::corrections(now).empty());
  CHECK_FALSE(shows(now, "resultat.corrections"));
  press(now, "telecharger");
  CHECK(now.stage == Stage::resultat);
  CHECK_FALSE(now.notice);
}

TEST_CASE("all errors are listed with their place, in the order of the steps") {
  app::Session now = session({}, Stage::resultat);
  press(now, "ajouter.depense");
  set(now, "depenses.d1.libelle", "Capteurs");
  set(now, "depenses.d1.montant", "12,3456");
  press(now, "ajouter.financement");
  set(now, "financements.0.montant", "beaucoup");
  set(now, "porteur.siret", "123");
  const auto all = app::corrections(now);
  CHECK(all.size() == 3);
  if (all.size() != 3) return;
  CHECK(path_of(all[0].ref) == "porteur.siret");
  CHECK(path_of(all[1].ref) == "depenses.d1.montant");
  CHECK(all[1].name.starts_with("Capteurs"));
  CHECK(all[2].name.starts_with("Financeur 1"));
  for (const auto& each : all) {
    CHECK_FALSE(each.error.empty());
    CHECK(shows(now, "resultat.corriger." + path_of(each.ref)));
  }
  const page::Node page = app::view(now);
  const page::Node* download = find(page, "telecharger");
  CHECK(download != nullptr);
  if (download) CHECK(download->href == "porteur.siret");
}

TEST_CASE("after the download the first error is in front, and what is typed stays") {
  app::Session now = session({}, Stage::resultat);
  press(now, "ajouter.depense");
  set(now, "depenses.d1.montant", "douze");
  press(now, "telecharger");
  CHECK(now.stage == Stage::budget);
  CHECK(now.notice->text == "Téléchargement demandé. Une réponse est à corriger.");
  CHECK(value_of(now, "depenses.d1.montant") == "douze");
  now.stage = Stage::resultat;
  press(now, "resultat.corriger.depenses.d1.montant");
  CHECK(now.stage == Stage::budget);
}

TEST_CASE("an error is read while its field has the focus, until it is typed in") {
  app::Session now = session({}, Stage::porteur);
  edit(now, "porteur.siret");
  set(now, "porteur.siret", "123");
  const auto error = [&] {
    const page::Node page = app::view(now);
    const page::Node* field = find(page, "porteur.siret");
    return field ? field->error : std::string("no field");
  };
  CHECK(error().empty());  // typing on may mend it
  edit(now, "");
  const std::string said = error();
  CHECK_FALSE(said.empty());
  edit(now, "porteur.siret");
  CHECK(error() == said);
  set(now, "porteur.siret", "1234");
  CHECK(error().empty());
}

}  // namespace loire::tests
