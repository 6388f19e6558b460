// The buttons that change the whole: steps, example, erasure, drafts, notices.
#include <algorithm>

#include "app/action.hpp"
#include "app/example.hpp"
#include "app/file_name.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;

constexpr std::array kStages{Stage::porteur, Stage::projet, Stage::budget, Stage::criteres,
                             Stage::resultat};
constexpr std::array<const char*, 5> kNames{"porteur", "projet", "budget", "criteres", "resultat"};

app::ReplaceDossier draft(Dossier dossier) { return {std::move(dossier), "projet.json", {}}; }

}  // namespace

TEST_CASE("every step is reached from every step, by the stepper, the way on and the way back") {
  for (std::size_t from = 0; from < kStages.size(); ++from)
    for (std::size_t to = 0; to < kStages.size(); ++to)
      for (const char* verb : {"etape.", "suite.", "retour.", "voir."}) {
        app::Session it = session({}, kStages[from]);
        const std::string id = std::string(verb) + kNames[to];
        if (!shows(it, id)) continue;
        press(it, id);
        CHECK(it.stage == kStages[to]);
        CHECK(shows(it, std::string("section.") + kNames[to]));
      }
  app::Session it = session();
  for (std::size_t i = 0; i < kStages.size(); ++i) {
    it.stage = kStages[i];
    CHECK(shows(it, "etape.porteur"));
    CHECK(shows(it, "etape.resultat"));
    if (i > 0) CHECK(shows(it, std::string("retour.") + kNames[i - 1]));
    if (i + 1 < kStages.size()) CHECK(shows(it, std::string("suite.") + kNames[i + 1]));
  }
}

TEST_CASE("changing step keeps the dossier and closes the notice") {
  app::Session it = session();
  set(it, "projet.intitule", "Capteurs");
  press(it, "exemple.remplir");
  const Dossier before = it.dossier;
  press(it, "etape.budget");
  CHECK(it.dossier == before);
  CHECK_FALSE(it.notice.has_value());
  CHECK_FALSE(shows(it, "annuler"));
}

TEST_CASE("a missing answer is a button that leads to its step") {
  app::Session it = session();
  press(it, "panneau.manquant.projet.themes");
  CHECK(it.stage == Stage::projet);
  press(it, "panneau.manquant.porteur.nature");
  CHECK(it.stage == Stage::porteur);
  press(it, "resultat.manquant.depenses");
  CHECK(it.stage == Stage::budget);
}

TEST_CASE("the example fills the form, shows every step, and is taken back") {
  app::Session it = session();
  CHECK(shows(it, "exemple.remplir"));
  CHECK_FALSE(shows(it, "tout.effacer"));
  press(it, "exemple.remplir");
  CHECK(it.dossier == app::example_dossier(rulebook(), territory()));
  CHECK(it.notice.has_value());
  CHECK(shows(it, "annuler"));
  CHECK_FALSE(shows(it, "exemple.remplir"));
  const Assessment result = app::assessment(it);
  CHECK(result.eligible == Resultat::oui);
  CHECK(result.missing.empty());
  CHECK(result.subvention.min > Centimes{0});
  CHECK(through_a_file(it.dossier) == it.dossier);
  press(it, "annuler");
  CHECK(it.dossier == Dossier{});
  CHECK(shows(it, "exemple.remplir"));
  press(it, "annuler");  // and back again
  CHECK(it.dossier == app::example_dossier(rulebook(), territory()));
}

TEST_CASE("erasing can be undone, and leads to the first step") {
  app::Session it = session(app::example_dossier(rulebook(), territory()));
  const Dossier before = it.dossier;
  press(it, "tout.effacer");
  CHECK(it.dossier == Dossier{});
  CHECK(it.stage == Stage::porteur);
  press(it, "annuler");
  CHECK(it.dossier == before);
}

TEST_CASE("typing between an erasure and its undo is not lost either") {
  app::Session it = session(app::example_dossier(rulebook(), territory()));
  const Dossier before = it.dossier;
  press(it, "tout.effacer");
  set(it, "projet.intitule", "Autre");
  press(it, "annuler");
  CHECK(it.dossier == before);
  press(it, "annuler");
  CHECK(it.dossier.projet.intitule == "Autre");
}

TEST_CASE("a double click on «Tout effacer» loses nothing") {
  app::Session it = session(good_project());
  const Dossier before = it.dossier;
  SUBCASE("the second press is the same button, which has left the page") {
    press(it, "tout.effacer");
    press(it, "tout.effacer");
    CHECK(it.dossier == Dossier{});
  }
  SUBCASE("the second press falls on the button that took its place") {
    press(it, "tout.effacer");
    press(it, "exemple.remplir");
    CHECK(it.dossier == app::example_dossier(rulebook(), territory()));
  }
  press(it, "annuler");
  CHECK(it.dossier == before);
}

TEST_CASE("the example is not offered over answers: a stale press is ignored") {
  app::Session it = session(good_project());
  const Dossier before = it.dossier;
  press(it, "exemple.remplir");
  CHECK(it.dossier == before);
}

TEST_CASE("an opened draft replaces the dossier, tells its name and remarks, and is undone") {
  app::Session it = session(good_project(), Stage::budget);
  const Dossier before = it.dossier;
  app::reduce(it, app::ReplaceDossier{app::example_dossier(rulebook(), territory()),
                                      "mon projet.json",
                                      {"Une remarque.", "Une autre."}});
  CHECK(it.dossier == app::example_dossier(rulebook(), territory()));
  CHECK(it.notice.has_value());
  CHECK(it.notice->text.find("mon projet.json") != std::string::npos);
  CHECK(it.notice->detail.find("Une remarque.") != std::string::npos);
  CHECK(it.notice->detail.find("Une autre.") != std::string::npos);
  CHECK(it.notice->tone == page::Tone::success);
  press(it, "annuler");
  CHECK(it.dossier == before);
  CHECK(it.notice->tone == page::Tone::success);
}

TEST_CASE("an opened draft is told from another: its day, its hour, its project") {
  app::Session it = session();
  Dossier opened = good_project();
  opened.projet.intitule = "Capteurs";
  const auto detail = [&](app::ReplaceDossier action) {
    app::reduce(it, action);
    return it.notice->detail;
  };
  CHECK(detail({opened, "a.json", {}, Date{2023, 7, 1}, "14:05"}) ==
        "Enregistré le 1er juillet 2023 à 14 h 05. Projet « Capteurs ». Vous "
        "retrouvez toutes vos réponses.");
  CHECK(detail({opened, "a.json", {}, Date{2023, 7, 1}, ""})
            .starts_with("Enregistré le 1er juillet 2023. Projet "));
  CHECK(detail({{}, "a.json", {}}) == "Vous retrouvez toutes vos réponses.");
  const std::string many = detail({opened, "a.json", std::vector<std::string>(1900, "Inconnu.")});
  CHECK(many.find("toutes vos réponses") == std::string::npos);
  CHECK(many.ends_with("Et d’autres : 1894."));
  CHECK(many.size() < 400);
}

TEST_CASE("what is told from outside leaves the dossier and what can be undone") {
  app::Session it = session(good_project());
  const Dossier before = it.dossier;
  press(it, "tout.effacer");
  press(it, "annuler");
  app::reduce(it, app::Tell{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}});
  CHECK(it.dossier == before);
  CHECK(shows(it, "annuler"));
  CHECK(shows(it, "avis"));
  press(it, "fermer.avis");
  CHECK_FALSE(shows(it, "avis"));
  CHECK(it.dossier == before);
}

TEST_CASE("the button that undoes says what comes back, whatever the notice says") {
  const auto offered = [](app::Session& it) {
    app::reduce(it, app::Tell{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}});
    CHECK(it.notice->detail == "Vos réponses sont gardées.");
    const page::Node page = app::view(it);
    const page::Node* button = find(page, "annuler");
    return button ? button->label : std::string();
  };
  app::Session it = session({});
  press(it, "exemple.remplir");
  CHECK(offered(it) == "Revenir au formulaire vide");
  press(it, "tout.effacer");
  CHECK(offered(it).starts_with("Revenir au projet d’avant : « "));
  press(it, "annuler");
  set(it, "depenses.d1.libelle", "Capteurs");
  press(it, "depenses.d1.supprimer");
  CHECK(offered(it) == "Remettre la dépense : « Capteurs »");
  press(it, "ajouter.financement");
  set(it, "financements.0.libelle", "");
  press(it, "financements.0.supprimer");
  CHECK(offered(it) == "Remettre le financeur");
  press(it, "variante.garder");
  press(it, "variante.oublier");
  CHECK(offered(it) == "Remettre le projet gardé");
}

TEST_CASE("a way back that does not exist does nothing") {
  app::Session it = session(good_project());
  for (const char* id : {"annuler", "annuler.projet"}) press(it, id);
  CHECK(it.dossier == good_project());
  CHECK_FALSE(it.notice.has_value());
}

TEST_CASE("stale and unknown ids are ignored: neither dossier, step nor notice changes") {
  const std::vector<std::string> ids{"",
                                     ".",
                                     "page",
                                     "etapes",
                                     "etape",
                                     "etape.",
                                     "etape.inconnue",
                                     "voir.tout",
                                     "suite.porteur2",
                                     "manquant.porteur.nature",
                                     "depenses.d9.supprimer",
                                     "depenses.d9.monter",
                                     "depenses.d9.dupliquer",
                                     "depenses.d9.particulier",
                                     "depenses.d9.montant.milliers",
                                     "depenses.d1.exploser",
                                     "depenses.d1.montant.milliers",
                                     "depenses.d1.montant.decimales",
                                     "financements.7.supprimer",
                                     "financements.x.supprimer",
                                     "financements.0.exploser",
                                     "porteur.commune.99999",
                                     "porteur.epci.1",
                                     "annuler",
                                     "telecharger",
                                     "ouvrir.brouillon",
                                     "tout",
                                     "exemple",
                                     "ajouter",
                                     "ajouter.critere",
                                     "depenses.d1.monter",
                                     "🙂",
                                     std::string(10'000, 'a')};
  app::Session it = session(good_project(), Stage::projet);
  it.dossier.depenses = {line("d1", DepenseNature::etude, 100)};
  it.dossier.financements.emplace_back();
  const Dossier before = it.dossier;
  for (const std::string& id : ids) {
    CAPTURE(id);
    press(it, id);
    CHECK(it.dossier == before);
    CHECK(it.stage == Stage::projet);
    CHECK_FALSE(it.notice.has_value());
    CHECK(it.removed.empty());
    CHECK(it.replaced.empty());
  }
  for (const char* id : {"", "page", "depenses.d9.libelle", "financements.7.libelle",
                         "section.porteur", "projet.themes.inconnu", "criteres.inconnu.texte"}) {
    set(it, id, "1");
    CHECK(it.dossier == before);
  }
}

TEST_CASE("the field being typed in keeps quiet until it is left") {
  app::Session it = session();
  edit(it, "porteur.siren");
  set(it, "porteur.siren", "214");
  const auto error = [&] {
    const page::Node page = app::view(it);
    const page::Node* node = find(page, "porteur.siren");
    return node ? node->error : "no node";
  };
  CHECK(error().empty());
  edit(it, "");
  CHECK_FALSE(error().empty());
}

TEST_CASE("a suggestion is a button") {
  app::Session it = session();
  set(it, "porteur.nature", "commune");
  CHECK_FALSE(shows(it, "porteur.commune.42218"));
  edit(it, "porteur.commune");
  set(it, "porteur.commune", "st eti");
  CHECK(shows(it, "porteur.commune.42218"));
  press(it, "porteur.commune.42218");
  CHECK(it.dossier.porteur.code_insee == "42218");
  CHECK(value_of(it, "porteur.commune") == "Saint-Étienne");
  CHECK_FALSE(shows(it, "porteur.commune.42218"));
}

TEST_CASE("file name of the draft") {
  app::Session it = session();
  CHECK(app::suggested_file_name(it) == "brouillon-loire-connect-2023-06-01.json");
  CHECK(app::suggested_file_name(it, "14:05") == "brouillon-loire-connect-2023-06-01-14h05.json");
  it.dossier.porteur.nom = "Commune de Feurs";
  it.dossier.projet.intitule = "Des capteurs pour économiser l’eau des écoles et des gymnases";
  CHECK(app::suggested_file_name(it, "14:05") ==
        "brouillon-loire-connect-feurs-capteurs-economiser-eau-2023-06-01-14h05.json");
  it.dossier.porteur.nom = "../..\\con: <a|b>?*\"";
  it.dossier.projet.intitule = std::string(500, 'x');
  CHECK(app::suggested_file_name(it) == "brouillon-loire-connect-con-b-2023-06-01.json");
  it.dossier = {};
  it.today.reset();
  CHECK(app::suggested_file_name(it) == "brouillon-loire-connect.json");
}

TEST_CASE("the first pass: porteur, theme and a total give an honest answer") {
  app::Session it = session();
  set(it, "porteur.nature", "commune");
  press(it, "porteur.commune.42218");
  set(it, "projet.themes.chatbot", "1");
  press(it, "etape.budget");
  press(it, "ajouter.total");
  set(it, "depenses.d1.montant", "20 000");
  const Assessment result = app::assessment(it);
  CHECK(result.eligible == Resultat::indetermine);
  CHECK(result.subvention.min == Centimes{0});
  CHECK(result.subvention.max == rulebook().bareme.plafond());
  CHECK_FALSE(result.missing.empty());
}

TEST_CASE("the same actions give the same page") {
  app::Session a = session(), b = session();
  for (app::Session* it : {&a, &b}) {
    press(*it, "exemple.remplir");
    press(*it, "etape.budget");
    press(*it, "depenses.d1.dupliquer");
    set(*it, "depenses.d5.montant", "1.250");
    app::reduce(*it, draft(it->dossier));
  }
  CHECK(app::view(a) == app::view(b));
}

TEST_CASE("a notice told again with the same words is another one, typing beside it is not") {
  app::Session it = session({});
  const auto told = [&] {
    const page::Node page = app::view(it);
    const page::Node* banner = find(page, "avis");
    return banner ? banner->value : std::string();
  };
  const app::Tell refused{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}};
  app::reduce(it, refused);
  const std::string first = told();
  app::reduce(it, refused);
  const std::string second = told();
  CHECK(second != first);
  set(it, "porteur.nom", "Feurs");
  CHECK(told() == second);
  press(it, "exemple.remplir");
  CHECK(told() == second);  // not offered to a form with answers: nothing was told
  press(it, "tout.effacer");
  CHECK(told() != second);
}

}  // namespace loire::tests
