// What the result says first: the amounts, on what they rest, and what can be done next. Sentences are
// compared with plain spaces.
#include <algorithm>

#include "app/session.hpp"
#include "app/view.hpp"
#include "core/lines.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;

/// 6 690 € of studies in a finished list: 5 352 € of aid at most.
Dossier finished_project() {
  Dossier out = good_project();
  out.depenses = {line("d1", DepenseNature::etude, 6'690'00)};
  out.depenses_completes = true;
  return out;
}

Dossier refused_project() {
  Dossier out = finished_project();
  out.porteur.nature = PorteurNature::entreprise;
  return out;
}

std::string value_on(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  const Node* found = find(page, id);
  return found ? plain_spaces(found->value) : std::string();
}

std::string note_on(const app::Session& session, std::string_view id) {
  const Node page = app::view(session);
  const Node* found = find(page, id);
  return found ? plain_spaces(found->note) : std::string();
}

std::string totals(const Dossier& dossier) {
  return plain_spaces(app::present(make_session(dossier, Stage::budget)).facts.totals);
}

}  // namespace

TEST_CASE("what is left to the applicant says what was deducted") {
  Dossier project = finished_project();
  const auto note = [&] {
    return note_on(make_session(project, Stage::resultat), "resultat.reste");
  };
  CHECK(note() == "Coût de 6 690 € HT, moins l’aide.");
  Financement region;
  region.id = "f1";
  region.montant.value = Centimes{1'000'00};
  project.financements = {region};
  CHECK(note() == "Coût de 6 690 € HT, moins l’aide et 1 000 € d’autres financeurs.");
  project.plan_financement.aide_demandee.value = Centimes{4'352'00};
  CHECK(note() ==
        "Coût de 6 690 € HT, moins l’aide de 4 352 € que vous demandez et 1 000 € d’autres "
        "financeurs.");
  CHECK(value_on(make_session(project, Stage::resultat), "resultat.reste") == "1 338 €");
  project.financements.clear();
  CHECK(note() == "Coût de 6 690 € HT, moins l’aide de 4 352 € que vous demandez.");
  // More than the maximum is not deducted.
  project.plan_financement.aide_demandee.value = Centimes{6'000'00};
  CHECK(note() == "Coût de 6 690 € HT, moins l’aide.");
}

TEST_CASE("an expense without an amount leaves the aid of the others as it was") {
  Dossier project = finished_project();
  project.depenses_completes.reset();
  const std::string before = value_on(make_session(project, Stage::resultat), "resultat.aide");
  CHECK(before == "5 352 € au plus");
  Depense without_amount;
  without_amount.id = "d2";
  project.depenses.push_back(without_amount);
  const app::Session session = make_session(project, Stage::resultat);
  CHECK(value_on(session, "resultat.aide") == before);
  CHECK(note_on(session, "resultat.aide") == "Pour les dépenses dont le montant est saisi.");
  // The bounds themselves stay sound: this expense may take the aid to its ceiling.
  CHECK(*app::assessment(session).subvention.max == Centimes{25'000'00});
}

TEST_CASE("an expense without an amount does not hide what the aid of the others depends on") {
  Dossier project = finished_project();
  project.depenses.push_back(line("d2", DepenseNature::logiciel, 1'000'00));
  set_answer(Question::acquisition, project.depenses.back(), 1);  // a subscription, to confirm
  const app::Session before = make_session(project, Stage::resultat);
  CHECK(note_on(before, "resultat.aide").find("de plus si le Département accepte") !=
        std::string::npos);
  Depense without_amount;
  without_amount.id = "d3";
  project.depenses.push_back(without_amount);
  const app::Session after = make_session(project, Stage::resultat);
  CHECK(value_on(after, "resultat.aide") == value_on(before, "resultat.aide"));
  CHECK(note_on(after, "resultat.aide").find("de plus si le Département accepte") !=
        std::string::npos);
}

TEST_CASE("before any amount the ceiling is named as such in the stepper and in the bar") {
  const app::Session session = make_session({}, Stage::porteur);
  CHECK(note_on(session, "etape.resultat") == "Plafond : 25 000 €");
  CHECK(plain_spaces(app::present(session).facts.amount) == "Plafond : 25 000 €");
  CHECK(note_on(make_session(finished_project()), "etape.resultat") == "5 352 € au plus");
}

TEST_CASE("the totals count the expenses without an amount instead of an unknown sum") {
  Dossier project = finished_project();
  Depense without_amount;
  without_amount.id = "d2";
  project.depenses.push_back(without_amount);
  CHECK(totals(project) == "Total 6 690 € · éligible 6 690 € · 1 dépense sans montant");
  without_amount.id = "d3";
  project.depenses.push_back(without_amount);
  CHECK(totals(project) == "Total 6 690 € · éligible 6 690 € · 2 dépenses sans montant");
  project.depenses = {without_amount};
  CHECK(totals(project) == "1 dépense sans montant");
}

TEST_CASE(
    "a refused project is not led to the form of applications, and its expenses are not sure") {
  const Node refused = app::view(make_session(refused_project(), Stage::resultat));
  CHECK(find(refused, "resultat.portail") == nullptr);
  CHECK(find(refused, "resultat.contact.courriel") != nullptr);
  bool promised = false;
  page::for_each_node(refused, [&](const Node& node) {
    promised = promised || node.label.find("à coup sûr") != std::string::npos;
  });
  CHECK_FALSE(promised);
  const Node accepted = app::view(make_session(finished_project(), Stage::resultat));
  CHECK(find(accepted, "resultat.portail") != nullptr);
}

TEST_CASE("a condition to confirm gives its reason above the answer to review") {
  Dossier project = finished_project();
  project.porteur.nature = PorteurNature::cias;
  const app::Session session = make_session(project, Stage::resultat);
  const Assessment result = app::assessment(session);
  const auto open =
      std::find_if(result.conditions.begin(), result.conditions.end(), [](const Condition& each) {
        return each.resultat == Resultat::indetermine && each.cause == Cause::a_confirmer;
      });
  REQUIRE(open != result.conditions.end());
  const Node page = app::view(session);
  const Node* section = find(page, "section.resultat");
  REQUIRE(section);
  const auto& parts = section->children;
  const auto reason = std::find_if(parts.begin(), parts.end(), [&](const Node& each) {
    return each.label == open->ruling->motif;
  });
  CHECK(reason != parts.end());
}

TEST_CASE("the draft can be downloaded at the end of the dossier, with its notice there") {
  app::Session session = make_session(finished_project(), Stage::dossier);
  CHECK(shows(session, "telecharger"));
  CHECK(shows(session, "imprimer"));
  session.downloaded_file = "brouillon.json";
  CHECK(shows(session, "avis.telechargement"));
}

TEST_CASE("the step of the dossier counts its answers") {
  app::Session session = make_session({}, Stage::dossier);
  CHECK(note_on(session, "etape.dossier") == "Hors du calcul");
  set(session, "porteur.representant.nom", "Durand");
  CHECK(note_on(session, "etape.dossier") == "1 réponse");
  set(session, "porteur.representant.prenom", "Anne");
  CHECK(note_on(session, "etape.dossier") == "2 réponses");
}

}  // namespace loire::tests
