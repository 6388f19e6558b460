// The printed summary: for any project it has everything that a council needs, in order.
#include "app/summary.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "app/context.hpp"
#include "app/example.hpp"
#include "app/plain_text.hpp"
#include "app/session.hpp"
#include "app/view.hpp"
#include "session/session_support.hpp"
#include "session/typography.hpp"

namespace loire::tests {
namespace {

using page::Node;
using page::NodeKind;

constexpr char kVersion[] = "0123456789ab";

Node summary_of(const Dossier& dossier) { return app::summary(make_session(dossier), kVersion); }

/// The text of the page, with plain spaces.
std::string words(const Node& page) { return plain_spaces(app::plain_text({page})); }

/// The sentences that `text` does not contain after the previous ones.
std::vector<std::string> missing_in_order(const std::string& text,
                                          const std::vector<std::string>& sentences) {
  std::vector<std::string> out;
  std::size_t at = 0;
  for (const std::string& each : sentences) {
    const std::size_t found = text.find(each, at);
    if (found == std::string::npos) out.push_back(each);
    else at = found + each.size();
  }
  return out;
}

std::string all(const std::vector<std::string>& problems) {
  std::string out;
  for (const std::string& each : problems) out += each + "\n";
  return out;
}

std::vector<std::string> paper_problems(const Node& page) {
  std::vector<std::string> out = page_problems(page);
  page::for_each_node(page, [&](const Node& node) {
    const bool printable = node.kind == NodeKind::page || node.kind == NodeKind::section ||
                           node.kind == NodeKind::list || node.kind == NodeKind::table ||
                           node.kind == NodeKind::table_row || node.kind == NodeKind::text ||
                           node.kind == NodeKind::status || node.kind == NodeKind::figure;
    if (!printable) out.push_back("asks, or has no form on paper: " + node.label);
    if (node.kind != NodeKind::list && node.kind != NodeKind::table) return;
    if (node.children.empty()) out.push_back("empty list " + node.id);
    for (const Node& child : node.children)
      if (node.kind == NodeKind::table ? child.children.size() != node.columns.size()
                                       : child.kind != node.children.front().kind)
        out.push_back("uneven table " + node.id);
  });
  return out;
}

void check_aid(const Node& page) {
  const Node* aid = find(page, "synthese.aide");
  REQUIRE(aid);
  CHECK_MESSAGE((aid->value.ends_with(" au plus") || aid->value.starts_with("De\u00A0") ||
                 aid->value.starts_with("Jusqu’à\u00A0") || aid->value == "0\u00a0€"),
                aid->value);
}

}  // namespace

TEST_CASE("the summary of the example has all its parts in order") {
  const Node page = summary_of(app::example_dossier(rulebook(), territory()));
  const std::string text = words(page);
  const std::vector<std::string> wanted{
      "Synthèse du projet",
      "Appel à partenariat « Loire Connect » 2023. Établie le 1er juin 2023.",
      "Le simulateur estime ce que l’appel permet.",
      "la Commission permanente",
      "Nom du projet : Des capteurs pour économiser l’eau et l’énergie",
      "Porteur : Commune de Montbrison, commune",
      "Commune : Montbrison (42147)",
      "Intercommunalité : ",
      "Dates prévues : du 2 octobre 2023 au 28 juin 2024",
      "Axe 1 – ",
      "Axe 2 – ",
      "La commune pose des capteurs",
      "Oui, selon vos réponses",
      "Aide du Département, si le projet est retenu : 14 800 € au plus. C’est un maximum, jamais "
      "une promesse.",
      "Dépôt des candidatures : Ouvert. Dernier jour : 28 juillet 2023.",
      "Les quatre conditions",
      "Source : ",
      "Capteurs et passerelle",
      "Équipement",
      "12 500,00 €",
      "Éligible",
      "Meuble pour l’écran",
      "Exclue",
      "Total HT",
      "19 150,00 €",
      "Le calcul, pas à pas",
      "80 % de cette somme",
      "aide de 14 800,00 € au plus.",
      "Plan de financement",
      "Aide du Département, au plus",
      "Total des financements",
      "Qui paie quoi",
      "Oui",
      "Première installation de ce type dans le canton, pensée avec l’école.",
      "Sans réponse pour l’instant : ",
      "Réponses qui manquent",
      "Pièces à joindre (hors appel)",
      "à vérifier sur le portail",
      "Délibération",
      "Devis",
      "Plan de financement",
      "Présentation du projet",
      "Le calendrier de l’appel",
      "28 juillet 2023 à minuit",
      "Pour refaire ce calcul : règles loire-connect-2023, repère " +
          rulebook().sha256.substr(0, 12),
      "Version du simulateur : 0123456789ab."};
  CHECK_MESSAGE(missing_in_order(text, wanted).empty(), all(missing_in_order(text, wanted)), text);
  CHECK(page.value == "Synthèse du projet – Des capteurs pour économiser l’eau et l’énergie");
}

TEST_CASE(
    "the summary of any project has even tables, French typography and an aid that is a maximum") {
  std::set<std::string> found_problems;
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    const Node page = summary_of(without_typed_texts(golden.dossier));
    CHECK_MESSAGE(paper_problems(page).empty(), all(paper_problems(page)));
    for (const std::string& problem : typography_problems(page)) found_problems.insert(problem);
    check_aid(page);
  }
  CHECK_MESSAGE(found_problems.empty(), all({found_problems.begin(), found_problems.end()}));
}

TEST_CASE("the summary has every text that can be typed") {
  Dossier project = app::example_dossier(rulebook(), territory());
  std::vector<Ref> refs;
  for_each_ref(project, [&](const Ref& ref) { refs.push_back(ref); });
  std::vector<std::pair<std::string, std::string>> typed;  // the id of an answer, its text
  for (const Ref& ref : refs)
    edit_answer(project, ref, [&]<class T>(T& answer, const AnswerInfo& about) {
      if constexpr (std::is_same_v<T, std::string>)
        if (about.kind != Kind::digits)
          typed.emplace_back(path_of(ref), answer = "Mot" + std::to_string(100 + typed.size()));
    });
  const std::string text = words(summary_of(project));
  for (const auto& each : typed)
    CHECK_MESSAGE(text.find(each.second) != std::string::npos, each.first);
}

TEST_CASE("the summary of an empty project lists what is missing") {
  const Node page = summary_of({});
  CHECK_MESSAGE(paper_problems(page).empty(), all(paper_problems(page)));
  check_aid(page);
  const std::vector<std::string> wanted{"Nom du projet : à saisir", "Porteur : à saisir",
                                        "À répondre", "Aucune dépense", "Réponses qui manquent"};
  CHECK(missing_in_order(words(page), wanted).empty());
}

TEST_CASE("the summary can show two hundred expenses") {
  Dossier dossier = app::example_dossier(rulebook(), territory());
  const Depense line = dossier.depenses.front();
  dossier.depenses.clear();
  for (int i = 1; i <= 200; ++i) {
    dossier.depenses.push_back(line);
    dossier.depenses.back().id = "d" + std::to_string(i);
    dossier.depenses.back().libelle = "Capteur " + std::to_string(i);
  }
  const Node page = summary_of(dossier);
  CHECK_MESSAGE(paper_problems(page).empty(), all(paper_problems(page)));
  const Node* budget = find(page, "synthese.budget.table");
  REQUIRE(budget);
  CHECK(budget->children.size() == 200);
  CHECK(words(page).find("Capteur 200") != std::string::npos);
}

TEST_CASE(
    "the summary asks what the call leaves open, names the contact and marks what is outside the "
    "call") {
  Dossier dossier = app::example_dossier(rulebook(), territory());
  dossier.depenses.front().destinataire = Destinataire::autre;
  dossier.financements.front().montant.value = Centimes{1'800'000};
  const std::vector<std::string> wanted{"À confirmer avec le Département",
                                        "« Capteurs et passerelle », équipement numérique et "
                                        "protections associées, 12 500,00 € HT : ",
                                        "Contact indiqué par l’appel", "hors appel)."};
  const std::string text = words(summary_of(dossier));
  CHECK_MESSAGE(missing_in_order(text, wanted).empty(), all(missing_in_order(text, wanted)), text);
}

TEST_CASE("the last step has a button that prints the summary") {
  const Node page = app::view(make_session(good_project(), app::Stage::resultat));
  const Node* print = find(page, "imprimer");
  REQUIRE(print);
  CHECK(print->command == page::Command::print_summary);
}

}  // namespace loire::tests
