// The buttons that change the complete form: steps, example, erasing, drafts, notices.
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

constexpr std::array kStages{Stage::porteur,  Stage::projet,   Stage::budget,
                             Stage::criteres, Stage::resultat, Stage::dossier};
constexpr std::array<const char*, 6> kNames{"porteur",  "projet",   "budget",
                                            "criteres", "resultat", "dossier"};

app::ReplaceDossier draft(Dossier dossier) { return {std::move(dossier), "projet.json", {}}; }

}  // namespace

TEST_CASE("every step can be reached through the stepper and the next and back buttons") {
  for (std::size_t from = 0; from < kStages.size(); ++from)
    for (std::size_t to = 0; to < kStages.size(); ++to)
      for (const char* verb : {"etape.", "suite.", "retour.", "voir."}) {
        app::Session session = make_session({}, kStages[from]);
        const std::string id = std::string(verb) + kNames[to];
        if (!shows(session, id)) continue;
        press(session, id);
        CHECK(session.stage == kStages[to]);
        CHECK(shows(session, std::string("section.") + kNames[to]));
      }
  app::Session session = make_session();
  for (std::size_t i = 0; i < kStages.size(); ++i) {
    session.stage = kStages[i];
    CHECK(shows(session, "etape.porteur"));
    CHECK(shows(session, "etape.resultat"));
    if (i > 0) CHECK(shows(session, std::string("retour.") + kNames[i - 1]));
    if (i + 1 < kStages.size()) CHECK(shows(session, std::string("suite.") + kNames[i + 1]));
  }
}

TEST_CASE("changing step keeps the dossier and closes the notice") {
  app::Session session = make_session();
  set(session, "projet.intitule", "Capteurs");
  press(session, "exemple.remplir");
  const Dossier before = session.dossier;
  press(session, "etape.budget");
  CHECK(session.dossier == before);
  CHECK_FALSE(session.notice.has_value());
  CHECK_FALSE(shows(session, "annuler"));
}

TEST_CASE("the button of a missing answer leads to its step") {
  app::Session session = make_session();
  press(session, "resultat.manquant.projet.themes");
  CHECK(session.stage == Stage::projet);
  press(session, "panneau.manquant.porteur.nature");
  CHECK(session.stage == Stage::porteur);
  press(session, "resultat.manquant.depenses");
  CHECK(session.stage == Stage::budget);
}

TEST_CASE("the example fills in the form and can be undone") {
  app::Session session = make_session();
  CHECK(shows(session, "exemple.remplir"));
  CHECK_FALSE(shows(session, "tout.effacer"));
  press(session, "exemple.remplir");
  CHECK(session.dossier == app::example_dossier(rulebook(), territory()));
  CHECK(session.notice.has_value());
  CHECK(shows(session, "annuler"));
  CHECK_FALSE(shows(session, "exemple.remplir"));
  const Assessment result = app::assessment(session);
  CHECK(result.eligible == Resultat::oui);
  CHECK(result.missing.empty());
  CHECK(result.subvention.min > Centimes{0});
  CHECK(through_a_file(session.dossier) == session.dossier);
  press(session, "annuler");
  CHECK(session.dossier == Dossier{});
  CHECK(shows(session, "exemple.remplir"));
  press(session, "annuler");  // undoing the undo restores the example
  CHECK(session.dossier == app::example_dossier(rulebook(), territory()));
}

TEST_CASE("erasing leads to the first step and can be undone") {
  app::Session session = make_session(app::example_dossier(rulebook(), territory()));
  const Dossier before = session.dossier;
  press(session, "tout.effacer");
  CHECK(session.dossier == Dossier{});
  CHECK(session.stage == Stage::porteur);
  press(session, "annuler");
  CHECK(session.dossier == before);
}

TEST_CASE("text typed between erasing and undoing is not lost") {
  app::Session session = make_session(app::example_dossier(rulebook(), territory()));
  const Dossier before = session.dossier;
  press(session, "tout.effacer");
  set(session, "projet.intitule", "Autre");
  press(session, "annuler");
  CHECK(session.dossier == before);
  press(session, "annuler");
  CHECK(session.dossier.projet.intitule == "Autre");
}

TEST_CASE("a double click on «Tout effacer» can be undone completely") {
  app::Session session = make_session(good_project());
  const Dossier before = session.dossier;
  SUBCASE("the second press is the same button, which has left the page") {
    press(session, "tout.effacer");
    press(session, "tout.effacer");
    CHECK(session.dossier == Dossier{});
  }
  SUBCASE("the second press falls on the button that took its place") {
    press(session, "tout.effacer");
    press(session, "exemple.remplir");
    CHECK(session.dossier == app::example_dossier(rulebook(), territory()));
  }
  press(session, "annuler");
  CHECK(session.dossier == before);
}

TEST_CASE("a press on the example is ignored when there are answers") {
  app::Session session = make_session(good_project());
  const Dossier before = session.dossier;
  press(session, "exemple.remplir");
  CHECK(session.dossier == before);
}

TEST_CASE("an opened draft replaces the dossier, shows its name and remarks, and can be undone") {
  app::Session session = make_session(good_project(), Stage::budget);
  const Dossier before = session.dossier;
  app::reduce(session, app::ReplaceDossier{app::example_dossier(rulebook(), territory()),
                                           "mon projet.json",
                                           {"Une remarque.", "Une autre."}});
  CHECK(session.dossier == app::example_dossier(rulebook(), territory()));
  CHECK(session.notice.has_value());
  CHECK(session.notice->text.find("mon projet.json") != std::string::npos);
  CHECK(session.notice->detail.find("Une remarque.") != std::string::npos);
  CHECK(session.notice->detail.find("Une autre.") != std::string::npos);
  CHECK(session.notice->tone == page::Tone::success);
  press(session, "annuler");
  CHECK(session.dossier == before);
  CHECK(session.notice->tone == page::Tone::success);
}

TEST_CASE("the notice of an opened draft gives its day, its time and its project") {
  app::Session session = make_session();
  Dossier opened = good_project();
  opened.projet.intitule = "Capteurs";
  const auto detail = [&](app::ReplaceDossier action) {
    app::reduce(session, action);
    return session.notice->detail;
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

TEST_CASE("a notice from outside the session keeps the dossier and what can be undone") {
  app::Session session = make_session(good_project());
  const Dossier before = session.dossier;
  press(session, "tout.effacer");
  press(session, "annuler");
  app::reduce(session,
              app::ShowNotice{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}});
  CHECK(session.dossier == before);
  CHECK(shows(session, "annuler"));
  CHECK(shows(session, "avis"));
  press(session, "fermer.avis");
  CHECK_FALSE(shows(session, "avis"));
  CHECK(session.dossier == before);
}

TEST_CASE("the undo button names what it restores, whatever the notice says") {
  const auto offered = [](app::Session& session) {
    app::reduce(session,
                app::ShowNotice{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}});
    CHECK(session.notice->detail == "Vos réponses sont gardées.");
    const page::Node page = app::view(session);
    const page::Node* button = find(page, "annuler");
    return button ? button->label : std::string();
  };
  app::Session session = make_session({});
  press(session, "exemple.remplir");
  CHECK(offered(session) == "Annuler : revenir au formulaire vide");
  press(session, "tout.effacer");
  CHECK(offered(session).starts_with("Revenir au projet d’avant : « "));
  press(session, "annuler");
  press(session, "variante.garder");
  press(session, "variante.oublier");
  session.stage = Stage::resultat;
  CHECK(offered(session) == "Remettre le projet gardé");
}

TEST_CASE("undoing does nothing when there is nothing to undo") {
  app::Session session = make_session(good_project());
  for (const char* id : {"annuler", "annuler.projet"}) press(session, id);
  CHECK(session.dossier == good_project());
  CHECK_FALSE(session.notice.has_value());
}

TEST_CASE(
    "stale and unknown ids are ignored and change neither the dossier, the step nor the notice") {
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
  app::Session session = make_session(good_project(), Stage::projet);
  session.dossier.depenses = {line("d1", DepenseNature::etude, 100)};
  session.dossier.financements.emplace_back();
  const Dossier before = session.dossier;
  for (const std::string& id : ids) {
    CAPTURE(id);
    press(session, id);
    CHECK(session.dossier == before);
    CHECK(session.stage == Stage::projet);
    CHECK_FALSE(session.notice.has_value());
    CHECK(session.removed.empty());
    CHECK(session.replaced_projects.empty());
  }
  for (const char* id : {"", "page", "depenses.d9.libelle", "financements.7.libelle",
                         "section.porteur", "projet.themes.inconnu", "criteres.inconnu.texte"}) {
    set(session, id, "1");
    CHECK(session.dossier == before);
  }
}

TEST_CASE("the error of a field appears only after the field is left") {
  app::Session session = make_session({}, Stage::dossier);
  edit(session, "porteur.siren");
  set(session, "porteur.siren", "214");
  const auto error = [&] {
    const page::Node page = app::view(session);
    const page::Node* node = find(page, "porteur.siren");
    return node ? node->error : "no node";
  };
  CHECK(error().empty());
  edit(session, "");
  CHECK_FALSE(error().empty());
}

TEST_CASE("pressing a suggestion chooses the place") {
  app::Session session = make_session();
  set(session, "porteur.nature", "commune");
  CHECK_FALSE(shows(session, "porteur.commune.42218"));
  edit(session, "porteur.commune");
  set(session, "porteur.commune", "st eti");
  CHECK(shows(session, "porteur.commune.42218"));
  press(session, "porteur.commune.42218");
  CHECK(session.dossier.porteur.code_insee == "42218");
  CHECK(value_of(session, "porteur.commune") == "Saint-Étienne");
  CHECK_FALSE(shows(session, "porteur.commune.42218"));
}

TEST_CASE("a notice leaves when the person goes to another step") {
  app::Session session = make_session();
  press(session, "exemple.remplir");
  CHECK(shows(session, "avis"));
  press(session, "etape.projet");
  CHECK_FALSE(shows(session, "avis"));
  CHECK(shows(session, "annuler"));  // the project can still be restored
}

TEST_CASE("a download says which file it gave until the answers or the step change") {
  app::Session session = make_session({}, Stage::resultat);
  app::reduce(session, app::MarkSaved{"loire-connect_feurs_2023-06-01.json"});
  {
    const page::Node page = app::view(session);
    const page::Node* notice = find(page, "avis.telechargement");
    REQUIRE(notice);
    CHECK(notice->label.find("loire-connect_feurs_2023-06-01.json") != std::string::npos);
    CHECK(notice->help.find("Ouvrir un brouillon") != std::string::npos);
  }
  SUBCASE("another step") { press(session, "etape.porteur"); }
  SUBCASE("another answer") { set(session, "projet.intitule", "Borne"); }
  session.stage = Stage::resultat;
  CHECK_FALSE(shows(session, "avis.telechargement"));
}

TEST_CASE("the file name of the draft is made from the applicant, the project and the day") {
  app::Session session = make_session();
  CHECK(app::suggested_file_name(session) == "brouillon-loire-connect-2023-06-01.json");
  CHECK(app::suggested_file_name(session, "14:05") ==
        "brouillon-loire-connect-2023-06-01-14h05.json");
  session.dossier.porteur.nom = "Commune de Feurs";
  session.dossier.projet.intitule = "Des capteurs pour économiser l’eau des écoles et des gymnases";
  CHECK(app::suggested_file_name(session, "14:05") ==
        "loire-connect_feurs_capteurs-economiser-eau_2023-06-01.json");
  session.dossier.porteur.nom = "../..\\con: <a|b>?*\"";
  session.dossier.projet.intitule = std::string(500, 'x');
  CHECK(app::suggested_file_name(session) == "loire-connect_con-b_2023-06-01.json");
  session.dossier.porteur.nom = "Saint-Just-en-Bas Saint-Just-en-Chevalet";
  session.dossier.projet.intitule = "Borne numérique d’accueil et de médiation des habitants";
  CHECK(app::suggested_file_name(session).size() <= 80);
  session.dossier = {};
  session.today.reset();
  CHECK(app::suggested_file_name(session) == "brouillon-loire-connect.json");
}

TEST_CASE(
    "an applicant, a theme and a total are a complete budget, whose aid is at most its share") {
  app::Session session = make_session();
  set(session, "porteur.nature", "commune");
  press(session, "porteur.commune.42218");
  set(session, "projet.themes.chatbot", "1");
  press(session, "etape.budget");
  press(session, "ajouter.total");
  set(session, "depenses.d1.montant", "20 000");
  const Assessment result = app::assessment(session);
  CHECK(result.eligible == Resultat::indetermine);
  CHECK(result.subvention.min == Centimes{0});
  CHECK(result.subvention.max == Centimes{16'000'00});
  CHECK_FALSE(result.missing.empty());
}

TEST_CASE("the same actions give the same page") {
  app::Session first = make_session(), second = make_session();
  for (app::Session* session : {&first, &second}) {
    press(*session, "exemple.remplir");
    press(*session, "etape.budget");
    press(*session, "depenses.d1.dupliquer");
    set(*session, "depenses.d5.montant", "1.250");
    app::reduce(*session, draft(session->dossier));
  }
  CHECK(app::view(first) == app::view(second));
}

TEST_CASE("a repeated notice counts as a new one, and typing does not repeat it") {
  app::Session session = make_session({});
  const auto notice_value = [&] {
    const page::Node page = app::view(session);
    const page::Node* banner = find(page, "avis");
    return banner ? banner->value : std::string();
  };
  const app::ShowNotice refused{{"Non ouvert", "Vos réponses sont gardées.", page::Tone::error}};
  app::reduce(session, refused);
  const std::string first = notice_value();
  app::reduce(session, refused);
  const std::string second = notice_value();
  CHECK(second != first);
  set(session, "porteur.nom", "Feurs");
  CHECK(notice_value() == second);
  press(session, "exemple.remplir");
  // The example is not offered over answers, so there is no new notice.
  CHECK(notice_value() == second);
  press(session, "tout.effacer");
  CHECK(notice_value() != second);
}

}  // namespace loire::tests
