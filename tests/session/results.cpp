// What is said of the result, wherever it is said: the page at each step, the explanation, the summary,
// the letter. Sentences are looked for with plain spaces.
#include <algorithm>

#include "app/answer_words.hpp"
#include "app/context.hpp"
#include "app/explanation.hpp"
#include "app/letters.hpp"
#include "app/plain_text.hpp"
#include "app/session.hpp"
#include "app/summary.hpp"
#include "app/view.hpp"
#include "core/lines.hpp"
#include "session/session_support.hpp"

namespace loire::tests {
namespace {

using app::Stage;
using page::Node;

constexpr Date kLater{2026, 3, 2};

app::Session on(const Dossier& dossier, std::optional<Date> today, Stage stage = Stage::resultat) {
  app::Session it = session(dossier, stage);
  it.today = today;
  return it;
}

/// Every word of a tree, controls and pictures too.
std::string all_words(const Node& page) {
  std::string out;
  page::for_each_node(page, [&](const Node& node) {
    for (const std::string* words : {&node.label, &node.value, &node.help, &node.error, &node.note})
      out += *words + "\n";
    for (const page::Segment& each : node.segments)
      out += each.label + " " + each.text + " " + each.detail + "\n";
    for (const page::Option& each : node.options) out += each.label + "\n";
  });
  return plain_spaces(out);
}

std::string explained(const app::Session& it) {
  const app::Evaluation evaluation(it);
  return plain_spaces(app::explanation_text(evaluation.context));
}

std::string letter(const app::Session& it) {
  const app::Evaluation evaluation(it);
  return plain_spaces(app::questions_letter(evaluation.context));
}

std::string report(const app::Session& it) {
  const app::Evaluation evaluation(it);
  return plain_spaces(app::rule_report(evaluation.context));
}

/// Everything that is said of a project on a day.
std::string everything(const Dossier& dossier, std::optional<Date> today) {
  std::string out;
  for (const Stage stage :
       {Stage::porteur, Stage::projet, Stage::budget, Stage::criteres, Stage::resultat})
    out += all_words(app::view(on(dossier, today, stage)));
  const app::Session it = on(dossier, today);
  return out + explained(it) + all_words(app::summary(it, "essai")) + letter(it);
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

/// 37 900 € of expenses: 4 200 € surely count, a subscription of 18 000 € may, the rest does not.
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
  const Node page = app::view(on(dossier, Date{2023, 6, 15}));
  const Node* found = find(page, "resultat.depense." + id);
  CHECK_MESSAGE(found != nullptr, id);
  return found ? all_words(*found) : std::string();
}

}  // namespace

TEST_CASE("the plan says what is sure first, the best case beside it, on screen and on paper") {
  const app::Session it = on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  check_says(
      all_words(app::view(it)),
      {"Coût total HT : 37 900,00 €",
       "Aide du Département, au plus : 3 360,00 € avec la seule part sûre ; 17 760,00 € dans "
       "le meilleur cas",
       "Reste à la charge du porteur : 34 540,00 € avec la seule part sûre ; 20 140,00 € dans "
       "le meilleur cas",
       "Éligibles à coup sûr : 4 200,00 €", "Éligibles, points à confirmer compris : 22 200,00 €"});
  const Node paper = app::summary(it, "essai");
  const Node* plan = find(paper, "synthese.financement.table");
  REQUIRE(plan);
  const auto row = [&](std::string_view name) {
    for (const Node& each : plan->children)
      if (each.children[0].label == name)
        return plain_spaces(each.children[1].label + " | " + each.children[2].label);
    return std::string();
  };
  CHECK(row("Plan de financement") == "Avec la seule part sûre | Dans le meilleur cas");
  CHECK(row("Reste à la charge du porteur") == "34 540,00 € | 20 140,00 €");
  CHECK(row("Coût total HT") == "37 900,00 € | 37 900,00 €");
  const Node* picture = find(paper, "synthese.financement.image");
  REQUIRE(picture);
  CHECK(picture->segments[1].hatched);
  check_says(plain_spaces(picture->value), {"dans le meilleur cas : 20 140,00 €",
                                            "sans l’aide qui n’est pas sûre : 34 540,00 €"});
}

TEST_CASE("with nothing sure the plan counts on nothing") {
  Dossier it = partly_sure();
  it.porteur.nature = PorteurNature::cias;
  it.porteur.situe_dans_la_loire = true;
  check_says(all_words(app::view(on(it, Date{2023, 6, 15}, Stage::budget))),
             {"au plus : 0,00 € avec la seule part sûre ; 17 760,00 € dans le meilleur cas",
              "Reste à la charge du porteur : 37 900,00 € avec la seule part sûre ; 20 140,00 €"});
}

TEST_CASE("a co-funder without an amount, or with one that is not read, stays in the plan") {
  app::Session it = on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  it.dossier.financements = {
      {"0", Financeur::region, "", {}, FinancementEtat::sollicite},
      {"1", Financeur::etat, "", {Centimes{1'000'00}, ""}, FinancementEtat::acquis},
      {"2", Financeur::europe, "", {Centimes{500'00}, ""}, std::nullopt}};
  set(it, "financements.0.montant", "dix mille");
  const auto check = [&] {
    for (const std::string& words :
         {all_words(app::view(it)), all_words(app::summary(it, "essai"))})
      for (const char* each : {"Région (demandé)", "montant à saisir", "à préciser",
                               "Dont cofinancements obtenus", "demandés ou obtenus, à préciser"})
        CHECK_MESSAGE(contains(words, each), each);
    check_says(all_words(app::view(it)), {"Région (demandé) : montant à saisir",
                                          "Reste à la charge du porteur : à préciser"});
  };
  check();
  set(it, "financements.0.montant", "");
  check();
  // The list of expenses is not finished either: nothing typed is left out.
  it.dossier.depenses_completes.reset();
  check();
  check_says(all_words(app::view(it)), {"Coût total HT : à préciser"});
}

TEST_CASE("an aid asked for that is not read is no best case") {
  app::Session it = on(partly_sure(), Date{2023, 6, 15}, Stage::budget);
  set(it, "plan_financement.aide_demandee", "huit mille");
  check_says(all_words(app::view(it)), {"Aide demandée au Département : montant à saisir",
                                        "Reste à la charge du porteur : à préciser"});
}

TEST_CASE("a range is said in French, with what it depends on, in every output") {
  const Dossier it = partly_sure();
  const app::Session now = on(it, Date{2023, 6, 15});
  const std::string range = "De 3 360 € à 17 760 €, selon les points à confirmer";
  const Node page = app::view(now);
  for (const char* id : {"resultat.aide", "panneau.aide"}) {
    const Node* aid = find(page, id);
    REQUIRE(aid);
    CHECK(plain_spaces(aid->value) == range);
    CHECK(plain_spaces(aid->label) == "Aide du Département, si le projet est retenu");
  }
  CHECK(plain_spaces(find(page, "etape.resultat")->note) == "de 3 360 € à 17 760 €");
  check_says(explained(now), {range.c_str(), "aide de 3 360,00 € à 17 760,00 €, au plus."});
  check_says(all_words(app::summary(now, "")), {range.c_str()});
  Dossier open = it;
  open.porteur.nature.reset();
  check_says(explained(on(open, Date{2023, 6, 15})),
             {"Jusqu’à 17 760 €, selon les réponses qui manquent et les points à confirmer"});
  check_says(explained(on({}, Date{2023, 6, 15})),
             {"Jusqu’à 25 000 €, selon les réponses qui manquent"});
  check_says(explained(on(with_lines({10'000'00}), Date{2023, 6, 15})), {": 8 000 € au plus."});
}

TEST_CASE("no output coaches, promises or speaks of a range as «entre … et …»") {
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

TEST_CASE("an expense to be confirmed is not said to count only if …") {
  for (const GoldenDossier& golden : golden_dossiers()) {
    CAPTURE(golden.name);
    const Node page = app::view(on(golden.dossier, Date{2023, 6, 15}));
    page::for_each_node(page, [&](const Node& node) {
      if (node.id.starts_with("resultat.depense.") && node.note == "À confirmer")
        check_never(all_words(node), {"n’est éligible que"});
      // An answer that would have to be another has no price.
      if (node.id.starts_with("resultat.depense.") && node.note == "Exclue")
        check_never(all_words(node), {"d’aide", "compterait"});
    });
  }
  // Which other answer would make it certain is not taught.
  const std::string words = line_words(partly_sure(), "d2");
  check_says(words, {"Seul le Département peut dire si cette dépense compte."});
  check_never(words, {"à coup sûr si", "achat, et non"});
}

TEST_CASE("an answer to be reversed has no effect on the aid beside it, not even «none»") {
  Dossier it = with_lines({31'250'00, 2'000'00});
  set_answer(Question::investissement, it.depenses[1], 1);
  const std::string words = line_words(it, "d2");
  check_says(words, {"Cette dépense n’est éligible que si c’est une dépense d’investissement."});
  check_never(words, {"plafond", "ne changerait pas"});
}

TEST_CASE("words that make doubt stand beside what they are about, and before the reasons") {
  Dossier it = with_lines({10'000'00});
  it.depenses[0].libelle = "Salaire du médiateur";
  const app::Session now = on(it, Date{2023, 6, 15});
  const Node page = app::view(now);
  CHECK(find(page, "resultat.depense.d1")->note == "Éligible, à vérifier");
  check_never(all_words(*find(page, "resultat.depense.d1")), {"Sans cette dépense"});
  CHECK(contains(find(page, "resultat.verdict")->note, "font douter"));
  CHECK(contains(find(page, "panneau.verdict")->note, "font douter"));
  const Node budget = app::view(on(it, Date{2023, 6, 15}, Stage::budget));
  check_says(all_words(*find(budget, "depenses.d1")), {"Le libellé contient « Salaire »"});
  const std::string text = explained(now);
  check_says(text, {"« Salaire »", "Salaire du médiateur : le libellé"});
  CHECK(text.find("« Salaire »") < text.find("Le porteur est de ceux que vise l’appel"));
  it.depenses[0].libelle = "Étude des usages";
  const Node sure = app::view(on(it, Date{2023, 6, 15}));
  CHECK(find(sure, "resultat.depense.d1")->note == "Éligible");
}

TEST_CASE("an unfinished list has the same sums in the budget and in the explanation") {
  Dossier it = partly_sure();
  it.depenses_completes.reset();
  const app::Session now = on(it, Date{2023, 6, 15}, Stage::budget);
  for (const std::string& words : {all_words(app::view(now)), explained(now)})
    check_says(words, {"Éligibles à coup sûr : 4 200,00 €",
                       "Éligibles, points à confirmer compris : 22 200,00 €"});
  check_says(explained(now), {"La liste des dépenses n’est pas finie."});
}

TEST_CASE("what a missing answer would bring is for the others as they stand") {
  Dossier it = with_lines({1'000'00, 2'000'00});
  it.depenses[0].propres.investissement.reset();
  check_says(
      line_words(it, "d1"),
      {"Cette dépense n’est éligible que si c’est une dépense d’investissement. Elle compterait "
       "alors pour 800,00 € d’aide au plus, les autres dépenses restant comme elles sont."});
  it.depenses.pop_back();
  check_says(line_words(it, "d1"), {"pour 800,00 € d’aide au plus."});
}

TEST_CASE("expenses that reach the ceiling together are told together") {
  for (const char* id : {"d1", "d2"})
    check_says(
        line_words(with_lines({31'250'00, 31'250'00}), id),
        {"Sans cette seule dépense, l’aide maximale serait la même : le plafond est atteint. "
         "Sans « Dépense 1 » ni « Dépense 2 », elle baisserait de 25 000,00 €."});
  check_says(line_words(with_lines({28'000'00, 3'250'00, 3'250'00}), "d2"),
             {"Sans « Dépense 2 » ni « Dépense 3 », elle baisserait de 2 600,00 €."});
}

TEST_CASE("a no gives its reasons where the verdict stands, in every output") {
  int refused = 0;
  for (const GoldenDossier& golden : golden_dossiers()) {
    const app::Session it = on(golden.dossier, Date{2023, 6, 15});
    const Assessment assessment = app::assessment(it);
    if (assessment.eligible != Resultat::non) continue;
    ++refused;
    CAPTURE(golden.name);
    const Node page = app::view(it);
    const Node paper = app::summary(it, "");
    const std::string text = app::explanation_text(app::Evaluation(it).context);
    const std::string verdict = text.substr(0, text.find('\n'));
    for (const Condition& condition : assessment.conditions) {
      if (condition.resultat != Resultat::non) continue;
      const std::string& reason = condition.ruling->motif;
      CHECK(contains(find(page, "resultat.verdict")->note, reason));
      CHECK(contains(find(page, "panneau.verdict")->note, reason));
      CHECK(contains(find(paper, "synthese.verdict")->note, reason));
      CHECK(contains(verdict, reason));
    }
    check_never(text, {"arrondi au centime inférieur", "Dans la limite de"});
  }
  CHECK(refused > 20);
}

TEST_CASE("once closed, every output says so first and nothing invites to apply or to write") {
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
    const app::Session it = on(dossier, kLater);
    CHECK(letter(it).empty());
    check_says(words, {"demandez au Département si une édition est ouverte"});
    const std::string first =
        "Dépôt clos depuis le 28 juillet 2023 à minuit : aucune candidature "
        "ne peut plus être déposée.";
    CHECK(explained(it).starts_with(first));
    const Node paper = app::summary(it, "");
    REQUIRE(!paper.children.empty());
    CHECK(plain_spaces(paper.children[0].label).starts_with(first));
    check_says(words, {"Le projet entrait-il dans l’appel ?"});
    check_never(words, {"Le projet entre-t-il"});
  }
}

TEST_CASE(
    "without a day the deposit says that it is not given; the month of opening says its own") {
  CHECK(contains(explained(on({}, std::nullopt)), "Date du jour non donnée"));
  CHECK(contains(explained(on({}, Date{2023, 4, 3})), "Ouvert en avril 2023, jour non précisé"));
}

TEST_CASE(
    "the letter asks questions, each with its expense, its amount and its place in the call") {
  const app::Session it = on(partly_sure(), Date{2023, 6, 15});
  check_says(letter(it), {"Appel : ", "le point suivant",
                          "« Abonnement de relation aux usagers », logiciel, 18 000,00 € HT : un",
                          "? (dans l’appel : Modalités financières › dépenses éligibles › 4)"});
  check_never(letter(it), {"1. "});
  for (const Ruling* ruling : all_rulings(rulebook())) {
    // What the applicant has still to answer, or to correct, is nobody else's to settle.
    const bool of_the_form = ruling->id.ends_with("non_repondu") ||
                             ruling->id.ends_with("errone") || ruling->id.starts_with("lignes.");
    if (ruling->outcome != Outcome::a_confirmer || of_the_form ||
        ruling->id == "assiette.a_confirmer")
      continue;
    CHECK_MESSAGE(ruling->a_demander.ends_with("?"), ruling->id);
  }
}

TEST_CASE("the letter never asks about a slip of the applicant") {
  for (const char* code : {"42110", "42999", "4221", "69123"}) {
    Dossier it = partly_sure();
    it.porteur.code_insee = code;
    const std::string words = letter(on(it, Date{2023, 6, 15}));
    CAPTURE(code);
    check_never(words, {"code", "Loire en 2023", "liste"});
  }
  Dossier it = partly_sure();
  it.porteur.nature = PorteurNature::epci;
  it.porteur.siren = "200046978";
  check_never(letter(on(it, Date{2023, 6, 15})), {"SIREN"});
}

TEST_CASE("a report holds answers of closed lists and amounts only") {
  Dossier it = partly_sure();
  const std::string secret = "SECRETxyz";
  it.porteur.nom = it.porteur.siret = it.porteur.representant.nom = it.porteur.contact.courriel =
      secret;
  it.porteur.code_insee = it.porteur.siren = secret;
  it.projet.intitule = it.projet.description = it.projet.autre_theme = secret;
  it.projet.themes = {"objets_connectes", secret};
  it.projet.date_debut.raw = it.projet.date_fin.raw = secret;
  for (Depense& each : it.depenses) {
    each.id = secret + each.id;
    each.libelle = secret;
  }
  it.financements = {{"0", Financeur::etat, secret, {Centimes{5'00}, ""}, FinancementEtat::acquis}};
  it.criteres["innovation_structurante"].texte = secret;
  it.plan_financement.devis_ht.raw = secret;
  for (const PorteurNature nature :
       {PorteurNature::commune, PorteurNature::epci, PorteurNature::syndicat}) {
    it.porteur.nature = nature;
    const std::string words = report(on(it, Date{2023, 6, 15}));
    CHECK_MESSAGE(!contains(words, secret), words);
    check_says(words, {"depense-2 (", "nature = logiciel", "(saisi)"});
  }
  it.projet.themes = {"objets_connectes", "chatbot"};
  check_says(report(on(it, Date{2023, 6, 15})), {"projet.themes = objets_connectes chatbot"});
}

TEST_CASE("what is answered once for all expenses is said once") {
  Dossier it = with_lines({1'000'00, 2'000'00});
  for (Depense& each : it.depenses) each.propres = {};
  it.depenses_communes.investissement = true;
  it.depenses_communes.obligation_legale = false;
  const std::string words = explained(on(it, Date{2023, 6, 15}));
  const std::string_view once = "Pour toutes les dépenses, sauf réponse propre à l’une d’elles : ";
  REQUIRE(contains(words, once));
  check_says(words, {"vos dépenses sont-elles des dépenses d’investissement ? oui, toutes"});
  CHECK_FALSE(contains(words.substr(words.find(once) + once.size()), "investissement ? Oui"));
}

TEST_CASE("labels stand inside sentences without their capital; acronyms and names keep theirs") {
  CHECK(app::within_sentence("Équipement numérique") == "équipement numérique");
  CHECK(app::within_sentence("À qui sert-il ?") == "à qui sert-il ?");
  CHECK(app::within_sentence("Un abonnement") == "un abonnement");
  CHECK(app::within_sentence("CCAS (centre communal)") == "CCAS (centre communal)");
  CHECK(app::within_sentence("« Borne »") == "« Borne »");
  CHECK(app::within_sentence("").empty());
}

TEST_CASE("the paper names the applicant, whom to write to and what is asked for") {
  Dossier it = partly_sure();
  it.porteur.siren = "214202186";
  it.porteur.representant = {"madame", "Durand", "Anne", "Maire"};
  it.porteur.contact = {"Petit", "Luc", "Secrétaire", "luc@exemple.fr", "04 77 00 00 00"};
  it.projet.axe_principal = 1;
  it.projet.themes.push_back("mediation_numerique");
  it.projet.zoomacom = true;
  it.plan_financement.aide_demandee.value = Centimes{3'000'00};
  const app::Session now = on(it, Date{2023, 6, 15});
  check_says(
      plain_spaces(app::plain_text({app::summary(now, "")})),
      {"214202186", "Anne Durand, Maire", "Luc Petit, Secrétaire, luc@exemple.fr",
       "Axe principal : Axe 1", "Appui de Zoomacom : souhaité", "Aide demandée au Département"});
  check_says(plain_spaces(app::plain_text({app::summary(now, "")})), {"SIREN : 214202186"});
  check_never(plain_spaces(app::plain_text({app::summary(now, "")})), {"SIRET"});
  check_says(letter(now), {"Zoomacom"});
}

}  // namespace loire::tests
