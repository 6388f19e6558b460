// The assistant that copies the answers into the official form, which the edition describes.
#include <algorithm>
#include <set>

#include "app/session.hpp"
#include "app/view.hpp"
#include "io/rulebook_json.hpp"
#include "session/session_support.hpp"
#include "unit/tree.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;
using page::NodeKind;

/// A session on the step «Dossier», where only the assistant is open.
app::Session assistant(Dossier dossier = {}) {
  app::Session session = make_session(std::move(dossier), Stage::dossier);
  session.open_parts = {page::Part::official_form};
  return session;
}

/// A project with an answer of each format.
Dossier filled_project() {
  Dossier dossier = good_project();
  dossier.porteur.nom = "Commune de Feurs";
  dossier.porteur.siret = "21420094100018";
  dossier.porteur.contact.telephone = "04 77 00 00 00";
  dossier.projet.intitule = "Des capteurs";
  dossier.projet.date_debut.value = Date{2023, 9, 1};
  dossier.plan_financement.aide_demandee.value = Centimes{1'250'050};
  Depense sensors;
  sensors.id = "d1";
  sensors.montant.ht = Centimes{669'000};
  dossier.depenses = {sensors};
  Financement region;
  region.id = "f1";
  region.financeur = Financeur::region;
  region.montant.value = Centimes{100'000};
  dossier.financements = {region};
  dossier.criteres["projet_structure"].texte = "C’est nouveau ici";
  return dossier;
}

std::string words_of(const Node& page, const std::string& answer) {
  const Node* cell = find(page, "recopie." + answer);
  return cell ? cell->label : "";
}

/// The 2023 edition with another official form. It must outlive the sessions that use it.
template <class Change>
Rulebook with_form(Change change) {
  Json json = tree(rules_text());
  change(json["recopie"]);
  auto read = io::read_rulebook(text_of(json));
  CHECK_MESSAGE(read.diagnostics.empty(), codes(read.diagnostics));
  REQUIRE(read.value.has_value());
  return std::move(*read.value);
}

/// A form of one section with one field.
Rulebook with_field(const char* answer, const char* format, int most = 0) {
  return with_form([&](Json& form) {
    Json field;
    field["libelle"] = "Champ";
    field["reponse"] = answer;
    field["format"] = format;
    if (most > 0) field["longueur_max"] = most;
    Json section;
    section["titre"] = "Rubrique";
    section["champs"].push_back(field);
    form["sections"] = Json::array();
    form["sections"].push_back(section);
  });
}

/// The texts of the open assistant that have `tone`.
std::vector<std::string> texts_in(const Node& page, page::Tone tone) {
  std::vector<std::string> out;
  page::for_each_node(*find(page, "recopie"), [&](const Node& node) {
    if (node.kind == NodeKind::text && node.tone == tone) out.push_back(node.label);
  });
  return out;
}

bool among(const std::vector<std::string>& texts, std::string_view words) {
  return std::find(texts.begin(), texts.end(), words) != texts.end();
}

}  // namespace

TEST_CASE("the assistant says first that the portal imports nothing, and who is responsible") {
  const app::Session session = assistant();
  const Node page = app::view(session);
  const Node* part = find(page, "recopie");
  REQUIRE(part);
  CHECK(part->label == "Recopier dans le formulaire officiel");
  CHECK(part->children[0].label ==
        "Le portail n’importe pas le brouillon\u00A0: recopiez chaque réponse dans son champ. "
        "Vous restez responsable de ce que vous déclarez.");
  CHECK(part->children[1].label == rulebook().recopie.hors_appel);
}

TEST_CASE("a telephone loses its separators only when it is one number in a usual form") {
  const auto copied = [](const char* typed) {
    Dossier project = filled_project();
    project.porteur.contact.telephone = typed;
    const app::Session session = assistant(project);
    return words_of(app::view(session), "porteur.contact.telephone");
  };
  CHECK(copied("04.77-00 00 00") == "0477000000");
  for (const char* odd : {"+33 (0)4 77 12 34 56", "04 77 00 00 00 / 06 00 00 00 00",
                          "04 77 00 00 00 poste 12", "77 00 00"})
    CHECK(copied(odd) == odd);
}

TEST_CASE("the total is copied only once the budget is complete") {
  Dossier project = filled_project();
  project.depenses_completes = false;
  const app::Session session = assistant(project);
  const Node page = app::view(session);
  CHECK(words_of(page, "depenses").empty());
  CHECK(find(page, "recopie.depenses.completer"));
}

TEST_CASE("co-funders of the same name have different names to copy") {
  Dossier project = filled_project();
  project.financements.push_back(project.financements[0]);
  project.financements[1].id = "f2";
  const app::Session session = assistant(project);
  std::set<std::string> names;
  page::for_each_node(app::view(session), [&](const Node& node) {
    if (node.id.starts_with("recopie.financements.") && node.id.ends_with(".copier"))
      names.insert(node.value);
  });
  CHECK(names.size() == 2);
}

TEST_CASE("the sections of the form are those of the edition, in its order") {
  const app::Session session = assistant(filled_project());
  const Node page = app::view(session);
  std::vector<std::string> titles;
  for (const Node& node : find(page, "recopie")->children)
    if (node.kind == NodeKind::heading) titles.push_back(node.label);
  std::vector<std::string> expected;
  for (const FormSection& section : rulebook().recopie.sections) expected.push_back(section.titre);
  CHECK(joined(titles) == joined(expected));
  CHECK(titles.size() == 6);
}

TEST_CASE(
    "a filled field has its value as a form takes it, its state and a button that copies it") {
  const app::Session session = assistant(filled_project());
  const Node page = app::view(session);
  CHECK(words_of(page, "porteur.siret") == "21420094100018");
  CHECK(words_of(page, "porteur.contact.telephone") == "0477000000");
  CHECK(words_of(page, "porteur.nature") == "Commune");
  CHECK(words_of(page, "projet.date_debut") == "01/09/2023");
  CHECK(words_of(page, "depenses") == "6690,00");
  CHECK(words_of(page, "plan_financement.aide_demandee") == "12500,50");
  CHECK(words_of(page, "financements.f1.montant") == "1000,00");
  CHECK(words_of(page, "criteres.projet_structure.texte") == "C’est nouveau ici");
  std::size_t filled = 0;
  page::for_each_node(*find(page, "recopie"), [&](const Node& row) {
    if (row.kind != NodeKind::table_row) return;
    REQUIRE(row.children.size() == 4);
    if (row.children[1].label.empty()) return;
    ++filled;
    CHECK(row.children[2].label == "Prête");
    CHECK(row.children[3].command == page::Command::copy_text);
    CHECK(row.children[3].href == row.children[1].id);
    CHECK(row.children[3].value == row.children[0].label);
  });
  CHECK(filled > 8);
}

TEST_CASE("yes and no are words, and a place is its code") {
  Dossier dossier = good_project();
  dossier.projet.themes = {"mediation_numerique"};
  dossier.projet.zoomacom = false;
  app::Session session = assistant(dossier);
  const Node page = app::view(session);
  CHECK(words_of(page, "projet.zoomacom") == "Non");
  CHECK(words_of(page, "porteur.code_insee") == dossier.porteur.code_insee);
}

TEST_CASE("a missing answer is to complete, and its button leads to the question") {
  app::Session session = assistant(good_project());
  const Node page = app::view(session);
  const Node* button = find(page, "recopie.porteur.siret.completer");
  REQUIRE(button);
  CHECK(button->label == "À compléter");
  CHECK(button->value == "SIRET");
  CHECK(button->emphasis == page::Emphasis::quiet);
  CHECK(button->href == "porteur.siret");
  press(session, "recopie.porteur.siret.completer");
  CHECK(shows(session, "porteur.siret"));
  for (const char* answer : {"projet.intitule", "projet.date_fin", "plan_financement.aide_demandee",
                             "criteres.projet_structure.texte"}) {
    session = assistant(good_project());
    const Node before = app::view(session);
    const Node* leads = find(before, std::string("recopie.") + answer + ".completer");
    REQUIRE_MESSAGE(leads, std::string(answer));
    const std::string target = leads->href;
    press(session, std::string("recopie.") + answer + ".completer");
    CHECK_MESSAGE(shows(session, target), std::string(answer));
  }
}

TEST_CASE("the total without expenses leads to the budget, and the axes to the first theme") {
  Dossier dossier = good_project();
  dossier.depenses.clear();
  dossier.projet.themes.clear();
  app::Session session = assistant(dossier);
  press(session, "recopie.depenses.completer");
  CHECK(session.stage == Stage::budget);
  CHECK(shows(session, "section.budget"));
  session = assistant(dossier);
  press(session, "recopie.projet.themes.completer");
  CHECK(session.stage == Stage::projet);
  CHECK(shows(session, "projet.themes." + rulebook().axes[0].themes[0].id));
}

TEST_CASE("a wrong answer is not given to copy") {
  Dossier dossier = good_project();
  dossier.porteur.siret = "123";
  const app::Session session = assistant(dossier);
  CHECK_FALSE(shows(session, "recopie.porteur.siret"));
  CHECK(shows(session, "recopie.porteur.siret.completer"));
}

TEST_CASE("a question that is not asked of the applicant has no row") {
  Dossier dossier = good_project();
  dossier.porteur.situe_dans_la_loire = true;  // left from another nature
  const app::Session session = assistant(dossier);
  for (const char* answer :
       {"porteur.situe_dans_la_loire", "projet.axe_principal", "projet.zoomacom"}) {
    CHECK_FALSE(shows(session, std::string("recopie.") + answer));
    CHECK_FALSE(shows(session, std::string("recopie.") + answer + ".completer"));
  }
}

TEST_CASE("each section counts its filled fields") {
  const Rulebook edition = with_field("projet.intitule", "texte");
  app::Session session = assistant();
  session.rulebook = &edition;
  CHECK(among(texts_in(app::view(session), page::Tone::muted), "Réponses prêtes\u00A0: 0 sur 1"));
  session.dossier.projet.intitule = "Capteurs";
  CHECK(among(texts_in(app::view(session), page::Tone::muted), "Réponses prêtes\u00A0: 1 sur 1"));
}

TEST_CASE("the documents of the edition are to attach") {
  const app::Session session = assistant();
  std::vector<std::string> expected;
  for (const std::string& each : documents_of(rulebook())->pieces)
    expected.push_back(each + "\u00A0: à joindre");
  const Node page = app::view(session);
  std::vector<std::string> got;
  for (const Node& item : find(page, "recopie.4.pieces")->children) got.push_back(item.label);
  CHECK(joined(got) == joined(expected));
  CHECK(got.size() == 4);
}

TEST_CASE("a text is counted where its field has a limit, and warns when it is too long") {
  const Rulebook edition = with_field("projet.description", "texte", 1'000);
  app::Session session = assistant();
  session.rulebook = &edition;
  const auto text = [&](int characters) {
    session.dossier.projet.description.clear();
    for (int i = 0; i < characters; ++i) session.dossier.projet.description += "é";
  };
  text(312);
  CHECK(among(texts_in(app::view(session), page::Tone::muted), "312 caractères sur 1\u202F000"));
  text(1'000);
  CHECK(texts_in(app::view(session), page::Tone::warning).empty());
  text(1'001);
  CHECK(among(texts_in(app::view(session), page::Tone::warning),
              "1\u202F001 caractères sur 1\u202F000\u00A0: à raccourcir"));
  const Rulebook unlimited = with_field("projet.description", "texte");
  session.rulebook = &unlimited;
  CHECK(texts_in(app::view(session), page::Tone::warning).empty());
}

TEST_CASE("an edition without documents asks for none") {
  const Rulebook edition = with_field("projet.intitule", "texte");
  app::Session session = make_session(filled_project(), Stage::resultat);
  session.rulebook = &edition;
  const Node page = app::view(session);
  page::for_each_node(
      page, [](const Node& node) { CHECK(node.label.find("Pièces") == std::string::npos); });
}

}  // namespace loire::tests
