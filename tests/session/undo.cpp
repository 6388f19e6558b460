// Undoing: answers that are not in a file can always be restored, whatever is pressed, and leaving
// the page asks for confirmation as long as there are such answers.
#include "app/undo.hpp"

#include <algorithm>

#include "app/action.hpp"
#include "app/context.hpp"
#include "app/file_name.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;

Dossier project_named(const std::string& name) {
  Dossier out = good_project();
  out.projet.intitule = name;
  out.depenses = {line("d1", DepenseNature::etude, 100'000)};
  out.depenses.front().libelle = name;
  return out;
}

/// A session with typed answers that are not in a file.
app::Session typed_session(const std::string& name) { return make_session(project_named(name)); }

void open_file(app::Session& session, const std::string& name) {
  app::reduce(session, app::ReplaceDossier{project_named(name), name + ".json", {}});
}

/// Whether pressing the shown undo buttons one after the other restores the wanted dossier.
bool can_restore(app::Session session, const Dossier& wanted) {
  for (int presses = 0; presses < 30; ++presses) {
    if (session.dossier == wanted) return true;
    const bool both = shows(session, "annuler.projet");
    if (!both && !shows(session, "annuler")) return false;
    press(session, both ? "annuler.projet" : "annuler");
  }
  return false;
}

}  // namespace

TEST_CASE(
    "answers that are not in a file can be restored after any two presses, and leaving asks "
    "first") {
  const std::vector<std::pair<const char*, void (*)(app::Session&)>> presses{
      {"nothing", [](app::Session&) {}},
      {"close the notice", [](app::Session& session) { press(session, "fermer.avis"); }},
      {"a second draft", [](app::Session& session) { open_file(session, "B"); }},
      {"the same draft twice", [](app::Session& session) { open_file(session, "A"); }},
      {"a third and the first again",
       [](app::Session& session) {
         open_file(session, "B");
         open_file(session, "C");
         open_file(session, "A");
       }},
      {"erase", [](app::Session& session) { press(session, "tout.effacer"); }},
      {"erase, then the example",
       [](app::Session& session) {
         press(session, "tout.effacer");
         press(session, "exemple.remplir");
       }},
      {"remove a line", [](app::Session& session) { press(session, "depenses.d1.supprimer"); }},
      {"remove a co-funder",
       [](app::Session& session) {
         press(session, "ajouter.financement");
         press(session, "financements.0.supprimer");
       }},
      {"keep a version and swap",
       [](app::Session& session) {
         press(session, "variante.garder");
         set(session, "projet.intitule", "autre");
         press(session, "variante.echanger");
       }},
      {"keep a version and forget it",
       [](app::Session& session) {
         press(session, "variante.garder");
         press(session, "variante.oublier");
       }},
      {"type", [](app::Session& session) { set(session, "projet.intitule", "retouché"); }},
      {"a wrong file",
       [](app::Session& session) {
         app::reduce(session, app::ShowNotice{{"Non", "", page::Tone::error}});
       }},
      {"save the draft that was opened",
       [](app::Session& session) { app::reduce(session, app::MarkSaved{}); }},
      {"another step", [](app::Session& session) { press(session, "etape.criteres"); }},
  };
  for (const auto& one : presses)
    for (const auto& other : presses) {
      const std::string first = one.first;
      const std::string second = other.first;
      CAPTURE(first);
      CAPTURE(second);
      app::Session session = typed_session("les miennes");
      open_file(session, "A");
      one.second(session);
      other.second(session);
      for (const bool closed : {false, true}) {
        if (closed) press(session, "fermer.avis");
        CHECK(app::has_unsaved_answers(session));
        for (std::size_t step = 0; step < kStageCount; ++step) {
          session.stage = static_cast<Stage>(step);
          CHECK(can_restore(session, project_named("les miennes")));
          CHECK(joined(page_problems(app::view(session))).empty());
        }
      }
    }
}

TEST_CASE("changes to an opened draft can be restored after opening another draft") {
  app::Session session = typed_session("les miennes");
  open_file(session, "A");
  set(session, "projet.description", "retouché");
  const Dossier edited = session.dossier;
  open_file(session, "B");
  CHECK(can_restore(session, edited));
  CHECK(can_restore(session, project_named("les miennes")));
  CHECK(can_restore(session, project_named("B")));
}

TEST_CASE("leaving asks first only when some answers are not in a file") {
  app::Session session = make_session();
  CHECK_FALSE(app::has_unsaved_answers(session));
  set(session, "projet.intitule", "x");
  CHECK(app::has_unsaved_answers(session));
  app::reduce(session, app::MarkSaved{});
  CHECK_FALSE(app::has_unsaved_answers(session));
  open_file(session, "A");
  CHECK_FALSE(app::has_unsaved_answers(session));
  set(session, "projet.intitule", "y");
  CHECK(app::has_unsaved_answers(session));
  press(session, "tout.effacer");
  // The edited draft is kept for undoing and is not in a file.
  CHECK(app::has_unsaved_answers(session));
  press(session, "annuler");
  app::reduce(session, app::MarkSaved{});
  CHECK_FALSE(app::has_unsaved_answers(session));
  app::Session example = make_session();
  press(example, "exemple.remplir");
  // The example does not contain the answers of a person.
  CHECK_FALSE(app::has_unsaved_answers(example));
  open_file(example, "A");
  CHECK_FALSE(app::has_unsaved_answers(example));
}

TEST_CASE("leaving no longer asks once the replaced answers are in a file") {
  app::Session session = typed_session("les miennes");
  open_file(session, "A");
  CHECK(app::has_unsaved_answers(session));
  SUBCASE("their file is opened") { open_file(session, "les miennes"); }
  SUBCASE("they are restored and downloaded") {
    press(session, "annuler");
    app::reduce(session, app::MarkSaved{});
  }
  CHECK_FALSE(app::has_unsaved_answers(session));
}

TEST_CASE("removals are undone one by one, in the project to which they belong") {
  app::Session session = typed_session("un");
  session.stage = Stage::budget;
  press(session, "ajouter.depense");
  set(session, "depenses.d2.libelle", "deux");
  const Dossier complete = session.dossier;
  press(session, "depenses.d1.supprimer");
  press(session, "depenses.d2.supprimer");
  press(session, "fermer.avis");
  CHECK(shows(session, "annuler"));
  session.stage = Stage::projet;
  // The removal of a line can only be undone on the step of the lines.
  CHECK_FALSE(shows(session, "annuler"));
  session.stage = Stage::budget;
  open_file(session, "A");
  CHECK_FALSE(shows(session, "annuler.projet"));
  press(session, "depenses.d1.supprimer");
  CHECK(session.dossier.depenses.empty());
  press(session, "annuler.projet");
  press(session, "annuler");
  press(session, "annuler");
  CHECK(session.dossier == complete);
  press(session, "annuler");  // back to A, without its line
  press(session, "annuler");
  CHECK(session.dossier == project_named("A"));
}

TEST_CASE("swapping two versions keeps the removals of each version") {
  app::Session session = typed_session("un");
  press(session, "variante.garder");
  press(session, "depenses.d1.supprimer");
  press(session, "variante.echanger");
  CHECK(session.dossier.depenses.size() == 1);
  CHECK_FALSE(shows(session, "annuler"));
  press(session, "variante.echanger");
  CHECK(session.dossier.depenses.empty());
  press(session, "annuler");
  CHECK(session.dossier.depenses.size() == 1);
}

TEST_CASE("two versions that were forgotten one after the other can both be restored") {
  app::Session session = typed_session("un");
  press(session, "variante.garder");
  press(session, "variante.oublier");
  set(session, "projet.intitule", "deux");
  press(session, "variante.garder");
  std::vector<std::string> names;
  for (int i = 0; i < 2; ++i) {
    press(session, "annuler");
    names.push_back(session.dossier.variantes.front().projet.intitule);
  }
  CHECK(joined(names) == "un deux");
}

TEST_CASE("at most ten replaced projects are kept, and only those that are in a file are dropped") {
  app::Session session = typed_session("les miennes");
  for (int i = 0; i < 30; ++i) open_file(session, "fichier " + std::to_string(i));
  CHECK(session.replaced_projects.size() == app::kMaxReplaced);
  CHECK(can_restore(session, project_named("les miennes")));

  app::Session full = make_session();
  const auto write = [&](int i) { set(full, "projet.intitule", "saisi " + std::to_string(i)); };
  for (std::size_t i = 0; i < app::kMaxReplaced; ++i) {
    write(static_cast<int>(i));
    press(full, "tout.effacer");
  }
  write(99);
  const Dossier present = full.dossier;
  for (const char* what : {"open", "erase"}) {
    CAPTURE(what);
    if (std::string(what) == "open") open_file(full, "A");
    else press(full, "tout.effacer");
    CHECK(full.dossier == present);
    CHECK(full.notice->tone == page::Tone::warning);
  }
  for (std::size_t i = 0; i < app::kMaxReplaced; ++i) {
    Dossier one;
    one.projet.intitule = "saisi " + std::to_string(i);
    CHECK(can_restore(full, one));
  }
  press(full, "annuler");
  app::reduce(full, app::MarkSaved{});  // one of them is in a file, so there is room again
  open_file(full, "A");
  CHECK(full.dossier == project_named("A"));
  CHECK(can_restore(full, present));
}

TEST_CASE("the number of kept removals is limited") {
  app::Session session = make_session({}, Stage::budget);
  for (int i = 0; i < 300; ++i) {
    press(session, "ajouter.depense");
    press(session, "depenses.d1.supprimer");
  }
  CHECK(session.removed.size() == app::kMaxRemoved);
}

TEST_CASE("changing the current day keeps the answers") {
  app::Session session = typed_session("un");
  app::reduce(session, app::SetToday{{2023, 7, 29}});
  CHECK(app::assessment(session).depot == Depot::clos);
  CHECK(session.dossier == project_named("un"));
  CHECK(app::suggested_file_name(session).find("2023-07-29") != std::string::npos);
}

TEST_CASE("each project has a number, and undoing brings the number back with the project") {
  app::Session session = typed_session("A");
  const auto number = [&] { return app::present(session).facts.project; };
  CHECK(number() == 1);
  open_file(session, "B");
  CHECK(number() == 2);
  press(session, "annuler");
  CHECK(number() == 1);
  CHECK(session.dossier == project_named("A"));
  open_file(session, "C");
  CHECK(number() == 3);
}

TEST_CASE(
    "a project that the device has kept opens without a word, as unsaved, and replaces nothing") {
  app::Session session = typed_session("A");
  open_file(session, "B");
  app::reduce(session, app::OpenKept{project_named("C")});
  CHECK(session.dossier == project_named("C"));
  CHECK(session.stage == Stage::porteur);
  CHECK(!session.notice);
  CHECK(!shows(session, "annuler"));
  CHECK(app::has_unsaved_answers(session));
  CHECK(app::present(session).facts.project == 3);
}

TEST_CASE("the facts name the project and say whether it has answers") {
  app::Session session = make_session();
  CHECK(app::present(session).facts.blank);
  CHECK(app::present(session).facts.name.empty());
  session.dossier.projet.intitule = "Des bornes";
  CHECK(app::present(session).facts.name == "Des bornes");
  session.dossier.porteur.nom = "Feurs";
  CHECK(app::present(session).facts.name == "Feurs – Des bornes");
  CHECK(!app::present(session).facts.blank);
}

}  // namespace loire::tests
