// The texts about the result in every output: the page at each step, the explanation, the summary
// and the letter. Sentences are compared with plain spaces.
#include <algorithm>

#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/letters.hpp"
#include "app/plain_text.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "core/lines.hpp"
#include "french/phrase.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;

constexpr Date kLater{2026, 3, 2};

app::Session session_on(const Dossier& dossier, std::optional<Date> today,
                        Stage stage = Stage::resultat) {
  app::Session session = make_session(dossier, stage);
  session.today = today;
  return session;
}

/// The cells of a row of a table, as «Total | 12 €».
std::string row_words(const Node& row) {
  std::string out;
  for (const Node& cell : row.children) out += (out.empty() ? "" : " | ") + cell.label;
  return out;
}

/// All texts of a tree, including controls, figures and the rows of tables.
std::string all_words(const Node& page) {
  std::string out;
  page::for_each_node(page, [&](const Node& node) {
    for (const std::string* words : {&node.label, &node.value, &node.help, &node.error, &node.note})
      out += *words + "\n";
    if (node.kind == page::NodeKind::table_row) out += row_words(node) + "\n";
    for (const page::Segment& each : node.segments)
      out += each.label + " " + each.text + " " + each.detail + "\n";
    for (const page::Option& each : node.options) out += each.label + "\n";
  });
  return plain_spaces(out);
}

std::string explained(const app::Session& session) {
  const app::Evaluation evaluation(session);
  return plain_spaces(app::explanation_text(evaluation.context));
}

std::string letter(const app::Session& session) {
  const app::Evaluation evaluation(session);
  return plain_spaces(app::questions_letter(evaluation.context));
}

std::string report(const app::Session& session) {
  const app::Evaluation evaluation(session);
  return plain_spaces(app::rule_report(evaluation.context));
}

/// All texts about a project in every output, on a given day.
std::string everything(const Dossier& dossier, std::optional<Date> today) {
  std::string out;
  for (const Stage stage : {Stage::porteur, Stage::projet, Stage::budget, Stage::criteres,
                            Stage::resultat, Stage::dossier})
    out += all_words(app::view(session_on(dossier, today, stage)));
  const app::Session session = session_on(dossier, today);
  return out + explained(session) + all_words(app::summary(session, "essai")) + letter(session);
}

bool contains(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

void check_never(const std::string& text, std::initializer_list<const char*> sentences) {
  for (const char* each : sentences) CHECK_MESSAGE(!contains(text, each), each);
}

void check_says(const std::string& text, std::initializer_list<const char*> sentences) {
  for (const char* each : sentences) CHECK_MESSAGE(contains(text, each), each, "\n", text);
}

/// 37 900 € of expenses: 4 200 € certainly count, a subscription of 18 000 € may, the rest does
/// not.
Dossier partly_sure() {
  Dossier out = good_project();
  Depense subscription = line("d2", DepenseNature::logiciel, 18'000'00);
  subscription.libelle = "Abonnement de relation aux usagers";
  set_answer(Question::acquisition, subscription, 1);
  out.depenses = {line("d1", DepenseNature::etude, 4'200'00), subscription,
                  line("d3", DepenseNature::fonctionnement, 15'700'00)};
  return out;
}

Dossier with_lines(std::initializer_list<std::int64_t> amounts) {
  Dossier out = good_project();
  for (const std::int64_t amount : amounts)
    out.depenses.push_back(
        line("d" + std::to_string(out.depenses.size() + 1), DepenseNature::etude, amount));
  return out;
}

std::string line_words(const Dossier& dossier, const std::string& id) {
  const Node page = app::view(session_on(dossier, Date{2023, 6, 15}));
  const Node* found = find(page, "resultat.depense." + id);
  CHECK_MESSAGE(found != nullptr, id);
  return found ? all_words(*found) : std::string();
}

}  // namespace

TEST_CASE("the plan shows the certain part first, then the best case, on screen and on paper") {
  const app::Session session = session_on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  check_says(all_words(app::view(session)),
             {"Coût total HT | 37 900,00 € | 37 900,00 €",
              "Aide du Département, au plus | 3 360,00 € | 17 760,00 €",
              "Reste à la charge du porteur | 34 540,00 € | 20 140,00 €",
              "Éligibles à coup sûr |  | 4 200,00 €",
              "Éligibles, points à confirmer compris |  | 22 200,00 €"});
  const Node paper = app::summary(session, "essai");
  const Node* plan = find(paper, "synthese.financement.table");
  REQUIRE(plan);
  const auto row = [&](std::string_view name) {
    for (const Node& each : plan->children)
      if (each.children[0].label == name)
        return plain_spaces(each.children[1].label + " | " + each.children[2].label);
    return std::string();
  };
  REQUIRE(plan->columns.size() == 3);
  CHECK(plan->columns[1].label == "Avec la seule part sûre");
  CHECK(plan->columns[2].label == "Dans le meilleur cas");
  CHECK(row("Reste à la charge du porteur") == "34 540,00 € | 20 140,00 €");
  CHECK(row("Coût total HT") == "37 900,00 € | 37 900,00 €");
  const Node* picture = find(paper, "synthese.financement.image");
  REQUIRE(picture);
  CHECK(picture->segments[1].hatched);
  check_says(plain_spaces(picture->value), {"dans le meilleur cas : 20 140,00 €",
                                            "sans l’aide qui n’est pas sûre : 34 540,00 €"});
}

TEST_CASE("the plan counts no aid when no aid is certain") {
  Dossier project = partly_sure();
  project.porteur.nature = PorteurNature::cias;
  project.porteur.situe_dans_la_loire = true;
  check_says(all_words(app::view(session_on(project, Date{2023, 6, 15}, Stage::budget))),
             {"au plus | 0,00 € | 17 760,00 €",
              "Reste à la charge du porteur | 37 900,00 € | 20 140,00 €"});
}

TEST_CASE("a co-funder with a missing or unreadable amount stays in the plan") {
  app::Session session = session_on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  session.dossier.financements = {
      {"0", Financeur::region, "", {}, FinancementEtat::sollicite},
      {"1", Financeur::etat, "", {Centimes{1'000'00}, ""}, FinancementEtat::acquis},
      {"2", Financeur::europe, "", {Centimes{500'00}, ""}, std::nullopt}};
  set(session, "financements.0.montant", "dix mille");
  const auto check = [&] {
    const std::string page = all_words(app::view(session));
    const std::string paper = all_words(app::summary(session, "essai"));
    for (const std::string& words : {page, paper})
      check_says(words, {"montant à saisir", "à préciser", "Dont cofinancements obtenus",
                         "demandés ou obtenus, à préciser"});
    check_says(paper, {"Région (demandé)"});
    check_says(page, {"État | Obtenu | 1 000,00 €", "Europe | À préciser | 500,00 €",
                      "Reste à la charge du porteur |  | à préciser"});
  };
  check();
  set(session, "financements.0.montant", "");
  check();
  // The co-funders are still listed when the list of expenses is not finished either.
  session.dossier.depenses_completes.reset();
  check();
  check_says(all_words(app::view(session)), {"Coût total HT |  | à préciser"});
}

TEST_CASE("an unreadable aid requested is shown as missing") {
  app::Session session = session_on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  set(session, "plan_financement.aide_demandee", "huit mille");
  check_says(all_words(app::view(session)), {"Aide demandée au Département | montant à saisir",
                                             "Reste à la charge du porteur | à préciser"});
}

TEST_CASE("every output writes a range of aid in French, with what it depends on") {
  const Dossier project = partly_sure();
  const app::Session session = session_on(project, Date{2023, 6, 15});
  const std::string range = "De 3 360 € à 17 760 €, selon les points à confirmer";
  for (const auto& [stage, id] :
       {std::pair(Stage::resultat, "resultat.aide"), std::pair(Stage::budget, "panneau.aide")}) {
    const Node page = app::view(session_on(project, Date{2023, 6, 15}, stage));
    const Node* aid = find(page, id);
    REQUIRE(aid);
    CHECK(plain_spaces(aid->value) == "3 360 € au plus");
    CHECK(contains(plain_spaces(aid->note),
                   "Et 14 400 € de plus si le Département accepte : Abonnement de relation"));
    CHECK(plain_spaces(aid->label) == "Aide du Département, si le projet est retenu");
    CHECK(plain_spaces(find(page, "etape.resultat")->note) == "3 360 € au plus");
  }
  check_says(explained(session), {range.c_str(), "aide de 3 360,00 € à 17 760,00 €, au plus."});
  check_says(all_words(app::summary(session, "")), {range.c_str()});
  Dossier open = project;
  open.porteur.nature.reset();
  check_says(explained(session_on(open, Date{2023, 6, 15})),
             {"Jusqu’à 17 760 €, selon les réponses qui manquent et les points à confirmer"});
  check_says(explained(session_on({}, Date{2023, 6, 15})),
             {"Jusqu’à 25 000 €, selon les réponses qui manquent"});
  check_says(explained(session_on(with_lines({10'000'00}), Date{2023, 6, 15})),
             {": 8 000 € au plus."});
}

TEST_CASE("no output gives advice to obtain more, promises aid, or writes «entre … et …»") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    for (const auto today : {std::optional<Date>{Date{2023, 6, 15}}, std::optional<Date>{kLater}}) {
      const std::string words = everything(without_typed_texts(golden.dossier), today);
      check_never(words, {"plus entre", "Il manque", "il manque", "éellement", "vraiment",
                          "Un euro", "euro de plus", "pour atteindre le plafond",
                          "Une bonne réponse", "Par exemple, pour", "au centime »", "Laissez vide",
                          "l’écart", "comité de pilotage choisit", "resterait de 0", "est de : 0"});
    }
  }
}

TEST_CASE("an expense to confirm does not name a condition that would make it eligible") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    const Node page = app::view(session_on(golden.dossier, Date{2023, 6, 15}));
    page::for_each_node(page, [&](const Node& node) {
      if (node.id.starts_with("resultat.depense.") && node.note == "À confirmer")
        check_never(all_words(node), {"n’est éligible que"});
      // The page never says how much a different answer would be worth.
      if (node.id.starts_with("resultat.depense.") && node.note == "Exclue")
        check_never(all_words(node), {"d’aide", "compterait"});
    });
  }
  // The page does not say which other answer would make the expense certain.
  const std::string words = line_words(partly_sure(), "d2");
  check_says(words, {"Seul le Département peut dire si cette dépense compte."});
  check_never(words, {"à coup sûr si", "achat, et non"});
}

TEST_CASE("an answer that excludes an expense is shown without any effect on the aid") {
  Dossier project = with_lines({31'250'00, 2'000'00});
  set_answer(Question::investissement, project.depenses[1], 1);
  const std::string words = line_words(project, "d2");
  check_says(words, {"Cette dépense n’est éligible que si c’est une dépense d’investissement."});
  check_never(words, {"plafond", "ne changerait pas"});
}

TEST_CASE("doubtful words are reported with their expense, and before the reasons") {
  Dossier project = with_lines({10'000'00});
  project.depenses[0].libelle = "Salaire du médiateur";
  const app::Session session = session_on(project, Date{2023, 6, 15});
  const Node page = app::view(session);
  CHECK(find(page, "resultat.depense.d1")->note == "Éligible, à vérifier");
  check_never(all_words(*find(page, "resultat.depense.d1")), {"Sans cette dépense"});
  CHECK(contains(find(page, "resultat.verdict")->note, "font douter"));
  const Node budget = app::view(session_on(project, Date{2023, 6, 15}, Stage::budget));
  CHECK(contains(find(budget, "panneau.verdict")->note, "font douter"));
  check_says(all_words(*find(budget, "depenses.d1")), {"Le libellé contient « Salaire »"});
  const std::string text = explained(session);
  check_says(text, {"« Salaire »", "Salaire du médiateur : le libellé"});
  CHECK(text.find("« Salaire »") < text.find("Le porteur est de ceux que vise l’appel"));
  project.depenses[0].libelle = "Étude des usages";
  const Node sure = app::view(session_on(project, Date{2023, 6, 15}));
  CHECK(find(sure, "resultat.depense.d1")->note == "Éligible");
}

TEST_CASE("an unfinished list of expenses has the same sums in the budget and the explanation") {
  Dossier project = partly_sure();
  project.depenses_completes.reset();
  const app::Session session = session_on(project, Date{2023, 6, 15}, Stage::budget);
  check_says(all_words(app::view(session)),
             {"Éligibles à coup sûr |  | 4 200,00 €",
              "Éligibles, points à confirmer compris |  | 22 200,00 €"});
  check_says(explained(session), {"Éligibles à coup sûr : 4 200,00 €",
                                  "Éligibles, points à confirmer compris : 22 200,00 €"});
  check_says(explained(session), {"La liste des dépenses n’est pas finie."});
}

TEST_CASE("the effect of a missing answer assumes that the other expenses stay as they are") {
  Dossier project = with_lines({1'000'00, 2'000'00});
  project.depenses[0].propres.investissement.reset();
  check_says(
      line_words(project, "d1"),
      {"Cette dépense n’est éligible que si c’est une dépense d’investissement. Elle compterait "
       "alors pour 800,00 € d’aide au plus, les autres dépenses restant comme elles sont."});
  project.depenses.pop_back();
  check_says(line_words(project, "d1"), {"pour 800,00 € d’aide au plus."});
}

TEST_CASE("expenses that are needed only together are named together") {
  for (const char* id : {"d1", "d2"})
    check_says(
        line_words(with_lines({31'250'00, 31'250'00}), id),
        {"Sans cette seule dépense, l’aide maximale serait la même : le plafond est atteint. "
         "Sans « Dépense 1 » ni « Dépense 2 », elle baisserait de 25 000,00 €."});
  check_says(line_words(with_lines({28'000'00, 3'250'00, 3'250'00}), "d2"),
             {"Sans « Dépense 2 » ni « Dépense 3 », elle baisserait de 2 600,00 €."});
}

TEST_CASE("every output gives the reasons of a negative verdict along with the verdict") {
  int refused = 0;
  for (const GoldenDossier& golden : golden_dossiers()) {
    const app::Session session = session_on(golden.dossier, Date{2023, 6, 15});
    const Assessment assessment = app::assessment(session);
    if (assessment.eligible != Resultat::non) continue;
    ++refused;
    CAPTURE(golden.name);
    const Node page = app::view(session);
    const Node budget = app::view(session_on(golden.dossier, Date{2023, 6, 15}, Stage::budget));
    const Node paper = app::summary(session, "");
    const std::string text = app::explanation_text(app::Evaluation(session).context);
    const std::string verdict = text.substr(0, text.find('\n'));
    for (const Condition& condition : assessment.conditions) {
      if (condition.resultat != Resultat::non) continue;
      const std::string& reason = condition.ruling->motif;
      CHECK(contains(find(page, "resultat.verdict")->note, reason));
      CHECK(contains(find(budget, "panneau.verdict")->note, reason));
      CHECK(contains(find(paper, "synthese.verdict")->note, reason));
      CHECK(contains(verdict, reason));
    }
    check_never(text, {"arrondi au centime inférieur", "Dans la limite de"});
  }
  CHECK(refused > 20);
}

TEST_CASE("after the closing, every output says so first and none invites to apply or to write") {
  const Addressee& contact = rulebook().contact;
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    const Dossier dossier = without_typed_texts(golden.dossier);
    const std::string words = everything(dossier, kLater);
    check_never(words,
                {"ous préparons une candidature", "ormulaire à remplir", "Aller sur le portail",
                 "posez-lui", "Formulaire", "formulaire officiel", "Pièces à joindre",
                 "peut vous aider à écrire", "euvent répondre", "eul le Département peut dire",
                 "eul le Département peut le dire", "selon les points à confirmer"});
    CHECK_FALSE(contains(words, contact.courriel));
    CHECK_FALSE(contains(words, contact.telephone));
    const app::Session session = session_on(dossier, kLater);
    CHECK(letter(session).empty());
    check_says(words, {"demandez au Département si une édition est ouverte"});
    const std::string first =
        "Dépôt clos depuis le 28 juillet 2023 à minuit : aucune candidature "
        "ne peut plus être déposée.";
    CHECK(explained(session).starts_with(first));
    const Node paper = app::summary(session, "");
    REQUIRE(!paper.children.empty());
    CHECK(plain_spaces(paper.children[0].label).starts_with(first));
    check_says(words, {"Le projet entrait-il dans l’appel ?"});
    check_never(words, {"Le projet entre-t-il"});
  }
}

TEST_CASE("the deposit reports a missing day, and an opening month without an exact day") {
  CHECK(contains(explained(session_on({}, std::nullopt)), "Date du jour non donnée"));
  CHECK(contains(explained(session_on({}, Date{2023, 4, 3})),
                 "Ouvert en avril 2023, jour non précisé"));
}

TEST_CASE("each question of the letter names its expense, its amount and its place in the call") {
  const app::Session session = session_on(partly_sure(), Date{2023, 6, 15});
  check_says(letter(session),
             {"Appel : ", "le point suivant",
              "« Abonnement de relation aux usagers », logiciel, 18 000,00 € HT : un",
              "? (dans l’appel : Modalités financières › dépenses éligibles › 4)"});
  check_never(letter(session), {"1. "});
  for (const Ruling* ruling : all_rulings(rulebook())) {
    // The letter never asks about what the applicant must answer or correct.
    const bool of_the_form = ruling->id.ends_with("non_repondu") ||
                             ruling->id.ends_with("errone") || ruling->id.starts_with("lignes.");
    if (ruling->outcome != Outcome::a_confirmer || of_the_form ||
        ruling->id == "assiette.a_confirmer")
      continue;
    CHECK_MESSAGE(ruling->a_demander.ends_with("?"), ruling->id);
  }
}

TEST_CASE("the letter never asks about a wrong code of the applicant") {
  for (const char* code : {"42110", "42999", "4221", "69123"}) {
    Dossier project = partly_sure();
    project.porteur.code_insee = code;
    const std::string words = letter(session_on(project, Date{2023, 6, 15}));
    CAPTURE(code);
    check_never(words, {"code", "Loire en 2023", "liste"});
  }
  Dossier project = partly_sure();
  project.porteur.nature = PorteurNature::epci;
  project.porteur.siren = "200046978";
  check_never(letter(session_on(project, Date{2023, 6, 15})), {"SIREN"});
}

TEST_CASE("a report contains only amounts and answers from closed lists") {
  Dossier project = partly_sure();
  const std::string secret = "SECRETxyz";
  project.porteur.nom = project.porteur.siret = project.porteur.representant.nom =
      project.porteur.contact.courriel = secret;
  project.porteur.code_insee = project.porteur.siren = secret;
  project.projet.intitule = project.projet.description = project.projet.autre_theme = secret;
  project.projet.themes = {"objets_connectes", secret};
  project.projet.date_debut.raw = project.projet.date_fin.raw = secret;
  for (Depense& each : project.depenses) {
    each.id = secret + each.id;
    each.libelle = secret;
  }
  project.financements = {
      {"0", Financeur::etat, secret, {Centimes{5'00}, ""}, FinancementEtat::acquis}};
  project.criteres["innovation_structurante"].texte = secret;
  project.plan_financement.devis_ht.raw = secret;
  for (const PorteurNature nature :
       {PorteurNature::commune, PorteurNature::epci, PorteurNature::syndicat}) {
    project.porteur.nature = nature;
    const std::string words = report(session_on(project, Date{2023, 6, 15}));
    CHECK_MESSAGE(!contains(words, secret), words);
    check_says(words, {"depense-2 (", "nature = logiciel", "(saisi)"});
  }
  project.projet.themes = {"objets_connectes", "chatbot"};
  check_says(report(session_on(project, Date{2023, 6, 15})),
             {"projet.themes = objets_connectes chatbot"});
}

TEST_CASE("a common answer for all expenses is written once") {
  Dossier project = with_lines({1'000'00, 2'000'00});
  for (Depense& each : project.depenses) each.propres = {};
  project.depenses_communes.investissement = true;
  project.depenses_communes.obligation_legale = false;
  const std::string words = explained(session_on(project, Date{2023, 6, 15}));
  const std::string_view once = "Pour toutes les dépenses, sauf réponse propre à l’une d’elles : ";
  REQUIRE(contains(words, once));
  check_says(words, {"vos dépenses sont-elles des dépenses d’investissement ? oui, toutes"});
  CHECK_FALSE(contains(words.substr(words.find(once) + once.size()), "investissement ? Oui"));
}

TEST_CASE("labels lose their capital within sentences, except acronyms and names") {
  CHECK(within_sentence("Équipement numérique") == "équipement numérique");
  CHECK(within_sentence("À qui sert-il ?") == "à qui sert-il ?");
  CHECK(within_sentence("Un abonnement") == "un abonnement");
  CHECK(within_sentence("CCAS (centre communal)") == "CCAS (centre communal)");
  CHECK(within_sentence("« Borne »") == "« Borne »");
  CHECK(within_sentence("").empty());
}

TEST_CASE("the printed summary names the applicant, the contact and the aid requested") {
  Dossier project = partly_sure();
  project.porteur.siren = "214202186";
  project.porteur.representant = {"madame", "Durand", "Anne", "Maire"};
  project.porteur.contact = {"Petit", "Luc", "Secrétaire", "luc@exemple.fr", "04 77 00 00 00"};
  project.projet.axe_principal = 1;
  project.projet.themes.push_back("mediation_numerique");
  project.projet.zoomacom = true;
  project.plan_financement.aide_demandee.value = Centimes{3'000'00};
  const app::Session session = session_on(project, Date{2023, 6, 15});
  check_says(
      plain_spaces(app::plain_text({app::summary(session, "")})),
      {"214202186", "Anne Durand, Maire", "Luc Petit, Secrétaire, luc@exemple.fr",
       "Axe principal : Axe 1", "Appui de Zoomacom : souhaité", "Aide demandée au Département"});
  check_says(plain_spaces(app::plain_text({app::summary(session, "")})), {"SIREN : 214202186"});
  check_never(plain_spaces(app::plain_text({app::summary(session, "")})), {"SIRET"});
  check_says(letter(session), {"Zoomacom"});
}

}  // namespace loire::tests
