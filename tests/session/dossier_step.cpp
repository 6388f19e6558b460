// The step «Dossier», whose answers do not change the result, and the first step, which is short.
#include <algorithm>

#include "app/action.hpp"
#include "app/corrections.hpp"
#include "app/dossier_parts.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

/// A session on the step «Dossier», whose parts are closed.
app::Session closed_dossier(Dossier dossier = {}) {
  app::Session session = make_session(std::move(dossier), Stage::dossier);
  session.open_parts.clear();
  return session;
}

std::string note_of(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  const Node* part = find(page, id);
  return part ? part->note : "not on the page";
}

}  // namespace

TEST_CASE("the first step asks only for the nature and the place of the applicant") {
  const auto questions = [](const app::Session& session) {
    std::vector<std::string> out;
    const Node page = app::view(session);
    page::for_each_node(*find(page, "section.porteur"), [&](const Node& node) {
      if (parse_ref(node.id) && node.kind >= NodeKind::text_field) out.push_back(node.id);
    });
    return joined(out);
  };
  app::Session session = make_session();
  CHECK(questions(session) == "porteur.nature");
  const Node page = app::view(session);
  CHECK(find(page, "section.porteur")->children.front().id == "porteur.nature");
  for (const char* id : {"ouvrir.brouillon", "exemple.remplir"})
    CHECK(find(page, id)->emphasis == page::Emphasis::quiet);
  set(session, "porteur.nature", "commune");
  CHECK(questions(session) == "porteur.nature porteur.commune");
  set(session, "porteur.nature", "epci");
  CHECK(questions(session) == "porteur.nature porteur.epci");
  set(session, "porteur.nature", "syndicat");
  CHECK(questions(session) == "porteur.nature porteur.situe_dans_la_loire");
}

TEST_CASE("a missing place leads to its search on the first step, which counts it") {
  for (const char* nature : {"commune", "epci"}) {
    app::Session session = make_session({}, Stage::budget);
    set(session, "porteur.nature", nature);
    const Node page = app::view(session);
    CHECK(find(page, "etape.porteur")->note == "1 à répondre");
    CHECK(find(page, "etape.dossier")->note == "Hors du calcul");
    const bool commune = std::string_view(nature) == "commune";
    const std::string code = commune ? "porteur.code_insee" : "porteur.siren";
    press(session, "panneau.manquant." + code);
    CHECK(session.stage == Stage::porteur);
    CHECK(shows(session, commune ? "porteur.commune" : "porteur.epci"));
  }
}

TEST_CASE("the result leads to the dossier, whose answers do not change it") {
  app::Session session = make_session(good_project(), Stage::resultat);
  press(session, "suite.dossier");
  CHECK(session.stage == Stage::dossier);
  const Assessment before = app::assessment(session);
  for (const app::DossierPart& part : app::dossier_parts())
    for (const Key key : part.keys) {
      CHECK(stage_of(key) == Stage::dossier);
      CHECK(app::part_of(key) == part.part);
      if (info(key).kind == Kind::name) set(session, path_of({key}), "Texte");
    }
  CHECK(app::assessment(session).eligible == before.eligible);
  CHECK(app::assessment(session).subvention == before.subvention);
  CHECK(app::part_of(Key::porteur_nature) == page::Part::none);
}

TEST_CASE("a folded part says how many of its answers are given, and how many are wrong") {
  app::Session session = closed_dossier();
  CHECK(note_of(session, "representant") == "Facultatif");
  CHECK_FALSE(shows(session, "porteur.representant.nom"));
  set(session, "porteur.representant.nom", "Durand");
  CHECK(note_of(session, "representant") == "1 réponse sur 4");
  set(session, "porteur.representant.prenom", "Anne");
  CHECK(note_of(session, "representant") == "2 réponses sur 4");
  press(session, "representant");
  CHECK(value_of(session, "porteur.representant.nom") == "Durand");
  set(session, "porteur.siret", "123");
  CHECK(note_of(session, "identite") == "1 à corriger");
  set(session, "porteur.nature", "syndicat");  // a body without a commune has no INSEE code
  set(session, "porteur.siret", "");
  set(session, "porteur.nom", "Syndicat");
  CHECK(note_of(session, "identite") == "1 réponse sur 3");
}

TEST_CASE("a wrong answer in a closed part is counted, and its correction opens the part") {
  app::Session session = closed_dossier(good_project());
  session.stage = Stage::resultat;
  set(session, "porteur.siret", "123");
  const Node page = app::view(session);
  CHECK(find(page, "etape.dossier")->note == "1 à corriger");
  press(session, "resultat.corriger.porteur.siret");
  CHECK(session.stage == Stage::dossier);
  CHECK(shows(session, "porteur.siret"));
  CHECK_FALSE(shows(session, "porteur.contact.nom"));
  session.open_parts.clear();
  session.stage = Stage::resultat;
  press(session, "telecharger");
  CHECK(shows(session, "porteur.siret"));
}

TEST_CASE("each answer of the dossier has a button that copies it, once it has a value") {
  app::Session session = closed_dossier();
  open_all_parts(session);
  CHECK_FALSE(shows(session, "porteur.siret.copier"));
  set(session, "porteur.siret", "21420094100018");
  set(session, "porteur.contact.telephone", "04 77 00 00 00");
  const Node page = app::view(session);
  for (const char* id : {"porteur.siret", "porteur.contact.telephone"}) {
    const Node* copy = find(page, std::string(id) + ".copier");
    REQUIRE(copy);
    CHECK(copy->command == page::Command::copy_text);
    CHECK(copy->href == id);
    CHECK(copy->label == "Copier");
    CHECK(copy->value == find(page, id)->label);
  }
  set(session, "porteur.siret", "123");  // what does not read as an answer is not copied
  CHECK_FALSE(shows(session, "porteur.siret.copier"));
}

TEST_CASE("the result leads to the answers to copy, once there are some") {
  app::Session session = make_session({}, Stage::resultat);
  session.open_parts.clear();
  const Node empty = app::view(session);
  REQUIRE(find(empty, "resultat.dossier"));
  CHECK(find(empty, "resultat.dossier")->href == "section.dossier");
  session.dossier = good_project();
  session.dossier.depenses = {line("d1", DepenseNature::etude, 100'000)};
  const Node page = app::view(session);
  const Node* leads = find(page, "resultat.dossier");
  REQUIRE(leads);
  CHECK(leads->label == "Recopier dans le formulaire");
  CHECK(leads->href == "recopie");
  press(session, "resultat.dossier");
  CHECK(session.stage == Stage::dossier);
  CHECK(shows(session, "recopie.0.table"));
}

TEST_CASE("the contact can be the representative, without replacing what was typed") {
  app::Session session = closed_dossier();
  CHECK_FALSE(shows(session, "contact.representant"));
  session.dossier.porteur.representant = {"Madame", "Durand", "Anne", "Maire"};
  session.dossier.porteur.contact.fonction = "Élue";
  CHECK(shows(session, "contact.representant"));
  press(session, "contact.representant");
  CHECK(session.dossier.porteur.contact == Contact{"Durand", "Anne", "Élue", "", ""});
  CHECK(shows(session, "porteur.contact.courriel"));
  CHECK_FALSE(shows(session, "contact.representant"));
  session.dossier.porteur.contact = {"Petit", "", "", "", ""};  // someone else
  CHECK_FALSE(shows(session, "contact.representant"));
  press(session, "contact.representant");
  CHECK(session.dossier.porteur.contact == Contact{"Petit", "", "", "", ""});
}

TEST_CASE(
    "the main axis is asked only when themes of two axes are ticked, or when it has an answer") {
  app::Session session = make_session({}, Stage::projet);
  const auto theme = [&](std::size_t axis) {
    return "projet.themes." + rulebook().axes[axis].themes.front().id;
  };
  CHECK_FALSE(shows(session, "projet.axe_principal"));
  set(session, theme(0), "1");
  CHECK_FALSE(shows(session, "projet.axe_principal"));
  set(session, theme(1), "1");
  CHECK(shows(session, "projet.axe_principal"));
  set(session, "projet.axe_principal", "2");
  set(session, theme(0), "");
  CHECK(shows(session, "projet.axe_principal"));
}

}  // namespace loire::tests
